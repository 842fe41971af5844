using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Client;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Server;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>
/// Where a story plays: the real gateway, and three vendors in a sandbox of their own that the gateway knows by its configuration alone.
/// The vendors' clock stands at 2026-03-01 12:00 UTC.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly ManualClock _vendorsClock;
    private readonly StartedGateway _gateway;
    private readonly HttpClient _http;
    private readonly Speech _speech;

    private Stage(SandboxServer vendors, ManualClock vendorsClock, StartedGateway gateway)
    {
        Vendors = vendors;
        _vendorsClock = vendorsClock;
        _gateway = gateway;
        _http = new HttpClient { BaseAddress = gateway.Address };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        _speech = new Speech(new Uri(gateway.Address, Gateway.Path));
        Client = Speak();
    }

    /// <summary>The generated client of the gateway.</summary>
    public IStoryClient Client { get; }

    /// <summary>The three vendors.</summary>
    public SandboxServer Vendors { get; }

    /// <summary>The creates that reached a vendor, answered or not.</summary>
    public IReadOnlyList<JournalEntry> Creates => [.. ApiCalls.Where(call => call.Method == "POST")];

    /// <summary>All calls that reached a vendor but for those to a token endpoint.</summary>
    public IReadOnlyList<JournalEntry> ApiCalls =>
        [.. Vendors.Journal.Entries.Where(call => !call.Path.EndsWith("/token", StringComparison.Ordinal))];

    /// <summary>Subscriptions that the gateway serves now.</summary>
    public int SubscriberCount => _gateway.SubscriberCount;

    /// <param name="settings">Added to the configuration, or in place of a vendor's credentials: <c>("Finago:ClientSecret", "…")</c>.</param>
    public static async Task<Stage> StartAsync(params IEnumerable<(string Key, string? Value)> settings)
    {
        var clock = new ManualClock();
        var vendors = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = clock }, CancellationToken.None);
        var configuration = new Dictionary<string, string?>(vendors.GatewayConfiguration);
        foreach (var (key, value) in settings)
            configuration[key] = value;
        return new Stage(
            vendors,
            clock,
            await StartedGateway.StartAsync(
                ["--Sandbox:Enabled=false", .. configuration.Where(pair => pair.Value is not null).Select(pair => $"--{pair.Key}={pair.Value}")]));
    }

    /// <summary>Another client of the gateway.</summary>
    public IStoryClient Speak(Action<ClientOptions>? configure = null, DelegatingHandler? through = null) => _speech.Begin(configure, through);

    /// <summary>One request by hand, for stories that no client can tell.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">As JSON text.</param>
    /// <param name="operation">Which operation of the document, when it has several.</param>
    public Task<Reply> AskAsync(string query, string variables = "null", string? operation = null)
    {
        var (document, name) = (JsonSerializer.Serialize(query), JsonSerializer.Serialize(operation));
        return PostAsync(Encoding.UTF8.GetBytes($$"""{"query":{{document}},"operationName":{{name}},"variables":{{variables}}}"""));
    }

    /// <summary>One body as it is.</summary>
    public async Task<Reply> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _http.PostAsync(new Uri(Gateway.Path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Waits until the journal has what is looked for, or until there is nothing to wait for any more.</summary>
    public async Task UntilAsync(Func<Stage, bool> isReached, Task asked)
    {
        while (!isReached(this) && !asked.IsCompleted) await Task.Yield();
    }

    /// <summary>Waits for what nothing else announces; a test for which it does not come fails after a minute.</summary>
    public async Task UntilAsync(Func<Stage, bool> isReached)
    {
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!isReached(this))
        {
            minute.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Moves the vendors' clock while one of them answers under <see cref="SlowDrip"/>.</summary>
    public Task<T> LetDripAsync<T>(Task<T> asked) => _vendorsClock.LetDripAsync(asked);

    public async ValueTask DisposeAsync()
    {
        _speech.Dispose();
        _http.Dispose();
        await _gateway.DisposeAsync();
        await Vendors.DisposeAsync();
    }
}

/// <summary>An answer whole: the HTTP status, and the body with its trace ids, which no two answers share, replaced by <c>t</c>.</summary>
internal sealed record Reply(int Status, string Text)
{
    private JsonNode Body { get; } = Blot(JsonNode.Parse(Text)!);

    /// <summary>One field of <c>data</c>.</summary>
    public JsonNode this[string field] => Body["data"]?[field] ?? throw new InvalidOperationException(Text);

    /// <summary>Path and code of each error.</summary>
    public IReadOnlyList<string> Errors =>
        [.. (Body["errors"] as JsonArray ?? []).Select(error => $"{error!["path"]!.ToJsonString()} {error["extensions"]!["code"]}")];

    /// <summary>Asserts status and body; whatever stands between the values of <paramref name="expected"/> does not count.</summary>
    public void Is(int status, string expected) =>
        Assert.Equal($"{status} {Json.Compact(expected)}", $"{Status} {Json.Compact(Body)}");

    private static JsonNode Blot(JsonNode body)
    {
        foreach (var error in body["errors"] as JsonArray ?? [])
        {
            if (error!["extensions"] is JsonObject extensions && extensions.ContainsKey("traceId"))
                extensions["traceId"] = "t";
        }

        return body;
    }
}
