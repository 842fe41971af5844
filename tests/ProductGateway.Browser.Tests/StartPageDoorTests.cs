using Microsoft.Playwright;
using ProductGateway.Tests.Access;
using ProductGateway.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ProductGateway.Browser.Tests;

/// <summary>How an operator comes in with a browser, which by itself sends no token.</summary>
public sealed class StartPageDoorTests(Browser browser)
{
    private const string Refused = "status of 401";

    [Fact]
    public Task An_operators_token_opens_the_page_and_what_it_links_to_and_the_numbers_follow() => AtDoorAsync(async (guarded, visit) =>
    {
        await ShowAsync(visit, $"Bearer {guarded.Provider.Token("operate")}\n");

        await IsInAsync(visit);
        await Expect(visit.Page.Locator("#live")).ToBeFocusedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Schema" })).ToBeInViewportAsync();
        await guarded.AskAsync("""{ productByVendorId(vendor: FINAGO, vendorId: "1001") { __typename } }""", "products:read");
        await Expect(visit.Page.GetByRole(AriaRole.Article, new() { Name = "24SevenOffice" })).ToContainTextAsync("1 call");
        await ReadsAsync(visit, "Schema", "createFinagoProduct(");
        await ReadsAsync(visit, "As JSON", "\"headline\"");
    });

    [Fact]
    public Task A_token_that_opens_nothing_is_told_why_and_another_may_be_tried() => AtDoorAsync(async (guarded, visit) =>
    {
        visit.Allow("status of 403");
        var notice = visit.Page.Locator("#connection");

        await ShowAsync(visit, "two words");
        await Expect(notice).ToHaveTextAsync("This is no token: a token is one word of plain letters, digits and signs. Copy it whole.");
        await ShowAsync(visit, guarded.Provider.Token("operate", claims => claims["aud"] = "another-service"));
        await Expect(notice).ToHaveTextAsync("The token is for another audience than product-gateway. Ask the authority for a new one.");
        await ShowAsync(visit, guarded.Provider.Token("products:read"));
        await Expect(notice).ToHaveTextAsync("/ is for the operators of this gateway, and the token lacks the scope operate. Ask the authority for one that has it.");
        await ShowAsync(visit, guarded.Provider.Token("operate"));
        await IsInAsync(visit);
        await Expect(notice).ToBeHiddenAsync();
    });

    [Fact]
    public Task A_token_that_is_over_is_told_so_and_is_gone_when_the_page_is_loaded_again() => AtDoorAsync(async (guarded, visit) =>
    {
        await ShowAsync(visit, guarded.Provider.Token("operate"));
        await IsInAsync(visit);

        guarded.Clock.Advance(TimeSpan.FromSeconds(331));
        await Expect(visit.Page.Locator("#connection")).ToContainTextAsync("expired");
        await Expect(visit.Page.Locator("#connection")).ToContainTextAsync("Ask the authority for a new one. Reload the page to give it.");
        Assert.Equal("[{},{},\"\"]", await visit.Page.EvaluateAsync<string>("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"));
        await visit.Page.ReloadAsync();

        await Expect(Field(visit)).ToHaveValueAsync("");
    });

    [Fact]
    public Task An_answer_to_a_token_of_before_changes_nothing_when_it_comes_late() => AtDoorAsync(async (guarded, visit) =>
    {
        var first = $"Bearer {guarded.Provider.Token("operate")}";
        var held = new TaskCompletionSource<IRoute>();
        await visit.Page.RouteAsync("**/", route => route.Request.Headers["authorization"] == first ? Task.FromResult(held.TrySetResult(route)) : route.ContinueAsync());
        await ShowAsync(visit, first);
        var late = await held.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await ShowAsync(visit, guarded.Provider.Token("operate", claims => claims["aud"] = "another-service"));
        var notice = visit.Page.Locator("#connection");
        await Expect(notice).ToContainTextAsync("another audience");

        var answer = await visit.Page.RunAndWaitForResponseAsync(() => late.ContinueAsync(), response => response.Request == late.Request);
        await answer.FinishedAsync();
        await visit.Page.EvaluateAsync("() => fetch('favicon.svg').then(answer => answer.text()).then(() => new Promise(requestAnimationFrame))");

        Assert.Equal(200, answer.Status);
        await Expect(Field(visit)).ToBeVisibleAsync();
        await Expect(notice).ToContainTextAsync("another audience");
    });

