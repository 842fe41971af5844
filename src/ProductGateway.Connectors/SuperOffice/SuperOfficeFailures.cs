using System.Text.Json;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>
/// SuperOffice's error body. Its REST overview spells the text <c>ErrorMessage</c>, its own client's tests <c>Message</c>: both are
/// read.
/// </summary>
internal static class SuperOfficeFailures
{
    public static VendorProfile Profile { get; } = new() { Name = "SuperOffice", ReadError = Read };

    public static VendorError Read(JsonElement body)
    {
        var members = MemberReader.Open(body)!;
        return new VendorError(members.Text("ErrorType"), members.Text("ErrorMessage") ?? members.Text("Message"));
    }
}
