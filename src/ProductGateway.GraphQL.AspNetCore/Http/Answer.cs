using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.Sse;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Sends a result: status, headers, body.</summary>
/// <remarks>GraphQL over HTTP, "Status Codes" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes"/></remarks>
internal static class Answer
{
    /// <summary>
    /// With <c>application/graphql-response+json</c> a request error is a 400; with <c>application/json</c> it is a 200, since old clients read
    /// no other body. Partial data is a 200 with both.
    /// </summary>
    /// <remarks>We read the SHOULDs of the draft for 422 and 294 as not yet: clients and proxies know 400 and 200.</remarks>
    public static Task SendAsync(HttpContext context, ExecutionResult result, ResponseMediaType mediaType)
    {
        var isRefused = result.IsRequestError && mediaType == ResponseMediaType.GraphQLResponse;
        return SendAsync(context, result, mediaType, isRefused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    /// <summary>Sends the error of a refusal in the shape of a GraphQL response.</summary>
    public static Task SendAsync(HttpContext context, Refusal refusal, ResponseMediaType mediaType)
    {
        refusal.AddHeaders(context.Response.Headers);
        return mediaType == ResponseMediaType.EventStream
            ? EventStreamAnswer.SendAsync(context, refusal)
            : SendAsync(context, ExecutionResult.RequestError(refusal.Error), mediaType, refusal.Status);
    }

    private static async Task SendAsync(HttpContext context, ExecutionResult result, ResponseMediaType mediaType, int status)
    {
        // The text is whole before its first byte is sent: whatever cannot be written can still be told.
        using var text = ResponseWriter.ToText(result, result.Errors.Count > 0 ? RequestTrace.IdOf(context) : null);

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType == ResponseMediaType.Json ? "application/json; charset=utf-8" : "application/graphql-response+json; charset=utf-8";
        response.ContentLength = text.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = "Accept";
        await text.WriteToAsync(response.BodyWriter, context.RequestAborted);
    }
}
