using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Server.Hosting;
using ProductGateway.Server.Operating;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Operating;

/// <summary>How the gateway ends when it is told to: the process itself, with real signals.</summary>
public sealed class DrainTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task A_gateway_that_is_told_to_stop_is_not_ready_and_refuses_and_loses_nothing_until_the_drain_is_over()
    {
        await using var program = await GatewayProgram.StartAsync("--environment", "Development", "--Sandbox:Port=0", "--Shutdown:DrainSeconds=600");
        using var load = new CancellationTokenSource();
        var served = new ConcurrentQueue<string>();
        var running = Enumerable.Range(0, 4).Select(_ => SendUntilAsync(program, served, load.Token)).ToList();
        await SandboxedConnectors.UntilAsync(() => served.Count > 20);

        await program.SignalAsync("TERM");
        await UntilAsync(async () => await ReadyAsync(program) == (503, "draining"));
        var before = served.Count;
        await SandboxedConnectors.UntilAsync(() => served.Count > before + 40);
        var live = await StatusAsync(program, "/health/live");
        await load.CancelAsync();
        await Task.WhenAll(running);
        await program.SignalAsync("TERM");

        Assert.Equal(0, await program.ExitCodeAsync());
        Assert.Equal(200, live);
        Assert.All(served, answer => Assert.Equal("""200 {"data":{"__typename":"Query"}}""", answer));
    }

    [Fact(Timeout = 180_000)]
    public async Task A_create_that_is_in_flight_when_the_drain_is_over_is_seen_through()
    {
        var clock = new ManualClock();
        await using var vendors = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = clock }, Test);
        await using var program = await GatewayProgram.StartAsync(
            ["--environment", "Development", "--Sandbox:Enabled=false", "--Shutdown:DrainSeconds=1", .. vendors.GatewayConfiguration.Select(pair => $"--{pair.Key}={pair.Value}")]);
        vendors.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.Finago });
        var create = SendAsync(program, """mutation { createFinagoProduct(input: { name: "Fire bowl", categoryId: 12 }) { outcome product { name } } }""");
        await SandboxedConnectors.UntilAsync(() => vendors.Journal.Entries.Any(call => call.Method == "POST" && !call.Path.EndsWith("/token", StringComparison.Ordinal)));

        await program.SignalAsync("TERM");
        await UntilAsync(async () => !await IsAcceptingAsync(program));

        Assert.Equal("""200 {"data":{"createFinagoProduct":{"outcome":"CREATED","product":{"name":"Fire bowl"}}}}""", await clock.LetDripAsync(create));
        Assert.Equal(0, await program.ExitCodeAsync());
    }

    [Fact(Timeout = 180_000)]
    public async Task A_subscription_is_served_through_the_drain_and_ends_with_it()
    {
        await using var program = await GatewayProgram.StartAsync("--environment", "Development", "--Sandbox:Port=0", "--Shutdown:DrainSeconds=600");
        using var http = new HttpClient();
        using var request = Request(program, "subscription { productCreated { ... on CatalogProduct { name } } }");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Test);
        using var events = new StreamReader(await stream.Content.ReadAsStreamAsync(Test));

        // The head of the stream comes before the subscription does: that it has begun, its first event tells.
        var first = NextAsync(events);
        do await CreateAsync(program, "Early");
        while (!first.IsCompleted);
        await program.SignalAsync("INT");
        await UntilAsync(async () => await ReadyAsync(program) == (503, "draining"));
        await CreateAsync(program, "Late");
        var heard = await first;
        while (heard?.Contains("Early", StringComparison.Ordinal) == true) heard = await NextAsync(events);
        await program.SignalAsync("INT");
        var rest = await events.ReadToEndAsync(Test);

        Assert.Equal("""data: {"data":{"productCreated":{"name":"Late"}}}""", heard);
        Assert.DoesNotContain("event:", rest);
        Assert.Equal(0, await program.ExitCodeAsync());
    }

    [Fact(Timeout = 180_000)]
    public async Task In_Development_Ctrl_C_stops_at_once()
    {
        await using var program = await GatewayProgram.StartAsync("--environment", "Development", "--Sandbox:Port=0");

        await program.SignalAsync("INT");

        Assert.Equal(0, await program.ExitCodeAsync());
    }

    [Fact]
    public void The_drain_takes_its_time_and_no_more()
    {
        var (clock, lifetime) = (new ManualClock(), new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));
        using var drain = new Drain(new ShutdownSection(TimeSpan.FromSeconds(10)), lifetime, clock, NullLogger<Drain>.Instance);

        drain.Begin();
        clock.Advance(TimeSpan.FromSeconds(9.9));
        var early = lifetime.ApplicationStopping.IsCancellationRequested;
        clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.True(drain.HasBegun);
        Assert.False(early);
        Assert.True(lifetime.ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Those_in_flight_have_longer_than_any_execution_and_the_create_that_it_may_end_with()
    {
        await using var gateway = await StartedGateway.StartAsync("--GraphQL:Limits:ExecutionTimeout=00:00:40", "--Finago:Resilience:AttemptTimeout:Timeout=00:00:15");

        Assert.Equal(TimeSpan.FromSeconds(56), gateway.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }

    [Theory]
    [InlineData("Development", 0)]
    [InlineData("Production", 10)]
    public async Task By_default_the_drain_takes_ten_seconds_and_none_in_Development(string environment, int seconds)
    {
        await using var gateway = await StartedGateway.StartAsync("--environment", environment);

        Assert.Equal(TimeSpan.FromSeconds(seconds), gateway.Services.GetRequiredService<ShutdownSection>().DrainTime);
    }

    private static Task<string> CreateAsync(GatewayProgram program, string name)
        => SendAsync(program, $$"""mutation { createFinagoProduct(input: { name: "{{name}}", categoryId: 12 }) { outcome } }""");

    // The next event's data, or null at the end of the stream.
    private static async Task<string?> NextAsync(StreamReader events)
    {
        string? line;
        do line = await events.ReadLineAsync(Test);
        while (line is not null && !line.StartsWith("data:", StringComparison.Ordinal));
        return line;
    }

    // Each request on a connection of its own, as new clients come.
    private static async Task SendUntilAsync(GatewayProgram program, ConcurrentQueue<string> served, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested) served.Enqueue(await SendAsync(program, "{ __typename }"));
    }

    private static async Task<string> SendAsync(GatewayProgram program, string query)
    {
        try
        {
            using var http = new HttpClient();
            using var request = Request(program, query);
            using var answer = await http.SendAsync(request, Test);
            return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Test)}";
        }
        catch (HttpRequestException lost)
        {
            return lost.ToString();
        }
    }

    private static HttpRequestMessage Request(GatewayProgram program, string query)
        => new(HttpMethod.Post, program.Address) { Content = JsonContent.Create(new { query }) };

    private static async Task<(int Status, string Word)> ReadyAsync(GatewayProgram program)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(program.Address, "/health/ready"), Test);
        return ((int)answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(Test)).GetProperty("status").GetString()!);
    }

    private static async Task<int> StatusAsync(GatewayProgram program, string path)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(program.Address, path), Test);
        return (int)answer.StatusCode;
    }

    private static async Task<bool> IsAcceptingAsync(GatewayProgram program)
    {
        try
        {
            return await StatusAsync(program, "/health/live") > 0;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isReached)
    {
        while (!await isReached())
        {
            Test.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
