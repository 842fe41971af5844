using System.Text.Json;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.Microsoft;

/// <summary>
/// The two JSON shapes of a Microsoft error: the API's <c>{error:{code,message,validationErrors}}</c> and the gateway's
/// <c>{statusCode,message,activityId}</c>.
/// </summary>
internal static class MicrosoftFailures
{
    public static VendorProfile Profile { get; } = new()
    {
        Name = "Microsoft",
        ReadError = Read,
        TraceHeader = "MS-CorrelationId",
        Mark = Mark,
    };

    public static VendorError Read(JsonElement body)
    {
        var members = MemberReader.Open(body)!;
        var activity = members.Text("activityId");
        return members.Nested("error", ReadNested) is { } nested
            ? nested with { TraceId = activity }
            : new VendorError(members.Text("code") ?? members.Text("httpErrorCode"), members.Text("message")) { TraceId = activity };
    }

    private static VendorError ReadNested(MemberReader error) => new(error.Text("code"), error.Text("message"))
    {
        Fields = error.Objects("validationErrors", ReadField) ?? [],
    };

    private static VendorFieldMessage ReadField(MemberReader field) => new(field.Text("target") ?? "", field.Text("message") ?? "");

    // Microsoft's own client sends both with every call; its support asks for them. The one is the call's, the other the attempt's.
    private static CallMark Mark(Random random)
    {
        var correlation = RandomId.New(random);
        return new CallMark(correlation, headers =>
        {
            headers.Add("MS-CorrelationId", correlation);
            headers.Add("MS-RequestId", RandomId.New(random));
        });
    }
}
