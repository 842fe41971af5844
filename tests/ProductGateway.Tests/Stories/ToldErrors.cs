using System.Text.Json;
using ProductGateway.Client;

namespace ProductGateway.Tests.Stories;

/// <summary>GraphQL errors to be compared whole, with their trace ids, which no two answers share, replaced by <c>t</c>.</summary>
internal static class ToldErrors
{
    private static readonly JsonElement TraceId = JsonElement.Parse("\"t\"");

    /// <summary>The errors of an answer.</summary>
    public static IReadOnlyList<OperationError> Of<T>(IOperationResult<T> result)
        where T : class =>
        [.. result.Errors.Select(error => error with { Extensions = error.Extensions.ToDictionary(pair => pair.Key, Blotted) })];

    /// <summary>An error of one field, with nothing in its extensions but code, trace id, and what stopped the vendor call, if one was.</summary>
    public static OperationError At(int line, string field, string code, string message, string? cause = null) => new()
    {
        Message = message,
        Code = code,
        Path = [field],
        Locations = [new(line, 3)],
        Extensions = new[] { ("code", code), ("traceId", "t"), ("cause", cause) }
            .Where(pair => pair.Item2 is not null)
            .ToDictionary(pair => pair.Item1, pair => JsonElement.Parse($"\"{pair.Item2}\"")),
    };

    private static JsonElement Blotted(KeyValuePair<string, JsonElement> extension) => extension.Key == "traceId" ? TraceId : extension.Value;
}
