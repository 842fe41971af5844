using System.Text.Json;
using ProductGateway.Client.Json;

namespace ProductGateway.Client.Transport;

internal enum MessageKind
{
    ConnectionAck,
    Next,
    Error,
    Complete,
    Ping,
    Pong,
}

/// <summary>One message of the server, read.</summary>
/// <remarks><see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#message-types"/></remarks>
internal sealed record SocketMessage<T>(MessageKind Kind, OperationResult<T>? Result = null)
    where T : class
{
    /// <exception cref="UnexpectedJsonException">The message is none of the protocol.</exception>
    /// <exception cref="JsonException">The message is no JSON.</exception>
    public static ValueTask<SocketMessage<T>> ParseAsync(ReadOnlyMemory<byte> utf8, AnswerReader<T> read)
    {
        var (type, start, end) = Open(utf8.Span);
        return OfAsync(type, utf8[start..end], read);
    }

    /// <summary>Its type, and where its payload begins and ends.</summary>
    private static (string? Type, int Start, int End) Open(ReadOnlySpan<byte> utf8)
    {
        var reader = JsonRead.Over(utf8);
        string? type = null;
        var (start, end) = (0, 0);
        JsonRead.Advance(ref reader);
        JsonRead.StartObject(ref reader);
        while (JsonRead.NextMember(ref reader))
        {
            if (JsonRead.Is(ref reader, "type"u8))
            {
                type = JsonRead.String(ref reader);
            }
            else if (JsonRead.Is(ref reader, "payload"u8))
            {
                start = (int)reader.TokenStartIndex;
                reader.Skip();
                end = (int)reader.BytesConsumed;
            }
            else
            {
                JsonRead.SkipMember(ref reader);
            }
        }

        // Nothing may stand behind it.
        reader.Read();
        return (type, start, end);
    }

    private static async ValueTask<SocketMessage<T>> OfAsync(string? type, ReadOnlyMemory<byte> payload, AnswerReader<T> read) => type switch
    {
        "connection_ack" => new(MessageKind.ConnectionAck),
        "next" => new(MessageKind.Next, await ReadAsync(payload, read).ConfigureAwait(false)),
        "error" => new(MessageKind.Error, Refused(payload.Span)),
        "complete" => new(MessageKind.Complete),
        "ping" => new(MessageKind.Ping),
        "pong" => new(MessageKind.Pong),
        _ => throw Unknown(type ?? "a message without a type"),
    };

    private static ValueTask<OperationResult<T>> ReadAsync(ReadOnlyMemory<byte> payload, AnswerReader<T> read)
        => new ResponseReader<T>(read, null, null).ReadAsync(ResponseBody.Of(payload));

    private static OperationResult<T> Refused(ReadOnlySpan<byte> payload)
    {
        var reader = JsonRead.Over(payload);
        JsonRead.Advance(ref reader);
        var errors = ErrorReader.Read(ref reader);
        if (errors.Count == 0) throw Unknown("error without an error");
        return new OperationResult<T> { Errors = errors, Failure = new OperationFailure.GraphQL(errors) };
    }

    private static UnexpectedJsonException Unknown(string what) => new($"Expected a message of graphql-transport-ws and found {what}.");
}
