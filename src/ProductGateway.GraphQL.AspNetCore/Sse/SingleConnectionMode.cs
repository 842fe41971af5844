using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.Sse;

/// <summary>Recognises a client that wants one stream for all its operations, and tells it that each operation gets a stream of its own here.</summary>
/// <remarks>
/// GraphQL over Server-Sent Events, "Single connection mode"
/// <see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#single-connection-mode"/>
/// </remarks>
internal static class SingleConnectionMode
{
    private const string WhatToDo = "Single connection mode is not served here. Send each operation by POST with Accept: text/event-stream.";

    /// <returns>405 for a reservation or for stopping an operation, 400 for a token; else null.</returns>
    public static Refusal? Check(HttpRequest request)
    {
        var isReservation = HttpMethods.IsPut(request.Method);
        var isStop = HttpMethods.IsDelete(request.Method) && request.Query.ContainsKey("operationId");
        if (isReservation || isStop) return new Refusal(StatusCodes.Status405MethodNotAllowed, ErrorCode.MethodNotAllowed, WhatToDo);
        var hasToken = request.Headers.ContainsKey("X-GraphQL-Event-Stream-Token") || request.Query.ContainsKey("token");
        return hasToken ? new Refusal(StatusCodes.Status400BadRequest, ErrorCode.BadRequest, WhatToDo) : null;
    }
}
