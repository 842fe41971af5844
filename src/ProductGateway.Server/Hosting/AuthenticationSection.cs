namespace ProductGateway.Server.Hosting;

/// <summary>The section <c>Authentication</c>: whose tokens are taken, and what is open without one.</summary>
/// <param name="Authority"><c>Authority</c>, the issuer of the tokens, where its discovery document is found. Null: no token is taken.</param>
/// <param name="Audience"><c>Audience</c>, this gateway's name in <c>aud</c> of a token. Not null with an authority.</param>
/// <param name="Anonymous"><c>Anonymous</c>: whether who brings no token may see and create products. Default: in Development without an authority, else not.</param>
/// <param name="AnonymousOperates">Whether who brings no token may do all that an operator may: in Development without an authority.</param>
/// <param name="KeysHost"><c>KeysHost</c>, another host that the authority has its keys at. Null when they are at its own.</param>
/// <param name="ClockSkew"><c>ClockSkew</c>: by how much the authority's clock may differ from ours. Default 30 seconds, at most 60.</param>
internal sealed record AuthenticationSection(Uri? Authority, string? Audience, string? KeysHost, bool Anonymous, bool AnonymousOperates, TimeSpan ClockSkew)
{
    /// <summary>Where it stands; mistakes are told under it.</summary>
    public const string Path = "Authentication";

    private static readonly TimeSpan DefaultClockSkew = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LargestClockSkew = TimeSpan.FromSeconds(60);

    /// <summary>Whether nobody is let in, whatever it brings.</summary>
    public bool IsClosed => Authority is null && !Anonymous;

    /// <summary>Reads it; every mistake is added as <c>Section:Key: what was found, what to do</c>.</summary>
    public static AuthenticationSection Read(IConfiguration configuration, bool isDevelopment, List<string> mistakes)
    {
        var reader = new SectionReader(configuration.GetSection(Path), mistakes);
        var address = reader.Text(nameof(Authority));
        var isNamed = !string.IsNullOrEmpty(address);
        var authority = isNamed ? ReadAuthority(address!, mistakes) : null;
        var audience = reader.Text(nameof(Audience)) is { Length: > 0 } name ? name : null;
        if (isNamed && audience is null) Add(mistakes, nameof(Audience), "is not set, so a token of the authority for any other service would do. Set what its tokens for this gateway have in \"aud\".");
        if (!isNamed && audience is not null) Add(mistakes, nameof(Authority), $"is not set, so nobody vouches for a token. Set the address of the issuer, or remove {nameof(Audience)}.");
        var anonymous = reader.Flag(nameof(Anonymous)) ?? (isDevelopment && !isNamed);
        var section = new AuthenticationSection(
            authority, audience, ReadKeysHost(reader, mistakes), anonymous, anonymous && isDevelopment && !isNamed, ReadClockSkew(reader, mistakes));
        reader.ReportUnknownKeys();
        return section;
    }

    private static Uri? ReadAuthority(string text, List<string> mistakes)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            && uri is { UserInfo: "", Query: "", Fragment: "" }) return uri;

        Add(mistakes, nameof(Authority), "is not the address of an issuer. Write https://, host and path, such as https://login.example.com/tenant; http is for this machine alone.");
        return null;
    }

    private static string? ReadKeysHost(SectionReader reader, List<string> mistakes)
    {
        if (reader.Text(nameof(KeysHost)) is not { Length: > 0 } host) return null;
        if (Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4) return host;

        Add(mistakes, nameof(KeysHost), "is not the name of a host. Write it alone, such as www.googleapis.com, or remove it where the authority has its keys itself.");
        return null;
    }

    private static TimeSpan ReadClockSkew(SectionReader reader, List<string> mistakes)
    {
        var skew = reader.Duration(nameof(ClockSkew), DefaultClockSkew);
        if (skew >= TimeSpan.Zero && skew <= LargestClockSkew) return skew;

        Add(mistakes, nameof(ClockSkew), $"{skew:c} is too much for clocks to differ, or less than nothing. Set 00:00:00 to {LargestClockSkew:c}.");
        return DefaultClockSkew;
    }

    private static void Add(List<string> mistakes, string key, string mistake) => mistakes.Add($"{Path}:{key}: {mistake}");
}
