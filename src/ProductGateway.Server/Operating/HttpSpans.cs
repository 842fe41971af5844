using System.Diagnostics;
using System.Globalization;

namespace ProductGateway.Server.Operating;

/// <summary>Tells on ASP.NET Core's own server span what was asked and answered, by OpenTelemetry's conventions for HTTP: it has no attributes by itself.</summary>
/// <remarks>Neither the query, which may be a GraphQL document with its variables, nor any header.</remarks>
internal sealed class HttpSpans : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(pipeline => context => ServeAsync(context, pipeline));
        next(app);
    };

    private static async Task ServeAsync(HttpContext context, RequestDelegate pipeline)
    {
        if (Activity.Current is not { IsAllDataRequested: true } span)
        {
            await pipeline(context);
            return;
        }

        var (request, method) = (context.Request, MethodOf(context.Request));
        span.SetTag("http.request.method", method).SetTag("url.scheme", request.Scheme).SetTag("url.path", request.Path.Value);
        try
        {
            await pipeline(context);
        }
        finally
        {
            var (route, status) = (RouteOf(context), context.Response.StatusCode);
            span.DisplayName = route is null ? method : $"{method} {route}";
            span.SetTag("http.route", route).SetTag("http.response.status_code", status);
            if (status >= StatusCodes.Status500InternalServerError)
                span.SetTag("error.type", status.ToString(CultureInfo.InvariantCulture)).SetStatus(ActivityStatusCode.Error);
        }
    }

    private static string? RouteOf(HttpContext context)
        => context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route } ? $"/{route.Trim('/')}" : null;

    // Whoever asks may write any word there, and each would be a name of its own.
    private static string MethodOf(HttpRequest request) => HttpMethods.GetCanonicalizedValue(request.Method) switch
    {
        "GET" or "POST" or "HEAD" or "OPTIONS" or "PUT" or "DELETE" or "PATCH" or "CONNECT" or "TRACE" => request.Method,
        _ => "_OTHER",
    };
}
