using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace ProductGateway.Client.Json;

/// <summary>The custom scalars that need no configuration, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonScalars
{
    /// <summary><c>Decimal</c>: a string or a number, digit by digit; its scale is kept, so that 19.90 stays 19.90.</summary>
    public static decimal Decimal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number)) return number;
        if (reader.TokenType != JsonTokenType.String) throw JsonRead.Expected("a decimal number", ref reader);
        if (!reader.HasValueSequence && Utf8Parser.TryParse(reader.ValueSpan, out decimal value, out var used) && used == reader.ValueSpan.Length) return value;
        if (decimal.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return value;
        throw JsonRead.Expected("a decimal number", ref reader);
    }

    /// <summary><c>DateTime</c>: RFC 3339 with offset, up to seven fraction digits.</summary>
    public static DateTimeOffset DateTime(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var value) ? value : throw JsonRead.Expected("an instant", ref reader);

    /// <summary><c>UUID</c>.</summary>
    public static Guid Uuid(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var value) ? value : throw JsonRead.Expected("a UUID", ref reader);

    /// <summary><c>URL</c>, to the letter.</summary>
    public static Url Url(ref Utf8JsonReader reader) => new(JsonRead.String(ref reader));

    /// <summary><c>JSON</c>: any value, with memory of its own.</summary>
    public static JsonElement Json(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>A scalar of the consumer's own.</summary>
    public static T Custom<T>(ref Utf8JsonReader reader)
        where T : ICustomScalar<T> => T.Read(ref reader);

    /// <summary><c>Decimal</c>, as a string: JSON readers on the way keep strings exact.</summary>
    public static void Write(Utf8JsonWriter writer, decimal value)
    {
        Span<char> digits = stackalloc char[32];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.WriteStringValue(digits[..length]);
    }
}
