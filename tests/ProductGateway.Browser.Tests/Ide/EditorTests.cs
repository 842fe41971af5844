using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProductGateway.Browser.Tests.Ide;

/// <summary>Writing an operation: completion, documentation, history, colours.</summary>
public sealed class EditorTests(Browser browser)
{
    [Fact]
    public Task A_field_that_is_half_typed_is_completed_and_the_query_runs() => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.AddTabAsync();
        await ide.TypeAsync("{ vendors { sand");
        await Expect(visit.Page.Locator(".suggest-widget.visible .monaco-list-row.focused")).ToContainTextAsync("sandbox");
        await visit.ScreenshotAsync("ide-completion");
        await visit.Page.Keyboard.PressAsync("Enter");
        await ide.SeesAsync("operation.graphql", text => text.Replace(" ", "", StringComparison.Ordinal) == "{vendors{sandbox}}");
        await ide.RunAsync();

        var answer = await ide.AnswerAsync();

        Assert.Equal(3, answer.GetProperty("data").GetProperty("vendors").GetArrayLength());
        Assert.True(answer.GetProperty("data").GetProperty("vendors")[0].GetProperty("sandbox").GetBoolean());
    });

    [Fact]
    public Task A_mistake_is_underlined_and_explained() => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.AddTabAsync();
        await ide.TypeAsync("{ vendor { vendor");
        await visit.Page.Keyboard.PressAsync("Escape");
        var mistake = visit.Page.Locator(".graphiql-query-editor .squiggly-error").First;
        await Expect(mistake).ToBeVisibleAsync();
        var box = (await mistake.BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));

        await Expect(visit.Page.Locator(".monaco-hover:visible").First).ToContainTextAsync("Cannot query field \"vendor\" on type \"Query\".");
    });

    [Fact]
    public Task On_a_phone_the_documentation_lies_above_the_operation() => browser.VisitAsync(browser.Gateway, new VisitOptions { Width = 360, Height = 780 }, async visit =>
    {
        await IdePage.OpenAsync(visit);
        var documentation = visit.Page.Locator(".graphiql-plugin");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show Documentation Explorer" }).ClickAsync();
        await documentation.GetByRole(AriaRole.Link, new() { Name = "Mutation", Exact = true }).ClickAsync();
        await Expect(documentation.GetByRole(AriaRole.Link, new() { Name = "createFinagoProduct", Exact = true })).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.InRange((await documentation.BoundingBoxAsync())!.Width, 280, 360);
        await visit.ScreenshotAsync("ide-360-documentation");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hide Documentation Explorer" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Execute query") })).ToBeInViewportAsync();
    });

    [Fact]
    public Task The_documentation_leads_from_a_mutation_to_the_field_of_a_vendor() => browser.VisitAsync(async visit =>
    {
        var page = (await IdePage.OpenAsync(visit)).Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Show Documentation Explorer" }).ClickAsync();
        await Follow("Mutation");
        await Follow("createFinagoProduct");
        await Follow("CreateFinagoProductPayload");
        await Follow("FinagoProduct");

        await Expect(page.Locator(".graphiql-doc-explorer")).ToContainTextAsync("Price to the customer; no currency, and whether tax is in it is not stated. 24SevenOffice: salesPrice.");
        await visit.ScreenshotAsync("ide-documentation");

        Task Follow(string name) => page.Locator(".graphiql-doc-explorer-content").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
    });

    [Fact]
    public Task What_was_run_stands_in_the_history() => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.ShowTabAsync("ProductsAcrossVendors");
        await ide.RunAsync();
        await ide.AnswerAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show History" }).ClickAsync();

        await Expect(visit.Page.Locator(".graphiql-history-item-label").First).ToHaveTextAsync("ProductsAcrossVendors");
    });

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task It_has_the_colours_that_the_system_asks_for(ColorScheme scheme) => browser.VisitAsync(browser.Gateway, new VisitOptions { ColorScheme = scheme }, async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.RunAsync();
        await ide.AnswerAsync();

        var lightness = await visit.Page.EvaluateAsync<int>("() => Number(getComputedStyle(document.querySelector('.graphiql-container')).backgroundColor.match(/\\d+/)[0])");

        Assert.Equal(scheme == ColorScheme.Dark, lightness < 128);
        await visit.ScreenshotAsync($"ide-{scheme.ToString().ToLowerInvariant()}");
    });

    [Theory]
    [InlineData("Copy as curl", "curl http://", "-H \"Authorization: $TOKEN\"")]
    [InlineData("Copy as C#", "using System.Net.Http.Json;", "http.DefaultRequestHeaders.Add(\"Authorization\", Environment.GetEnvironmentVariable(\"TOKEN\"));")]
    public Task A_tab_is_copied_as_a_request_without_its_token(string button, string start, string header) => browser.VisitAsync(async visit =>
    {
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var ide = await IdePage.OpenAsync(visit);
        await ide.WriteHeadersAsync("""{ "Authorization": "Bearer canary" }""");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

        var text = await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.Contains(header, text, StringComparison.Ordinal);
        Assert.Contains("createFinagoProduct", text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
    });
}
