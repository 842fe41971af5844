using System.Text.Json.Nodes;

namespace ProductGateway.Client;

/// <summary>How a client speaks to its server, for all calls.</summary>
public sealed class ClientOptions
{
    /// <summary>Where to send operations. <see cref="HttpClient.BaseAddress"/> goes before it; default: <c>url</c> of <c>.graphqlrc.json</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>What carries subscriptions. Default: server-sent events, which pass every proxy that HTTP passes.</summary>
    public SubscriptionTransport SubscriptionTransport { get; set; }

    /// <summary>
    /// True: no document leaves the client, only its SHA-256, as <c>extensions.persistedQuery</c>; the server must have been given the manifest that
    /// the build writes. Default false.
    /// </summary>
    public bool TrustedDocuments { get; set; }

    /// <summary>Makes the <c>Idempotency-Key</c> of a mutation. Default: a random UUID.</summary>
    public Func<string> NewIdempotencyKey { get; set; } = static () => Guid.NewGuid().ToString();

    /// <summary>The clock that time-outs go by.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Last hand on every request, with the services of the scope that the client was resolved in: the place for a token of the current user.</summary>
    public Func<IServiceProvider, HttpRequestMessage, CancellationToken, ValueTask>? PrepareRequest { get; set; }

    /// <summary>
    /// Makes the <c>payload</c> of <c>connection_init</c>, asked once for each WebSocket, with the services of the scope that the client was resolved
    /// in: the place for a token where a server looks for it in messages. Null, or a result of null: the message has none. Default null.
    /// </summary>
    /// <remarks><see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#connectioninit"/></remarks>
    public Func<IServiceProvider, CancellationToken, ValueTask<JsonObject?>>? ConnectionInitPayload { get; set; }
}

/// <summary>What carries the events of a subscription.</summary>
public enum SubscriptionTransport
{
    /// <summary><c>text/event-stream</c> in answer to a POST.</summary>
    ServerSentEvents,

    /// <summary>A socket of its own for each subscription, sub-protocol <c>graphql-transport-ws</c>.</summary>
    WebSocket,
}
