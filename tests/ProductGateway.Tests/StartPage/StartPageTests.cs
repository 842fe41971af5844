using System.Text.Json;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.StartPage;

/// <summary>The page at <c>/</c> as the gateway writes it: it has every number without a script.</summary>
public sealed class StartPageTests
{
    private const string CreateAtFinago = """mutation { createFinagoProduct(input: { name: "Ullgenser", categoryId: 12 }) { outcome vendorTraceId } }""";
    private const string CreateAtSuperOffice = """mutation { createSuperOfficeProduct(input: { name: "Ullgenser" }) { outcome vendorTraceId } }""";

    [Fact]
    public async Task It_shows_every_vendor_with_its_circuit_and_who_answers_for_it()
    {
        await using var gateway = await StartedGateway.StartAsync();

        var page = await gateway.PageAsync();

        Assert.Equal(
            ["Microsoft", "Sandbox", "Circuit closed. Calls are sent.", "SuperOffice", "Sandbox", "Circuit closed. Calls are sent.", "24SevenOffice", "Sandbox", "Circuit closed. Calls are sent."],
            page.Texts("h3 id=\"MICROSOFT\"", "h3 id=\"SUPEROFFICE\"", "h3 id=\"FINAGO\"", "p class=\"standing\"", "p class=\"circuit closed\""));
        Assert.Equal(["Ready for the first call."], page.Texts("h1"));
        Assert.Equal(["None in the last 24 hours."], page.Texts("p class=\"quiet\"").Take(1));
    }

    [Fact]
    public async Task It_says_how_a_vendor_without_configuration_gets_one()
    {
        await using var gateway = await StartedGateway.StartAsync("--Sandbox:Enabled=false");

        var page = await gateway.PageAsync();

        Assert.Equal(["No vendor is configured."], page.Texts("h1"));
        Assert.Equal(["Not configured", "Not configured", "Not configured"], page.Texts("p class=\"standing\""));
        Assert.Equal(
            [
                "Set Microsoft:BaseAddress and its neighbours to use it.", "Set SuperOffice:BaseAddress and its neighbours to use it.",
                "Set Finago:BaseAddress and its neighbours to use it.",
            ],
            page.Texts("p class=\"circuit\""));
        Assert.DoesNotContain("<svg", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_a_vendor_is_live_when_no_sandbox_answers_for_it()
    {
        await using var vendors = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var gateway = await StartedGateway.StartAsync(
            ["--Sandbox:Enabled=false", .. vendors.GatewayConfiguration.Where(pair => pair.Value is not null).Select(pair => $"--{pair.Key}={pair.Value}")]);

        var page = await gateway.PageAsync();

        Assert.Equal(["Live", "Live", "Live"], page.Texts("p class=\"standing\""));
        Assert.DoesNotContain(vendors.BaseAddress.Authority, page.Text + await gateway.StatusTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_and_their_outcomes_are_counted_by_vendor()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await gateway.AskAsync("""{ a: productByVendorId(vendor: FINAGO, vendorId: "1001") { __typename } b: productByVendorId(vendor: FINAGO, vendorId: "99999") { __typename } }""");
        await gateway.AskAsync("""mutation { createFinagoProduct(input: { name: "Ullgenser", categoryId: 99999 }) { outcome } }""");

        var finago = (await gateway.StatusAsync()).Vendor("FINAGO");
        var page = await gateway.PageAsync();

        Assert.Equal(3, finago.GetProperty("calls").GetInt32());
        Assert.Equal("""{"SUCCESS":2,"REJECTED":1}""", finago.GetProperty("outcomes").GetRawText());
        Assert.InRange(finago.GetProperty("latency").GetProperty("p99").GetDouble(), 0.0005, 32);
        Assert.Equal(["0 calls", "No latency yet", "0 calls", "No latency yet", "3 calls"], page.Texts("figcaption").Take(5));
        Assert.Equal(["Outcome Calls", "answered 2", "refused 1"], page.Texts("tr"));
        Assert.Contains("3 calls to 24SevenOffice in the last 15 minutes, by steps of 10 seconds; answered ones stand above the line", page.Texts("title id=\"calls-FINAGO\""));
        Assert.Equal(["All calls go through."], page.Texts("h1"));
    }

    [Fact]
    public async Task Another_gateway_in_the_process_is_not_counted()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await using var other = await StartedGateway.StartAsync();
        await other.AskAsync("""{ productByVendorId(vendor: FINAGO, vendorId: "1001") { __typename } }""");

        Assert.Equal(0, (await gateway.StatusAsync()).Vendor("FINAGO").GetProperty("calls").GetInt32());
        Assert.Equal(1, (await other.StatusAsync()).Vendor("FINAGO").GetProperty("calls").GetInt32());
    }

    [Fact]
    public async Task A_vendor_that_is_down_has_an_open_circuit_and_the_error_that_opened_it()
    {
        await using var gateway = await StartedGateway.StartAsync(
            "--Finago:Resilience:Retry:MaxRetryAttempts=0", "--Finago:Resilience:CircuitBreaker:MinimumThroughput=2", "--Finago:Resilience:CircuitBreaker:BreakDuration=00:10:00");
        gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503, Body = """{"error":{"message":"down for <b>maintenance</b>"}}""", Times = 2 });

        await gateway.AskAsync("""{ a: productByVendorId(vendor: FINAGO, vendorId: "1") { __typename } b: productByVendorId(vendor: FINAGO, vendorId: "2") { __typename } }""");
        await gateway.AskAsync("""{ productByVendorId(vendor: FINAGO, vendorId: "3") { __typename } }""");
        var page = await gateway.PageAsync();
        var finago = (await gateway.StatusAsync()).Vendor("FINAGO");

        Assert.Equal(["Calls to 24SevenOffice are paused."], page.Texts("h1"));
        Assert.Equal(["Circuit open. It has failed repeatedly: no call is sent for a while, then one tries."], page.Texts("p class=\"circuit open\""));
        Assert.Matches("^Last error [0-9]+ s ago, status 503. 24SevenOffice gave no usable answer. Try again later.", Assert.Single(page.Texts("p class=\"last-error\"")));
        Assert.DoesNotContain("maintenance", page.Text, StringComparison.Ordinal);
        Assert.Equal("OPEN", finago.GetProperty("circuit").GetString());
        Assert.Equal("""{"NOT_REACHED":1,"UNUSABLE":2}""", finago.GetProperty("outcomes").GetRawText());
        Assert.Equal("STATUS_503", finago.GetProperty("lastError").GetProperty("cause").GetString());
    }

