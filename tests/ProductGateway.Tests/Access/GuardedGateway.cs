using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Access;

/// <summary>The real gateway with a provider of tokens, in Production unless told otherwise, its sandbox in the same process.</summary>
internal sealed class GuardedGateway : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private GuardedGateway(IdentityProvider provider, StartedGateway gateway, ManualClock clock)
    {
        Provider = provider;
        Gateway = gateway;
        Clock = clock;
    }

    /// <summary>Who makes tokens.</summary>
    public IdentityProvider Provider { get; }

    /// <summary>The gateway.</summary>
    public StartedGateway Gateway { get; }

    /// <summary>The gateway's time and the provider's.</summary>
    public ManualClock Clock { get; }

    /// <param name="args">Added to the arguments.</param>
    public static async Task<GuardedGateway> StartAsync(params string[] args)
    {
        var clock = new ManualClock();
        var provider = await IdentityProvider.StartAsync(clock);
        string[] guarded =
        [
            "--environment", "Production", "--Sandbox:Enabled", "true",
            $"--Authentication:Authority={provider.Issuer}", $"--Authentication:Audience={IdentityProvider.Audience}", .. args,
        ];
        return new GuardedGateway(provider, await StartedGateway.StartAsync(clock, guarded), clock);
    }

    /// <summary>Asks with a token that has these scopes.</summary>
    public Task<GuardedReply> AskAsync(string query, string scope, object? variables = null) => AskWithAsync(query, $"Bearer {Provider.Token(scope)}", variables);

    /// <summary>Asks with this header, or without when it is null.</summary>
    public async Task<GuardedReply> AskWithAsync(string query, string? authorization, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Gateway.Address, Server.Gateway.Path));
        request.Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return new GuardedReply((int)response.StatusCode, response.Headers.WwwAuthenticate.ToString(), body) { RetryAfter = response.Headers.RetryAfter?.ToString() ?? "" };
    }

    /// <summary>Subscribes and takes the first event, which has to be the last.</summary>
    public async Task<GuardedReply> SubscribeAsync(string query, string scope)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Gateway.Address, Server.Gateway.Path));
        request.Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Provider.Token(scope));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var data = Assert.Single(text.Split('\n'), line => line.StartsWith("data: {", StringComparison.Ordinal));
        return new GuardedReply((int)response.StatusCode, "", JsonNode.Parse(data["data: ".Length..])!);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Gateway.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

/// <summary>An answer.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Challenge">The <c>WWW-Authenticate</c> header, or nothing.</param>
/// <param name="Body">Whole.</param>
internal sealed record GuardedReply(int Status, string Challenge, JsonNode Body)
{
    /// <summary>The <c>Retry-After</c> header, or nothing.</summary>
    public string RetryAfter { get; init; } = "";

    /// <summary>The codes of its errors.</summary>
    public IReadOnlyList<string> Codes => [.. (Body["errors"] as JsonArray ?? []).Select(error => error!["extensions"]!["code"]!.GetValue<string>())];

    /// <summary>The same in one text, without any when there are none.</summary>
    public string Code => string.Join(',', Codes);

    /// <summary>The message of its first error.</summary>
    public string Message => Body["errors"]![0]!["message"]!.GetValue<string>();

    /// <summary><c>data</c> as text.</summary>
    public string Data => Body["data"]?.ToJsonString() ?? "absent";
}
