namespace ProductGateway.Client.Transport;

/// <summary>Lays out the HTTP request of one call: address, headers, body.</summary>
/// <remarks>GraphQL over HTTP, section "POST" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-POST"/></remarks>
internal sealed class RequestMessages(HttpClient http, ClientOptions options, IServiceProvider services)
{
    private const string OneAnswer = $"{MediaTypes.GraphQLResponse}, {MediaTypes.Json};q=0.9";
    private const string Events = $"{MediaTypes.EventStream}, {OneAnswer}";

    /// <summary>A POST that takes a single answer, or a stream of events for a subscription.</summary>
    public async ValueTask<HttpRequestMessage> PostAsync(
        OperationRequest request, Uri? address, OperationOptions? call, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new RequestContent(request) };
        // As text: parsed values would be taken apart and put together again for every request.
        message.Headers.TryAddWithoutValidation("Accept", request.Document.Kind == OperationKind.Subscription ? Events : OneAnswer);
        if (request.Document.Kind == OperationKind.Mutation)
            message.Headers.Add("Idempotency-Key", call?.IdempotencyKey ?? options.NewIdempotencyKey());
        await CompleteAsync(message, call, cancellationToken).ConfigureAwait(false);
        return message;
    }

    /// <summary>Adds what the call and the client's owner want.</summary>
    public async ValueTask CompleteAsync(HttpRequestMessage message, OperationOptions? call, CancellationToken cancellationToken)
    {
        if (call is not null) AddHeaders(message, call);
        if (options.PrepareRequest is { } prepare) await prepare(services, message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Absolute, or null when <see cref="HttpClient.BaseAddress"/> is it.</summary>
    /// <exception cref="InvalidOperationException">Nobody has said where the server is.</exception>
    public Uri? AddressOf(OperationOptions? call)
    {
        if (call?.Endpoint is { } own && (own.IsAbsoluteUri || http.BaseAddress is not null)) return own;
        if (http.BaseAddress is not null) return null;
        return options.Endpoint ?? throw new InvalidOperationException(
            "The client does not know its server: set BaseAddress in ConfigureHttpClient, or url in .graphqlrc.json.");
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
