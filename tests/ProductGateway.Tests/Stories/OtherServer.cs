using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ProductGateway.Client;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>What a client may find in the gateway's place: a gateway with other code behind it, or no gateway at all.</summary>
internal sealed class OtherServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Speech _speech;

    private OtherServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(new Uri(app.Urls.Single()), "/graphql");
        _speech = new Speech(Address);
    }

    /// <summary>Where a client looks for it.</summary>
    public Uri Address { get; }

    /// <summary>Our engine with another schema.</summary>
    public static Task<OtherServer> ServingAsync(ExecutableSchema schema) => StartAsync(
        builder => builder.Services.AddGraphQLServer(_ => schema, options => options.Authorize = static (_, _) => true), app => app.MapGraphQL());

    /// <summary>A server that answers every request alike.</summary>
    public static Task<OtherServer> AnsweringAsync(RequestDelegate answer) => StartAsync(_ => { }, app => app.Run(answer));

    /// <summary>The generated client, which takes it for the gateway.</summary>
    public IStoryClient Speak(Action<ClientOptions>? configure = null) => _speech.Begin(configure);

    public async ValueTask DisposeAsync()
    {
        _speech.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task<OtherServer> StartAsync(Action<WebApplicationBuilder> add, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        add(builder);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new OtherServer(app);
    }
}
