using Microsoft.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>For whom the operations of one connection run.</summary>
/// <param name="Opening">The request that opened the connection; its user is who has connected.</param>
/// <param name="Admission">Of who has connected.</param>
/// <param name="TraceId">Leads from a masked error to the log.</param>
/// <param name="Ending">The server stops, or what the caller has shown is good no more: subscriptions end, nothing new begins.</param>
internal sealed record SocketCaller(HttpContext Opening, Admission Admission, string TraceId, CancellationToken Ending);
