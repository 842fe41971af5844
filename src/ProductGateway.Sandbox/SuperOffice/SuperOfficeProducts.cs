using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;
using ProductGateway.Sandbox.SuperOffice.Archive;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>The product register of one tenant: save, list and read by id.</summary>
internal sealed class SuperOfficeProducts
{
    private const int FirstId = 501;

    private static readonly string[] MediaTypes =
        ["application/json", "text/json", "application/json-patch+json", "application/merge-patch+json"];

    private readonly Lock _gate = new();
    private readonly Dictionary<long, ArchiveRow> _rows = [];
    private readonly TimeProvider _time;
    private int _nextId = FirstId;

    public SuperOfficeProducts(SandboxOptions options)
    {
        _time = options.TimeProvider;
        if (!options.Seed)
            return;
        foreach (var row in SuperOfficeSeeds.Rows())
            _rows.Add(row.Id, row);
    }

    public int Count
    {
        get
        {
            lock (_gate)
                return _rows.Count;
        }
    }

    /// <summary>SaveProduct: creates when <c>ProductId</c> is absent or 0, and otherwise overwrites that product, whole.</summary>
    public VendorAnswer Save(VendorCall call)
    {
        if (!MediaTypes.Contains(call.MediaType))
            return SuperOfficeErrors.UnsupportedMediaType();
        if (call.Body.Length == 0)
            return SuperOfficeErrors.NoEntity();
        if (!JsonText.TryRead(call.Body, out var body) || body.ValueKind != JsonValueKind.Object)
            return SuperOfficeErrors.Invalid("The request body is not a JSON object");
        if (SuperOfficeRules.Check(body) is { } mistake)
            return SuperOfficeErrors.Invalid(mistake);

        lock (_gate)
        {
            var id = SuperOfficeRules.Product.Find(body, "ProductId")?.GetInt32() ?? 0;
            if (id != 0 && !_rows.ContainsKey(id))
                return SuperOfficeErrors.NoSuchProduct(id);
            if (id == 0)
                id = _nextId++;
            var product = Entity(id, body);
            var now = _time.GetUtcNow().UtcDateTime;
            _rows[id] = _rows.TryGetValue(id, out var old)
                ? old with { Product = product, Updated = now }
                : new ArchiveRow(product, now, null);
            return VendorAnswer.Json(200, Selected(product, call.Query["$select"].ToString())) with { Applied = true };
        }
    }

    public VendorAnswer List(VendorCall call)
    {
        try
        {
            var query = ArchiveQuery.Read(call.Query);
            lock (_gate)
                return VendorAnswer.Json(200, ArchiveAnswer.Compose(query, [.. _rows.Values], skip => WithSkip(call.Query, skip)));
        }
        catch (ArchiveMistake mistake)
        {
            return SuperOfficeErrors.BadQuery(mistake);
        }
    }

    public VendorAnswer Read(long id)
    {
        lock (_gate)
            return _rows.TryGetValue(id, out var row) ? VendorAnswer.Json(200, row.Product) : SuperOfficeErrors.NoSuchProduct(id);
    }

    /// <summary>The server-made blank that the vendor recommends to fill in before a save.</summary>
    public static VendorAnswer Blank()
    {
        var blank = Entity(0, JsonText.Element(new JsonObject()));
        blank["ERPProductKey"] = "";
        foreach (var name in new[] { "UnitCost", "UnitMinimumPrice" })
            blank[name] = JsonText.Number(SuperOfficeSeeds.NotGivenInFrameworkSpelling);
        return VendorAnswer.Json(200, blank);
    }

