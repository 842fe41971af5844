using System.Net.WebSockets;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;
using ProductGateway.Tests.Stories;

namespace ProductGateway.Tests.Operating;

/// <summary>What a collector is told of requests, operations and vendor calls.</summary>
public sealed class TraceTests
{
    private const string Read = """query Shelf { productByVendorId(vendor: FINAGO, vendorId: "1001") { __typename } }""";
    private const string Create = """mutation Add($name: String!) { createFinagoProduct(input: { name: $name, categoryId: 12 }) { outcome } }""";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_create_is_seen_from_the_request_to_the_vendor()
    {
        await using var gateway = await TracedGateway.StartAsync();

        await gateway.AskAsync(Create, new { name = "Fire bowl" });

        Assert.Equal(
            """
            SERVER POST /graphql [http.request.method=POST http.response.status_code=200 http.route=/graphql url.path=/graphql url.scheme=http]
              SERVER mutation [graphql.operation.name=Add graphql.operation.type=mutation]
                CLIENT POST 24SevenOffice sign-in [http.request.method=POST http.response.status_code=200 productgateway.outcome=answered productgateway.vendor=24SevenOffice server.address=127.0.0.1 server.port=PORT url.full=http://127.0.0.1:PORT/finago/oauth/token]
                CLIENT POST 24SevenOffice [http.request.method=POST http.response.status_code=201 productgateway.attempt=1 productgateway.body_started=true productgateway.circuit.state=closed productgateway.outcome=answered productgateway.vendor=24SevenOffice server.address=127.0.0.1 server.port=PORT url.full=http://127.0.0.1:PORT/finago/v1/products]
            """,
            await gateway.EndAsync());
    }

