using System.Globalization;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ProductGateway.Server;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Access;

/// <summary>One caller of a crowd: a token, a language and scopes of its own, over every transport.</summary>
/// <param name="name">Stands in all that it sends.</param>
/// <param name="address">The gateway's.</param>
/// <param name="token">Its own.</param>
/// <param name="language">Of all its requests.</param>
internal sealed class CrowdMember(string name, Uri address, string token, string language) : IDisposable
{
    private const int SocketCount = 4;

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 16 }) { BaseAddress = address };
    private readonly Channel<ClientWebSocket> _sockets = Channel.CreateUnbounded<ClientWebSocket>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Name => name;

    /// <summary>Opens its sockets: who it is stands in <c>connection_init</c>.</summary>
    public async Task OpenAsync()
    {
        for (var count = 0; count < SocketCount; count++)
        {
            var socket = await SocketTexts.OpenAsync(address, ("Accept-Language", language));
            await socket.SendTextAsync($$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{token}}}"}}""");
            Assert.Equal("connection_ack", (await ReceiveAsync(socket)).GetProperty("type").GetString());
            await _sockets.Writer.WriteAsync(socket, Stop);
        }
    }

    /// <summary>Asks over the transport of that number; a mutation never by GET.</summary>
    /// <returns>The answer whole; of an error over WebSocket in the shape of the others.</returns>
    public Task<JsonElement> AskAsync(int transport, string query, object? variables = null)
    {
        var body = JsonSerializer.Serialize(new { query, variables });
        return (transport % 4) switch
        {
            0 => PostAsync(body),
            1 when !query.StartsWith("mutation", StringComparison.Ordinal) => GetAsync(query, JsonSerializer.Serialize(variables)),
            2 => ReadEventAsync(body),
            3 => AskSocketAsync(transport, body),
            _ => PostAsync(body),
        };
    }

    public void Dispose()
    {
        _http.Dispose();
        while (_sockets.Reader.TryRead(out var socket)) socket.Dispose();
    }

    private Task<JsonElement> PostAsync(string body) => JsonAsync(Post(body, "application/graphql-response+json"));

    private Task<JsonElement> GetAsync(string query, string variables) => JsonAsync(Own(
        new HttpRequestMessage(HttpMethod.Get, $"{Gateway.Path}?query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString(variables)}"), "application/graphql-response+json"));

    private async Task<JsonElement> JsonAsync(HttpRequestMessage request) => JsonElement.Parse(await SendAsync(request));

    private async Task<JsonElement> ReadEventAsync(string body)
    {
        var text = await SendAsync(Post(body, "text/event-stream"));
        return JsonElement.Parse(text.Split('\n').First(line => line.StartsWith("data: {", StringComparison.Ordinal))["data: ".Length..]);
    }

    private async Task<JsonElement> AskSocketAsync(int number, string body)
    {
        var socket = await _sockets.Reader.ReadAsync(Stop);
        try
        {
            var id = number.ToString(CultureInfo.InvariantCulture);
            await socket.SendTextAsync($$"""{"id":"{{id}}","type":"subscribe","payload":{{body}}}""");
            var answer = await ReceiveAsync(socket);
            Assert.Equal(id, answer.GetProperty("id").GetString());
            if (answer.GetProperty("type").GetString() == "error") return JsonElement.Parse($$"""{"errors":{{answer.GetProperty("payload").GetRawText()}}}""");
            Assert.Equal("complete", (await ReceiveAsync(socket)).GetProperty("type").GetString());
            return answer.GetProperty("payload");
        }
        finally
        {
            await _sockets.Writer.WriteAsync(socket, Stop);
        }
    }

    private HttpRequestMessage Post(string body, string accept)
        => Own(new HttpRequestMessage(HttpMethod.Post, Gateway.Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") }, accept);

    private HttpRequestMessage Own(HttpRequestMessage request, string accept)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Accept-Language", language);
        request.Headers.Accept.ParseAdd(accept);
        return request;
    }

    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, Stop);
            return await response.Content.ReadAsStringAsync(Stop);
        }
    }

    private static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket) => JsonElement.Parse((await socket.ReceiveTextAsync())!);
}
