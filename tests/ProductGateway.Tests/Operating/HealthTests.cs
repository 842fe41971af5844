using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Server.Hosting;
using ProductGateway.Server.Operating;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Operating;

/// <summary>What a probe is told of a gateway.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live", """{"status":"live"}""")]
    [InlineData("/health/ready", """{"status":"ready","reasons":[]}""")]
    public async Task A_gateway_that_is_well_answers_200_and_no_cache_keeps_it(string path, string body)
    {
        await using var gateway = await StartedGateway.StartAsync();

        using var answer = await AskAsync(gateway, HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("HEAD", 200, "")]
    [InlineData("POST", 405, "GET, HEAD")]
    [InlineData("DELETE", 405, "GET, HEAD")]
    public async Task Only_GET_and_HEAD_are_probes(string method, int status, string allowed)
    {
        await using var gateway = await StartedGateway.StartAsync();
        foreach (var path in (string[])["/health/live", "/health/ready"])
        {
            using var answer = await AskAsync(gateway, new HttpMethod(method), path);

            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
            Assert.Equal(method != "HEAD", (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("Send one of them.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_probe_that_calls_by_address_is_answered_where_nobody_else_is()
    {
        await using var gateway = await StartedGateway.StartAsync("--AllowedHosts", "gateway.example");

        foreach (var (path, status) in ((string, int)[])[("/health/live", 200), ("/health/ready", 200), ("/graphql", 400)])
        {
            using var answer = await AskAsync(gateway, HttpMethod.Get, path, host: "10.1.2.3");

            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task While_it_drains_connections_are_closed_behind_their_answers_so_that_the_next_are_opened_elsewhere()
    {
        await using var gateway = await StartedGateway.StartAsync("--Shutdown:DrainSeconds=600");

        using var before = await AskAsync(gateway, HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        gateway.Services.GetRequiredService<Drain>().Begin();
        using var after = await AskAsync(gateway, HttpMethod.Get, "/graphql?query=%7B__typename%7D");

        Assert.Equal((HttpStatusCode.OK, null), (before.StatusCode, before.Headers.ConnectionClose));
        Assert.Equal((HttpStatusCode.OK, true), (after.StatusCode, after.Headers.ConnectionClose));
    }

    [Fact]
    public async Task Vendors_that_are_not_configured_are_told_and_the_gateway_is_ready()
    {
        await using var gateway = await StartedGateway.StartAsync("--environment", "Production");

        Assert.Equal(
            (200, "degraded", "vendor_not_configured MICROSOFT, vendor_not_configured SUPEROFFICE, vendor_not_configured FINAGO"),
            await ReadyAsync(gateway));
    }

    [Fact]
    public async Task A_vendor_that_is_down_is_told_and_the_gateway_is_ready()
    {
        await using var gateway = await StartedGateway.StartAsync(
            "--Finago:Resilience:Retry:MaxRetryAttempts=0", "--Finago:Resilience:CircuitBreaker:MinimumThroughput=2",
            "--Finago:Resilience:CircuitBreaker:BreakDuration=00:10:00");
        gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503, Times = 2 });
        await gateway.AskAsync("""{ a: productByVendorId(vendor: FINAGO, vendorId: "1") { __typename } b: productByVendorId(vendor: FINAGO, vendorId: "2") { __typename } }""");

        Assert.Equal((200, "degraded", "vendor_circuit_open FINAGO"), await ReadyAsync(gateway));
    }

    [Fact]
    public async Task No_address_of_a_vendor_and_no_secret_is_told()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);
        await using var gateway = await StartedGateway.StartAsync(
            ["--Sandbox:Enabled=false", "--Finago:Resilience:Retry:MaxRetryAttempts=0", "--Finago:Resilience:CircuitBreaker:MinimumThroughput=2",
            .. sandbox.GatewayConfiguration.Select(pair => $"--{pair.Key}={pair.Value}")]);
        sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503, Times = 2 });
        await gateway.AskAsync("""{ a: productByVendorId(vendor: FINAGO, vendorId: "1") { __typename } b: productByVendorId(vendor: FINAGO, vendorId: "2") { __typename } }""");

        using var answer = await AskAsync(gateway, HttpMethod.Get, "/health/ready");
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("vendor_circuit_open", body);
        Assert.All(sandbox.GatewayConfiguration.Values.OfType<string>().Where(value => value.Length > 7), value => Assert.DoesNotContain(value, body));
        Assert.DoesNotContain("127.0.0.1", body);
    }

    [Fact]
    public void Until_it_has_started_it_is_not_ready()
    {
        using var lifetime = new StartingLifetime();
        using var drain = new Drain(new ShutdownSection(TimeSpan.FromSeconds(10)), lifetime.Host, new ManualClock(), NullLogger<Drain>.Instance);
        var readiness = new Readiness(drain, lifetime.Host, () => []);

        var before = readiness.Look();
        lifetime.Host.NotifyStarted();

        Assert.Equal((false, "starting"), (before.IsReady, before.Status));
        Assert.Equal((true, "ready"), (readiness.Look().IsReady, readiness.Look().Status));
    }

    private static async Task<(int Status, string Word, string Reasons)> ReadyAsync(StartedGateway gateway)
    {
        using var answer = await AskAsync(gateway, HttpMethod.Get, "/health/ready");
        var body = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var reasons = body.GetProperty("reasons").EnumerateArray().Select(reason => $"{reason.GetProperty("code")} {reason.GetProperty("vendor")}");
        return ((int)answer.StatusCode, body.GetProperty("status").GetString()!, string.Join(", ", reasons));
    }

    private static async Task<HttpResponseMessage> AskAsync(StartedGateway gateway, HttpMethod method, string path, string? host = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(gateway.Address, path));
        request.Headers.Host = host;
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>.NET's own lifetime of a host.</summary>
    private sealed class StartingLifetime : IDisposable
    {
        public ApplicationLifetime Host { get; } = new(NullLogger<ApplicationLifetime>.Instance);

        // Ends what waits for it.
        public void Dispose() => Host.NotifyStopped();
    }
}