    [Fact]
    public async Task The_next_call_to_a_broken_vendor_shows_a_circuit_that_is_half_open()
    {
        await using var gateway = await StartedGateway.StartAsync(
            "--Finago:Resilience:Retry:MaxRetryAttempts=0", "--Finago:Resilience:CircuitBreaker:MinimumThroughput=2", "--Finago:Resilience:CircuitBreaker:BreakDuration=00:00:00.5",
            "--Finago:ConnectTimeout=00:00:00.5", "--Finago:Resilience:AttemptTimeout:Timeout=00:00:01");
        gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503, Times = 2 });
        await gateway.AskAsync("""{ a: productByVendorId(vendor: FINAGO, vendorId: "1") { __typename } b: productByVendorId(vendor: FINAGO, vendorId: "2") { __typename } }""");
        gateway.Sandbox.Faults.Arm(new Hang { Vendor = SandboxVendor.Finago, Times = int.MaxValue });

        // It tries as soon as the break is over, and hangs.
        var asking = KeepAskingAsync(gateway);
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        IReadOnlyList<string> circuit;
        do circuit = (await gateway.PageAsync()).Texts("p class=\"circuit half-open\"");
        while (circuit is [] && !minute.IsCancellationRequested);

        Assert.Equal(["Circuit half open. One call is on its way to find out; the others are turned away."], circuit);
        gateway.Sandbox.Faults.Clear();
        await asking;
    }

    [Fact]
    public async Task A_create_whose_answer_never_came_is_listed_with_what_finds_it_at_the_vendor()
    {
        await using var gateway = await StartedGateway.StartAsync("--SuperOffice:ConnectTimeout=00:00:00.5", "--SuperOffice:Resilience:AttemptTimeout:Timeout=00:00:01");
        gateway.Sandbox.Faults.Arm(new Hang { Vendor = SandboxVendor.SuperOffice, Method = "POST", AfterApplying = true });
        gateway.Sandbox.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.Finago, Method = "POST" });

        await gateway.AskAsync(CreateAtSuperOffice);
        var answer = await gateway.AskAsync(CreateAtFinago);
        var page = await gateway.PageAsync();
        var creates = (await gateway.StatusAsync()).GetProperty("unknownCreates").EnumerateArray().ToList();

        Assert.Equal("UNKNOWN", answer.GetProperty("data").GetProperty("createFinagoProduct").GetProperty("outcome").GetString());
        Assert.Equal(["2 creates need a look."], page.Texts("h1"));
        Assert.Equal(["FINAGO connection lost", "SUPEROFFICE attempt timed out"], creates.Select(create => $"{Word(create, "vendor")} {Word(create, "cause")!.Replace('_', ' ').ToLowerInvariant()}"));
        Assert.All(creates, create => Assert.Matches("^[0-9a-f]{32}$", Word(create, "traceId")));
        Assert.StartsWith("Each was sent once, and no usable answer came back: the product may exist. Look for it at the vendor", Assert.Single(page.Texts("p class=\"advice\"")), StringComparison.Ordinal);
        var rows = page.Texts("tr role=\"row\"").Skip(1).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("24SevenOffice connection lost", rows[0], StringComparison.Ordinal);
        Assert.Contains($"SuperOffice attempt timed out {Word(creates[1], "vendorTraceId") ?? "none"} {Word(creates[1], "traceId")}", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Ullgenser", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_create_whose_answer_never_came_is_listed_for_a_day()
    {
        var clock = new ManualClock();
        await using var gateway = await StartedGateway.StartAsync(clock);
        gateway.Sandbox.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.Finago, Method = "POST" });
        await gateway.AskAsync(CreateAtFinago);

        clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        var within = await gateway.PageAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        var after = await gateway.PageAsync();

        Assert.Equal(2, within.Texts("tr role=\"row\"").Count);
        Assert.Empty(after.Texts("tr role=\"row\""));
        Assert.Equal(["None in the last 24 hours."], after.Texts("p class=\"quiet\"").Take(1));
        Assert.Equal(0, (await gateway.StatusAsync()).GetProperty("unknownCreates").GetArrayLength());
    }

    private static async Task KeepAskingAsync(StartedGateway gateway)
    {
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!minute.IsCancellationRequested && (await gateway.AskAsync("""{ productByVendorId(vendor: FINAGO, vendorId: "1001") { __typename } }""")).TryGetProperty("errors", out _)) await Task.Yield();
    }

    private static string? Word(JsonElement of, string name) => of.GetProperty(name).GetString();
}
