using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ProductGateway.Client.Json;

namespace ProductGateway.Client.Transport;

/// <summary>A subscription over server-sent events, in distinct connections mode: one POST, one stream.</summary>
/// <remarks><see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode"/></remarks>
internal static class EventStream
{
    /// <summary>
    /// The results of a stream, until it is complete. A stream that breaks off, or has an event of more bytes than <paramref name="most"/>, ends with
    /// a <see cref="OperationFailure.Transport"/>.
    /// </summary>
    public static async IAsyncEnumerable<IOperationResult<T>> ReadAsync<T>(
        HttpResponseMessage response, AnswerReader<T> read, long most, Deadline deadline, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = stream.ConfigureAwait(false);
        using var text = new PooledBuffer(1024);
        var events = SseParser.Create(new CappedEvents(stream, most), (type, utf8) => Take(type, utf8, text)).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var ending = events.ConfigureAwait(false);
        while (true)
        {
            var (kind, failure) = await NextAsync(events, deadline).ConfigureAwait(false);
            if (failure is not null) yield return new OperationResult<T> { Failure = failure, StatusCode = response.StatusCode, Headers = response.Headers };
            if (failure is not null || kind == EventKind.Complete) yield break;
            if (kind == EventKind.Next) yield return await ReadAsync(text, response, read).ConfigureAwait(false);
        }
    }

    private static async ValueTask<(EventKind Kind, OperationFailure? Failure)> NextAsync(IAsyncEnumerator<SseItem<EventKind>> events, Deadline deadline)
    {
        try
        {
            if (await events.MoveNextAsync().ConfigureAwait(false)) return (events.Current.Data, null);
        }
        catch (Exception exception)
        {
            return (default, deadline.Explain(exception));
        }

        return (default, deadline.Explain(new HttpRequestException("The stream of events ended before the server said that it is complete.")));
    }

    /// <summary>Keeps what the parser only shows, until it is read.</summary>
    private static EventKind Take(string type, ReadOnlySpan<byte> utf8, PooledBuffer text)
    {
        if (type == "complete") return EventKind.Complete;
        if (type != "next") return EventKind.Other;
        text.Clear();
        utf8.CopyTo(text.GetSpan(utf8.Length));
        text.Advance(utf8.Length);
        return EventKind.Next;
    }

    private static async ValueTask<OperationResult<T>> ReadAsync<T>(PooledBuffer text, HttpResponseMessage response, AnswerReader<T> read)
        where T : class
    {
        try
        {
            using var body = ResponseBody.Of(text.Written);
            return await new ResponseReader<T>(read, response.StatusCode, response.Headers).ReadAsync(body).ConfigureAwait(false);
        }
        catch (UnexpectedJsonException exception)
        {
            return new OperationResult<T>
            {
                Failure = new OperationFailure.Deserialization($"Expected a GraphQL answer in a \"next\" event: {exception.Message}", "", exception),
            };
        }
    }

    private enum EventKind
    {
        /// <summary>What later versions of the protocol may send is not for this client.</summary>
        Other,
        Next,
        Complete,
    }
}
