using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>What the server sends.</summary>
/// <remarks>GraphQL over WebSocket, "Message types" <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#message-types"/></remarks>
internal abstract record ServerMessage
{
    /// <summary>Writes the message, whole.</summary>
    /// <param name="output">Gets UTF-8 without a byte order mark.</param>
    public abstract void WriteTo(IBufferWriter<byte> output);

    private static void WriteId(IBufferWriter<byte> output, string id)
    {
        output.Write("{\"id\":\""u8);
        output.Write(JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
    }

    /// <summary>The connection is established.</summary>
    public sealed record ConnectionAck : ServerMessage
    {
        public override void WriteTo(IBufferWriter<byte> output) => output.Write("{\"type\":\"connection_ack\"}"u8);
    }

    /// <summary>Asks for a sign of life.</summary>
    public sealed record Ping : ServerMessage
    {
        public override void WriteTo(IBufferWriter<byte> output) => output.Write("{\"type\":\"ping\"}"u8);
    }

    /// <summary>Answers a ping with the payload that came with it.</summary>
    public sealed record Pong(ReadOnlyMemory<byte> Payload) : ServerMessage
    {
        public override void WriteTo(IBufferWriter<byte> output)
        {
            output.Write("{\"type\":\"pong\""u8);
            if (!Payload.IsEmpty)
            {
                output.Write(",\"payload\":"u8);
                output.Write(Payload.Span);
            }

            output.Write("}"u8);
        }
    }

    /// <summary>A result of an operation.</summary>
    public sealed record Next(string Id, ResponseText Result) : ServerMessage
    {
        public override void WriteTo(IBufferWriter<byte> output)
        {
            WriteId(output, Id);
            output.Write("\",\"type\":\"next\",\"payload\":"u8);
            Result.WriteTo(output);
            output.Write("}"u8);
        }
    }

    /// <summary>The end of an operation by request errors.</summary>
    public sealed record Error(string Id, IReadOnlyList<GraphQLError> Errors, string TraceId) : ServerMessage
    {
        public override void WriteTo(IBufferWriter<byte> output)
        {
            WriteId(output, Id);
            output.Write("\",\"type\":\"error\",\"payload\":"u8);
            ResponseWriter.WriteErrors(output, Errors, TraceId);
            output.Write("}"u8);
        }
    }

    /// <summary>The end of an operation.</summary>
    public sealed record Complete(string Id) : ServerMessage
    {
        public override void WriteTo(IBufferWriter<byte> output)
        {
            WriteId(output, Id);
            output.Write("\",\"type\":\"complete\"}"u8);
        }
    }
}
