using System.Text.Json.Nodes;

namespace ProductGateway.Client.Transport;

/// <summary>Lays out the HTTP request of one call: address, headers, body.</summary>
/// <remarks>GraphQL over HTTP, section "POST" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-POST"/></remarks>
internal sealed class RequestMessages(HttpClient http, ClientOptions options, IServiceProvider services)
{
    private const string OneAnswer = $"{MediaTypes.GraphQLResponse}, {MediaTypes.Json};q=0.9";
    private const string Events = $"{MediaTypes.EventStream}, {OneAnswer}";

    /// <summary>A POST that takes a single answer, or a stream of events for a subscription.</summary>
    /// <exception cref="FormatException">No header may have this name or this value.</exception>
    /// <exception cref="InvalidOperationException">A header belongs to the body.</exception>
    public HttpRequestMessage Post(OperationRequest request, Uri? address, OperationOptions? call)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new RequestContent(request) };
        // As text: parsed values would be taken apart and put together again for every request.
        message.Headers.TryAddWithoutValidation("Accept", request.Document.Kind == OperationKind.Subscription ? Events : OneAnswer);
        return AddHeaders(message, call, request.Document.Kind == OperationKind.Mutation ? call?.IdempotencyKey ?? options.NewIdempotencyKey() : null);
    }

    /// <summary>The GET that asks for a WebSocket. Throws as <see cref="Post"/> does.</summary>
    public HttpRequestMessage Upgrade(OperationOptions? call)
    {
        var address = AddressOf(call) is not { } own ? http.BaseAddress! : own.IsAbsoluteUri ? own : new Uri(http.BaseAddress!, own);
        return AddHeaders(new HttpRequestMessage(HttpMethod.Get, address), call, null);
    }

    /// <summary>Gives the request to the client's owner.</summary>
    public ValueTask PrepareAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        => options.PrepareRequest is { } prepare ? prepare(services, message, cancellationToken) : default;

    /// <summary>What a WebSocket is greeted with; null without anything.</summary>
    public ValueTask<JsonObject?> GreetAsync(CancellationToken cancellationToken)
        => options.ConnectionInitPayload is { } greet ? greet(services, cancellationToken) : default;

    /// <summary>Absolute, or counted from <see cref="HttpClient.BaseAddress"/>; null when that is it.</summary>
    /// <exception cref="InvalidOperationException">Nobody has said where the server is.</exception>
    public Uri? AddressOf(OperationOptions? call)
    {
        if (call?.Endpoint is { IsAbsoluteUri: true } absolute) return absolute;
        if (http.BaseAddress is not null) return call?.Endpoint;
        var endpoint = options.Endpoint ?? throw new InvalidOperationException(
            "The client does not know its server: set BaseAddress in ConfigureHttpClient, or url in .graphqlrc.json.");
        return call?.Endpoint is { } relative ? new Uri(endpoint, relative) : endpoint;
    }

    private static HttpRequestMessage AddHeaders(HttpRequestMessage message, OperationOptions? call, string? idempotencyKey)
    {
        try
        {
            if (idempotencyKey is not null) message.Headers.Add("Idempotency-Key", idempotencyKey);
            if (call is not null) AddHeaders(message, call);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private static void AddHeaders(HttpRequestMessage message, OperationOptions call)
    {
        foreach (var (name, value) in call.Headers)
        {
            message.Headers.Remove(name);
            message.Headers.Add(name, value);
        }
    }
}
