using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductGateway.GraphQL.Tests.Differential;

/// <summary>A line and a column, written <c>[line,column]</c>.</summary>
[JsonConverter(typeof(PlaceReader))]
internal readonly record struct Place(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";

    private sealed class PlaceReader : JsonConverter<Place>
    {
        public override Place Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => JsonSerializer.Deserialize<int[]>(ref reader, options) is [var line, var column] ? new(line, column) : throw new JsonException("A place is a line and a column.");

        public override void Write(Utf8JsonWriter writer, Place value, JsonSerializerOptions options)
            => JsonSerializer.Serialize(writer, new[] { value.Line, value.Column }, options);
    }
}
