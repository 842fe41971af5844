using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Server;
using ProductGateway.Server.Hosting;
using ProductGateway.Server.Operating;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;
using ProductGateway.Tests.Stories;

namespace ProductGateway.Tests.Operating;

/// <summary>That metrics and traces reach a collector when one is named, that nothing secret does, and that no request minds how the collector is.</summary>
public sealed class ExportTests
{
    private const string Create = """mutation Add($name: String!) { createFinagoProduct(input: { name: $name, categoryId: 12 }) { outcome } }""";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_operators_page_on_is_counted()
    {
        await using var gateway = await TracedGateway.StartAsync();
        gateway.Gateway.Sandbox.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.Finago });
        await gateway.AskAsync(Create, new { name = "Lost" });
        await gateway.AskAsync(Create, new { name = "Fire bowl" });
        await gateway.AskAsync("{ nothing }");
        await gateway.AskAsync("""{ a: __typename }""");
        await using (var events = await HeaderedRequests.OpenEventsAsync(gateway.Gateway, "subscription { productCreated { __typename } }"))
        {
            await SandboxedConnectors.UntilAsync(() => gateway.Gateway.SubscriberCount > 0);
            await gateway.AskAsync(Create, new { name = "Fire bowl" });
            await events.NextAsync();
        }

        (await SocketTexts.OpenAsync(gateway.Gateway.Address)).Dispose();
        await gateway.EndAsync();

        Assert.Superset(
            new HashSet<string>(
            [
                "productgateway.creates {create} productgateway.create.outcome=CREATED productgateway.vendor=24SevenOffice",
                "productgateway.creates {create} productgateway.create.outcome=UNKNOWN productgateway.vendor=24SevenOffice",
                "productgateway.graphql.operation.duration s graphql.operation.type=mutation",
                "productgateway.graphql.operation.duration s graphql.operation.type=query",
                "productgateway.graphql.operation.duration s error.type=GRAPHQL_VALIDATION_FAILED",
                "productgateway.graphql.subscriptions.active {subscription}",
                "productgateway.graphql.subscription.events {event}",
                "productgateway.graphql.websockets.active {connection}",
                "productgateway.graphql.executions.active {execution}",
                "productgateway.graphql.executions.queued {execution}",
                "productgateway.graphql.executions.shed {execution}",
                "productgateway.vendor.call.duration s http.request.method=POST productgateway.outcome=success productgateway.vendor=24SevenOffice",
                "productgateway.vendor.call.duration s error.type=connection_lost http.request.method=POST productgateway.outcome=unknown productgateway.vendor=24SevenOffice",
                "productgateway.vendor.circuit.state {circuit} productgateway.circuit.state=closed productgateway.vendor=24SevenOffice",
            ]),
            gateway.Collector.Metrics.ToHashSet());
        Assert.Contains(gateway.Collector.Metrics, metric => metric.StartsWith("http.server.request.duration s ", StringComparison.Ordinal));
        Assert.Contains(gateway.Collector.Metrics, metric => metric.StartsWith("dotnet.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Neither_document_nor_variable_nor_search_nor_credential_nor_header_leaves_for_the_collector()
    {
        const string Canary = "c4n4ry";
        await using var vendors = await SandboxServer.StartAsync(new SandboxOptions(), Test);
        await using var gateway = await TracedGateway.StartAsync(
            ["--Sandbox:Enabled=false", $"--OTEL_EXPORTER_OTLP_HEADERS=api-key={Canary}-key",
            .. vendors.GatewayConfiguration.Select(pair => $"--{pair.Key}={pair.Value}")]);
        await gateway.AskAsync(Create, new { name = $"{Canary} variable" });
        await gateway.AskAsync($$"""{ finagoProducts(where: { search: "{{Canary}}" }) { nodes { name } } superOfficeProducts(where: { name: { contains: "{{Canary}}" } }) { nodes { name } } }""");
        await gateway.AskAsync($$"""query { productByVendorId(vendor: FINAGO, vendorId: "{{Canary}}") { __typename } }""");
        await gateway.AskAsync($"query {{ {Canary} }}");
        await gateway.EndAsync();

        var secrets = vendors.GatewayConfiguration
            .Where(pair => pair.Key.Contains("Secret", StringComparison.Ordinal) || pair.Key.Contains("Token", StringComparison.Ordinal) && !pair.Key.EndsWith("Endpoint", StringComparison.Ordinal))
            .Select(pair => pair.Value!).ToList();
        Assert.NotEmpty(secrets);
        Assert.NotEmpty(gateway.Collector.Spans);
        Assert.Equal(
            [SandboxVendor.SuperOffice, SandboxVendor.Finago],
            vendors.Journal.Entries.Where(call => call.Query.Contains(Canary, StringComparison.Ordinal)).Select(call => call.Vendor).Order());
        Assert.All(gateway.Collector.Exports, export => Assert.Contains($"api-key: {Canary}-key", export.Headers));
        Assert.All(gateway.Collector.Exports, export =>
        {
            var body = Encoding.Latin1.GetString(export.Body);
            Assert.DoesNotContain(Canary, body);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, body));
        });
    }

    [Fact(Timeout = 180_000)]
    public async Task The_program_reads_the_usual_variables_and_sends_what_is_left_when_it_ends()
    {
        await using var collector = await Collector.StartAsync();
        await using var program = await GatewayProgram.StartAsync(
            new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_SERVICE_NAME"] = "shop-gateway",
                ["OTEL_RESOURCE_ATTRIBUTES"] = "deployment.environment.name=test",
            },
            "--environment", "Development", "--Sandbox:Port=0");
        using var http = new HttpClient();
        using var content = new StringContent("""{"query":"query Last { __typename }"}""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(program.Address, content, Test);

        await program.SignalAsync("TERM");

        Assert.Equal(0, await program.ExitCodeAsync());
        Assert.Contains("SERVER query [graphql.operation.name=Last graphql.operation.type=query]", collector.Spans.Select(span => span.ToString()));
        Assert.All(collector.Resources, resource => Assert.Contains("deployment.environment.name=test ", resource));
        Assert.All(collector.Resources, resource => Assert.Contains(" service.name=shop-gateway ", resource));
    }

    [Fact(Timeout = 180_000)]
    public async Task By_default_gRPC_is_spoken()
    {
        await using var collector = await Collector.StartAsync(protocols: HttpProtocols.Http2);
        await using var gateway = await StartedGateway.StartAsync(
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_EXPORTER_OTLP_TIMEOUT=60000", "--OTEL_BSP_SCHEDULE_DELAY=100");

        await gateway.AskAsync("query ByCall { __typename }");

        while (!collector.Spans.Any(span => span.ToString() == "SERVER query [graphql.operation.name=ByCall graphql.operation.type=query]")) await collector.NextAsync(Test);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_collector_that_never_answers_keeps_no_request_waiting_and_the_end_not_long()
    {
        var held = 0;
        await using var collector = await Collector.StartAsync(context =>
        {
            Interlocked.Increment(ref held);
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var gateway = await StartedGateway.StartAsync(
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--OTEL_BSP_SCHEDULE_DELAY=10");
        while (Volatile.Read(ref held) == 0) Assert.Equal("Query", (await gateway.AskAsync("{ __typename }")).GetProperty("data").GetProperty("__typename").GetString());
        for (var asked = 0; asked < 100; asked++) await gateway.AskAsync("{ __typename }");

        var ending = Stopwatch.StartNew();
        await gateway.DisposeAsync();

        Assert.InRange(ending.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_set_up_to_export()
    {
        await using var gateway = await StartedGateway.StartAsync();

        Assert.Empty(gateway.Services.GetServices<IHostedService>().OfType<TelemetryExport>());
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317", "OTEL_EXPORTER_OTLP_ENDPOINT: is not an http or https address. Set that of the collector, such as http://localhost:4317.")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json", "OTEL_EXPORTER_OTLP_PROTOCOL: \"http/json\" is not a protocol that is spoken here. Set grpc, the default, or http/protobuf.")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "c4n4ry", "OTEL_EXPORTER_OTLP_HEADERS: is not a list of headers. Write name=value, and commas between several.")]
    [InlineData("Shutdown:DrainSeconds", "-1", "Shutdown:DrainSeconds: \"-1\" is not a count. Set a whole number from 0 to 3600; without one it is 0.")]
    [InlineData("Shutdown:DrainTime", "5", "Shutdown:DrainTime: is not a key of this section. Remove it, or write one of DrainSeconds.")]
    public async Task A_mistake_is_told_at_start_by_its_key(string key, string value, string mistake)
    {
        var exception = await Assert.ThrowsAsync<StartupException>(() => Gateway.StartAsync(
            ["--environment", "Development", "--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1", $"--{key}={value}"]));

        Assert.Equal($"  {mistake}", exception.Message.Split(Environment.NewLine)[1]);
    }
}
