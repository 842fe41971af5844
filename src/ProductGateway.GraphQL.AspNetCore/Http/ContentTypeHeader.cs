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

        if (parsed.Parameters.Any(IsIncomplete)) return Unsupported($"The Content-Type is not well-formed. {Expected}");

        var charset = parsed.Parameters.FirstOrDefault(IsOtherCharset);
        if (charset is not null) return Unsupported($"The charset {charset.Value} is not served here. Send UTF-8.");

        return ContentEncoding.IsServed(request.Headers.ContentEncoding)
            ? null
            : Unsupported($"The Content-Encoding {request.Headers.ContentEncoding} is not served here. Send gzip, br or none.") with { AcceptEncoding = ContentEncoding.Served };
    }

    /// <summary>A GET has no body: what announces one, or another media type, is what a page of another origin can send without asking.</summary>
    /// <returns>Null when the request may be read; else 415.</returns>
    public static Refusal? CheckGet(HttpRequest request)
    {
        var header = request.Headers.ContentType;
        if (header.Count > 0 && !IsJson(header.ToString())) return Unsupported("A GET with this Content-Type is not served here. Leave the header out.");
        return request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0
            ? Unsupported("A GET with a body is not served here. Send the parameters in the URL, or a POST.")
            : null;
    }

    private static bool IsJson(string header) => MediaTypeHeaderValue.TryParse(header, out var parsed)
        && parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && !parsed.Parameters.Any(parameter => IsIncomplete(parameter) || IsOtherCharset(parameter));

    private static bool IsIncomplete(NameValueHeaderValue parameter) => !parameter.Value.HasValue;

    /// <summary>Each parameter counts: of two charsets, who knows which one the sender means.</summary>
    private static bool IsOtherCharset(NameValueHeaderValue parameter)
        => parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase) && !IsUtf8(parameter.Value);

    public static bool IsUtf8(StringSegment charset)
        => HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static Refusal Unsupported(string message) => new(StatusCodes.Status415UnsupportedMediaType, ErrorCode.UnsupportedMediaType, message);
}
