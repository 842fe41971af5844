using System.Text.Json;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.Finago;

/// <summary>The three error schemas of 24SevenOffice's OpenAPI document: Error, ValidationError, BadRequestError.</summary>
internal static class FinagoFailures
{
    public static VendorProfile Profile { get; } = new()
    {
        Name = "24SevenOffice",
        ReadError = Read,
        TraceHeader = "X-Trace-Id",
    };

    public static VendorError Read(JsonElement body)
    {
        var members = MemberReader.Open(body)!;
        var trackingId = members.Text("trackingId");
        return (members.Nested("error", ReadError) ?? new VendorError(null, null)) with { TraceId = trackingId };
    }

    private static VendorError ReadError(MemberReader error)
    {
        var payload = error.Nested("payload", ReadPayload);
        return new VendorError(error.Text("name"), error.Text("message") ?? payload?.Message) { Fields = payload?.Fields ?? [] };
    }

    private static Payload ReadPayload(MemberReader payload)
    {
        var errors = payload.Objects("errors", error => error.Text("message") ?? error.Text("type") ?? "");
        return new Payload(
            errors is { Count: > 0 } ? string.Join("; ", errors) : null,
            payload.Objects("validationErrors", error => new VendorFieldMessage(error.Text("path") ?? "", error.Text("keyword") ?? "")) ?? []);
    }

    private sealed record Payload(string? Message, IReadOnlyList<VendorFieldMessage> Fields);
}
