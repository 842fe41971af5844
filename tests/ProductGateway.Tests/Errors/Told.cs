using System.Text.Json;

namespace ProductGateway.Tests.Errors;

/// <summary>What a caller reads of an error, wherever it stands: among the errors of an answer, in a payload, beside a list, or as a problem.</summary>
internal sealed record Told(string? Code, string? Message, string? TraceId, string? Cause)
{
    /// <summary>Payloads and lists tell errors as data, which has neither trace id nor cause.</summary>
    public bool IsData { get; private init; }

    /// <summary>The error of a code, or the first one where none has it.</summary>
    public static Told Of(JsonElement answer, string code)
    {
        if (answer.ValueKind == JsonValueKind.Array) return OfErrors(answer, code);
        if (answer.TryGetProperty("detail", out var detail)) return new Told(Text(answer, "code"), detail.GetString(), Text(answer, "traceId"), null);
        if (answer.TryGetProperty("errors", out var errors)) return OfErrors(errors, code);
        return Find(answer, code) is { } data
            ? new Told(code, Text(data, "message"), null, null) { IsData = true }
            : throw new InvalidOperationException($"Nothing went wrong: {answer.GetRawText()}");
    }

    private static Told OfErrors(JsonElement errors, string code)
    {
        var told = errors.EnumerateArray().Select(Of).ToList();
        return told.Find(each => each.Code == code) ?? told[0];
    }

    private static Told Of(JsonElement error)
    {
        var extensions = error.GetProperty("extensions");
        return new Told(Text(extensions, "code"), Text(error, "message"), Text(extensions, "traceId"), Text(extensions, "cause"));
    }

    private static JsonElement? Find(JsonElement data, string code) => data.ValueKind switch
    {
        JsonValueKind.Object when Text(data, "code") == code => data,
        JsonValueKind.Object => data.EnumerateObject().Select(member => Find(member.Value, code)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => data.EnumerateArray().Select(item => Find(item, code)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string? Text(JsonElement value, string name)
        => value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
