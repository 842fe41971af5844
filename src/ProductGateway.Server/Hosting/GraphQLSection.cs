using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.Server.Paging;

namespace ProductGateway.Server.Hosting;

/// <summary>The section <c>GraphQL</c> without its limits: what is served, to whom, and how connections are kept.</summary>
/// <param name="EnableGet"><c>EnableGet</c>. Default: true in Development, else false.</param>
/// <param name="EnableIntrospection"><c>EnableIntrospection</c>. Default: true in Development, else false.</param>
/// <param name="EnableTool"><c>EnableTool</c>, the IDE that a browser gets. Default: true in Development, else false.</param>
/// <param name="IntrospectionByScope">Whether <c>EnableIntrospection</c> is left open outside of Development: operators may, by their scope, and nobody else.</param>
/// <param name="IncludeErrorCause">In Development, and there alone.</param>
/// <param name="TrustedFolder"><c>TrustedDocuments:Folder</c>, from the folder that the gateway is started in. Null for none.</param>
/// <param name="TrustedOnly"><c>TrustedDocuments:Only</c>. Default false.</param>
/// <param name="Origins"><c>Cors:Origins</c>, of pages on other sites that may use the gateway from a browser. None by default.</param>
/// <param name="CursorKey"><c>CursorKey</c>, base64 of at least 32 bytes: protects the cursors of lists. Null for one that each start makes.</param>
/// <param name="KeepAliveInterval"><c>KeepAliveInterval</c>, shorter than whatever stands between waits for an idle connection. Default 12 seconds.</param>
/// <param name="ConnectionInitTimeout"><c>ConnectionInitTimeout</c>. Default 3 seconds.</param>
internal sealed record GraphQLSection(
    bool EnableGet,
    bool EnableIntrospection,
    bool IntrospectionByScope,
    bool EnableTool,
    bool IncludeErrorCause,
    string? TrustedFolder,
    bool TrustedOnly,
    IReadOnlyList<string> Origins,
    byte[]? CursorKey,
    TimeSpan KeepAliveInterval,
    TimeSpan ConnectionInitTimeout)
{
    /// <summary>Where trusted documents are configured; mistakes in them are told under it.</summary>
    public const string TrustedKey = "GraphQL:TrustedDocuments";

    /// <summary>Reads it; every mistake is added as <c>Section:Key: what was found, what to do</c>.</summary>
    public static GraphQLSection Read(IConfiguration configuration, bool isDevelopment, List<string> mistakes)
    {
        var reader = new SectionReader(configuration.GetSection("GraphQL"), mistakes);
        var trusted = new SectionReader(configuration.GetSection(TrustedKey), mistakes);
        var defaults = new GraphQLOptions();
        reader.Expect("Limits", "TrustedDocuments", "Cors");
        var enableGet = reader.Flag(nameof(EnableGet));
        var introspection = reader.Flag(nameof(EnableIntrospection));
        var section = new GraphQLSection(
            enableGet ?? isDevelopment,
            introspection ?? isDevelopment,
            introspection is null && !isDevelopment,
            reader.Flag(nameof(EnableTool)) ?? isDevelopment,
            isDevelopment,
            trusted.Text("Folder") is { Length: > 0 } folder ? Path.GetFullPath(folder) : null,
            trusted.Flag("Only") ?? false,
            CorsSection.Read(configuration, mistakes),
            reader.Secret(nameof(CursorKey), CursorSeal.MinKeyBytes),
            reader.Timeout(nameof(KeepAliveInterval), defaults.KeepAliveInterval),
            reader.Timeout(nameof(ConnectionInitTimeout), defaults.ConnectionInitTimeout));
        reader.ReportUnknownKeys();
        trusted.ReportUnknownKeys();
        return section;
    }

    /// <summary>Hands it to the service.</summary>
    public void ApplyTo(GraphQLOptions options)
    {
        options.EnableGet = EnableGet;
        options.EnableIntrospection = EnableIntrospection;
        options.Tool.Enable = EnableTool;
        options.IncludeErrorCause = IncludeErrorCause;
        options.KeepAliveInterval = KeepAliveInterval;
        options.ConnectionInitTimeout = ConnectionInitTimeout;
        options.TrustedDocuments.Folder = TrustedFolder;
        options.TrustedDocuments.Only = TrustedOnly;
        foreach (var origin in Origins) options.AllowedOrigins.Add(origin);
    }
}
