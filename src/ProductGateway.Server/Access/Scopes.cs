using System.Security.Claims;

namespace ProductGateway.Server.Access;

/// <summary>What a caller may do: the words of its token, and of <c>@authorize</c> in the schema.</summary>
/// <remarks>
/// RFC 6749, section 3.3: a token has them as one text with blanks (<c>scope</c>); Microsoft's and Okta's have <c>scp</c>, a text or a list. A program
/// that signs in by itself at Microsoft Entra ID has no scopes but application permissions, <c>roles</c>, a list whose values have no blanks:
/// "Access token claims reference" <see href="https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference"/>
/// </remarks>
internal static class Scopes
{
    /// <summary>To see products.</summary>
    public const string Read = "products:read";

    /// <summary>To create at Microsoft.</summary>
    public const string CreateAtMicrosoft = "products:create:microsoft";

    /// <summary>To create at SuperOffice.</summary>
    public const string CreateAtSuperOffice = "products:create:superoffice";

    /// <summary>To create at 24SevenOffice.</summary>
    public const string CreateAtFinago = "products:create:finago";

    /// <summary>To see how the gateway does, and its schema.</summary>
    public const string Operate = "operate";

    /// <summary>The claim that has them.</summary>
    public const string ClaimType = "scope";

    private const string OtherClaimType = "scp";
    private const string PermissionClaimType = "roles";

    /// <summary>All that is about products, as a token writes them.</summary>
    public static string OfProducts { get; } = string.Join(' ', Read, CreateAtMicrosoft, CreateAtSuperOffice, CreateAtFinago);

    /// <summary>Whether a claim of that type has scopes.</summary>
    public static bool IsClaim(string type) => type is ClaimType or OtherClaimType or PermissionClaimType;

    /// <summary>
    /// Whether the caller has the scope, to the letter. Beside scopes permissions do not count: they are those of the person that a program acts for, and
    /// the program may have been let have less.
    /// </summary>
    public static bool Has(ClaimsPrincipal user, string scope)
    {
        var hasScopes = false;
        var isPermitted = false;
        foreach (var claim in user.Claims)
        {
            if (claim.Type == PermissionClaimType)
            {
                isPermitted |= claim.Value == scope;
            }
            else if (IsClaim(claim.Type))
            {
                if (Names(claim.Value, scope)) return true;
                hasScopes = true;
            }
        }

        return isPermitted && !hasScopes;
    }

    private static bool Names(ReadOnlySpan<char> granted, ReadOnlySpan<char> scope)
    {
        foreach (var range in granted.Split(' '))
        {
            if (granted[range].SequenceEqual(scope)) return true;
        }

        return false;
    }
}
