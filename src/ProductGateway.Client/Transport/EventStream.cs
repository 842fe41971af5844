using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ProductGateway.Client.Json;

namespace ProductGateway.Client.Transport;

/// <summary>A subscription over server-sent events, in distinct connections mode: one POST, one stream.</summary>
/// <remarks><see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode"/></remarks>
internal static class EventStream
{
    /// <summary>The results of a stream, until it is complete. A stream that breaks off ends with a <see cref="OperationFailure.Transport"/>.</summary>
    public static async IAsyncEnumerable<IOperationResult<T>> ReadAsync<T>(
        HttpResponseMessage response, ElementReader<T> read, Deadline deadline, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = stream.ConfigureAwait(false);
        var events = SseParser.Create(stream, (type, utf8) => Parse(type, utf8, response, read)).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var ending = events.ConfigureAwait(false);
        while (true)
        {
            var (next, failure) = await NextAsync(events, deadline).ConfigureAwait(false);
            if (failure is not null) yield return new OperationResult<T> { Failure = failure, StatusCode = response.StatusCode, Headers = response.Headers };
            if (failure is not null || next is null || next.IsComplete) yield break;
            if (next.Result is { } result) yield return result;
        }
    }

    private static async ValueTask<(Event<T>? Event, OperationFailure? Failure)> NextAsync<T>(IAsyncEnumerator<SseItem<Event<T>>> events, Deadline deadline)
        where T : class
    {
        try
        {
            if (await events.MoveNextAsync().ConfigureAwait(false)) return (events.Current.Data, null);
        }
        catch (Exception exception)
        {
            return (null, deadline.Explain(exception));
        }

        return (null, deadline.Explain(new HttpRequestException("The stream of events ended before the server said that it is complete.")));
    }

    private static Event<T> Parse<T>(string type, ReadOnlySpan<byte> utf8, HttpResponseMessage response, ElementReader<T> read)
        where T : class => type switch
        {
            "next" => new Event<T>(new ResponseReader<T>(read, response.StatusCode, response.Headers).Read(JsonRead.Over(utf8)) ?? Unreadable<T>(), false),
            "complete" => new Event<T>(null, true),
            // What later versions of the protocol may send is not for this client.
            _ => new Event<T>(null, false),
        };

    private static OperationResult<T> Unreadable<T>()
        where T : class
    {
        var exception = new UnexpectedJsonException("Expected a GraphQL answer in a \"next\" event.");
        return new OperationResult<T> { Failure = new OperationFailure.Deserialization(exception.Message, "", exception) };
    }

    /// <summary>One event of the stream: a result, the end, or neither.</summary>
    private sealed record Event<T>(IOperationResult<T>? Result, bool IsComplete)
        where T : class;
}
