using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>The id by which a request is found in the log.</summary>
public static class RequestTrace
{
    /// <summary>
    /// The trace's: 32 hexadecimal digits, those of the caller's <c>traceparent</c> when it sent one. Where nobody listens to traces and the caller sent
    /// none, the host's own name of the request.
    /// </summary>
    public static string IdOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? Sent(context.Request) ?? context.TraceIdentifier;

    private static string? Sent(HttpRequest request)
        => ActivityContext.TryParse(request.Headers[HeaderNames.TraceParent], traceState: null, out var sent) ? sent.TraceId.ToHexString() : null;
}
