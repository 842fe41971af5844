using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Passes JSON in UTF-8 and nothing that a browser sends without asking first.</summary>
/// <remarks>GraphQL over HTTP, "POST" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-POST"/></remarks>
internal static class ContentTypeHeader
{
    private const string Expected = "Send Content-Type: application/json.";

    /// <returns>Null when the body may be read; else 415.</returns>
    public static Refusal? Check(HttpRequest request)
    {
        var header = request.Headers.ContentType.ToString();
        if (header.Length == 0) return Unsupported($"The request has no Content-Type. {Expected}");
        if (!MediaTypeHeaderValue.TryParse(header, out var parsed)) return Unsupported($"The Content-Type is not well-formed. {Expected}");
        if (!parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return Unsupported($"The Content-Type {parsed.MediaType} is not served here. {Expected}");

        var charset = parsed.Parameters.FirstOrDefault(IsOtherCharset);
        if (charset is not null) return Unsupported($"The charset {charset.Value} is not served here. Send UTF-8.");

        var encoding = request.Headers.ContentEncoding.ToString();
        return encoding.Length == 0 || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? null
            : Unsupported("A body with a Content-Encoding is not served here. Send it as it is.");
    }

    /// <summary>Each parameter counts: of two charsets, who knows which one the sender means.</summary>
    private static bool IsOtherCharset(NameValueHeaderValue parameter)
        => parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase) && !IsUtf8(parameter.Value);

    public static bool IsUtf8(StringSegment charset)
        => HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static Refusal Unsupported(string message) => new(StatusCodes.Status415UnsupportedMediaType, ErrorCode.UnsupportedMediaType, message);
}
