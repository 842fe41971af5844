using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProductGateway.Browser.Tests.Ide;

/// <summary>The IDE as a person uses it: what is clicked and typed, and what stands in the editors then.</summary>
internal sealed class IdePage(IPage page)
{
    public IPage Page => page;

    public ILocator Tabs => page.Locator(".graphiql-tab-button");

    public ILocator Notice => page.Locator(".graphiql-footer [role=alert]");

    private ILocator Operation => page.Locator(".graphiql-query-editor .monaco-editor");

    /// <summary>Opens it and waits until it can be used and knows the schema.</summary>
    public static async Task<IdePage> OpenAsync(Visit visit)
    {
        var ide = await OpenWithoutSchemaAsync(visit);
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "SDL" })).ToBeVisibleAsync();
        return ide;
    }

    public static async Task<IdePage> OpenWithoutSchemaAsync(Visit visit)
    {
        await visit.OpenAsync("/graphql");
        var ide = new IdePage(visit.Page);
        await Expect(ide.Operation).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".graphiql-response .monaco-editor")).ToBeVisibleAsync();
        return ide;
    }

    public Task ShowTabAsync(string name) => Tab(name).Locator(".graphiql-tab-button").ClickAsync();

    public Task AddTabAsync() => page.GetByRole(AriaRole.Button, new() { Name = "New tab" }).ClickAsync();

    // The cross is there while the mouse is over the tab.
    public async Task CloseTabAsync(string name)
    {
        await Tab(name).HoverAsync();
        await Tab(name).Locator(".graphiql-tab-close").ClickAsync();
    }

    /// <summary>Presses Run.</summary>
    public Task RunAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();

    public Task StopAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Stop query" }).ClickAsync();

    /// <summary>Types into the operation, as the keyboard does.</summary>
    public async Task TypeAsync(string text)
    {
        await Operation.ClickAsync();
        await page.Keyboard.TypeAsync(text, new() { Delay = 20 });
    }

    /// <summary>Writes the headers of the open tab, in one paste.</summary>
    public async Task WriteHeadersAsync(string headers)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Headers", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Headers" }).GetByRole(AriaRole.Code).ClickAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.InsertTextAsync(headers);
        await SeesAsync("headers.json", text => text == headers);
    }

    public Task<string> OperationAsync() => TextAsync("operation.graphql");

    public Task<string> HeadersAsync() => TextAsync("headers.json");

    /// <summary>Waits for an answer, and gives it as JSON.</summary>
    public async Task<JsonElement> AnswerAsync() => JsonElement.Parse(await SeesAsync("response.json", text => text.Length > 0));

    /// <summary>Waits until an editor's text is as it should be.</summary>
    public async Task<string> SeesAsync(string editor, Func<string, bool> expected)
    {
        var text = "";
        await page.UntilAsync(async () => expected(text = await TextAsync(editor)), () => $"{editor} was not as expected within a minute, but: {text}");
        return text;
    }

    private ILocator Tab(string name) => page.Locator(".graphiql-tab", new() { HasText = name });

    // The editor draws only the lines that fit: the whole text is in its model.
    private Task<string> TextAsync(string editor)
        => page.EvaluateAsync<string>("name => __MONACO.editor.getModels().find(model => model.uri.path.endsWith(name))?.getValue() ?? ''", editor);
}