    [Fact]
    public async Task Each_attempt_of_a_read_is_a_span_of_its_own()
    {
        await using var gateway = await TracedGateway.StartAsync();
        await gateway.AskAsync("{ vendors { vendor } }");
        gateway.Gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503 });

        await gateway.AskAsync(Read);

        var attempts = Lines(await gateway.EndAsync(), "CLIENT GET");
        Assert.Equal(2, attempts.Count);
        Assert.Matches(@"CLIENT GET 24SevenOffice ERROR \[error\.type=503 .*status_code=503 productgateway\.attempt=1 .*=answered", attempts[0]);
        Assert.Matches(@"CLIENT GET 24SevenOffice \[.*status_code=200 productgateway\.attempt=2 .*=answered", attempts[1]);
    }

    [Fact]
    public async Task A_create_that_is_sent_again_with_a_new_token_is_two_spans()
    {
        await using var gateway = await TracedGateway.StartAsync();
        await gateway.AskAsync(Create, new { name = "Fire bowl" });
        gateway.Gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 401 });

        await gateway.AskAsync(Create, new { name = "Lavvo" });

        var sent = Lines(await gateway.EndAsync(), "CLIENT POST 24SevenOffice")[2..];
        Assert.Equal(3, sent.Count);
        Assert.Matches(@"CLIENT POST 24SevenOffice ERROR \[error\.type=401 .*status_code=401 productgateway\.attempt=1 ", sent[0]);
        Assert.Matches(@"CLIENT POST 24SevenOffice sign-in \[", sent[1]);
        Assert.Matches(@"CLIENT POST 24SevenOffice \[.*status_code=201 productgateway\.attempt=2 ", sent[2]);
    }

    [Fact]
    public async Task A_create_that_nobody_has_answered_tells_that_its_body_had_started()
    {
        await using var gateway = await TracedGateway.StartAsync();
        gateway.Gateway.Sandbox.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.Finago });

        await gateway.AskAsync(Create, new { name = "Fire bowl" });

        Assert.Matches(
            @"CLIENT POST 24SevenOffice ERROR \[error\.type=connection_lost .*productgateway\.body_started=true .*productgateway\.outcome=unknown ",
            await gateway.EndAsync());
    }

    [Fact]
    public async Task A_call_that_never_left_says_so()
    {
        await using var gateway = await TracedGateway.StartAsync("--Finago:BaseAddress=http://127.0.0.1:1/v1", "--Finago:TokenEndpoint=http://127.0.0.1:1/token",
            "--Finago:ClientId=id", "--Finago:ClientSecret=c4n4ry-secret", "--Finago:Organization=1");

        await gateway.AskAsync(Create, new { name = "Fire bowl" });

        Assert.Matches(
            @"CLIENT POST 24SevenOffice sign-in ERROR \[error\.type=connection_failed .*productgateway\.outcome=not_reached ", await gateway.EndAsync());
    }

    [Fact]
    public async Task The_vendor_is_told_the_span_of_the_attempt()
    {
        await using var gateway = await TracedGateway.StartAsync();

        await gateway.AskAsync(Read);
        var sent = gateway.Gateway.Sandbox.Journal.Entries.Where(call => call.Method == "GET").Select(call => call.Headers["traceparent"]).Single();
        await gateway.EndAsync();

        var span = Assert.Single(gateway.Collector.Spans, span => sent == $"00-{span.TraceId}-{span.Id}-01");
        Assert.StartsWith("CLIENT GET 24SevenOffice", span.ToString());
    }

    [Fact]
    public async Task A_document_that_is_no_operation_is_an_error_without_a_name_of_its_own()
    {
        await using var gateway = await TracedGateway.StartAsync();

        await gateway.AskAsync("query Secret { nothing }");

        Assert.EndsWith("\n  SERVER GraphQL Operation ERROR [error.type=GRAPHQL_VALIDATION_FAILED]", await gateway.EndAsync());
    }

    [Fact]
    public async Task A_subscription_is_a_span_as_long_as_it_is_served_and_each_event_one_below_it()
    {
        await using var gateway = await TracedGateway.StartAsync();
        const string Document = "subscription News { productCreated { ... on CatalogProduct { name } } }";
        await using (var events = await HeaderedRequests.OpenEventsAsync(gateway.Gateway, Document, ("traceparent", gateway.TraceParent)))
        {
            await SandboxedConnectors.UntilAsync(() => gateway.Gateway.SubscriberCount > 0);
            for (var created = 0; created < 2; created++)
            {
                await gateway.Gateway.AskAsync("""mutation { createFinagoProduct(input: { name: "Fire bowl", categoryId: 12 }) { outcome } }""");
                await events.NextAsync();
            }
        }

        var spans = (await gateway.EndAsync(others: 1)).Split('\n');

        Assert.StartsWith("SERVER POST /graphql", spans[0]);
        Assert.Equal("  SERVER subscription [graphql.operation.name=News graphql.operation.type=subscription]", spans[1]);
        Assert.Equal("    INTERNAL subscription event [graphql.operation.type=subscription]", spans[2]);
        Assert.StartsWith("      CLIENT GET 24SevenOffice [", spans[3]);
        Assert.Equal(spans[2], spans[4]);
        Assert.StartsWith("      CLIENT GET 24SevenOffice [", spans[5]);
        Assert.Equal(6, spans.Length);
    }

    [Fact]
    public async Task On_a_WebSocket_each_operation_is_a_span_of_its_own()
    {
        await using var gateway = await TracedGateway.StartAsync();
        using (var socket = await SocketTexts.OpenAsync(gateway.Gateway.Address, ("traceparent", gateway.TraceParent)))
        {
            await socket.SendTextAsync("""{"type":"connection_init"}""");
            await UntilAsync(socket, "connection_ack");
            foreach (var id in (string[])["A", "B"])
            {
                await socket.SendTextAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"query {{{id}}} { __typename }"}}""");
                await UntilAsync(socket, "complete");
            }

            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", Test);
        }

        Assert.Equal(
            """
            SERVER GET /graphql [http.request.method=GET http.response.status_code=101 http.route=/graphql url.path=/graphql url.scheme=http]
              SERVER query [graphql.operation.name=A graphql.operation.type=query]
              SERVER query [graphql.operation.name=B graphql.operation.type=query]
            """,
            await gateway.EndAsync(others: 1));
    }

    [Theory]
    [InlineData("GET", "GET")]
    [InlineData("FORGED", "_OTHER")]
    public async Task Of_an_address_the_path_alone_is_told_and_of_a_method_no_word_of_the_callers(string method, string told)
    {
        await using var gateway = await TracedGateway.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(gateway.Gateway.Address, "/graphql?query=%7B__typename%7D&c4n4ry=1"));
        request.Headers.Add("traceparent", gateway.TraceParent);

        using var answer = await http.SendAsync(request, Test);
        var span = (await gateway.EndAsync(others: 1)).Split('\n')[0];

        Assert.StartsWith($"SERVER {told} /graphql [http.request.method={told} ", span);
        Assert.EndsWith(" url.path=/graphql url.scheme=http]", span);
        Assert.DoesNotContain("c4n4ry", span);
        Assert.DoesNotContain("FORGED", span);
    }

    [Fact]
    public async Task Probes_are_not_traced()
    {
        await using var gateway = await TracedGateway.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(gateway.Gateway.Address, "/health/ready"));
        request.Headers.Add("traceparent", gateway.TraceParent);

        using var answer = await http.SendAsync(request, Test);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(await gateway.EndAsync());
    }

    private static List<string> Lines(string spans, string kind) => [.. spans.Split('\n').Where(span => span.Contains(kind, StringComparison.Ordinal))];

    private static async Task UntilAsync(ClientWebSocket socket, string type)
    {
        while (!(await socket.ReceiveTextAsync())!.Contains($"\"{type}\"", StringComparison.Ordinal)) continue;
    }
}
