using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace ProductGateway.Server.Access;

/// <summary>Who asks, as far as the gateway wants to know.</summary>
internal static class Caller
{
    /// <summary>The claim that an anonymous caller has in place of a name. No token can give it: of a token only known claims are kept.</summary>
    public const string AddressClaim = "address";

    private const string Issuer = "iss";

    private static readonly string[] Names = [Issuer, "sub", "client_id", "azp", "appid"];

    /// <summary>
    /// The same for one caller at all times, and for no other: a hash of issuer, subject and client of its token, or of the address of an anonymous one.
    /// Not to be shown: it stands for a person.
    /// </summary>
    public static string KeyOf(ClaimsPrincipal user)
    {
        IEnumerable<string> types = user.Identity?.IsAuthenticated == true ? Names : [AddressClaim];
        var claims = types.Select(type => (type, value: user.FindFirst(type)?.Value ?? ""));

        // With its length before it no text can reach into the next.
        var text = string.Join('|', claims.Select(claim => $"{claim.type}={claim.value.Length}:{claim.value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The claims of a token that a caller is made of; the rest of the token is not kept.</summary>
    public static bool IsKept(string claimType) => Scopes.IsClaim(claimType) || Names.Contains(claimType);

    /// <summary>Whether the caller of a token has a name of its own, beside its issuer's.</summary>
    public static bool IsNamed(ClaimsPrincipal user) => Names.Any(type => type != Issuer && user.FindFirst(type)?.Value is { Length: > 0 });
}
