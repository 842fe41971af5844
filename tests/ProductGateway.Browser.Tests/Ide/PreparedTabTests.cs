using System.Text.Json;
using Microsoft.Playwright;
using ProductGateway.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ProductGateway.Browser.Tests.Ide;

/// <summary>What a stranger finds on the first visit runs as it stands.</summary>
public sealed class PreparedTabTests(Browser browser)
{
    private static readonly string[] Names = ["CreateFinagoProduct", "CreateSuperOfficeProduct", "CreateMicrosoftProduct", "ProductsAcrossVendors", "ProductCreated"];

    [Fact]
    public Task A_first_visit_shows_a_tab_for_each_vendor_one_across_them_and_a_subscription() => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);

        await Expect(ide.Tabs).ToHaveTextAsync(Names);
        Assert.Equal("ProductGateway · GraphiQL", await visit.Page.TitleAsync());
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "ProductGateway" })).ToHaveAttributeAsync("href", "/");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "SDL" })).ToHaveAttributeAsync("href", "/graphql/schema.graphql");
    });

    [Fact]
    public Task The_tab_that_is_open_first_creates_by_one_press() => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.RunAsync();

        var payload = (await ide.AnswerAsync()).GetProperty("data").GetProperty("createFinagoProduct");

        Assert.Equal("CREATED", payload.GetProperty("outcome").GetString());
        Assert.Equal("1490.00", payload.GetProperty("product").GetProperty("listPrice").GetString());
        await visit.ScreenshotAsync("ide-light");
    });

    [Theory]
    [InlineData("CreateSuperOfficeProduct", "createSuperOfficeProduct", "Turjakke Jotun, junior")]
    [InlineData("CreateMicrosoftProduct", "createMicrosoftProduct", "Fjord Audio Bridge")]
    public Task Each_other_create_is_one_press_too(string tab, string field, string name) => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.ShowTabAsync(tab);
        await ide.RunAsync();

        var payload = (await ide.AnswerAsync()).GetProperty("data").GetProperty(field);

        Assert.Equal("CREATED", payload.GetProperty("outcome").GetString());
        Assert.Equal(name, payload.GetProperty("product").GetProperty("name").GetString());
    });

    [Fact]
    public Task The_tab_across_vendors_shows_the_stock_of_one_beside_the_price_of_another() => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.ShowTabAsync("ProductsAcrossVendors");
        await ide.RunAsync();

        var data = (await ide.AnswerAsync()).GetProperty("data");

        Assert.Equal(
            """{"vendorId":"101","name":"Turjakke Jotun, herre","listPrice":"1249.9","erpProduct":{"code":"TJ-1001","stock":{"quantity":"34"},"category":{"name":"Klær"}}}""",
            JsonSerializer.Serialize(data.GetProperty("superOfficeProducts").GetProperty("nodes")[1], PlainJson));
        Assert.Equal(2, data.GetProperty("microsoftProducts").GetProperty("nodes").GetArrayLength());
        await visit.ScreenshotAsync("ide-join");
    });

    [Fact]
    public async Task A_create_at_a_vendor_that_is_no_sandbox_says_so()
    {
        await using var gateway = await StartedGateway.StartAsync(
            "--Finago:BaseAddress", "https://finago.invalid/v1", "--Finago:TokenEndpoint", "https://finago.invalid/token",
            "--Finago:ClientId", "id", "--Finago:ClientSecret", "secret", "--Finago:Organization", "org");
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            var ide = await IdePage.OpenAsync(visit);

            Assert.Contains("# Live: Run creates a real product.", await ide.OperationAsync(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public Task Whoever_comes_back_finds_their_own_tabs() => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.CloseTabAsync("CreateMicrosoftProduct");
        await ide.AddTabAsync();
        await ide.TypeAsync("query Mine { __typename");
        await ide.SeesAsync("operation.graphql", text => text.StartsWith("query Mine", StringComparison.Ordinal));
        await visit.Page.WaitForFunctionAsync("() => localStorage.getItem('graphiql:tabState')?.includes('Mine')");

        await visit.Page.EvaluateAsync("() => localStorage.setItem('graphiql:query', 'what was typed a moment later')");

        await IdePage.OpenAsync(visit);

        await Expect(ide.Tabs).ToHaveTextAsync(["CreateFinagoProduct", "CreateSuperOfficeProduct", "ProductsAcrossVendors", "ProductCreated", "Mine"]);
        Assert.StartsWith("query Mine", await ide.OperationAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public Task Among_many_tabs_the_open_one_is_in_sight() => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        for (var i = 0; i < 20; i++) await ide.AddTabAsync();

        await Expect(ide.Tabs).ToHaveCountAsync(25);
        await Expect(ide.Tabs.Last).ToBeInViewportAsync(new() { Ratio = 1 });
    });

    [Fact]
    public Task On_a_phone_the_answer_stands_below_the_operation() => browser.VisitAsync(browser.Gateway, new VisitOptions { Width = 360, Height = 780 }, async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.RunAsync();
        await ide.AnswerAsync();
        var operation = (await visit.Page.Locator(".graphiql-editors").BoundingBoxAsync())!;
        var answer = (await visit.Page.Locator(".graphiql-response").BoundingBoxAsync())!;

        Assert.True(answer.Y >= operation.Y + operation.Height, $"The answer begins at {answer.Y}, the operation ends at {operation.Y + operation.Height}.");
        Assert.InRange(answer.Width, 200, 360);
        await visit.ScreenshotAsync("ide-360");
    });

    private static readonly JsonSerializerOptions PlainJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
