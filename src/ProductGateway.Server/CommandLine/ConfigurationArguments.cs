using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.CommandLine;

/// <summary>The words of a command line, those that set a key of the configuration apart from the others.</summary>
/// <param name="Settings">As ASP.NET Core reads them: <c>--Finago:Organization 7</c>, <c>--urls=…</c>, <c>/Sandbox:Port 0</c>, <c>Sandbox:Port=0</c>.</param>
/// <param name="Words">The others, in their order: commands, their arguments and options.</param>
/// <param name="Mistakes">Keys of no section, and keys without a value.</param>
internal sealed record ConfigurationArguments(string[] Settings, string[] Words, IReadOnlyList<string> Mistakes)
{
    // OpenTelemetry's own variables, dozens of them, which the SDK reads from the configuration.
    private const string OpenTelemetry = "OTEL_";

    /// <summary>Sections and keys at the root of the configuration, ours and those of ASP.NET Core. What is in a section it checks itself.</summary>
    public static readonly string[] Roots =
    [
        "Microsoft", "SuperOffice", "Finago", "GraphQL", "Sandbox", "Secrets", "Authentication", "RateLimit", "Shutdown",
        "AllowedHosts", "Kestrel", "Logging",
        "urls", "http_ports", "https_ports", "environment", "applicationName", "contentRoot", "webRoot", "detailedErrors", "shutdownTimeoutSeconds",
    ];

    /// <summary>Takes every word that has the form of a setting, wherever it stands, together with its value.</summary>
    public static ConfigurationArguments Split(IReadOnlyList<string> args)
    {
        var (settings, words, mistakes) = (new List<string>(), new List<string>(), new List<string>());
        for (var i = 0; i < args.Count; i++)
        {
            if (KeyOf(args[i]) is not { } key)
            {
                words.Add(args[i]);
                continue;
            }

            if (!IsRoot(key)) mistakes.Add(UnknownSection(args[i], key));
            settings.Add(args[i]);
            if (args[i].Contains('=', StringComparison.Ordinal)) continue;
            if (i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal)) settings.Add(args[++i]);
            else mistakes.Add($"{args[i]} has no value. Write it after the key, or as {args[i]}=VALUE.");
        }

        return new ConfigurationArguments([.. settings], [.. words], mistakes);
    }

    // An option of a command has no colon, and a path or an address none before its first slash but "C:\" and "https:".
    private static string? KeyOf(string word)
    {
        var isOption = word.StartsWith("--", StringComparison.Ordinal);
        var key = (isOption ? word[2..] : word.TrimStart('/')).Split('=', 2)[0];
        if (isOption) return key.Contains(':', StringComparison.Ordinal) || IsRoot(key) ? key : null;

        var isSetting = word.StartsWith('/') ? key.Contains(':', StringComparison.Ordinal) : word.Contains('=', StringComparison.Ordinal);
        return isSetting && IsRoot(key) ? key : null;
    }

    private static bool IsRoot(string key)
        => Roots.Contains(key.Split(':', 2)[0], StringComparer.OrdinalIgnoreCase) || key.StartsWith(OpenTelemetry, StringComparison.OrdinalIgnoreCase);

    private static string UnknownSection(string word, string key)
    {
        var root = key.Split(':', 2)[0];
        var similar = Suggestions.Similar(root, Roots);
        var advice = similar.Count > 0 ? Suggestions.DidYouMean(similar)[1..] : $"Its sections are {string.Join(", ", Roots[..9])}.";
        return $"{word.Split('=', 2)[0]}: the configuration has no section {root}. {advice}";
    }
}
