using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ProductGateway.GraphQL.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Answers that say no to what is not GraphQL, in <c>application/problem+json</c>, to browsers too.</summary>
/// <remarks>RFC 9457 <see href="https://www.rfc-editor.org/rfc/rfc9457"/>. Without <c>type</c> a problem is <c>about:blank</c>: its status tells its kind.</remarks>
public static class Problems
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends the answer, whole; nothing of another may have been sent.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">400 to 599.</param>
    /// <param name="title">The status in words.</param>
    /// <param name="detail">What was found, where, and what to do. Nothing in it is secret.</param>
    public static Task WriteAsync(HttpContext context, int status, string title, string detail) => WriteAsync(context, status, title, detail, code: null);

    /// <summary>The same, with the status' own title and what it asks for beside the body.</summary>
    internal static Task WriteAsync(HttpContext context, Refusal refusal)
    {
        refusal.AddHeaders(context.Response.Headers);
        return WriteAsync(context, refusal.Status, ReasonPhrases.GetReasonPhrase(refusal.Status), refusal.Error.Message, refusal.Error.Code);
    }

    private static async Task WriteAsync(HttpContext context, int status, string title, string detail, string? code)
    {
        var body = Text(status, title, detail, code, RequestTrace.IdOf(context));
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/problem+json";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static ReadOnlyMemory<byte> Text(int status, string title, string detail, string? code, string traceId)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteString("title"u8, title);
        writer.WriteNumber("status"u8, status);
        writer.WriteString("detail"u8, detail);
        if (code is not null) writer.WriteString("code"u8, code);
        writer.WriteString("traceId"u8, traceId);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenMemory;
    }
}
