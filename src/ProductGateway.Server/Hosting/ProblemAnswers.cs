using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.WebUtilities;
using ProductGateway.GraphQL.AspNetCore;

namespace ProductGateway.Server.Hosting;

/// <summary>Explains what the host answers without a word: unknown paths, methods, and hosts, and exceptions outside of GraphQL.</summary>
/// <remarks>
/// What Kestrel refuses before it has a request is not to be explained, since nobody is asked: a head that is no HTTP (400) or too large (431), a target
/// that is too long (414), a head that does not come (408), another version of HTTP (505). These have a status and no body.
/// </remarks>
internal sealed partial class ProblemAnswers(ILogger<ProblemAnswers> logger) : IStartupFilter
{
    private const int MaxShown = 100;

    /// <summary>Goes around everything else, so that it sees what the filter of hosts refuses.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ProblemAnswers>();
        services.Configure<HostFilteringOptions>(static hosts => hosts.IncludeFailureMessage = false);
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(static provider => provider.GetRequiredService<ProblemAnswers>()));
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(inner => context => ExplainAsync(context, inner));
        next(app);
    };

    /// <summary>Turns an exception into a 500, inside of whatever would show it to a developer's browser: its text and stack go to the log alone.</summary>
    public async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogFault(exception, context.Request.Method, Shown(context.Request.Path), RequestTrace.IdOf(context));
            context.Response.Clear();
            await WriteAsync(context, StatusCodes.Status500InternalServerError, "Something went wrong on our side. Try again; if it stays, tell the operators the traceId.");
        }
    }

    private static async Task ExplainAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var response = context.Response;
        if (response.HasStarted || response.ContentType is not null || response.ContentLength > 0) return;
        if (Detail(context) is { } detail) await WriteAsync(context, response.StatusCode, detail);
    }

    private static string? Detail(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var path = Shown(request.Path);
        return response.StatusCode switch
        {
            // Nothing but the filter of hosts answers so.
            StatusCodes.Status400BadRequest =>
                $"The Host header says {Shown(request.Host.Value)}, which is none of this gateway's names. Call it by one of them, or ask the operators to add this one to AllowedHosts.",
            StatusCodes.Status404NotFound => $"Nothing is served at {path}. GraphQL is at {Gateway.Path}.",
            StatusCodes.Status405MethodNotAllowed => $"{request.Method} is not served at {path}. Send {response.Headers.Allow}.",
            _ => null,
        };
    }

    private static Task WriteAsync(HttpContext context, int status, string detail)
        => Problems.WriteAsync(context, status, ReasonPhrases.GetReasonPhrase(status), detail);

    private static string Shown(string? text) => text is { Length: > MaxShown } ? $"{text[..MaxShown]}…" : text ?? "";

    [LoggerMessage(1, LogLevel.Error, "{Method} {Path} failed (trace {TraceId}).")]
    private partial void LogFault(Exception exception, string method, string path, string traceId);
}