    /// <summary>A checked body as the vendor keeps it: every member there, defaults as in its default entity.</summary>
    public static JsonObject Entity(int id, JsonElement body)
    {
        string Text(string name, string otherwise = "") =>
            SuperOfficeRules.Product.Find(body, name)?.GetString() is { Length: > 0 } text ? text : otherwise;
        bool Flag(string name, bool otherwise) => SuperOfficeRules.Product.Find(body, name)?.GetBoolean() ?? otherwise;
        JsonNode Amount(string name, double otherwise) =>
            JsonText.Double(SuperOfficeRules.Product.Find(body, name)?.GetDouble() ?? otherwise);
        var notGiven = (double)decimal.MinValue;

        return new JsonObject
        {
            ["ProductId"] = id,
            ["ERPProductKey"] = Text("ERPProductKey", string.Create(CultureInfo.InvariantCulture, $"SUO_{id}")),
            ["ERPPriceListKey"] = Text("ERPPriceListKey", "1"),
            ["Name"] = Text("Name"),
            ["Description"] = Text("Description"),
            ["Code"] = Text("Code"),
            ["PriceUnit"] = Text("PriceUnit", "stk"),
            ["QuantityUnit"] = Text("QuantityUnit", "stk"),
            ["IsSubscription"] = Flag("IsSubscription", false),
            ["SubscriptionUnit"] = Text("SubscriptionUnit"),
            ["DefaultSubscriptionQuantity"] = Amount("DefaultSubscriptionQuantity", 0),
            ["ItemNumber"] = Text("ItemNumber"),
            ["Url"] = Text("Url"),
            ["ProductCategoryKey"] = Text("ProductCategoryKey"),
            ["ProductFamilyKey"] = Text("ProductFamilyKey"),
            ["ProductTypeKey"] = Text("ProductTypeKey"),
            ["VAT"] = Amount("VAT", 0),
            ["VATInfo"] = Text("VATInfo"),
            ["UnitCost"] = Amount("UnitCost", notGiven),
            ["UnitMinimumPrice"] = Amount("UnitMinimumPrice", notGiven),
            ["UnitListPrice"] = Amount("UnitListPrice", 0),
            ["InAssortment"] = Flag("InAssortment", true),
            ["Supplier"] = Text("Supplier"),
            ["SupplierCode"] = Text("SupplierCode"),
            ["Rights"] = Text("Rights"),
            ["Rule"] = Text("Rule"),
            ["ExtraInfo"] = ExtraInfo(body),
            ["RawExtraInfo"] = "", // Read-only: what a caller sends is not kept.
            ["ExtraField1"] = Text("ExtraField1"),
            ["ExtraField2"] = Text("ExtraField2"),
            ["ExtraField3"] = Text("ExtraField3"),
            ["ExtraField4"] = Text("ExtraField4"),
            ["ExtraField5"] = Text("ExtraField5"),
            ["InStock"] = Amount("InStock", 0),
            ["TableRight"] = SuperOfficeRights.Table(),
            ["FieldProperties"] = SuperOfficeRights.Fields(),
        };
    }

    private static string WithSkip(IQueryCollection query, int skip) => string.Join('&',
    [
        .. query.Where(parameter => !parameter.Key.Equals("$skip", StringComparison.OrdinalIgnoreCase))
            .Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString()).Replace("%2C", ",", StringComparison.Ordinal)}"),
        $"$skip={skip}",
    ]);

    private static JsonArray? ExtraInfo(JsonElement body)
    {
        if (SuperOfficeRules.Product.Find(body, "ExtraInfo") is not { ValueKind: JsonValueKind.Array } items)
            return null;

        string? Text(JsonElement item, string name) => SuperOfficeRules.Product.Find(item, name)?.GetString();
        return new JsonArray([.. items.EnumerateArray().Select(item => new JsonObject
        {
            ["Name"] = Text(item, "Name"),
            ["Value"] = Text(item, "Value"),
            ["Type"] = Text(item, "Type") ?? "String",
            ["TableRight"] = null,
            ["FieldProperties"] = new JsonObject(),
        })]);
    }

    // On an entity $select nulls the other members; it does not drop them.
    private static JsonObject Selected(JsonObject product, string select)
    {
        if (select.Length == 0)
            return product;

        var wanted = select.Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var answer = product.DeepClone().AsObject();
        foreach (var name in product.Select(member => member.Key).Where(name => !wanted.Contains(name)))
            answer[name] = null;
        return answer;
    }
}
