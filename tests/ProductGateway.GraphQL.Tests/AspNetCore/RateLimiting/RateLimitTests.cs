using System.Net;
using System.Text.Json;
using ProductGateway.GraphQL.Tests.AspNetCore.Sse;
using ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

namespace ProductGateway.GraphQL.Tests.AspNetCore.RateLimiting;

/// <summary>60 a minute for each caller, whatever the transport. The clock stands still, so nothing comes back unasked.</summary>
public sealed class RateLimitTests
{
    private const string Tail = " Nothing was done. Send it again in ";

    [Fact(Timeout = 60_000)]
    public async Task A_request_beyond_the_limit_is_a_429_that_says_what_it_costs_what_is_left_and_when_to_come_back()
    {
        await using var host = await StartAsync();
        await SpendAsync(host, 55);

        using var answer = await host.PostAsync("mutation { a: say(word: \"x\") }", "application/json");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(6), answer.Headers.RetryAfter?.Delta);
        var error = await ErrorAsync(answer);
        Assert.Equal($"This operation costs 10, and 4 is left to you of 60 a minute.{Tail}6 s.", error.GetProperty("message").GetString());
        var extensions = error.GetProperty("extensions");
        Assert.Equal(
            "RATE_LIMIT_EXCEEDED 10 4 6",
            string.Join(' ', extensions.GetProperty("code"), extensions.GetProperty("cost"), extensions.GetProperty("left"), extensions.GetProperty("retryAfterSeconds")));
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_comes_back_when_he_was_told_to_is_served()
    {
        await using var host = await StartAsync();
        await SpendAsync(host, 60);
        using var refused = await host.PostAsync("{ hello }", "application/json");
        Assert.Equal($"An operation costs 1 at least, and 0 is left to you of 60 a minute.{Tail}1 s.", (await ErrorAsync(refused)).GetProperty("message").GetString());

        host.Clock.Advance(refused.Headers.RetryAfter!.Delta!.Value);
        await host.AssertServesAsync();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{ hello }", 1)]
    [InlineData("{ a: hello b: hello ...F } fragment F on Query { c: hello a: hello ... { d: hello } }", 4)]
    [InlineData("{ __schema { queryType { name } } __typename __type(name: \"Query\") { name } }", 1)]
    [InlineData("mutation { a: say(word: \"x\") b: say(word: \"y\") __typename }", 20)]
    [InlineData("{ nothing }", 1)]
    [InlineData("{ hello", 1)]
    [InlineData("query A { hello } query B { hello }", 1)]
    public async Task An_operation_needs_what_it_costs_before_it_runs(string query, int cost)
    {
        await using var host = await StartAsync();
        await SpendAsync(host, 60 - cost + 1);
        using var refused = await host.PostAsync(query, "application/json");
        Assert.Equal((HttpStatusCode)429, refused.StatusCode);

        host.Clock.Advance(TimeSpan.FromSeconds(2));
        using var served = await host.PostAsync(query, "application/json");
        Assert.NotEqual((HttpStatusCode)429, served.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Of_what_was_paid_and_not_used_all_but_1_is_given_back()
    {
        // The fields of this schema report no cost.
        await using var host = await StartAsync();
        for (var count = 0; count < 59; count++)
        {
            using var answer = await host.PostAsync(count < 50 ? "mutation { say(word: \"x\") }" : "{ hello }", "application/json");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal("1 is left", await LeftAsync(host));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_GET_is_counted()
    {
        await using var host = await StartAsync();
        for (var count = 0; count < 60; count++) (await host.SendAsync(HttpMethod.Get, "/graphql?query={hello}", accept: "application/json")).Dispose();
        using var refused = await host.SendAsync(HttpMethod.Get, "/graphql?query={hello}", accept: "application/json");
        Assert.Equal((HttpStatusCode)429, refused.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task An_event_stream_is_counted_and_refused_with_its_status()
    {
        await using var host = await StartAsync();
        await SpendAsync(host, 60, "text/event-stream");
        using var refused = await host.PostAsync("{ hello }");
        Assert.Equal((HttpStatusCode)429, refused.StatusCode);
        Assert.Equal("text/event-stream", refused.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact(Timeout = 60_000)]
    public async Task Each_operation_of_a_socket_is_counted_and_the_socket_lives_on()
    {
        await using var host = await StartAsync();
        await SpendAsync(host, 59);
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("a", "{ hello }");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.ReceiveAsync());
        await client.SubscribeAsync("b", "{ hello }");
        Assert.Equal("b RATE_LIMIT_EXCEEDED", await client.ReceiveErrorAsync());
        await client.AssertLivesAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task To_subscribe_costs_1_and_each_event_costs_1_and_one_that_is_not_paid_for_is_told_in_its_place()
    {
        await using var host = await StartAsync();
        await SpendAsync(host, 58);
        using var answer = await host.PostAsync("subscription { count }");
        using var events = await EventReader.OpenAsync(answer);
        var source = await host.Behind.NextSourceAsync();
        Assert.Equal(":", await events.NextAsync());

        source.Emit(1);
        Assert.Equal("next {\"data\":{\"count\":1}}", await events.NextAsync());
        source.Emit(2);
        var refused = await events.NextAsync();
        Assert.Contains("This event, which was not read, costs 1, and 0 is left to you of 60 a minute.", refused, StringComparison.Ordinal);
        Assert.Contains("\"RATE_LIMIT_EXCEEDED\"", refused, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        source.Emit(3);
        Assert.Equal("next {\"data\":{\"count\":3}}", await events.NextAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_asks_is_told_apart_by_the_option()
    {
        await using var host = await StreamHost.StartAsync(static options =>
        {
            options.RateLimit.CostPerMinute = 1;
            options.RateLimit.CallerOf = static context => context.Request.Headers.Accept.ToString();
        });
        Assert.Equal((200, 429, 200), (await StatusAsync(host, "application/json"), await StatusAsync(host, "application/json"), await StatusAsync(host, "*/*")));
    }

    [Fact(Timeout = 60_000)]
    public async Task Nothing_is_counted_by_default()
    {
        await using var host = await StreamHost.StartAsync();
        await SpendAsync(host, 1_000);
    }

    private static Task<StreamHost> StartAsync() => StreamHost.StartAsync(static options => options.RateLimit.CostPerMinute = 60);

    private static async Task SpendAsync(StreamHost host, int cost, string accept = "application/json")
    {
        for (var count = 0; count < cost; count++)
        {
            using var answer = await host.PostAsync("{ hello }", accept);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await answer.Content.ReadAsByteArrayAsync(TestDeadline.Token);
        }
    }

    private static async Task<string> LeftAsync(StreamHost host)
    {
        using var refused = await host.PostAsync("{ a: hello b: hello c: hello }", "application/json");
        var extensions = (await ErrorAsync(refused)).GetProperty("extensions");

        // The refused one has paid 1 for being looked at.
        return $"{extensions.GetProperty("left").GetInt32() + 1} is left";
    }

    private static async Task<int> StatusAsync(StreamHost host, string accept)
    {
        using var answer = await host.PostAsync("{ hello }", accept);
        return (int)answer.StatusCode;
    }

    private static async Task<JsonElement> ErrorAsync(HttpResponseMessage answer)
        => JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(TestDeadline.Token)).GetProperty("errors")[0];
}
