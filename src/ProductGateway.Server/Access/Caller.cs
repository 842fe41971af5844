using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace ProductGateway.Server.Access;

/// <summary>Who asks, as far as the gateway wants to know.</summary>
internal sealed class Caller
{
    /// <summary>The claim that an anonymous caller has in place of a name. No token can give it: of a token only known claims are kept.</summary>
    public const string AddressClaim = "address";

    private const string Issuer = "iss";

    private static readonly string[] Names = [Issuer, "sub", "client_id", "azp", "appid"];

    private readonly ClaimsPrincipal _user;

    private Caller(ClaimsPrincipal user) => _user = user;

    /// <summary>
    /// The same for one caller at all times, and for no other: a hash of issuer, subject and client of its token, or of the address of an anonymous one.
    /// Not to be shown: it stands for a person.
    /// </summary>
    public string Key => field ??= Hash(_user);

    /// <summary>The caller of a request or of an operation.</summary>
    public static Caller Of(ClaimsPrincipal user) => new(user);

    /// <summary>Whether it has one of <see cref="Scopes"/>.</summary>
    public bool Has(string scope) => Scopes.Has(_user, scope);

    /// <summary>The claims of a token that a caller is made of; the rest of the token is not kept.</summary>
    public static bool IsKept(string claimType) => Scopes.IsClaim(claimType) || Names.Contains(claimType);

    /// <summary>Whether the caller of a token has a name of its own, beside its issuer's.</summary>
    public static bool IsNamed(ClaimsPrincipal user) => Names.Any(type => type != Issuer && user.FindFirst(type)?.Value is { Length: > 0 });

    private static string Hash(ClaimsPrincipal user)
    {
        IEnumerable<string> types = user.Identity?.IsAuthenticated == true ? Names : [AddressClaim];
        // With its length before it no text can reach into the next.
        var named = types.Select(type => user.FindFirst(type)?.Value ?? "").Select(value => $"{value.Length}:{value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', types.Zip(named, (type, value) => $"{type}={value}")))));
    }
}
