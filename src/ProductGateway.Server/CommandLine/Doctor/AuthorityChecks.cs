using ProductGateway.Server.Access;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.CommandLine.Doctor;

/// <summary>Whether callers can sign in: the authority tells its keys, read as the gateway reads them.</summary>
internal static class AuthorityChecks
{
    private const string Subject = "authentication";
    private const string Keys = "Authentication:Authority and Authentication:Audience";

    /// <summary>Null when the section has mistakes: they are told with the configuration.</summary>
    public static async Task<Check?> RunAsync(GatewayConfiguration configuration)
    {
        var mistakes = new List<string>();
        var settings = AuthenticationSection.Read(configuration.Configuration, configuration.IsDevelopment, mistakes);
        if (mistakes.Count > 0) return null;
        if (settings.Authority is { } authority) return await AskAsync(authority, settings.KeysHost);
        if (settings.AnonymousOperates) return Check.Ok(Subject, "Anonymous callers may do everything, as it is Development.");
        return settings.Anonymous
            ? Check.Warn(Subject, "Anonymous callers may read and create, as Authentication:Anonymous is true.", $"Set {Keys} unless something before the gateway authenticates.")
            : Check.Warn(Subject, "No authority is set, so that every request is refused.", $"Set {Keys}, or Authentication:Anonymous to true on purpose.");
    }

    private static async Task<Check> AskAsync(Uri authority, string? keysHost)
    {
        using var reader = new AuthorityReader();
        try
        {
            var keys = await reader.ReadKeysAsync(authority, keysHost);
            return keys.Count > 0
                ? Check.Ok(Subject, $"{authority.Authority} tells {Counted.Of(keys.Count, "key")} that it signs with.")
                : Check.Fail(Subject, $"{authority.Authority} tells no key that it signs with.", "See whether Authentication:Authority is the issuer of your tokens.");
        }
        catch (AuthorityException exception)
        {
            // Found, and mostly what to do, in the words of the gateway's log.
            return Check.Fail(Subject, exception.Message, "Callers with tokens are refused until then.");
        }
    }
}
