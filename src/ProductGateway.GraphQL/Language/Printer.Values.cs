using System.Globalization;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Language;

/// <summary>GraphQL specification 2.10 to 2.12: values and type references.</summary>
public sealed partial class Printer
{
    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                _text.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode number:
                _text.Append(number.Text);
                break;
            case FloatValueNode number:
                _text.Append(number.Text);
                break;
            case StringValueNode text:
                WriteString(text);
                break;
            case BooleanValueNode boolean:
                _text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                _text.Append("null");
                break;
            case EnumValueNode name:
                _text.Append(name.Value);
                break;
            case ListValueNode list:
                _text.Append('[');
                WriteSeparated(list.Values, ", ");
                _text.Append(']');
                break;
            case ObjectValueNode { Fields.Count: 0 }:
                _text.Append("{}");
                break;
            case ObjectValueNode fields:
                _text.Append("{ ");
                WriteSeparated(fields.Fields, ", ");
                _text.Append(" }");
                break;
        }
    }

    private void WriteNamed(NameNode name, ValueNode value)
    {
        _text.Append(name.Value).Append(": ");
        WriteValue(value);
    }

    private void WriteDefaultValue(ValueNode? value)
    {
        if (value is null) return;
        _text.Append(" = ");
        WriteValue(value);
    }

    private void WriteString(StringValueNode text)
    {
        if (text.IsBlock && BlockString.CanPrint(text.Value)) _text.Append(BlockString.Print(text.Value, Indentation));
        else WriteQuoted(text.Value);
    }

    /// <summary>"Implementations should use escape sequences to represent non-printable control characters (U+0000 to U+001F and U+007F to U+009F)."</summary>
    private void WriteQuoted(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                _ when char.IsControl(c) => _text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                _text.Append(named.Name.Value);
                break;
            case ListTypeNode list:
                _text.Append('[');
                WriteType(list.ElementType);
                _text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.NullableType);
                _text.Append('!');
                break;
        }
    }
}
