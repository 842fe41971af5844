using Microsoft.Playwright;
using ProductGateway.Tests.Access;
using ProductGateway.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ProductGateway.Browser.Tests.Ide;

/// <summary>Headers follow whoever wrote them from tab to tab, and stay in the browser only where that is asked for.</summary>
public sealed class HeaderTests(Browser browser)
{
    private const string Token = """{ "Authorization": "Bearer canary" }""";

    [Fact]
    public Task They_are_in_a_new_tab_and_in_one_not_looked_at_before() => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.WriteHeadersAsync("""{ "Accept-Language": "nb" }""");
        await WaitForKeptHeadersAsync(ide);
        await ide.AddTabAsync();
        await ide.SeesAsync("headers.json", text => text.Contains("nb", StringComparison.Ordinal));
        await ide.ShowTabAsync("ProductsAcrossVendors");

        Assert.Equal("""{ "Accept-Language": "nb" }""", await ide.SeesAsync("headers.json", text => text.Length > 0));
    });

    [Fact]
    public Task A_token_is_not_kept_by_the_browser() => browser.VisitAsync(async visit =>
    {
        var ide = await RunWithTokenAsync(visit);

        Assert.DoesNotContain("canary", await StoredAsync(visit), StringComparison.Ordinal);
        await IdePage.OpenWithoutSchemaAsync(visit);
        Assert.Equal("", await ide.HeadersAsync());
    });

    [Fact]
    public Task A_token_is_kept_where_the_settings_say_so_and_forgotten_when_they_no_longer_do() => browser.VisitAsync(async visit =>
    {
        var ide = await RunWithTokenAsync(visit);
        await PersistAsync("On");
        await visit.Page.WaitForFunctionAsync("() => JSON.stringify(localStorage).includes('canary')");
        await IdePage.OpenWithoutSchemaAsync(visit);
        await ide.SeesAsync("headers.json", text => text == Token);
        await PersistAsync("Off");

        Assert.DoesNotContain("canary", await StoredAsync(visit), StringComparison.Ordinal);

        async Task PersistAsync(string choice)
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Open settings dialog" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
            await visit.Page.Keyboard.PressAsync("Escape");
        }
    });

    [Fact]
    public async Task Without_introspection_the_page_says_what_to_do_and_runs()
    {
        await using var gateway = await StartedGateway.StartAsync("--GraphQL:EnableIntrospection", "false");
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            visit.Allow("status of 400");
            var ide = await IdePage.OpenWithoutSchemaAsync(visit);

            await Expect(ide.Notice).ToContainTextAsync("The schema did not come");
            await Expect(ide.Notice).ToContainTextAsync("\"Authorization\": \"Bearer …\"");
            await visit.ScreenshotAsync("ide-without-schema");
            await ide.RunAsync();
            Assert.Equal("CREATED", (await ide.AnswerAsync()).GetProperty("data").GetProperty("createFinagoProduct").GetProperty("outcome").GetString());
        });
    }

    [Fact]
    public async Task Without_a_token_the_page_says_so_and_with_one_it_has_the_schema_and_creates()
    {
        await using var guarded = await GuardedGateway.StartAsync("--GraphQL:EnableTool", "true", "--GraphQL:EnableIntrospection", "true");
        await browser.VisitAsync(guarded.Gateway, new VisitOptions(), async visit =>
        {
            visit.Allow("status of 401");
            var ide = await IdePage.OpenWithoutSchemaAsync(visit);
            await Expect(ide.Notice).ToContainTextAsync("The request has no token, and this gateway asks for one.");
            await visit.ScreenshotAsync("ide-without-token");
            await ide.WriteHeadersAsync($$"""{ "Authorization": "Bearer {{guarded.Provider.Token("products:read products:create:finago operate")}}" }""");
            await ide.Notice.GetByRole(AriaRole.Button, new() { Name = "fetch the schema again" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "SDL" })).ToBeVisibleAsync();
            await Expect(ide.Notice).ToBeHiddenAsync();
            var sdl = await visit.Page.Context.RunAndWaitForPageAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "SDL" }).ClickAsync());
            await Expect(sdl.Locator("body")).ToContainTextAsync("createFinagoProduct(");
            await sdl.CloseAsync();
            await ide.RunAsync();
            await ide.SeesAsync("response.json", text => text.Contains("CREATED", StringComparison.Ordinal));
        });
    }

    private static async Task<IdePage> RunWithTokenAsync(Visit visit)
    {
        // Whoever checks tokens refuses this one: the gateway answers anonymous callers in this test.
        await visit.Page.RouteAsync("**/graphql", async route =>
        {
            var headers = route.Request.Headers.Where(header => header.Key != "authorization").ToDictionary();
            await route.ContinueAsync(new() { Headers = headers });
        });
        var ide = await IdePage.OpenAsync(visit);
        await ide.WriteHeadersAsync(Token);
        await WaitForKeptHeadersAsync(ide);
        await ide.RunAsync();
        await ide.AnswerAsync();
        await visit.Page.WaitForFunctionAsync("() => localStorage.getItem('graphiql:queries')?.includes('CreateFinagoProduct') && localStorage.getItem('graphiql:tabState')");
        return ide;
    }

    private static Task<string> StoredAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage, ...sessionStorage })");

    // GraphiQL takes what is typed over into its tab after a tenth of a second.
    private static Task WaitForKeptHeadersAsync(IdePage ide) => ide.Page.WaitForTimeoutAsync(300);
}
