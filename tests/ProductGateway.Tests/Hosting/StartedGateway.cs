using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.Sandbox;
using ProductGateway.Server;
using ProductGateway.Server.Resolvers;

namespace ProductGateway.Tests.Hosting;

/// <summary>The real gateway on a free port, its sandbox in the same process unless told otherwise.</summary>
/// <remarks>
/// In Development, or in the profile that the environment variable <c>TESTED_PROFILE</c> names: in Production whatever an operator can open is open.
/// A test that names an environment is about that one, as it comes.
/// </remarks>
internal sealed class StartedGateway : IAsyncDisposable
{
    private const string ProfileVariable = "TESTED_PROFILE";

    private static readonly string[] Profile = Environment.GetEnvironmentVariable(ProfileVariable) == "Production"
        ?
        [
            "--environment", "Production", "--Authentication:Anonymous", "true", "--Sandbox:Enabled", "true",
            "--GraphQL:EnableGet", "true", "--GraphQL:EnableIntrospection", "true", "--RateLimit:CostPerMinute", "10000000",
        ]
        : ["--environment", "Development"];

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private StartedGateway(WebApplication app)
    {
        _app = app;
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
    }

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address => _http.BaseAddress!;

    /// <summary>The vendors of the same process.</summary>
    public SandboxServer Sandbox => _app.Services.GetRequiredService<SandboxServer>();

    /// <summary>The methods of the calls that reached a vendor, but for those to a token endpoint.</summary>
    public IEnumerable<string> ProductCalls => Sandbox.Journal.Entries
        .Where(call => !call.Path.EndsWith("/token", StringComparison.Ordinal))
        .Select(call => call.Method);

    /// <summary>Subscriptions to <c>productCreated</c> that are open now.</summary>
    public int SubscriberCount => _app.Services.GetRequiredService<CreatedProducts>().SubscriberCount;

    /// <param name="args">Added to the profile and to free ports for both listeners.</param>
    public static Task<StartedGateway> StartAsync(params string[] args) => StartAsync(TimeProvider.System, args);

    /// <param name="clock">Tells the gateway the time.</param>
    /// <param name="args">As above.</param>
    public static async Task<StartedGateway> StartAsync(TimeProvider clock, params string[] args)
        => new(await Gateway.StartAsync(
            [.. args.Any(arg => arg.StartsWith("--environment", StringComparison.Ordinal)) ? [] : Profile, "--urls", "http://127.0.0.1:0", "--Sandbox:Port", "0", "--Logging:LogLevel:Default", "None", .. args], clock));

    /// <summary>One request; the answer whole.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var body = JsonSerializer.Serialize(new { query, variables });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri(Gateway.Path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A subscription at the gateway's own engine, without a transport.</summary>
    public async Task<OpenSubscription> SubscribeAsync(string document)
    {
        var request = new OperationRequest { Document = Parser.Parse(new Source(document)), Services = _app.Services, Authorize = static (_, _) => true };
        var leaving = new CancellationTokenSource();
        var result = await Executor.SubscribeAsync(_app.Services.GetRequiredService<ExecutableSchema>(), request, leaving.Token);
        return new OpenSubscription(result, leaving);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
