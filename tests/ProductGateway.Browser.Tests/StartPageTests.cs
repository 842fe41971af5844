using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ProductGateway.Browser.Tests;

/// <summary>What operators see of the gateway's own page, on a phone and on a wide screen, by day and by night.</summary>
public sealed class StartPageTests(Browser browser)
{
    private const int Phone = 360;
    private const int Desk = 1440;

    [Theory]
    [InlineData(Phone, ColorScheme.Light)]
    [InlineData(Phone, ColorScheme.Dark)]
    [InlineData(Desk, ColorScheme.Light)]
    [InlineData(Desk, ColorScheme.Dark)]
    public async Task Its_life_can_be_read_at_every_width_and_in_every_light(int width, ColorScheme scheme)
    {
        await using var gateway = await StartedGateway.StartAsync("--Finago:Resilience:CircuitBreaker:BreakDuration=00:10:00", "--Finago:Resilience:Retry:MaxRetryAttempts=0");
        await LiveAsync(gateway);

        await browser.VisitAsync(gateway, new VisitOptions { Width = width, Height = 900, ColorScheme = scheme }, async visit =>
        {
            await visit.OpenAsync("/");

            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Calls to 24SevenOffice are paused, and 2 creates need a look.");
            await Expect(Vendor(visit, "24SevenOffice")).ToContainTextAsync("Circuit open.");
            await Expect(Vendor(visit, "Microsoft").GetByRole(AriaRole.Img, new() { NameRegex = new(" calls to Microsoft in the last 15 minutes") })).ToBeVisibleAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Row, new() { NameRegex = new("SuperOffice connection lost") })).ToBeVisibleAsync();
            await visit.ScreenshotAsync($"start-page-{width}-{scheme.ToString().ToLowerInvariant()}", fullPage: true);
            await visit.Page.AssertLegibleAsync();
        });
    }

    [Fact]
    public async Task It_follows_what_happens_and_loses_neither_focus_nor_what_is_selected()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            await visit.OpenAsync("/");
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ready for the first call.");
            var schema = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Schema" });
            await schema.FocusAsync();

            await gateway.AskAsync("""{ productByVendorId(vendor: FINAGO, vendorId: "1001") { __typename } }""");

            await Expect(Vendor(visit, "24SevenOffice")).ToContainTextAsync("1 call");
            await Expect(visit.Page).ToHaveTitleAsync("All calls go through. · ProductGateway");
            await visit.Page.EvaluateAsync("() => getSelection().selectAllChildren(document.getElementById('FINAGO'))");

            await gateway.AskAsync("""{ productByVendorId(vendor: FINAGO, vendorId: "1002") { __typename } }""");

            await Expect(Vendor(visit, "24SevenOffice")).ToContainTextAsync("2 calls");
            Assert.Equal("24SevenOffice", await visit.Page.EvaluateAsync<string>("() => getSelection().toString()"));
            await Expect(schema).ToBeFocusedAsync();
        });
    }

    [Fact]
    public async Task It_says_when_the_gateway_is_gone_and_when_it_is_back()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            visit.Allow("net::ERR_FAILED");
            await visit.OpenAsync("/");
            var notice = visit.Page.Locator("#connection");
            await Expect(notice).ToBeHiddenAsync();

            await visit.Page.RouteAsync("**/*", route => route.AbortAsync());
            await Expect(notice).ToHaveTextAsync(new Regex("^The gateway has not answered since .* What you see is from then; this page keeps asking.$"));
            await visit.ScreenshotAsync("start-page-lost");

            await visit.Page.UnrouteAsync("**/*");
            await Expect(notice).ToBeHiddenAsync();
        });
    }

    [Fact]
    public Task Its_links_lead_somewhere() => browser.VisitAsync(async visit =>
    {
        await visit.OpenAsync("/");
        var links = await visit.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link).EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        foreach (var link in links) Assert.Equal(200, (await visit.Page.APIRequest.GetAsync(link, new() { Headers = [new("Accept", "text/html, */*;q=0.1")] })).Status);
        Assert.Equal(["/graphql", "/graphql/schema.graphql", "/health/ready", "/status.json"], links.Select(link => new Uri(link).AbsolutePath));
    });

    [Fact]
    public async Task It_has_every_number_without_a_script()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await LiveAsync(gateway);
        using var http = new HttpClient { BaseAddress = gateway.Address };
        var page = await http.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            await visit.Page.RouteAsync("**/start-page.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
            await visit.OpenAsync("/");

            await Expect(visit.Page.Locator("#live").GetByRole(AriaRole.Figure)).ToHaveCountAsync(6);
            await Expect(Vendor(visit, "24SevenOffice")).ToContainTextAsync("no usable answer");
            Assert.Contains("<noscript><p class=\"quiet\">Without script this page stands still: reload it for what is now.</p></noscript>", page, StringComparison.Ordinal);
        });
    }

    private static ILocator Vendor(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Article, new() { Name = name });

    // Every vendor is called and every kind of outcome is there; 24SevenOffice fails until calls to it are paused.
    private static async Task LiveAsync(StartedGateway gateway)
    {
        for (var i = 0; i < 8; i++)
            await gateway.AskAsync("{ products(first: 5) { nodes { ... on CatalogProduct { id name } } } }");
        await gateway.AskAsync("""mutation { createFinagoProduct(input: { name: "Ullgenser", categoryId: 99999 }) { outcome } }""");
        gateway.Sandbox.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.SuperOffice, Method = "POST" });
        gateway.Sandbox.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.Microsoft, Method = "POST" });
        await gateway.AskAsync("""mutation { createSuperOfficeProduct(input: { name: "Ullgenser" }) { outcome } }""");
        await gateway.AskAsync("""mutation { createMicrosoftProduct(input: { name: "Fjord Audio Bridge", testHarness: ATTESTATION, deviceType: EXTERNAL, selectedProductTypes: [{ osFamily: "windows_v100_GE", productType: "Audio Device" }], requestedSignatures: ["WINDOWS_v100_X64_GE_FULL"] }) { outcome } }""");
        gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503, Times = 100 });
        for (var i = 0; i < 20; i++)
            await gateway.AskAsync($$"""{ productByVendorId(vendor: FINAGO, vendorId: "{{1001 + i}}") { __typename } }""");
    }
}
