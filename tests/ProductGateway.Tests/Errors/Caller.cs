using System.Text;
using System.Text.Json;
using ProductGateway.Server;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Errors;

/// <summary>Asks the running gateway over any transport, under one trace, and reads the first thing that comes back.</summary>
internal sealed class Caller(StartedGateway gateway) : IDisposable
{
    /// <summary>Whoever asks here is in this trace.</summary>
    public const string TraceId = "0123456789abcdef0123456789abcdef";

    private const string TraceParent = $"00-{TraceId}-0123456789abcdef-01";

    // An answer may nest as deep as ANSWER_DEPTH_LIMIT_EXCEEDED lets it.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000 };

    private readonly HttpClient _http = new() { BaseAddress = gateway.Address };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Over POST, GET, SSE or WebSocket.</summary>
    public Task<JsonElement> AskAsync(string transport, string document) => transport switch
    {
        "WebSocket" => SpeakAsync(document),
        "GET" => SendAsync("GET", $"{Gateway.Path}?query={Uri.EscapeDataString(document)}", null, ["Accept: application/graphql-response+json"]),
        "SSE" => SendAsync("POST", Gateway.Path, Body(document), ["Accept: text/event-stream"]),
        _ => SendAsync("POST", Gateway.Path, Body(document), ["Accept: application/graphql-response+json"]),
    };

    /// <summary>The body of a POST.</summary>
    public static string Body(string document, string variables = "null") => $$"""{"query":{{JsonSerializer.Serialize(document)}},"variables":{{variables}}}""";

    /// <summary>Any request; of an event stream the first event.</summary>
    public async Task<JsonElement> SendAsync(string method, string target, string? body, params IEnumerable<string> headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { { "Content-Type", "application/json" } } };
        request.Headers.TryAddWithoutValidation("traceparent", TraceParent);
        foreach (var header in headers) Set(request, header);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Stop));
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream") return Parse(await reader.ReadToEndAsync(Stop), response);
        while (await reader.ReadLineAsync(Stop) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal)) return JsonElement.Parse(line["data: ".Length..]);
        }

        throw new EndOfStreamException();
    }

    /// <summary>The first event of a subscription, or the one that ends it.</summary>
    public async Task<JsonElement> ListenAsync(string document, bool last)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Gateway.Path) { Content = new StringContent(Body(document), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        request.Headers.TryAddWithoutValidation("traceparent", TraceParent);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Stop));
        var told = "";
        while (await reader.ReadLineAsync(Stop) is { } line && line != "event: complete")
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal)) told = line["data: ".Length..];
            if (told.Length > 0 && !last) break;
        }

        return JsonElement.Parse(told);
    }

    /// <summary>The first result or error of the last of these operations, all of them on one socket.</summary>
    public async Task<JsonElement> SpeakAsync(params string[] documents)
    {
        using var socket = await SocketTexts.OpenAsync(gateway.Address, ("traceparent", TraceParent));
        await socket.SendTextAsync("""{"type":"connection_init"}""");
        foreach (var (index, document) in documents.Index()) await socket.SendTextAsync($$"""{"type":"subscribe","id":"{{index}}","payload":{{Body(document)}}}""");
        while (true)
        {
            var message = JsonElement.Parse((await socket.ReceiveTextAsync())!);
            if (message.TryGetProperty("id", out var id) && id.GetString() == $"{documents.Length - 1}") return message.GetProperty("payload");
        }
    }

    public void Dispose() => _http.Dispose();

    private static void Set(HttpRequestMessage request, string header)
    {
        var (name, value) = (header.Split(": ")[0], header[(header.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        if (name.StartsWith("Content-", StringComparison.Ordinal))
        {
            request.Content ??= new ByteArrayContent([]);
            request.Content.Headers.Remove(name);
            if (value != "(none)") request.Content.Headers.TryAddWithoutValidation(name, value);
        }
        else
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static JsonElement Parse(string text, HttpResponseMessage response)
        => text.StartsWith('{') ? JsonElement.Parse(text, Deep) : throw new InvalidOperationException($"{(int)response.StatusCode} {response.Content.Headers.ContentType} {text}");
}
