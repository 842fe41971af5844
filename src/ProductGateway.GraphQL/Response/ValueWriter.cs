using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Response;

/// <summary>Writes coerced leafs, and what stands in the extensions of an error.</summary>
/// <remarks>GraphQL specification 7.2.1 <see href="https://spec.graphql.org/September2025/#sec-JSON-Serialization"/></remarks>
internal static class ValueWriter
{
    /// <summary>Writes a coerced leaf into the text of the data.</summary>
    /// <exception cref="NotSupportedException">A scalar's result coercion gave something else. The text may hold a part of it.</exception>
    public static void Write(ResponseBuffer text, object leaf)
    {
        switch (leaf)
        {
            case string characters:
                text.WriteString(characters);
                break;
            case bool flag:
                text.WriteBoolean(flag);
                break;
            case int number:
                text.WriteFormatted(number);
                break;
            default:
                using (var writer = new Utf8JsonWriter(text, ResponseWriter.Options)) Write(writer, leaf);
                break;
        }
    }

    /// <summary>Writes a list, a dictionary of an error's extensions, null, or a leaf: string, bool, int, long, double, decimal, JsonElement, JsonNode, ValueNode.</summary>
    /// <exception cref="NotSupportedException">A scalar's result coercion gave something else.</exception>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or double or decimal:
                WriteNumber(writer, value);
                break;
            default:
                WriteOther(writer, value);
                break;
        }
    }

    private static void WriteEntries(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> entries)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in entries)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, object number)
    {
        if (number is int small) writer.WriteNumberValue(small);
        if (number is long large) writer.WriteNumberValue(large);
        if (number is double real) writer.WriteNumberValue(real);
        if (number is decimal exact) writer.WriteNumberValue(exact);
    }

    private static void WriteOther(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            case ValueNode literal:
                LiteralWriter.Write(writer, literal);
                break;
            case IReadOnlyDictionary<string, object?> entries:
                WriteEntries(writer, entries);
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items) Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"{value.GetType()} is no leaf of a response. Give a string, a number, a bool or a JSON value.");
        }
    }
}
