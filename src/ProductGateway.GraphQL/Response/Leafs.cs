using System.Text;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Response;

internal sealed class TextLeaf : LeafWriter<string?>
{
    public override bool TryWrite(ResponseBuffer text, string? value)
    {
        if (value is null) return false;
        text.WriteString(value);
        return true;
    }
}

internal sealed class NumberLeaf<T> : LeafWriter<T>
    where T : IUtf8SpanFormattable
{
    public override bool TryWrite(ResponseBuffer text, T value)
    {
        text.WriteFormatted(value);
        return true;
    }
}

internal sealed class FloatLeaf : LeafWriter<double>
{
    public override bool TryWrite(ResponseBuffer text, double value)
    {
        if (!double.IsFinite(value)) return false;
        text.WriteFormatted(value);
        return true;
    }
}

internal sealed class BooleanLeaf : LeafWriter<bool>
{
    public override bool TryWrite(ResponseBuffer text, bool value)
    {
        text.WriteBoolean(value);
        return true;
    }
}

/// <summary>Numbers and ids that answers carry as strings.</summary>
internal sealed class QuotedLeaf<T> : LeafWriter<T>
    where T : IUtf8SpanFormattable
{
    public override bool TryWrite(ResponseBuffer text, T value)
    {
        text.Write((byte)'"');
        text.WriteFormatted(value);
        text.Write((byte)'"');
        return true;
    }
}

/// <summary>UTC with <c>Z</c>, up to seven fraction digits, trailing zeros dropped.</summary>
internal sealed class InstantLeaf : LeafWriter<DateTimeOffset>
{
    public override bool TryWrite(ResponseBuffer text, DateTimeOffset value)
    {
        text.WriteFormatted(value.UtcDateTime, "'\"'yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z\"'");
        return true;
    }
}

internal sealed class NullableLeaf<T>(LeafWriter<T> inner) : LeafWriter<T?>
    where T : struct
{
    public override bool TryWrite(ResponseBuffer text, T? value) => value is { } given && inner.TryWrite(text, given);
}

/// <summary>Names of an enum, which need no escaping. Looks at one after the other: enums are short.</summary>
internal sealed class EnumLeaf<TValue> : LeafWriter<TValue>
{
    private readonly TValue[] _values;
    private readonly byte[][] _names;

    public EnumLeaf(EnumType type)
    {
        var bound = type.Values.Where(value => value.Value is TValue).ToArray();
        _values = [.. bound.Select(value => (TValue)value.Value)];
        _names = [.. bound.Select(value => Encoding.UTF8.GetBytes($"\"{value.Name}\""))];
    }

    public override bool TryWrite(ResponseBuffer text, TValue value)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (!EqualityComparer<TValue>.Default.Equals(_values[i], value)) continue;
            text.Write(_names[i]);
            return true;
        }

        return false;
    }
}
