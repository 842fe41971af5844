using ProductGateway.GraphQL.Validation;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.CommandLine;

/// <summary>What the configuration says about documents; the rest of it may be unfit, as it is where clients are built.</summary>
/// <param name="Validation">How the gateway judges a document.</param>
/// <param name="TrustedFolder"><c>GraphQL:TrustedDocuments:Folder</c>; null without one.</param>
internal sealed record RequestSettings(ValidationOptions Validation, string? TrustedFolder)
{
    /// <exception cref="CommandLineException">The sections GraphQL or GraphQL:Limits have mistakes.</exception>
    public static RequestSettings Read(string[] settings)
    {
        try
        {
            return Of(GatewayConfiguration.Load(settings));
        }
        catch (StartupException exception)
        {
            throw new CommandLineException(string.Join(Environment.NewLine, exception.Mistakes.Select(mistake => $"  {mistake}").Prepend("The configuration has mistakes:")));
        }
    }

    /// <exception cref="StartupException">The sections GraphQL or GraphQL:Limits have mistakes.</exception>
    public static RequestSettings Of(GatewayConfiguration configuration)
    {
        var mistakes = new List<string>();
        var section = GraphQLSection.Read(configuration.Configuration, configuration.IsDevelopment, mistakes);
        var limits = LimitsSection.Read(configuration.Configuration, mistakes);
        if (mistakes.Count > 0) throw new StartupException(mistakes);

        var validation = new ValidationOptions { Limits = limits.Requests.Document, Introspection = section.EnableIntrospection };
        return new RequestSettings(validation, section.TrustedFolder);
    }
}
