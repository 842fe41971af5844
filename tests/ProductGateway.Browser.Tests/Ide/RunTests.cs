using System.Collections.Concurrent;
using ProductGateway.Tests.Access;
using ProductGateway.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ProductGateway.Browser.Tests.Ide;

/// <summary>What runs goes on while another tab is looked at, and ends when it is told to.</summary>
public sealed class RunTests(Browser browser)
{
    [Fact]
    public async Task A_subscription_hears_of_a_create_that_another_tab_runs()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            var ide = await IdePage.OpenAsync(visit);
            await SubscribeAsync(ide, gateway);
            await ide.ShowTabAsync("CreateFinagoProduct");
            await ide.RunAsync();
            var created = (await ide.AnswerAsync()).GetProperty("data").GetProperty("createFinagoProduct").GetProperty("product").GetProperty("vendorId").GetString();
            await ide.ShowTabAsync("ProductCreated");

            var heard = (await ide.AnswerAsync()).GetProperty("data").GetProperty("productCreated");

            Assert.Equal(created, heard.GetProperty("vendorId").GetString());
            Assert.Equal("FinagoProduct", heard.GetProperty("__typename").GetString());
            await visit.ScreenshotAsync("ide-subscription");
            await ide.StopAsync();
            await SubscribersAsync(ide, gateway, 0);
        });
    }

    [Fact]
    public async Task A_subscription_hears_of_a_create_in_another_window_too()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            var ide = await IdePage.OpenAsync(visit);
            await SubscribeAsync(ide, gateway);
            await gateway.AskAsync("""mutation { createFinagoProduct(input: { name: "From afar", categoryId: 12 }) { outcome } }""");

            Assert.Equal("From afar", (await ide.AnswerAsync()).GetProperty("data").GetProperty("productCreated").GetProperty("name").GetString());
        });
    }

    [Fact]
    public async Task Closing_its_tab_ends_a_subscription()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            var ide = await IdePage.OpenAsync(visit);
            await SubscribeAsync(ide, gateway);
            await ide.ShowTabAsync("CreateFinagoProduct");
            await ide.CloseTabAsync("ProductCreated");

            await SubscribersAsync(ide, gateway, 0);
        });
    }

    [Fact]
    public async Task An_answer_is_shown_in_the_tab_that_asked()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            var held = new TaskCompletionSource();
            await visit.Page.RouteAsync("**/graphql", async route =>
            {
                if (route.Request.PostData?.Contains("superOfficeProducts", StringComparison.Ordinal) == true) await held.Task;
                await route.ContinueAsync();
            });
            var ide = await IdePage.OpenAsync(visit);
            await ide.ShowTabAsync("ProductsAcrossVendors");
            await ide.RunAsync();
            await Expect(visit.Page.Locator(".graphiql-spinner")).ToBeVisibleAsync();
            await ide.ShowTabAsync("CreateFinagoProduct");
            held.SetResult();
            await ide.RunAsync();

            Assert.True((await ide.AnswerAsync()).GetProperty("data").TryGetProperty("createFinagoProduct", out _));
            await ide.ShowTabAsync("ProductsAcrossVendors");
            Assert.True((await ide.AnswerAsync()).GetProperty("data").TryGetProperty("superOfficeProducts", out _));
        });
    }

    [Fact]
    public async Task The_token_of_the_headers_opens_the_WebSocket_and_stands_in_no_address()
    {
        await using var guarded = await GuardedGateway.StartAsync("--GraphQL:EnableTool", "true", "--GraphQL:EnableIntrospection", "true");
        await browser.VisitAsync(guarded.Gateway, new VisitOptions(), async visit =>
        {
            visit.Allow("status of 401");
            var sent = new ConcurrentQueue<string>();
            var addresses = new ConcurrentQueue<string>();
            visit.Page.Request += (_, request) => addresses.Enqueue(request.Url);
            visit.Page.WebSocket += (_, socket) =>
            {
                addresses.Enqueue(socket.Url);
                socket.FrameSent += (_, frame) => sent.Enqueue(frame.Text ?? "");
            };
            var token = guarded.Provider.Token("products:read");
            var ide = await IdePage.OpenWithoutSchemaAsync(visit);
            await ide.ShowTabAsync("ProductCreated");
            await ide.WriteHeadersAsync($$"""{ "authorization": "Bearer {{token}}" }""");
            await SubscribeAsync(ide, guarded.Gateway);

            Assert.Equal($$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{token}}}"}}""", sent.First());
            Assert.DoesNotContain(addresses, address => address.Contains(token, StringComparison.Ordinal));
            Assert.Contains(addresses, address => address.StartsWith("ws://", StringComparison.Ordinal));
        });
    }

    [Fact]
    public Task A_subscription_that_is_refused_says_what_to_do() => browser.VisitAsync(async visit =>
    {
        var ide = await IdePage.OpenAsync(visit);
        await ide.ShowTabAsync("ProductCreated");
        await ide.WriteHeadersAsync("""{ "Authorization": "Bearer unknown" }""");
        await ide.RunAsync();

        var message = (await ide.AnswerAsync()).GetProperty("errors")[0].GetProperty("message").GetString()!;

        Assert.StartsWith("The WebSocket was closed: 4403 Forbidden.", message, StringComparison.Ordinal);
        Assert.EndsWith("into Headers, below the operation, and run it again.", message, StringComparison.Ordinal);
    });

    [Fact]
    public async Task A_subscription_that_is_stopped_before_it_has_begun_opens_no_WebSocket()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            var sockets = 0;
            visit.Page.WebSocket += (_, _) => sockets++;
            var ide = await IdePage.OpenAsync(visit);
            await ide.ShowTabAsync("ProductCreated");
            var asked = new TaskCompletionSource();
            var held = new TaskCompletionSource();
            await visit.Page.RouteAsync("**/tool/assets/*.js", async route =>
            {
                asked.TrySetResult();
                await held.Task;
                await route.ContinueAsync();
            });
            await ide.RunAsync();
            await asked.Task;
            await ide.StopAsync();
            held.SetResult();
            await ide.RunAsync();
            await SubscribersAsync(ide, gateway, 1);

            Assert.Equal(1, sockets);
        });
    }

    [Fact]
    public async Task A_gateway_that_goes_away_ends_a_subscription_with_a_word_and_one_that_is_back_is_used_again()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await browser.VisitAsync(gateway, new VisitOptions(), async visit =>
        {
            visit.Allow("net::ERR_CONNECTION_REFUSED");

            // What the editors would load late, a language and its worker, nobody is left to send.
            visit.Allow("Failed to fetch dynamically imported module");
            visit.Allow("exception: : Event");
            var ide = await IdePage.OpenAsync(visit);
            await SubscribeAsync(ide, gateway);
            await gateway.DisposeAsync();

            var said = (await ide.AnswerAsync()).GetProperty("errors")[0].GetProperty("message").GetString();

            Assert.Equal("The WebSocket could not be opened. Is the gateway running?", said);
            await using var again = await StartedGateway.StartAsync("--urls", gateway.Address.ToString());
            await ide.RunAsync();
            await SubscribersAsync(ide, again, 1);
        });
    }

    [Fact]
    public Task A_create_whose_answer_is_lost_may_have_been_done_and_that_is_said() => browser.VisitAsync(async visit =>
    {
        visit.Allow("net::ERR_FAILED");
        var ide = await IdePage.OpenAsync(visit);
        await visit.Page.RouteAsync("**/graphql", route => route.AbortAsync());
        await ide.RunAsync();

        var said = (await ide.AnswerAsync()).GetProperty("errors")[0].GetProperty("message").GetString()!;

        Assert.EndsWith("Is the gateway running? What this was to create may exist all the same: look for it before you run this again.", said, StringComparison.Ordinal);
    });

    private static async Task SubscribeAsync(IdePage ide, StartedGateway gateway)
    {
        await ide.ShowTabAsync("ProductCreated");
        await ide.RunAsync();
        await SubscribersAsync(ide, gateway, 1);
    }

    private static Task SubscribersAsync(IdePage ide, StartedGateway gateway, int count) => ide.Page.UntilAsync(
        () => Task.FromResult(gateway.SubscriberCount == count), () => $"{gateway.SubscriberCount} subscribers after a minute, not {count}.");
}
