namespace ProductGateway.GraphQL.Execution;

/// <summary>Unsubscribe(responseStream).</summary>
/// <remarks>
/// GraphQL specification 6.2.3.3 <see href="https://spec.graphql.org/September2025/#sec-Unsubscribe"/>.
/// Leaving the loop that reads the stream needs nothing from here: it ends the reading, and with it the source.
/// </remarks>
internal static class Unsubscribe
{
    /// <summary>1. Cancel responseStream, as soon as its reader says so. This in turn also cancels the source stream.</summary>
    public static CancellationTokenRegistration When(SourceStream sourceStream, CancellationToken cancelled)
        => cancelled.UnsafeRegister(static source => ((SourceStream)source!).Unsubscribe(), sourceStream);
}
