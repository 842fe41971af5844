namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>What one request, and all of them together, may cost. They hold on every transport.</summary>
public sealed class GraphQLLimits
{
    /// <summary>
    /// Bytes of a request's body, or of a message on a WebSocket. Default 1,048,576 (1 MB). Callers beyond it see <c>PAYLOAD_TOO_LARGE</c> with
    /// status 413, or the close code 1009. Until a WebSocket's connection is acknowledged, 16,384 of them hold there at most.
    /// </summary>
    public int MaxBodyBytes { get; set; } = 1_048_576;

    /// <summary>What the text and the variables of a request may ask for. By default its defaults; to change one: <c>Document = Document with { MaxDepth = 30 }</c>.</summary>
    public Limits Document { get; set; } = new();

    /// <summary>
    /// The time that one execution may take: a query's or a mutation's from its arrival, waiting for its turn included, or one event's of a
    /// subscription. Default 30 seconds. Fields that are not finished by then have the error <c>EXECUTION_TIMEOUT</c>; the rest of the data is sent.
    /// Who still waits for a turn by then sees <c>OVERLOADED</c>. A create that has begun is waited for: what it answers must not be lost.
    /// </summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Executions at once. As many again wait for their turn. Default 1,000. Callers beyond both see <c>OVERLOADED</c> with status 503, before
    /// their document is parsed. A subscription counts while it begins and while one of its events is executed.
    /// </summary>
    public int MaxConcurrentExecutions { get; set; } = 1_000;

    /// <summary>
    /// Operations that run at once on one WebSocket, whatever they are. Default 100. The next one is answered by one <c>error</c> message with the
    /// code <c>OPERATION_LIMIT_EXCEEDED</c>; the connection lives on.
    /// </summary>
    public int MaxOperationsPerConnection { get; set; } = 100;
}
