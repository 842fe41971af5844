using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProductGateway.Connectors.Json;

/// <summary>
/// Writes one JSON object of a request. Each member is written when present; a null that the vendor does not know leaves the member out.
/// </summary>
internal sealed class MemberWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json;

    private MemberWriter(Utf8JsonWriter json) => _json = json;

    /// <returns>The object in UTF-8.</returns>
    public static ReadOnlyMemory<byte> Object(Action<MemberWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(new MemberWriter(json));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public void Text(string name, Optional<string?> value) => Present(name, value, _json.WriteStringValue);

    public void TextOrNull(string name, Optional<string?> value) => PresentOrNull(name, value, _json.WriteStringValue);

    public void Flag(string name, Optional<bool?> value) => Present(name, value, flag => _json.WriteBooleanValue(flag!.Value));

    public void Number(string name, Optional<decimal?> value) => Present(name, value, number => _json.WriteNumberValue(number!.Value));

    public void NumberOrNull(string name, Optional<decimal?> value) =>
        PresentOrNull(name, value, number => _json.WriteNumberValue(number!.Value));

    public void Id(string name, Optional<long?> value) => Present(name, value, id => _json.WriteNumberValue(id!.Value));

    public void IdOrNull(string name, Optional<long?> value) => PresentOrNull(name, value, id => _json.WriteNumberValue(id!.Value));

    public void TextsOrNull(string name, Optional<IReadOnlyList<string>?> values) =>
        PresentOrNull(name, values, list =>
        {
            _json.WriteStartArray();
            foreach (var value in list!)
            {
                _json.WriteStringValue(value);
            }

            _json.WriteEndArray();
        });

    public void Null(string name) => _json.WriteNull(name);

    public void Nested(string name, Action<MemberWriter> members)
    {
        _json.WriteStartObject(name);
        members(this);
        _json.WriteEndObject();
    }

    public void Nested<T>(string name, Optional<T?> value, Action<MemberWriter, T> members)
        where T : class
    {
        if (value is { HasValue: true, Value: { } present })
            Nested(name, within => members(within, present));
    }

    public void ObjectsOrNull<T>(string name, Optional<IReadOnlyList<T>?> items, Action<MemberWriter, T> members) =>
        PresentOrNull(name, items, list =>
        {
            _json.WriteStartArray();
            foreach (var item in list!)
            {
                _json.WriteStartObject();
                members(this, item);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        });

    private void Present<T>(string name, Optional<T> value, Action<T> write)
    {
        if (value is { HasValue: true, Value: not null })
        {
            _json.WritePropertyName(name);
            write(value.Value);
        }
    }

    private void PresentOrNull<T>(string name, Optional<T> value, Action<T> write)
    {
        if (value is { HasValue: true, Value: null })
            _json.WriteNull(name);

        Present(name, value, write);
    }
}
