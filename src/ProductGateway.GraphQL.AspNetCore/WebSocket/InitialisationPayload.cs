using System.Text.Json;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>What the payload of a <c>connection_init</c> says: of it only who connects is read.</summary>
/// <remarks>GraphQL over WebSocket, "ConnectionInit" <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#connectioninit"/></remarks>
internal static class InitialisationPayload
{
    private const string Key = "authorization";

    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    /// <summary>
    /// The text of <c>authorization</c>, in capitals or not, as browsers' clients write the header's name; of several the last counts.
    /// </summary>
    /// <param name="payload">The JSON of an object, or empty.</param>
    /// <returns>Null when there is none; an empty text, which admits nobody, when it is no text.</returns>
    public static string? ReadAuthorization(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty) return null;

        string? authorization = null;
        var json = new Utf8JsonReader(payload, Options);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isAsked = IsKey(ref json);
            json.Read();
            if (isAsked) authorization = ReadText(ref json);
            json.Skip();
        }

        return authorization;
    }

    private static bool IsKey(ref Utf8JsonReader json)
        => json.ValueSpan.Length <= Key.Length * 6 && string.Equals(ReadText(ref json), Key, StringComparison.OrdinalIgnoreCase);

    private static string? ReadText(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Null) return null;
        try
        {
            return json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? json.GetString() : "";
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return "";
        }
    }
}
