namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>What bounds a request. Set once at start-up.</summary>
public sealed class GraphQLOptions
{
    /// <summary>Bytes of a request's body. Default 1,048,576 (1 MB). Callers beyond it see <c>PAYLOAD_TOO_LARGE</c> with status 413.</summary>
    public int MaxBodyBytes { get; set; } = 1_048_576;

    /// <summary>
    /// Bytes of memory for parsed, validated and compiled documents that are kept for the next request, reckoned as 225 for a byte of text and
    /// 20,000 for each document, which is the most that they can take. Default 67,108,864 (64 MB); 0 keeps none. Callers never see it.
    /// </summary>
    public int MaxCachedDocumentBytes { get; set; } = 67_108_864;
}
