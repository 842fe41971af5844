using System.Net;
using System.Security.Claims;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>A token that is good when its operation comes and over when its place does: nothing runs by it.</summary>
public sealed class TokenWaitTests
{
    private const string Expired =
        "The token expired while the request waited for its turn, and nothing was done. Ask the authority for a new one and send the request again.";

    [Theory(Timeout = 60_000)]
    [InlineData("{ hello }", "application/json")]
    [InlineData("{ hello }", "application/graphql-response+json")]
    [InlineData("{ hello }", "text/event-stream")]
    [InlineData("mutation { slowly }", "application/json")]
    [InlineData("subscription { count }", "text/event-stream")]
    public async Task Who_waited_for_a_place_until_the_token_was_over_is_401_and_nothing_is_done(string query, string accept)
    {
        await using var host = await StartAsync();
        var holder = await HoldAsync(host);
        var waiting = host.PostAsync(query, accept);
        await host.QueuedAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        holder.SetResult("done");

        using var answer = await waiting;
        var body = await answer.Content.ReadAsStringAsync(TestDeadline.Token);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\""), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
        Assert.Contains($"\"message\":\"{Expired}\"", body, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", body, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (host.Behind.Executed, host.Behind.WaitingCount, host.Behind.Sources.Count));
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_waited_as_long_as_the_token_is_good_is_served()
    {
        await using var host = await StartAsync();
        var holder = await HoldAsync(host);
        var waiting = host.PostAsync("{ hello }", "application/json");
        await host.QueuedAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        holder.SetResult("done");

        using var answer = await waiting;
        Assert.Equal("""{"data":{"hello":"world"}}""", await answer.Content.ReadAsStringAsync(TestDeadline.Token));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("{ hello }")]
    [InlineData("mutation { slowly }")]
    [InlineData("subscription { count }")]
    public async Task Over_WebSocket_its_operation_is_refused_before_the_socket_is_closed(string query)
    {
        await using var host = await StartAsync();
        var holder = await HoldAsync(host);
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("1", query);
        await client.AssertLivesAsync();
        await host.QueuedAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        holder.SetResult("done");

        Assert.Equal("1 UNAUTHENTICATED", await client.ReceiveErrorAsync());
        Assert.Equal("4403: Forbidden", await client.ReceiveAsync());
        Assert.Equal((0, 0, 0), (host.Behind.Executed, host.Behind.WaitingCount, host.Behind.Sources.Count));
    }

    private static Task<StreamHost> StartAsync() => StreamHost.StartAsync(static options =>
    {
        var until = new ManualClock().GetUtcNow() + TimeSpan.FromSeconds(10);
        options.Limits.MaxConcurrentExecutions = 1;
        options.Admit = (_, _) => ValueTask.FromResult(Admission.Grant(new ClaimsPrincipal(new ClaimsIdentity()), until));
    });

    /// <summary>Takes the only place until the source is completed.</summary>
    private static async Task<TaskCompletionSource<string>> HoldAsync(StreamHost host)
    {
        _ = host.PostAsync("mutation { slowly }", "application/json");
        return await host.Behind.NextWaitingAsync();
    }
}
