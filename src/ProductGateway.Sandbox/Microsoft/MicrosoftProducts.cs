using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Microsoft;

/// <summary>The products of one Partner Center account: create, list and read by id.</summary>
internal sealed class MicrosoftProducts
{
    // Odd, beyond 2^53 and stepping by two: no id survives a double.
    private const long FirstId = 14631253285588901;
    private const long FirstSharedId = 1152921504607010999;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, JsonObject> _products = [];
    private readonly MicrosoftPages _pages;
    private int _created;

    public MicrosoftProducts(SandboxOptions options)
    {
        _pages = new MicrosoftPages(options.MicrosoftPagingFailsAfter);
        if (!options.Seed)
            return;
        foreach (var (id, product) in MicrosoftSeeds.Products())
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

    public VendorAnswer Create(VendorCall call)
    {
        if (call.MediaType != "application/json")
            return MicrosoftErrors.UnsupportedMediaType();
        if (!JsonText.TryRead(call.Body, out var body) || body.ValueKind != JsonValueKind.Object)
            return MicrosoftErrors.Malformed("The request body is not a JSON object.");

        var (malformed, violations) = MicrosoftRules.Check(body);
        if (malformed is not null)
            return MicrosoftErrors.Malformed(malformed);
        if (violations.Count > 0)
            return MicrosoftErrors.Invalid(violations);

        lock (_gate)
        {
            var id = FirstId + (2 * _created);
            var product = Entity(id, FirstSharedId + (2 * _created++), body);
            _products.Add(id, product);
            return VendorAnswer.Json(201, AsCreated(id, product)) with { Applied = true };
        }
    }

    public VendorAnswer List(VendorCall call)
    {
        lock (_gate)
            return _pages.Answer(call.Query, [.. _products.Keys.Order()], id => AsRead(id, _products[id]));
    }

    public VendorAnswer Read(long id)
    {
        lock (_gate)
            return _products.TryGetValue(id, out var product)
                ? VendorAnswer.Json(200, AsRead(id, product))
                : MicrosoftErrors.NoSuchProduct();
    }

    /// <summary>The members of a request body in the order of the vendor's answers; nulls become the empty value of their kind.</summary>
    public static JsonObject Entity(long id, long sharedProductId, JsonElement body)
    {
        JsonNode? Given(string name) => body.TryGetProperty(name, out var value) ? JsonText.Copy(value) : null;
        var entity = new JsonObject
        {
            ["id"] = id,
            ["sharedProductId"] = sharedProductId,
            ["links"] = new JsonArray(),
            ["isCommitted"] = false,
            ["isExtensionInf"] = false,
            ["deviceMetadataIds"] = Given("deviceMetadataIds") ?? new JsonArray(),
            ["firmwareVersion"] = Given("firmwareVersion"),
            ["deviceType"] = Given("deviceType"),
            ["isTestSign"] = Given("isTestSign") ?? false,
            ["isFlightSign"] = Given("isFlightSign") ?? false,
            ["marketingNames"] = Given("marketingNames") ?? new JsonArray(),
            ["productName"] = Given("productName"),
            ["selectedProductTypes"] = Given("selectedProductTypes") ?? new JsonObject(),
            ["requestedSignatures"] = Given("requestedSignatures"),
            ["additionalAttributes"] = Given("additionalAttributes") ?? new JsonObject(),
            ["testHarness"] = body.GetProperty("testHarness").GetString()!.ToLowerInvariant(),
            ["announcementDate"] = Given("announcementDate"),
        };
        foreach (var optional in new[] { "firmwareVersion", "announcementDate" })
        {
            if (entity[optional] is null)
                entity.Remove(optional);
        }

        return entity;
    }

    // The answer to a create links with a blank behind the scheme and echoes the date as it was sent.
    private static JsonObject AsCreated(long id, JsonObject product)
    {
        var answer = product.DeepClone().AsObject();
        answer["links"] = Links($"https:// manage.devcenter.microsoft.com/api/v1/hardware/products/{id}");
        return answer;
    }

    // A read links to another host, writes the date with its offset and adds members that no table documents.
    private static JsonObject AsRead(long id, JsonObject product)
    {
        var answer = product.DeepClone().AsObject();
        answer["links"] = Links($"https://hardwareapi.microsoft.com/api/v1/hardware/products/{id}");
        if (answer["announcementDate"] is { } date)
            answer["announcementDate"] = Utc((string)date!);
        answer["originType"] ??= "author";
        answer["sourceProductId"] ??= 0;
        answer["sourcePublisherId"] ??= 0;
        answer["isRetpolineCompiled"] ??= false;
        answer["message"] ??= "";
        return answer;
    }

    private static JsonArray Links(string self) => new(
        new JsonObject { ["href"] = self, ["rel"] = "self", ["method"] = "GET" },
        new JsonObject { ["href"] = self + "/submissions", ["rel"] = "get_submissions", ["method"] = "GET" });

    private static string Utc(string date) =>
        DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
            .ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
