using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ProductGateway.GraphQL.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.GraphiQL;

/// <summary>Serves the page where GraphQL is served, and below <c>tool/</c> what it is made of.</summary>
/// <remarks>Nothing of a request but the path that it is served at goes into it, and nothing of the configuration: that comes as JSON.</remarks>
internal sealed class ToolPage(ToolAssets assets, GraphQLOptions options)
{
    /// <summary>Below the path of GraphQL, with a slash: the folder of the page's files.</summary>
    public const string Folder = "/tool/";

    private const string SettingsPath = "settings.json";

    // Each of them names an operation in a URL.
    private static readonly string[] OperationParameters = ["query", "documentId", "extensions"];

    // Monaco, the editor, makes style sheets and style attributes as it runs: that is what style-src allows beyond our own files. Styles alone can send
    // nothing anywhere, as images, fonts and connections of other origins are refused. Squiggles under mistakes are pictures in data: addresses.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly string? _page = assets.Text("index.html");
    private readonly Lazy<byte[]> _settings = new(() => ToolSettings.Write(options.Tool));

    /// <summary>
    /// Whether the request is a browser's that wants to show a page: a GET without an operation, whose Accept header prefers <c>text/html</c> to all
    /// that GraphQL answers in.
    /// </summary>
    public bool IsAsked(HttpRequest request)
        => options.Tool.Enable && IsRead(request) && !OperationParameters.Any(request.Query.ContainsKey) && AcceptHeader.PrefersHtml(request);

    /// <summary>Sends the page, or one that says how to get it.</summary>
    public Task SendAsync(HttpContext context)
    {
        var folder = $"{context.Request.PathBase}{context.Request.Path.Value!.TrimEnd('/')}{Folder}";
        var text = _page?.Replace("=\"./", $"=\"{HtmlEncoder.Default.Encode(folder)}", StringComparison.Ordinal) ?? MissingTool.Page(assets.Text("missing.txt"), options.Tool.RunCommand);
        return SendAsync(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Sends a file of the page, or its settings.</summary>
    public async Task SendFileAsync(HttpContext context)
    {
        if (!IsRead(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        var path = context.Request.RouteValues["file"] as string ?? "";
        if (path == SettingsPath)
        {
            await SendAsync(context, "application/json; charset=utf-8", _settings.Value);
            return;
        }

        Protect(context.Response.Headers);
        if (!await assets.TrySendAsync(context, path)) context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    // A browser asks each time whether it has changed: the names of the files in it do, with each version.
    private static async Task SendAsync(HttpContext context, string mediaType, byte[] content)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"";
        var headers = context.Response.Headers;
        Protect(headers);
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.Accept;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentType = mediaType;
        headers.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
