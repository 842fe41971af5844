namespace ProductGateway.GraphQL.Execution;

/// <summary>Lets an event of a subscription be executed: at once, or when it is its turn.</summary>
/// <param name="unsubscribed">Ends the waiting.</param>
/// <returns>
/// Disposed of when the event is executed. Null when there are too many: then the event is answered by <c>OVERLOADED</c> without data, and the
/// subscription goes on.
/// </returns>
public delegate ValueTask<IDisposable?> EventGate(CancellationToken unsubscribed);
