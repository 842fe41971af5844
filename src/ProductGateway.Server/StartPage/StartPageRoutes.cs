using System.Text.Json;
using ProductGateway.GraphQL.AspNetCore;

namespace ProductGateway.Server.StartPage;

/// <summary>The page at <c>/</c> that shows operators how it stands with the gateway, and the same as <c>/status.json</c>.</summary>
internal static class StartPageRoutes
{
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
            context, operators, PageAnswer.Html, () => StartPageMarkup.Of(status.Read(), StartPageLink.For(context.User, options))));
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
        if (await operators.TryAdmitAsync(context)) await PageAnswer.WriteAsync(context, contentType, write());
    }

    private static void MapFile(WebApplication app, string path, string name, string contentType)
    {
        var file = StartPageFile.Read(name, contentType);
        app.MapMethods(path, Reading, context => file.Answer(context).ExecuteAsync(context));
    }
}
