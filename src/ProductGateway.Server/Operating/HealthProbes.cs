using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using ProductGateway.GraphQL.AspNetCore;

namespace ProductGateway.Server.Operating;

/// <summary>
/// Answers <c>/health/live</c> and <c>/health/ready</c> before anything else looks at a request: probes come by address, without a token, and while
/// every place is taken.
/// </summary>
internal sealed class HealthProbes(Readiness readiness, Drain drain) : IStartupFilter
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(pipeline => context => context.Request.Path.Value switch
        {
            Live => AnswerAsync(context, StatusCodes.Status200OK, """{"status":"live"}"""u8.ToArray()),
            Ready => AnswerAsync(context, readiness.Look()),
            _ => PassAsync(context, pipeline),
        });
        next(app);
    };

    private static Task AnswerAsync(HttpContext context, ReadinessReport report) => AnswerAsync(
        context,
        report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
        JsonSerializer.SerializeToUtf8Bytes(report, ReadinessJson.Default.ReadinessReport));

    private static Task AnswerAsync(HttpContext context, int status, byte[] json)
    {
        // Probes come every few seconds, for ever: they would drown the traces of everybody else.
        if (Activity.Current is { } activity) activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;

        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            return Problems.WriteAsync(
                context, StatusCodes.Status405MethodNotAllowed, "Method Not Allowed", $"A probe is a GET or a HEAD of {request.Path}. Send one of them.");
        }

        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    /// <summary>A connection that is kept alive would bring its requests here until it breaks; one that is closed is opened elsewhere.</summary>
    private Task PassAsync(HttpContext context, RequestDelegate pipeline)
    {
        var isUpgrade = context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true };
        if (drain.HasBegun && !isUpgrade) context.Response.Headers.Connection = "close";
        return pipeline(context);
    }
}
