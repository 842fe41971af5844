using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace ProductGateway.Client.Json;

/// <summary>Reads one element of a list: from its first token to its last.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ElementReader<out T>(ref Utf8JsonReader reader);

/// <summary>What generated readers are made of. Each reads the value that the reader stands on, and leaves the reader on its last token.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    // What is read by recursion is as deep as its operation; what is deeper is passed over, or kept as JSON, without recursion.
    internal static readonly JsonReaderOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>Checks that an object begins here.</summary>
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw Expected("an object", ref reader);
    }

    /// <summary>Checks that a list begins here.</summary>
    internal static void StartArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw Expected("a list", ref reader);
    }

    /// <summary>Checks that a string stands here.</summary>
    public static void StartString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) throw Expected("a string", ref reader);
    }

    /// <summary>Moves on to the next member's name; false at the object's end.</summary>
    public static bool NextMember(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Moves on to the member's value if the member has this name.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (!reader.ValueTextEquals(name)) return false;
        Advance(ref reader);
        return true;
    }

    /// <summary>Passes over a member from its name to its value's end.</summary>
    public static void SkipMember(ref Utf8JsonReader reader) => reader.Skip();

    /// <summary>Whether the value is null.</summary>
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>A member that must be there was not.</summary>
    public static Exception Missing(string name) => new UnexpectedJsonException($"The member \"{name}\" is missing or null, and the schema that the client was generated from says it never is.");

    /// <summary><c>String</c>.</summary>
    public static string String(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Expected("a string", ref reader);

    /// <summary><c>ID</c>: a string; servers send numbers too.</summary>
    public static string Id(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number.ToString(CultureInfo.InvariantCulture) : String(ref reader);

    /// <summary><c>Int</c>.</summary>
    public static int Int32(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : throw Expected("a whole number of 32 bits", ref reader);

    /// <summary><c>Float</c>, which is finite: a number beyond it is none.</summary>
    public static double Double(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw Expected("a number", ref reader);

    /// <summary><c>Boolean</c>.</summary>
    public static bool Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Expected("true or false", ref reader),
    };

    /// <summary>A list, in the order sent.</summary>
    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, ElementReader<T> read)
    {
        StartArray(ref reader);
        var list = new List<T>();
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndArray; Advance(ref reader)) list.Add(read(ref reader));
        return list;
    }

    /// <summary>
    /// A reader that stands on the <c>__typename</c> of the object that begins here; the caller's does not move. The server may send the name at
    /// any place, and the client asks for it first.
    /// </summary>
    public static Utf8JsonReader TypeName(Utf8JsonReader reader)
    {
        StartObject(ref reader);
        while (NextMember(ref reader))
        {
            if (Is(ref reader, "__typename"u8)) return reader.TokenType == JsonTokenType.String ? reader : throw Expected("a type name", ref reader);
            SkipMember(ref reader);
        }

        throw Missing("__typename");
    }

    internal static Utf8JsonReader Over(ReadOnlySpan<byte> utf8) => new(utf8, Deep);

    internal static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) throw new UnexpectedJsonException("The JSON ends too early.");
    }

    internal static Exception Expected(string what, ref Utf8JsonReader reader)
        => new UnexpectedJsonException($"Expected {what} and found {Found(ref reader)}.");

    private static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        _ => "the end of it",
    };
}
