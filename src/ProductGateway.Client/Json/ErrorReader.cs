using System.Text.Json;

namespace ProductGateway.Client.Json;

/// <summary>Reads <c>errors</c>. Forgiving: an error that breaks the specification's shape is still an error that somebody must see.</summary>
/// <remarks>GraphQL specification 7.1.6 <see href="https://spec.graphql.org/September2025/#sec-Errors"/></remarks>
internal static class ErrorReader
{
    /// <summary>The errors of an answer; none when they are no list.</summary>
    public static IReadOnlyList<OperationError> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray) return JsonRead.List(ref reader, static (ref element) => ReadOne(ref element));
        reader.Skip();
        return [];
    }

    private static OperationError ReadOne(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return new OperationError { Message = JsonElement.ParseValue(ref reader).ToString() };

        string? message = null;
        IReadOnlyList<object>? path = null;
        IReadOnlyList<OperationErrorLocation> locations = [];
        Dictionary<string, JsonElement> extensions = [];
        while (JsonRead.NextMember(ref reader))
        {
            if (JsonRead.Is(ref reader, "message"u8)) message = Text(ref reader);
            else if (JsonRead.Is(ref reader, "path"u8)) path = Path(ref reader);
            else if (JsonRead.Is(ref reader, "locations"u8)) locations = Locations(ref reader);
            else if (JsonRead.Is(ref reader, "extensions"u8)) extensions = Extensions(ref reader);
            else JsonRead.SkipMember(ref reader);
        }

        return new OperationError
        {
            Message = message ?? "The server gave an error without a message.",
            Code = extensions.TryGetValue("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null,
            Path = path,
            Locations = locations,
            Extensions = extensions,
        };
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }

    private static IReadOnlyList<object>? Path(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray) return JsonRead.List<object>(ref reader, static (ref element) => Segment(ref element));
        reader.Skip();
        return null;
    }

    private static object Segment(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var index) ? index : JsonElement.ParseValue(ref reader).ToString();

    private static IReadOnlyList<OperationErrorLocation> Locations(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray) return JsonRead.List(ref reader, static (ref element) => Location(ref element));
        reader.Skip();
        return [];
    }

    private static OperationErrorLocation Location(ref Utf8JsonReader reader)
    {
        var (line, column) = (0, 0);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return default;
        }

        while (JsonRead.NextMember(ref reader))
        {
            if (JsonRead.Is(ref reader, "line"u8)) line = Place(ref reader);
            else if (JsonRead.Is(ref reader, "column"u8)) column = Place(ref reader);
            else JsonRead.SkipMember(ref reader);
        }

        return new OperationErrorLocation(line, column);
    }

    private static int Place(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var place)) return place;
        reader.Skip();
        return 0;
    }

    private static Dictionary<string, JsonElement> Extensions(ref Utf8JsonReader reader)
    {
        Dictionary<string, JsonElement> extensions = [];
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return extensions;
        }

        while (JsonRead.NextMember(ref reader))
        {
            var name = reader.GetString()!;
            JsonRead.Advance(ref reader);
            extensions[name] = JsonElement.ParseValue(ref reader);
        }

        return extensions;
    }
}
