using System.Text.Json;
using System.Text.RegularExpressions;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>
/// SuperOffice's error body. Its REST overview spells the text <c>ErrorMessage</c>, its own client's tests <c>Message</c>: both are
/// read. It has no place for the member that is wrong; where the text names one, it does so as .NET's own exceptions do, or in front.
/// </summary>
internal static partial class SuperOfficeFailures
{
    public static VendorProfile Profile { get; } = new() { Name = "SuperOffice", ReadError = Read };

    public static VendorError Read(JsonElement body)
    {
        var members = MemberReader.Open(body)!;
        var message = members.Text("ErrorMessage") ?? members.Text("Message");
        return new VendorError(members.Text("ErrorType"), message) { Fields = message is not null && Field(message) is { } field ? [field] : [] };
    }

    private static VendorFieldMessage? Field(string text)
    {
        if (InFront().Match(text) is { Success: true } front)
            return new VendorFieldMessage(front.Groups[1].Value, text[front.Length..]);

        return AtTheEnd().Match(text) is { Success: true } end ? new VendorFieldMessage(end.Groups["name"].Value, text[..end.Index]) : null;
    }

    // "Name: A value is required", "ExtraInfo[0].Type: …".
    [GeneratedRegex(@"\A([A-Za-z][A-Za-z0-9]{0,39}(?:\[[0-9]{1,4}\])?(?:\.[A-Za-z][A-Za-z0-9]{0,39})?): (?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex InFront();

    // The two spellings of ArgumentException.Message.
    [GeneratedRegex(
        @"\s(?:\(Parameter '(?<name>[A-Za-z][A-Za-z0-9.\[\]]{0,79})'\)|Parameter name: (?<name>[A-Za-z][A-Za-z0-9.\[\]]{0,79}))\s*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex AtTheEnd();
}
