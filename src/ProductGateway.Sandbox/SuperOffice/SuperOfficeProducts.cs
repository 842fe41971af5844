using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>The product register of one tenant: save and read by id.</summary>
internal sealed class SuperOfficeProducts
{
    private const int FirstId = 501;

    private static readonly string[] MediaTypes =
        ["application/json", "text/json", "application/json-patch+json", "application/merge-patch+json"];

    private readonly Lock _gate = new();
    private readonly Dictionary<long, JsonObject> _products = [];
    private int _nextId = FirstId;

    public SuperOfficeProducts(bool seed)
    {
        if (!seed)
            return;
        foreach (var (id, product) in SuperOfficeSeeds.Products())
            _products.Add(id, product);
    }

    public int Count
    {
        get
        {
            lock (_gate)
                return _products.Count;
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
            if (id != 0 && !_products.ContainsKey(id))
                return SuperOfficeErrors.NoSuchProduct(id);
            if (id == 0)
                id = _nextId++;
            var product = Entity(id, body);
            _products[id] = product;
            return VendorAnswer.Json(200, Selected(product, call.Query["$select"].ToString())) with { Applied = true };
        }
    }

    public VendorAnswer Read(long id)
    {
        lock (_gate)
            return _products.TryGetValue(id, out var product) ? VendorAnswer.Json(200, product) : SuperOfficeErrors.NoSuchProduct(id);
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
