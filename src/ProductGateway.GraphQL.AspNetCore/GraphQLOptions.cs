namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>What bounds a request. Set once at start-up.</summary>
public sealed class GraphQLOptions
{
    /// <summary>Bytes of a request's body. Default 1,048,576 (1 MB). Callers beyond it see <c>PAYLOAD_TOO_LARGE</c> with status 413.</summary>
    public int MaxBodyBytes { get; set; } = 1_048_576;

    /// <summary>
    /// Bytes of document text whose parsed and validated form is kept for the next request. Default 8,388,608 (8 MB); 0 keeps none.
    /// Callers never see it.
    /// </summary>
    public int MaxCachedDocumentBytes { get; set; } = 8_388_608;
}
