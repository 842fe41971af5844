namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>The types of message that a client sends.</summary>
internal enum ClientMessageType
{
    /// <summary><c>connection_init</c></summary>
    ConnectionInit,

    /// <summary><c>ping</c></summary>
    Ping,

    /// <summary><c>pong</c></summary>
    Pong,

    /// <summary><c>subscribe</c></summary>
    Subscribe,

    /// <summary><c>complete</c></summary>
    Complete,
}

/// <summary>A well-formed message of a client.</summary>
/// <param name="Type">What it asks.</param>
/// <param name="Id">The operation's; empty for the types that have none.</param>
/// <param name="Payload">The JSON of an object, a part of the message's own bytes; empty when it is absent or null.</param>
/// <remarks>GraphQL over WebSocket, "Message types" <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#message-types"/></remarks>
internal readonly record struct ClientMessage(ClientMessageType Type, string Id, ReadOnlyMemory<byte> Payload);
