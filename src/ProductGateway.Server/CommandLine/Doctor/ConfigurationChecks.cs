using ProductGateway.GraphQL.AspNetCore.GraphiQL;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.CommandLine.Doctor;

/// <summary>What the configuration alone tells.</summary>
internal static class ConfigurationChecks
{
    private const string Subject = "configuration";

    /// <summary>Every mistake for which the gateway would not start, else that there is none.</summary>
    public static IEnumerable<Check> Mistakes(GatewayConfiguration configuration)
    {
        try
        {
            GatewaySettings.Read(configuration.Configuration, configuration.IsDevelopment);
            return [Check.Ok(Subject, $"No mistakes; the environment is {configuration.Environment}.")];
        }
        catch (StartupException exception)
        {
            return Of(exception);
        }
    }

    /// <summary>The mistakes of a start that fails, each of which says itself what to do.</summary>
    public static IEnumerable<Check> Of(StartupException exception)
    {
        foreach (var mistake in exception.Mistakes)
        {
            var end = mistake.IndexOf(". ", StringComparison.Ordinal);
            yield return end < 0
                ? Check.Fail(Subject, mistake, "Correct the key.")
                : Check.Fail(Subject, mistake[..(end + 1)], mistake[(end + 2)..]);
        }
    }

    /// <summary>Whether a browser finds GraphiQL, where it shall find one.</summary>
    public static IEnumerable<Check> Tool(GatewayConfiguration configuration)
    {
        if (!GraphQLSection.Read(configuration.Configuration, configuration.IsDevelopment, []).EnableTool) return [];
        return [GraphQLToolOptions.IsBuilt
            ? Check.Ok("GraphiQL", $"In this build, at {Gateway.Path} in a browser.")
            : Check.Warn("GraphiQL", "Not in this build, as Node.js was missing then.", "Install Node.js 20.19 or later and build again.")];
    }

    /// <summary>Whether cursors outlive a start, and serve other gateways too.</summary>
    public static Check Cursors(GatewayConfiguration configuration)
    {
        const string Key = "GraphQL:CursorKey";
        if (!string.IsNullOrEmpty(configuration.Configuration[Key])) return Check.Ok("cursors", $"{Key} is set.");
        return configuration.IsDevelopment
            ? Check.Ok("cursors", "Each start makes a key of its own.")
            : Check.Warn("cursors", "Each start makes a key of its own: older cursors, and those of other gateways, are CURSOR_EXPIRED.", $"Set {Key} to what `openssl rand -base64 32` prints, the same for all gateways.");
    }
}
