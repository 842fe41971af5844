using System.Text.Json;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Finago;

/// <summary>What a new product must look like: operation createProduct of 24SevenOffice's OpenAPI document, 0.56 and later.</summary>
internal static class FinagoRules
{
    public static readonly Shape NewProduct = new(StringComparer.Ordinal, StringComparer.Ordinal,
    [
        new("name", JsonType.Text) { Required = true, MaxLength = 150 },
        Text("number", 100),
        new("type", JsonType.Text) { Values = ["default", "structure"] },
        new("status", JsonType.Text) { Values = ["active", "inactive"] },
        Text("description", 500),
        Number("costPrice"),
        Number("salesPrice"),
        Number("indirectCost"),
        new("webshopEnabled", JsonType.Boolean),
        new("stock", JsonType.Object)
        {
            Members = [new("isManaged", JsonType.Boolean), new("quantity", JsonType.Number), Text("location", null)],
        },
        Text("ean", 14),
        Text("eanAlternative", 25),
        new("supplierProduct", JsonType.Object)
        {
            Members = [Text("itemCode", 50), Text("number", 50), Text("name", 250), Number("price")],
        },
        new("units", JsonType.Object) { Members = [Number("id")] },
        new("category", JsonType.Object) { Required = true, Members = [new("id", JsonType.Integer) { Required = true }] },
        new("supplier", JsonType.Object) { Members = [Number("id")] },
    ])
    { CountsCodePoints = true };

    /// <summary>Everything wrong with the body: its shape first, then ids that no register holds (keyword <c>exists</c>).</summary>
    public static IReadOnlyList<Violation> Check(JsonElement body)
    {
        var violations = NewProduct.Check(body);
        return violations.Count > 0 ? violations : [.. UnknownIds(body)];
    }

    /// <summary>The id inside one of the nested objects, null when it is not given.</summary>
    public static JsonElement? Id(JsonElement body, string owner) =>
        NewProduct.Find(body, owner) is { } nested ? NewProduct.Find(nested, "id") : null;

    private static IEnumerable<Violation> UnknownIds(JsonElement body)
    {
        if (FinagoRegisters.Unit(Id(body, "units")) is null)
            yield return new Violation("units.id", "exists", "No such unit");
        if (FinagoRegisters.Category(Id(body, "category")) is null)
            yield return new Violation("category.id", "exists", "No such category");
        if (FinagoRegisters.Supplier(Id(body, "supplier")) is null)
            yield return new Violation("supplier.id", "exists", "No such supplier");
    }

    private static Member Text(string name, int? maxLength) => new(name, JsonType.Text) { Nullable = true, MaxLength = maxLength };

    private static Member Number(string name) => new(name, JsonType.Number) { Nullable = true };
}
