using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>Why a request is not passed on: an HTTP status and the error that explains it.</summary>
internal sealed record Refusal(int Status, GraphQLError Error)
{
    /// <summary>The methods that are served; told with 405.</summary>
    public string? Allow { get; init; }

    /// <summary>The codings that are served, with 415.</summary>
    public string? AcceptEncoding { get; init; }

    /// <summary>Seconds, with 429 and 503.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>How to show who one is, with 401.</summary>
    public string? WwwAuthenticate { get; init; }

    public Refusal(int status, ErrorCode code, string message)
        : this(status, new GraphQLError(message, code))
    {
    }

    /// <summary>What the status asks for beside the body.</summary>
    public void AddHeaders(IHeaderDictionary headers)
    {
        if (Allow is not null && Status == StatusCodes.Status405MethodNotAllowed) headers.Allow = Allow;
        if (AcceptEncoding is not null) headers.AcceptEncoding = AcceptEncoding;
        if (WwwAuthenticate is not null) headers.WWWAuthenticate = WwwAuthenticate;
        if (RetryAfter is { } seconds) headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
    }
}
