namespace ProductGateway.Server.Hosting;

/// <summary><c>GraphQL:Cors:Origins</c>: origins of pages on other sites that may use the gateway from a browser. None by default.</summary>
internal static class CorsSection
{
    private const string Path = "GraphQL:Cors";
    private const string Key = "Origins";

    /// <summary>Reads a list, or one text with semicolons; every mistake is added as <c>Section:Key: what was found, what to do</c>.</summary>
    public static IReadOnlyList<string> Read(IConfiguration configuration, List<string> mistakes)
    {
        foreach (var child in configuration.GetSection(Path).GetChildren())
        {
            if (!child.Key.Equals(Key, StringComparison.OrdinalIgnoreCase))
                mistakes.Add($"{Path}:{child.Key}: is not a key of this section. Remove it, or write {Key}.");
        }

        var section = configuration.GetSection($"{Path}:{Key}");
        var texts = section.GetChildren().Select(child => child.Value ?? "").Concat((section.Value ?? "").Split(';'));
        var origins = texts.Select(text => text.Trim()).Where(text => text.Length > 0).ToList();
        foreach (var origin in origins.Where(origin => !IsOrigin(origin)))
            mistakes.Add($"{Path}:{Key}: \"{origin}\" is not an origin. Write scheme, host and port alone, such as https://app.example.com.");
        return origins;
    }

    private static bool IsOrigin(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri is { UserInfo: "", PathAndQuery: "/", Fragment: "" }
            && !text.EndsWith('/')
            && !text.Contains('*', StringComparison.Ordinal);
}
