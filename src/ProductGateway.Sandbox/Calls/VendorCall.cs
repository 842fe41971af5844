using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ProductGateway.Sandbox.Calls;

/// <summary>One request as a vendor sees it: its path begins below the vendor's own root, its body is read whole.</summary>
internal sealed record VendorCall(string Method, string Path, IQueryCollection Query, IHeaderDictionary Headers, byte[] Body)
{
    /// <summary>The vendor's root as the caller addressed it, such as <c>http://127.0.0.1:5081/finago</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>A fault says that no token issued so far is good any more.</summary>
    public bool TokensExpired { get; init; }

    /// <summary>The media type of the body in lower case, without parameters; null when none or a broken one was sent.</summary>
    public string? MediaType =>
        MediaTypeHeaderValue.TryParse(Headers.ContentType, out var type) ? type.MediaType?.ToLowerInvariant() : null;

    /// <summary>The access token behind the scheme <c>Bearer</c>, null when there is none.</summary>
    public string? BearerToken => Credential("Bearer");

    /// <summary>What stands behind this scheme in <c>Authorization</c>; null when that header is absent, broken or of another scheme.</summary>
    public string? Credential(string scheme) =>
        AuthenticationHeaderValue.TryParse(Headers.Authorization, out var value)
        && string.Equals(value.Scheme, scheme, StringComparison.OrdinalIgnoreCase)
            ? value.Parameter
            : null;

    /// <summary>The fields of a form; null when the body is of another media type. A field that is absent reads as empty text.</summary>
    public Func<string, string>? Form()
    {
        if (MediaType != "application/x-www-form-urlencoded")
            return null;
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(Body));
        return name => form.TryGetValue(name, out var value) ? value.ToString() : "";
    }
}