    [Fact]
    public Task While_a_token_is_asked_about_the_notice_of_another_is_gone() => AtDoorAsync(async (guarded, visit) =>
    {
        var notice = visit.Page.Locator("#connection");
        var refused = guarded.Provider.Token("operate", claims => claims["aud"] = "another-service");
        await ShowAsync(visit, refused);
        await Expect(notice).ToBeVisibleAsync();
        var asked = new TaskCompletionSource<IRoute>();
        await visit.Page.RouteAsync("**/", route => Task.FromResult(asked.TrySetResult(route)));

        await ShowAsync(visit, refused);
        var held = await asked.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.False(await notice.IsVisibleAsync());
        await held.ContinueAsync();
        await Expect(notice).ToContainTextAsync("another audience");
    });

    [Fact]
    public Task Nobody_is_asked_for_another_token_when_it_is_not_the_token_that_is_wrong() => AtDoorAsync(async (guarded, visit) =>
    {
        visit.Allow("status of 503");
        await ShowAsync(visit, guarded.Provider.Token("operate"));
        await IsInAsync(visit);

        await visit.Page.RouteAsync("**/", route => route.FulfillAsync(new()
        {
            Status = 503,
            ContentType = "application/problem+json; charset=utf-8",
            Body = """{"detail":"The authority is not reached. Send the request again in a few seconds."}""",
        }));

        await Expect(visit.Page.Locator("#connection")).ToHaveTextAsync("The authority is not reached. Send the request again in a few seconds.");
    });

    [Fact]
    public Task While_the_gateway_is_away_the_door_says_so_and_keeps_what_was_given() => AtDoorAsync(async (guarded, visit) =>
    {
        visit.Allow("net::ERR_CONNECTION_REFUSED");
        await visit.Page.RouteAsync("**/", route => route.AbortAsync("connectionrefused"));
        await ShowAsync(visit, guarded.Provider.Token("operate"));
        await Expect(visit.Page.Locator("#connection")).ToHaveTextAsync("The gateway does not answer. Try again.");

        await visit.Page.UnrouteAllAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await IsInAsync(visit);
    });

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Its_door_can_be_read_and_used_at_every_width_and_in_every_light(int width, ColorScheme scheme)
    {
        await using var guarded = await GuardedGateway.StartAsync("--GraphQL:EnableTool", "true");
        await browser.VisitAsync(guarded.Gateway, new VisitOptions { Width = width, Height = 900, ColorScheme = scheme }, async visit =>
        {
            visit.Allow(Refused);
            await visit.OpenAsync("/");

            await Expect(visit.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link)).ToHaveTextAsync(["IDE", "Health"]);
            await Expect(Field(visit)).ToBeVisibleAsync();
            await visit.ScreenshotAsync($"start-page-door-{width}-{scheme.ToString().ToLowerInvariant()}", fullPage: true);
            await visit.Page.AssertLegibleAsync();
        });
    }

    [Fact]
    public async Task Where_nobody_makes_tokens_there_is_no_field_for_one_and_the_page_says_what_to_set()
    {
        await using var gateway = await StartedGateway.StartAsync("--environment=Production");
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            visit.Allow(Refused);
            await visit.OpenAsync("/");

            await Expect(visit.Page.Locator("#live")).ToContainTextAsync("Set Authentication:Authority and Authentication:Audience, and send a token of that authority with the scope operate.");
            await Expect(Field(visit)).ToHaveCountAsync(0);
            await visit.ScreenshotAsync("start-page-door-closed");
        });
    }

    /// <summary>A visit that begins at the door of a gateway with an authority.</summary>
    private async Task AtDoorAsync(Func<GuardedGateway, Visit, Task> stay)
    {
        await using var guarded = await GuardedGateway.StartAsync();
        await browser.VisitAsync(guarded.Gateway, new VisitOptions(), async visit =>
        {
            visit.Allow(Refused);
            await visit.OpenAsync("/");
            await stay(guarded, visit);
        });
    }

    private static Task IsInAsync(Visit visit)
        => Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ready for the first call.");

    private static ILocator Field(Visit visit) => visit.Page.GetByLabel("Your token");

    private static async Task ShowAsync(Visit visit, string token)
    {
        await Field(visit).FillAsync(token);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
    }

    private static async Task ReadsAsync(Visit visit, string link, string part)
    {
        var opened = await visit.Page.Context.RunAndWaitForPageAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        await Expect(opened.Locator("body")).ToContainTextAsync(part);
        await opened.CloseAsync();
    }
}
