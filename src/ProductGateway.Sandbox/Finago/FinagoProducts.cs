using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Finago;

/// <summary>The products of one organization: create, list and read by id.</summary>
internal sealed class FinagoProducts
{
    private const int FirstId = 5001;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, JsonObject> _products = [];
    private readonly TimeProvider _time;
    private int _nextId = FirstId;

    public FinagoProducts(SandboxOptions options, IEnumerable<(int Id, JsonObject Product)> seeds)
    {
        _time = options.TimeProvider;
        if (!options.Seed)
            return;
        foreach (var (id, product) in seeds)
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

    public VendorAnswer Create(VendorCall call, FinagoErrors errors)
    {
        if (call.MediaType != "application/json")
            return errors.UnsupportedMediaType();
        if (!JsonText.TryRead(call.Body, out var body) || body.ValueKind != JsonValueKind.Object)
            return errors.Malformed();

        var violations = FinagoRules.Check(body);
        if (violations.Count > 0)
            return errors.Invalid(violations);

        lock (_gate)
        {
            var id = _nextId++;
            var product = Entity(id, body, _time.GetUtcNow());
            _products.Add(id, product);
            return VendorAnswer.Json(201, product) with { Applied = true };
        }
    }

    public VendorAnswer List(VendorCall call, FinagoErrors errors)
    {
        var (query, violations) = FinagoQuery.Read(call.Query);
        if (query is null)
            return errors.Invalid(violations, Refusal.Query);

        lock (_gate)
            return FinagoPages.Answer(query, _products.OrderBy(product => product.Key).Select(product => product.Value));
    }

    public VendorAnswer Read(long id, FinagoErrors errors)
    {
        lock (_gate)
            return _products.TryGetValue(id, out var product) ? VendorAnswer.Json(200, product) : errors.NoSuchProduct();
    }

    /// <summary>A checked body as the vendor keeps it: defaults filled in, names of unit, category and supplier looked up.</summary>
    public static JsonObject Entity(int id, JsonElement body, DateTimeOffset now) => new()
    {
        ["id"] = id,
        ["name"] = Given(body, "name"),
        ["number"] = Given(body, "number"),
        ["type"] = Given(body, "type", "default"),
        ["status"] = Given(body, "status", "active"),
        ["description"] = Given(body, "description"),
        ["costPrice"] = Given(body, "costPrice", 0),
        ["salesPrice"] = Given(body, "salesPrice", 0),
        ["indirectCost"] = Given(body, "indirectCost", 0),
        ["webshopEnabled"] = Given(body, "webshopEnabled", false),
        ["stock"] = Nested(body, "stock", ("isManaged", false), ("quantity", 0), ("location", null)),
        ["ean"] = Given(body, "ean"),
        ["eanAlternative"] = Given(body, "eanAlternative"),
        ["supplierProduct"] = Nested(body, "supplierProduct", ("itemCode", null), ("number", null), ("name", null), ("price", null)),
        ["units"] = FinagoRegisters.Unit(FinagoRules.Id(body, "units")),
        ["category"] = FinagoRegisters.Category(FinagoRules.Id(body, "category")),
        ["supplier"] = FinagoRegisters.Supplier(FinagoRules.Id(body, "supplier")),
        ["createdAt"] = Timestamp(now),
        ["modifiedAt"] = Timestamp(now),
    };

    /// <summary>The vendor's ISO 8601 has a blank where the standard has a T.</summary>
    public static string Timestamp(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonNode? Given(JsonElement owner, string name, JsonNode? otherwise = null) =>
        FinagoRules.NewProduct.Find(owner, name) is { } value ? JsonText.Copy(value) : otherwise;

    private static JsonObject Nested(JsonElement body, string name, params (string Name, JsonNode? Default)[] members)
    {
        var given = FinagoRules.NewProduct.Find(body, name);
        var nested = new JsonObject();
        foreach (var member in members)
            nested[member.Name] = given is { } owner ? Given(owner, member.Name, member.Default) : member.Default;
        return nested;
    }
}
