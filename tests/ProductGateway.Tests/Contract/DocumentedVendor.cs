using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Contract;

/// <summary>
/// What one vendor documents about products, by name. A path has <c>[]</c> behind a list and <c>*</c> for the keys of a map; what is left out stands
/// beside it with its reason.
/// </summary>
internal sealed record DocumentedVendor
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>As it begins the names of types in the schema.</summary>
    public static IReadOnlyList<string> All => ["Microsoft", "SuperOffice", "Finago"];

    /// <summary>As descriptions and ARCHITECTURE.md call it.</summary>
    public required string Vendor { get; init; }

    public required IReadOnlyDictionary<string, string> Product { get; init; }

    public required IReadOnlyDictionary<string, string> Create { get; init; }

    public required IReadOnlyDictionary<string, string> ProductLeftOut { get; init; }

    public required IReadOnlyDictionary<string, string> CreateLeftOut { get; init; }

    public required IReadOnlyList<string> Calls { get; init; }

    public required IReadOnlyList<string> Parameters { get; init; }

    public required IReadOnlyList<string> Headers { get; init; }

    public required IReadOnlyList<string> SignIn { get; init; }

    /// <summary>What a create and a read make of each: outcome and code, a slash, and what the read has.</summary>
    public required IReadOnlyDictionary<string, string> Statuses { get; init; }

    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>Every name but those of the members that have a field: the table in ARCHITECTURE.md has each.</summary>
    public IEnumerable<string> Names => (IEnumerable<string>)
        [.. Calls, .. Parameters, .. Headers, .. SignIn, .. Statuses.Keys, .. Errors, .. ProductLeftOut.Keys, .. CreateLeftOut.Keys];

    public IReadOnlyList<DocumentedMember> ProductMembers => Members(Product);

    public IReadOnlyList<DocumentedMember> CreateMembers => Members(Create);

    public static DocumentedVendor Of(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Contract", "Facts", $"{name}.json");
        return JsonSerializer.Deserialize<DocumentedVendor>(File.ReadAllText(file), Options)!;
    }

    private static List<DocumentedMember> Members(IReadOnlyDictionary<string, string> types)
        => [.. types.Select((member, index) => DocumentedMember.Of(member.Key, member.Value.Split(' '), index + 1))];
}

/// <summary>One member, its type in one word, and a value that no other member of the vendor has, types of few values aside.</summary>
/// <param name="Path">As the facts spell it.</param>
/// <param name="Kind">text, digits, uri, uuid, id, int, number, flag, instant, words or rights.</param>
/// <param name="Words">Of words.</param>
/// <param name="Limit">Longest text in characters; null where none is documented.</param>
/// <param name="Number">From 1.</param>
internal sealed record DocumentedMember(string Path, string Kind, IReadOnlyList<string> Words, int? Limit, int Number)
{
    /// <summary>Without the marks of lists.</summary>
    public string Name => Path.Replace("[]", "", StringComparison.Ordinal);

    /// <summary>The scalar of the schema; null where the schema has a type of its own.</summary>
    public string? Scalar => Kind switch
    {
        "text" or "digits" => "String",
        "uri" => "URL",
        "uuid" => "UUID",
        "id" => "ID",
        "int" => "Int",
        "number" => "Decimal",
        "flag" => "Boolean",
        "instant" => "DateTime",
        _ => null,
    };

    public static DocumentedMember Of(string path, string[] type, int number)
    {
        int? limit = type.Length == 2 && int.TryParse(type[1], CultureInfo.InvariantCulture, out var characters) ? characters : null;
        return new(path, type[0], limit is null ? type[1..] : [], limit, number);
    }

    /// <summary>As the vendor writes it.</summary>
    public JsonNode OfVendor() => Kind switch
    {
        "text" => Path,
        "digits" => $"{Number:D8}",
        "uri" => $"https://example.org/{Path}",
        "uuid" => Uuid,
        "id" or "int" => Number,
        "number" => Number + 0.25m,
        "flag" => true,
        "instant" => "2026-01-01T00:00:00",
        "words" => Words[0],
        "rights" => "Name=R",
        _ => throw new InvalidOperationException($"{Path} is of a kind that nobody knows: {Kind}. Correct the facts."),
    };

    /// <summary>As the schema writes it; words apart, which the schema has names for.</summary>
    public JsonNode OfSchema() => Kind switch
    {
        "id" => $"{Number}",
        "number" => (Number + 0.25m).ToString(CultureInfo.InvariantCulture),
        "instant" => "2026-01-01T00:00:00Z",
        "rights" => new JsonArray(new JsonObject { ["field"] = "Name", ["right"] = "R" }),
        _ => OfVendor(),
    };

    /// <summary>A text of that many characters.</summary>
    public string OfLength(int characters) => Kind == "uri" ? "https://example.org/".PadRight(characters, 'x') : new string('1', characters);

    /// <summary>A body of the vendor with these members.</summary>
    public static JsonObject Body(IEnumerable<DocumentedMember> members)
    {
        var body = new JsonObject();
        foreach (var member in members) Put(body, member.Path.Split('.'), member.OfVendor());
        return body;
    }

    private string Uuid => $"00000000-0000-4000-8000-{Number:D12}";

    private static void Put(JsonObject at, ReadOnlySpan<string> path, JsonNode value)
    {
        var name = path[0] == "*" ? "Any" : path[0].TrimEnd('[', ']');
        var isList = path[0].EndsWith(']');
        JsonNode Listed(JsonNode node) => isList ? new JsonArray(node) : node;
        if (path.Length == 1)
        {
            at[name] = Listed(value);
            return;
        }

        at[name] ??= Listed(new JsonObject());
        Put((isList ? at[name]![0]! : at[name]!).AsObject(), path[1..], value);
    }
}
