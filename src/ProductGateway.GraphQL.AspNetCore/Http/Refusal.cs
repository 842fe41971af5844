namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Why a request is not passed on: an HTTP status and the error that explains it.</summary>
internal sealed record Refusal(int Status, GraphQLError Error)
{
    /// <summary>The methods that are served; told with 405.</summary>
    public string? Allow { get; init; }

    /// <summary>The codings that are served, with 415.</summary>
    public string? AcceptEncoding { get; init; }

    /// <summary>Seconds, with 503.</summary>
    public int? RetryAfter { get; init; }

    public Refusal(int status, ErrorCode code, string message)
        : this(status, new GraphQLError(message, code))
    {
    }
}
