using System.Text;
using System.Text.Json;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Execution;

/// <summary>Reads JSON into the value nodes that coercion takes: without spans, numbers as their digits, of two equal keys the last.</summary>
public static class JsonValueReader
{
    /// <summary>Levels of arrays and objects that a value may nest.</summary>
    public const int MaxDepth = 128;

    private static readonly SourceSpan NoSpan = new(null, 0, 0);
    private static readonly NullValueNode Null = new(NoSpan);
    private static readonly BooleanValueNode True = new(NoSpan, true);
    private static readonly BooleanValueNode False = new(NoSpan, false);

    /// <summary>Reads the value that the reader stands on and leaves the reader on its last token.</summary>
    /// <exception cref="NestingException">The text nests deeper than <see cref="MaxDepth"/>.</exception>
    /// <exception cref="JsonException">The text is not JSON, or a string holds half a surrogate pair.</exception>
    public static ValueNode Read(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth >= MaxDepth) throw new NestingException();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader),
            JsonTokenType.StartArray => ReadArray(ref reader),
            JsonTokenType.String => new StringValueNode(NoSpan, ReadString(ref reader), isBlock: false),
            JsonTokenType.Number => ReadNumber(ref reader),
            JsonTokenType.True => True,
            JsonTokenType.False => False,
            _ => Null,
        };
    }

    private static ObjectValueNode ReadObject(ref Utf8JsonReader reader)
    {
        var fields = new List<ObjectFieldNode>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadString(ref reader);
            reader.Read();
            var field = new ObjectFieldNode(NoSpan, new NameNode(NoSpan, name), Read(ref reader));
            if (places.TryAdd(name, fields.Count)) fields.Add(field);
            else fields[places[name]] = field;
        }

        return new ObjectValueNode(NoSpan, fields);
    }

    private static ListValueNode ReadArray(ref Utf8JsonReader reader)
    {
        var items = new List<ValueNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Read(ref reader));
        return new ListValueNode(NoSpan, items);
    }

    private static ValueNode ReadNumber(ref Utf8JsonReader reader)
    {
        var text = reader.HasValueSequence
            ? Encoding.ASCII.GetString(reader.ValueSequence)
            : Encoding.ASCII.GetString(reader.ValueSpan);
        return text.AsSpan().ContainsAny('.', 'e', 'E') ? new FloatValueNode(NoSpan, text) : new IntValueNode(NoSpan, text);
    }

    private static string ReadString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A string holds half a surrogate pair, which is no character. Send the pair or leave it out.", exception);
        }
    }
}
