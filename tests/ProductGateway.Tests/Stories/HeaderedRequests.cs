using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ProductGateway.Server;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Stories;

/// <summary>One document over any transport, under headers of the test's choosing.</summary>
internal static class HeaderedRequests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The result as JSON text; over a transport of many results, of the first.</summary>
    /// <param name="gateway">Who is asked.</param>
    /// <param name="transport">POST, GET, SSE or WebSocket.</param>
    /// <param name="document">Has one result.</param>
    /// <param name="headers">Of the request; of a WebSocket's opening.</param>
    public static async Task<string> SendAsync(StartedGateway gateway, string transport, string document, params (string Name, string Value)[] headers)
    {
        if (transport == "WebSocket") return await SpeakAsync(gateway, document, headers);

        var (status, _, text) = await AskAsync(gateway, transport, document, headers);
        Assert.True(status == HttpStatusCode.OK, text);
        return text;
    }

    /// <summary>Over HTTP, whatever the status is: with the headers of the answer, and of an event stream the first result.</summary>
    public static async Task<(HttpStatusCode Status, string Head, string Text)> AskAsync(
        StartedGateway gateway, string transport, string document, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient();
        using var response = await http.SendAsync(Request(gateway, transport, document, headers), Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        return (response.StatusCode, $"{response.Headers}{response.Content.Headers}", text.Contains("event: next", StringComparison.Ordinal) ? Event(text) : text);
    }

    /// <summary>A subscription as Server-Sent Events.</summary>
    public static async Task<Events> OpenEventsAsync(StartedGateway gateway, string document, params (string Name, string Value)[] headers)
    {
        var http = new HttpClient();
        var response = await http.SendAsync(Request(gateway, "SSE", document, headers), HttpCompletionOption.ResponseHeadersRead, Stop);
        return new Events(http, new StreamReader(await response.Content.ReadAsStreamAsync(Stop)));
    }

    /// <summary>The status with which a WebSocket is not opened.</summary>
    public static async Task<HttpStatusCode> RefusedUpgradeAsync(StartedGateway gateway, params (string Name, string Value)[] headers)
    {
        using var socket = SocketTexts.New(headers);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(gateway.Address.SocketAddress(), Stop));
        return socket.HttpStatusCode;
    }

    private static HttpRequestMessage Request(StartedGateway gateway, string transport, string document, (string Name, string Value)[] headers)
    {
        var address = new Uri(gateway.Address, Gateway.Path);
        var request = transport == "GET"
            ? new HttpRequestMessage(HttpMethod.Get, $"{address}?query={Uri.EscapeDataString(document)}")
            : new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(Body(document), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", transport == "SSE" ? "text/event-stream" : "application/graphql-response+json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static async Task<string> SpeakAsync(StartedGateway gateway, string document, (string Name, string Value)[] headers)
    {
        using var socket = await SocketTexts.OpenAsync(gateway.Address, headers);
        await socket.SendTextAsync("""{"type":"connection_init"}""");
        await socket.SendTextAsync($$"""{"type":"subscribe","id":"1","payload":{{Body(document)}}}""");
        while (true)
        {
            var message = JsonElement.Parse((await socket.ReceiveTextAsync())!);
            if (message.GetProperty("type").GetString() == "next") return message.GetProperty("payload").GetRawText();
            Assert.Equal("connection_ack", message.GetProperty("type").GetString());
        }
    }

    private static string Body(string document) => JsonSerializer.Serialize(new { query = document });

    private static string Event(string text) => text.Split('\n').First(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..];

    /// <summary>An open event stream.</summary>
    internal sealed class Events(HttpClient http, StreamReader reader) : IAsyncDisposable
    {
        /// <summary>The next result as JSON text.</summary>
        public async Task<string> NextAsync()
        {
            while (await reader.ReadLineAsync(Stop) is { } line)
            {
                if (line.StartsWith("data: {", StringComparison.Ordinal)) return line["data: ".Length..];
            }

            throw new EndOfStreamException();
        }

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            http.Dispose();
            return default;
        }
    }
}
