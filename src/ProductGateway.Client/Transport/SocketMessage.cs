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
    public static SocketMessage<T> Parse(ReadOnlySpan<byte> utf8, ElementReader<T> read)
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

        return Of(type, utf8[start..end], read);
    }

    private static SocketMessage<T> Of(string? type, ReadOnlySpan<byte> payload, ElementReader<T> read) => type switch
    {
        "connection_ack" => new(MessageKind.ConnectionAck),
        "next" => new(MessageKind.Next, new ResponseReader<T>(read, null, null).Read(JsonRead.Over(payload)) ?? throw Unknown("next without a GraphQL answer")),
        "error" => new(MessageKind.Error, Refused(payload)),
        "complete" => new(MessageKind.Complete),
        "ping" => new(MessageKind.Ping),
        "pong" => new(MessageKind.Pong),
        _ => throw Unknown(type ?? "a message without a type"),
    };

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
