using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProductGateway.Client.Tests.Shop;

/// <summary>A real HTTP server that answers what a test says, and remembers what it was asked.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ScriptedServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single() + "/graphql");

    public ConcurrentQueue<(string Path, IHeaderDictionary Headers, string Body)> Requests { get; } = [];

    public static async Task<ScriptedServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new ScriptedServer(builder.Build());
        server._application.UseWebSockets();
        server._application.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            server.Requests.Enqueue((context.Request.Path, new HeaderDictionary(context.Request.Headers.ToDictionary()), await body.ReadToEndAsync()));
            await answer(context);
        });
        await server._application.StartAsync();
        return server;
    }

    /// <summary>Answers every request with the same text.</summary>
    public static Task<ScriptedServer> StartAsync(string body, string mediaType = "application/graphql-response+json", int status = 200)
        => StartAsync(context => AnswerAsync(context, body, mediaType, status));

    public static Task AnswerAsync(HttpContext context, string body, string? mediaType = "application/graphql-response+json", int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        return context.Response.WriteAsync(body);
    }

    /// <summary>A client without dependency injection that speaks to this server.</summary>
    public ShopClient Client(ClientOptions? options = null) => new(new HttpClient { BaseAddress = Address }, options ?? new ClientOptions());

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }
}
