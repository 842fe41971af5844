using System.Security.Claims;
using System.Text.Json;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.Server.Operating;

namespace ProductGateway.Server.StartPage;

/// <summary>The page at <c>/</c> that shows operators how it stands with the gateway, and the same as <c>/status.json</c>.</summary>
internal static class StartPageRoutes
{
    // Everything comes from the page's own files; nothing stands in the page itself.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddStartPage(this IServiceCollection services) => services
        .AddSingleton<CallListener>()
        .AddSingleton<OperatorsOnly>()
        .AddSingleton<StatusReader>();

    public static void MapStartPage(this WebApplication app)
    {
        // From here on calls are heard, and time is counted.
        var status = app.Services.GetRequiredService<StatusReader>();
        var options = app.Services.GetRequiredService<GraphQLOptions>();
        var operators = app.Services.GetRequiredService<OperatorsOnly>();
        app.MapMethods("/", Reading, context => ServeAsync(
            context, operators, "text/html; charset=utf-8", () => StartPageMarkup.Of(status.Read(), Links(options, context.User))));
        app.MapMethods("/status.json", Reading, context => ServeAsync(
            context, operators, "application/json; charset=utf-8", () => JsonSerializer.Serialize(status.Read(), StatusJson.Default.GatewayStatus)));
        MapFile(app, "/start-page.css", "start-page.css", "text/css; charset=utf-8");
        MapFile(app, "/vendor.css", "vendor.css", "text/css; charset=utf-8");
        MapFile(app, "/start-page.js", "start-page.js", "text/javascript; charset=utf-8");
        MapFile(app, "/favicon.svg", "favicon.svg", "image/svg+xml");
        MapFile(app, "/favicon.ico", "favicon.svg", "image/svg+xml");
    }

    private static async Task ServeAsync(HttpContext context, OperatorsOnly operators, string contentType, Func<string> write)
    {
        if (!await operators.TryAdmitAsync(context)) return;

        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(write(), context.RequestAborted);
    }

    private static void MapFile(WebApplication app, string path, string name, string contentType)
    {
        var file = StartPageFile.Read(name, contentType);
        app.MapMethods(path, Reading, context => file.Answer(context).ExecuteAsync(context));
    }

    // The schema is for who may ask for it.
    private static List<StartPageLink> Links(GraphQLOptions options, ClaimsPrincipal user)
    {
        var links = new List<StartPageLink>();
        if (options.Tool.Enable) links.Add(new StartPageLink(Gateway.Path.TrimStart('/'), StartPageMarkup.Tool));
        if (options.AllowsIntrospection(user)) links.Add(new StartPageLink("graphql/schema.graphql", "Schema"));
        links.Add(new StartPageLink(HealthProbes.Ready.TrimStart('/'), "Health"));
        links.Add(new StartPageLink("status.json", "As JSON"));
        return links;
    }
}
