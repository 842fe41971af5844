using ProductGateway.GraphQL.Tests.AspNetCore.Sse;
using ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>The limits of a document hold on every transport, and with the same codes.</summary>
public sealed class StreamLimitTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    public static TheoryData<string, string> Documents => new()
    {
        { Repeat(20_000, _ => "{a"), "RECURSION_LIMIT_EXCEEDED" },
        { $"{{ {Repeat(5_000, _ => "hello ")} }}", "TOKEN_LIMIT_EXCEEDED" },
        { $"{{ {Repeat(101, _ => "hello ")} }}", "ROOT_FIELD_LIMIT_EXCEEDED" },
        { $"{{ __type(name: \"Query\") {{ {Repeat(1_000, _ => "name ")} }} }}", "FIELD_LIMIT_EXCEEDED" },
        { $"{{ __type(name: \"Query\") {{ {Repeat(101, number => $"a{number}: name ")} }} }}", "ALIAS_LIMIT_EXCEEDED" },
        { $"{{ __type(name: \"Query\") {Repeat(19, _ => "{ ofType ")} {{ name {Repeat(20, _ => "} ")} }}", "DEPTH_LIMIT_EXCEEDED" },
        { $"mutation {{ {Repeat(11, number => $"a{number}: slowly ")} }}", "CREATE_LIMIT_EXCEEDED" },
        { $"subscription {{ count {Repeat(6, _ => "@include(if: true) ")} }}", "DIRECTIVE_LIMIT_EXCEEDED" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_WebSocket_holds_the_limits_of_a_POST(string document, string code)
    {
        using var client = await SocketClient.ConnectAsync(fixture.Host);
        await client.SubscribeAsync("a", document);
        var message = await client.ReceiveAsync();
        Assert.StartsWith("""{"id":"a","type":"error","payload":[""", message, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", message, StringComparison.Ordinal);
        await client.AssertLivesAsync();
        Assert.Equal(0, fixture.Host.Behind.WaitingCount);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task An_event_stream_holds_the_limits_of_a_POST(string document, string code)
    {
        using var answer = await fixture.Host.PostAsync(document);
        using var events = await EventReader.OpenAsync(answer);
        Assert.Equal(":", await events.NextAsync());
        var next = await events.NextAsync();
        Assert.StartsWith("next {\"errors\":[", next, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", next, StringComparison.Ordinal);
        Assert.Equal("complete", await events.NextAsync());
        Assert.Equal(0, fixture.Host.Behind.WaitingCount);
    }

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
