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

        var request = context.Request;
        span.SetTag("http.request.method", request.Method).SetTag("url.scheme", request.Scheme).SetTag("url.path", request.Path.Value);
        try
        {
            await pipeline(context);
        }
        finally
        {
            var status = context.Response.StatusCode;
            span.SetTag("http.response.status_code", status);
            if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
            {
                span.SetTag("http.route", route);
                span.DisplayName = $"{request.Method} {route}";
            }
            else
            {
                span.DisplayName = request.Method;
            }

            if (status >= StatusCodes.Status500InternalServerError)
                span.SetTag("error.type", status.ToString(CultureInfo.InvariantCulture)).SetStatus(ActivityStatusCode.Error);
        }
    }
}
