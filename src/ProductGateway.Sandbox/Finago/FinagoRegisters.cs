using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Finago;

/// <summary>What a product points to: units, categories and suppliers of the organization.</summary>
/// <remarks>
/// The vendor types the ids of units and suppliers <c>number</c>, not <c>integer</c>, and some of them come with a fraction of zero.
/// </remarks>
internal static class FinagoRegisters
{
    private static readonly (string Id, string Name, string Symbol)[] AllUnits =
    [
        ("1", "Piece", "pcs"), ("2.0", "Metre", "m"), ("3", "Pair", "pr"), ("4", "Kilogram", "kg"), ("5.0", "Litre", "l"),
        ("6", "Hour", "h"), ("7", "Set", "set"), ("13", "Piece", "pcs"),
    ];

    private static readonly (string Id, string Name)[] AllCategories =
    [
        ("-1", "Uten kategori"), ("1", "Diverse"), ("12", "Klær"), ("14", "Fottøy"), ("15", "Telt og soveutstyr"), ("16", "Bål og kjøkken"),
        ("17", "Verktøy"), ("18", "Apparel"), ("19", "Ski og vinter"), ("21", "Tjenester"),
    ];

    private static readonly (string Id, string Name)[] AllSuppliers =
    [
        ("67890", "ACME AS"), ("1187", "Vestlandske Vadmel AS"), ("1188.0", "Østerdal Jern & Stål"), ("1189", "Sjöberg Tält AB"),
        ("1190", "Kuopion Kenkä Oy"), ("1191.0", "Ísafjörður Ullarvinnsla ehf."),
    ];

    /// <summary>The unit as answers show it, all null when <paramref name="id"/> is null; null when there is none with this id.</summary>
    public static JsonObject? Unit(JsonElement? id)
    {
        if (IsNothing(id))
            return new JsonObject { ["id"] = null, ["name"] = null, ["symbol"] = null };
        var unit = AllUnits.FirstOrDefault(each => IsSame(each.Id, id));
        return unit.Id is null
            ? null
            : new JsonObject { ["id"] = JsonText.Number(unit.Id), ["name"] = unit.Name, ["symbol"] = unit.Symbol };
    }

    /// <inheritdoc cref="Unit"/>
    public static JsonObject? Category(JsonElement? id) => Named(AllCategories, id);

    /// <inheritdoc cref="Unit"/>
    public static JsonObject? Supplier(JsonElement? id) => Named(AllSuppliers, id);

    private static JsonObject? Named((string Id, string Name)[] register, JsonElement? id)
    {
        if (IsNothing(id))
            return new JsonObject { ["id"] = null, ["name"] = null };
        var entry = register.FirstOrDefault(each => IsSame(each.Id, id));
        return entry.Id is null ? null : new JsonObject { ["id"] = JsonText.Number(entry.Id), ["name"] = entry.Name };
    }

    private static bool IsNothing(JsonElement? id) => id is null or { ValueKind: JsonValueKind.Null };

    private static bool IsSame(string raw, JsonElement? id) =>
        id!.Value.TryGetDecimal(out var number) && number == decimal.Parse(raw, System.Globalization.CultureInfo.InvariantCulture);
}
