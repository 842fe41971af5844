using System.Net.Http.Headers;

namespace ProductGateway.Sandbox.Calls;

/// <summary>One request as a vendor sees it: its path begins below the vendor's own root, its body is read whole.</summary>
internal sealed record VendorCall(string Method, string Path, IQueryCollection Query, IHeaderDictionary Headers, byte[] Body)
{
    /// <summary>A fault says that no token issued so far is good any more.</summary>
    public bool TokensExpired { get; init; }

    /// <summary>The media type of the body in lower case, without parameters; null when none or a broken one was sent.</summary>
    public string? MediaType =>
        MediaTypeHeaderValue.TryParse(Headers.ContentType, out var type) ? type.MediaType?.ToLowerInvariant() : null;

    /// <summary>The access token behind the scheme <c>Bearer</c>, null when there is none.</summary>
    public string? BearerToken =>
        AuthenticationHeaderValue.TryParse(Headers.Authorization, out var value)
        && string.Equals(value.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            ? value.Parameter
            : null;
}
