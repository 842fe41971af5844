namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>How GraphQL is served. Set once at start-up.</summary>
public sealed class GraphQLOptions
{
    /// <summary>What a request may cost.</summary>
    public GraphQLLimits Limits { get; } = new();

    /// <summary>
    /// Bytes of memory for parsed, validated and compiled documents that are kept for the next request, reckoned as 225 for a byte of text and
    /// 20,000 for each document, which is the most that they can take. Default 67,108,864 (64 MB); 0 keeps none. Callers never see it.
    /// </summary>
    public int MaxCachedDocumentBytes { get; set; } = 67_108_864;
}
