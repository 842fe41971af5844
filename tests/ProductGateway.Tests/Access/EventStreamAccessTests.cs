using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ProductGateway.Server;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Access;

/// <summary>An event stream is served as long as the token is good with which it was asked for.</summary>
public sealed class EventStreamAccessTests
{
    private const string Created = "subscription { productCreated(vendors: [FINAGO]) { ... on CatalogProduct { name } } }";
    private const string Create = """mutation { createFinagoProduct(input: { name: "Lavvo", categoryId: 12 }) { outcome } }""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task When_the_token_expires_the_stream_says_so_and_is_complete()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        using var http = new HttpClient();
        using var answer = await AskAsync(http, gateway, "products:read");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Stop));
        await SandboxedConnectors.UntilAsync(() => gateway.Gateway.SubscriberCount > 0);

        gateway.Clock.Advance(TimeSpan.FromSeconds(329));
        await gateway.AskAsync(Create, "products:create:finago");
        var first = await NextAsync(reader);
        gateway.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await NextAsync(reader);
        var third = await NextAsync(reader);

        Assert.Contains("Lavvo", first, StringComparison.Ordinal);
        Assert.StartsWith("event: next\ndata: {\"errors\":[{\"message\":\"The token that this subscription was asked for with has expired.", second, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", second, StringComparison.Ordinal);
        Assert.Equal(("event: complete\ndata: \n", null), (third, await reader.ReadLineAsync(Stop)));
        await SandboxedConnectors.UntilAsync(() => gateway.Gateway.SubscriberCount == 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_the_scope_the_error_is_the_only_event()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        using var http = new HttpClient();
        using var answer = await AskAsync(http, gateway, "products:create:finago");

        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Contains("\"code\":\"FORBIDDEN\"", text, StringComparison.Ordinal);
        Assert.Equal((0, 2), (gateway.Gateway.SubscriberCount, text.Split("event: ").Length - 1));
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient http, GuardedGateway gateway, string scope)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway.Gateway.Address, Gateway.Path));
        request.Content = new StringContent(JsonSerializer.Serialize(new { query = Created }), Encoding.UTF8, "application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", gateway.Provider.Token(scope));
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }

    // The next event's lines; comments are passed over.
    private static async Task<string> NextAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(Stop) is { } line)
        {
            if (line.Length == 0 && text.Length > 0) break;
            if (line.Length > 0 && !line.StartsWith(':')) text.Append(line).Append('\n');
        }

        return text.ToString();
    }
}
