using System.Text.Json;

namespace ProductGateway.Connectors.Json;

/// <summary>
/// Takes the documented members out of one JSON object; what is left over, because it is unknown or not of the documented type,
/// is <see cref="Unmapped"/>. Absent and null both read as null.
/// </summary>
/// <remarks>Names are compared case by case. When a member stands twice, the last one counts.</remarks>
internal sealed class MemberReader
{
    // A member that was taken becomes null: removing it would move all those behind it, and an answer may have very many.
    private readonly OrderedDictionary<string, JsonElement?> _left = [];
    private readonly List<(string Name, Func<JsonElement?> Unmapped)> _within = [];

    private MemberReader(IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        foreach (var (name, value) in members)
        {
            _left[name] = value;
        }
    }

    /// <returns>Null when the element is not an object.</returns>
    public static MemberReader? Open(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? new MemberReader(element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value)))
        : null;

    /// <summary>Over members that stand somewhere else in the answer, as if they were one object.</summary>
    public static MemberReader Over(IEnumerable<KeyValuePair<string, JsonElement>> members) => new(members);

    /// <summary>
    /// The names not yet taken, in the vendor's order, for an object that is a map. An entry that is null stays left over.
    /// </summary>
    public IReadOnlyList<string> Names =>
        [.. _left.Where(member => member.Value is { ValueKind: not JsonValueKind.Null }).Select(member => member.Key)];

    public string? Text(string name) => Take(name, e => e.ValueKind == JsonValueKind.String ? e.GetString() : null);

    public bool? Flag(string name) => TakeValue<bool>(name, e => e.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    });

    /// <summary>A JSON number, or a whole number as text.</summary>
    public long? Id(string name) => TakeValue(name, e => e.ValueKind switch
    {
        JsonValueKind.Number => JsonNumber.Integer(e.GetRawText()),
        JsonValueKind.String => JsonNumber.Integer(e.GetString()),
        _ => null,
    });

    public int? Int32(string name) => TakeValue<int>(name, e =>
        e.ValueKind == JsonValueKind.Number && JsonNumber.Integer(e.GetRawText()) is >= int.MinValue and <= int.MaxValue and { } value
            ? (int)value
            : null);

    public decimal? Number(string name) =>
        TakeValue(name, e => e.ValueKind == JsonValueKind.Number ? JsonNumber.Decimal(e.GetRawText()) : null);

    public DateTimeOffset? Instant(string name) =>
        TakeValue(name, e => e.ValueKind == JsonValueKind.String ? JsonInstant.Parse(e.GetString()!) : null);

    /// <summary>
    /// One of the vendor's words, compared without case. Another word reads as <paramref name="unrecognized"/> and stays left over.
    /// </summary>
    public T? Word<T>(string name, IReadOnlyDictionary<string, T> words, T unrecognized)
        where T : struct, Enum
    {
        var known = TakeValue<T>(name, e =>
            e.ValueKind == JsonValueKind.String && words.TryGetValue(e.GetString()!, out var word) ? word : null);
        return known ?? (Peek(name) is { ValueKind: JsonValueKind.String } ? unrecognized : null);
    }

    /// <summary>All elements or none: a list with an element that <paramref name="read"/> refuses is left over whole.</summary>
    private List<T>? List<T>(string name, Func<JsonElement, T?> read)
        where T : class =>
        Take(name, e => WholeList.Read(e, read));

    /// <summary>A list of texts without a null among them.</summary>
    public IReadOnlyList<string>? Texts(string name) => List(name, e => e.ValueKind == JsonValueKind.String ? e.GetString() : null);

    /// <summary>A list of texts each of which is a GUID.</summary>
    public IReadOnlyList<Guid>? Guids(string name) =>
        Take(name, e => e.ValueKind == JsonValueKind.Array
            && e.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String && Guid.TryParse(item.GetString(), out _))
            ? e.EnumerateArray().Select(item => Guid.Parse(item.GetString()!)).ToList()
            : null);

    /// <summary>An object within; what it leaves over is left over under its name.</summary>
    public T? Nested<T>(string name, Func<MemberReader, T> read)
        where T : class
    {
        if (Take(name, Open) is not { } within)
            return null;

        _within.Add((name, within.Unmapped));
        return read(within);
    }

    /// <summary>A list of objects; what they leave over is a list of the same length, null where an element left nothing.</summary>
    public IReadOnlyList<T>? Objects<T>(string name, Func<MemberReader, T> read)
        where T : class
    {
        if (List(name, Open) is not { } items)
            return null;

        _within.Add((name, () => UnmappedJson.List(items.Select(item => item.Unmapped()))));
        return [.. items.Select(read)];
    }

    /// <summary>A member as it stands, not taken; null when it is absent or taken.</summary>
    public JsonElement? Peek(string name) => _left.TryGetValue(name, out var element) ? element : null;

    /// <summary>Takes a member whose value says nothing.</summary>
    public void Skip(string name) => _left[name] = null;

    /// <summary>Null when everything was taken.</summary>
    public JsonElement? Unmapped() => UnmappedJson.Object(
        _left.Select(member => (member.Key, member.Value))
            .Concat(_within.Select(member => (member.Name, member.Unmapped()))));

    private T? Take<T>(string name, Func<JsonElement, T?> read)
        where T : class
    {
        if (Peek(name) is not { } element)
            return null;

        var value = element.ValueKind == JsonValueKind.Null ? null : read(element);
        if (value is not null || element.ValueKind == JsonValueKind.Null)
            Skip(name);

        return value;
    }

    private T? TakeValue<T>(string name, Func<JsonElement, T?> read)
        where T : struct => Take(name, e => read(e) is { } value ? (object)value : null) as T?;
}
