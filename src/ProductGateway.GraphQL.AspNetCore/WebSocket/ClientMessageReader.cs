using System.Text.Json;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>Reads a message of a client. Unknown members are ignored; of two equal members the last counts.</summary>
/// <remarks>GraphQL over WebSocket, "Invalid message" <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#invalid-message"/></remarks>
internal ref struct ClientMessageReader
{
    /// <summary>Letters that an id may have: it is kept as long as its operation runs, and repeated in each of its messages.</summary>
    public const int MaxIdLength = 256;

    private const int MaxShownLength = 20;

    // The reader keeps a bit a level and does not recurse; what is kept of a payload has a cap of its own.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    private readonly ReadOnlyMemory<byte> _utf8;
    private Utf8JsonReader _json;
    private string? _type;
    private string? _id;
    private bool _hasId;
    private JsonTokenType _payloadType;
    private ReadOnlyMemory<byte> _payload;

    private ClientMessageReader(ReadOnlyMemory<byte> utf8)
    {
        _utf8 = utf8;
        _json = new Utf8JsonReader(utf8.Span, Options);
    }

    /// <param name="utf8">Valid UTF-8. The message's payload stays a part of it.</param>
    /// <param name="problem">What is wrong with it, in a sentence that fits a close frame; null when there is a message.</param>
    public static ClientMessage? Read(ReadOnlyMemory<byte> utf8, out string? problem)
    {
        var reader = new ClientMessageReader(utf8);
        try
        {
            problem = reader.ReadMembers();
            return problem is null ? reader.ToMessage(out problem) : null;
        }
        catch (JsonException)
        {
            problem = "The message is not JSON. Send a JSON object with a \"type\".";
        }
        catch (InvalidOperationException)
        {
            problem = "The message holds half a surrogate pair, which is no character. Send the pair or leave it out.";
        }

        return null;
    }

    private string? ReadMembers()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject) return "The message is JSON but no object. Send an object with a \"type\".";
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName) ReadMember();

        _json.Read(); // Whatever stands after the object is not JSON.
        return null;
    }

    private void ReadMember()
    {
        var (isType, isId, isPayload) = (_json.ValueTextEquals("type"u8), _json.ValueTextEquals("id"u8), _json.ValueTextEquals("payload"u8));
        _json.Read();
        var start = (int)_json.TokenStartIndex;
        if (isType) _type = _json.TokenType == JsonTokenType.String ? _json.GetString() : null;
        if (isId) (_hasId, _id) = (true, _json.TokenType == JsonTokenType.String ? _json.GetString() : null);
        if (isPayload) _payloadType = _json.TokenType;
        _json.Skip();
        if (isPayload) _payload = _payloadType == JsonTokenType.Null ? default : _utf8[start..(int)_json.BytesConsumed];
    }

    private readonly ClientMessage? ToMessage(out string? problem)
    {
        ClientMessageType? type = _type switch
        {
            "connection_init" => ClientMessageType.ConnectionInit,
            "ping" => ClientMessageType.Ping,
            "pong" => ClientMessageType.Pong,
            "subscribe" => ClientMessageType.Subscribe,
            "complete" => ClientMessageType.Complete,
            _ => null,
        };
        problem = type is null ? UnknownType() : Misfit(type.Value);
        return problem is null ? new ClientMessage(type!.Value, _id ?? "", _payload) : null;
    }

    private readonly string? Misfit(ClientMessageType type)
    {
        var isOfOperation = type is ClientMessageType.Subscribe or ClientMessageType.Complete;
        if (isOfOperation && !_hasId) return $"The {_type} message has no \"id\". Send a string of your choice in it.";
        if (isOfOperation && _id is null) return $"The \"id\" of the {_type} message is no string. Send a string.";
        if (isOfOperation && _id is "") return $"The \"id\" of the {_type} message is empty. Send a letter at least.";
        if (isOfOperation && _id!.Length > MaxIdLength) return $"The \"id\" of the {_type} message is longer than {MaxIdLength} letters. Send a shorter one.";
        if (type == ClientMessageType.Complete) return null;
        if (type == ClientMessageType.Subscribe) return _payloadType == JsonTokenType.StartObject ? null : "The \"payload\" of the subscribe message is no object. Send one with the \"query\" in it.";
        return _payloadType is JsonTokenType.None or JsonTokenType.Null or JsonTokenType.StartObject
            ? null
            : $"The \"payload\" of the {_type} message is neither an object nor null. Send one of them, or leave it out.";
    }

    private readonly string UnknownType()
    {
        if (_type is null) return "The message has no \"type\" that is a string. Send connection_init, ping, pong, subscribe or complete.";
        var shown = _type.Length <= MaxShownLength ? _type : $"{_type[..MaxShownLength]}…";
        return $"\"{shown}\" is no message of a client. Send connection_init, ping, pong, subscribe or complete.";
    }
}
