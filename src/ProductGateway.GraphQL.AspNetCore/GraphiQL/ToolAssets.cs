using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ProductGateway.GraphQL.AspNetCore.GraphiQL;

/// <summary>The files that the build made of the page and put into this assembly, most of them packed by brotli.</summary>
internal sealed class ToolAssets
{
    private const string Prefix = "tool/";
    private const string Packed = ".br";

    private static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".ttf"] = "font/ttf",
        [".woff"] = "font/woff",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary();

    private static readonly Assembly Home = typeof(ToolAssets).Assembly;

    // By the path below the tool's own, as assets/index-BaaojXcs.js.
    private readonly FrozenDictionary<string, string> _resources = Home.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => Unpacked(name[Prefix.Length..]), StringComparer.Ordinal);

    /// <summary>A small file as text. Null when the build did not make it.</summary>
    public string? Text(string path)
    {
        if (!_resources.TryGetValue(path, out var resource)) return null;
        using var reader = new StreamReader(Open(resource, isPacked: false));
        return reader.ReadToEnd();
    }

    /// <summary>Sends a file. Its name changes with its content, so a browser asks once.</summary>
    /// <returns>False when there is none of this path.</returns>
    public async Task<bool> TrySendAsync(HttpContext context, string path)
    {
        if (!_resources.TryGetValue(path, out var resource) || !MediaTypes.TryGetValue(Path.GetExtension(path), out var mediaType)) return false;

        var isPacked = IsPacked(resource);
        var staysPacked = isPacked && AcceptsBrotli(context.Request);
        await using var content = Open(resource, staysPacked);
        var headers = context.Response.Headers;
        headers.ContentType = mediaType;
        headers.CacheControl = "public, max-age=31536000, immutable";
        if (isPacked) headers.Vary = HeaderNames.AcceptEncoding;
        if (staysPacked) headers.ContentEncoding = "br";
        if (content.CanSeek) headers.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await content.CopyToAsync(context.Response.Body, context.RequestAborted);
        return true;
    }

    private static Stream Open(string resource, bool isPacked)
    {
        var stream = Home.GetManifestResourceStream(resource)!;
        return isPacked || !IsPacked(resource) ? stream : new BrotliStream(stream, CompressionMode.Decompress);
    }

    private static bool AcceptsBrotli(HttpRequest request)
        => StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var codings)
            && codings.Any(coding => coding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0);

    private static bool IsPacked(string name) => name.EndsWith(Packed, StringComparison.Ordinal);

    private static string Unpacked(string name) => IsPacked(name) ? name[..^Packed.Length] : name;
}
