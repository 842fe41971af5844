using System.Text.Json;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Response;

/// <summary>Writes value nodes as JSON: numbers with their own digits, enum values as strings.</summary>
internal static class LiteralWriter
{
    public static void Write(Utf8JsonWriter writer, ValueNode value)
    {
        switch (value)
        {
            case IntValueNode number:
                writer.WriteRawValue(number.Text);
                break;
            case FloatValueNode number:
                writer.WriteRawValue(number.Text);
                break;
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                break;
            case EnumValueNode name:
                writer.WriteStringValue(name.Value);
                break;
            case BooleanValueNode flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case ListValueNode list:
                WriteList(writer, list);
                break;
            case ObjectValueNode map:
                WriteObject(writer, map);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, ListValueNode list)
    {
        writer.WriteStartArray();
        foreach (var item in list.Values) Write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectValueNode map)
    {
        writer.WriteStartObject();
        foreach (var field in map.Fields)
        {
            writer.WritePropertyName(field.Name.Value);
            Write(writer, field.Value);
        }

        writer.WriteEndObject();
    }
}
