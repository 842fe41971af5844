using System.Globalization;
using System.Text.Json;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Microsoft;

/// <summary>What a new product must look like: the "Product resource" table of Microsoft's get-product-data page.</summary>
/// <remarks>
/// Members beyond the table are let through and forgotten: the vendor's own sample sends <c>firmwareVersion</c> and its own client
/// <c>packageType</c>, and neither stands in the table. Product types and OS codes are an open set, they grow with every release of
/// Windows; a signature is refused only when it cannot be one. Which members are required is not stated; we read the table so that
/// a product without a name, a harness, a device type or signatures is none.
/// </remarks>
internal static class MicrosoftRules
{
    private static readonly Member Text = new("", JsonType.Text);

    private static readonly Shape NewProduct = new(StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase,
    [
        new("productName", JsonType.Text) { Required = true },
        new("testHarness", JsonType.Text) { Required = true, Values = ["hlk", "hck", "attestation", "notset"] },
        new("announcementDate", JsonType.Text) { Nullable = true },
        new("deviceMetadataIds", JsonType.List) { Nullable = true, Item = Text },
        new("firmwareVersion", JsonType.Text) { Nullable = true },
        new("deviceType", JsonType.Text) { Required = true, Values = ["internal", "external", "internalExternal", "notSet"] },
        new("isTestSign", JsonType.Boolean),
        new("isFlightSign", JsonType.Boolean),
        new("marketingNames", JsonType.List) { Nullable = true, Item = Text },
        new("selectedProductTypes", JsonType.Object) { Nullable = true },
        new("requestedSignatures", JsonType.List) { Required = true, Item = Text },
        new("additionalAttributes", JsonType.Object)
        {
            Nullable = true,
            Members =
            [
                new("storageController", JsonType.Object) { Nullable = true, Members = MicrosoftAttributes.StorageController },
                new("raidController", JsonType.Object) { Nullable = true, Members = MicrosoftAttributes.RaidController },
                new("svvp", JsonType.Object) { Nullable = true, Members = MicrosoftAttributes.Svvp },
            ],
        },
    ]);

    /// <summary>A wrong JSON type is malformed (400); everything else that is wrong fails validation (422).</summary>
    public static (string? Malformed, IReadOnlyList<Violation> Violations) Check(JsonElement body)
    {
        var violations = NewProduct.Check(body);
        var mistyped = violations.FirstOrDefault(each => each.Keyword == "type");
        if (mistyped is not null)
            return ($"{mistyped.Path}: {mistyped.Message}", []);
        return (null, [.. violations, .. Texts(body), .. MicrosoftAttributes.Check(body)]);
    }

    private static IEnumerable<Violation> Texts(JsonElement body)
    {
        if (body.TryGetProperty("productName", out var name) && string.IsNullOrWhiteSpace(name.GetString()))
            yield return new Violation("productName", "required", "A value is required");

        if (body.TryGetProperty("announcementDate", out var date) && date.GetString() is { } day
            && !DateTimeOffset.TryParse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            yield return new Violation("announcementDate", "format", "Not a date");

        foreach (var (id, index) in Items(body, "deviceMetadataIds"))
        {
            if (!Guid.TryParseExact(id, "D", out _))
                yield return new Violation($"deviceMetadataIds[{index}]", "format", "Not a GUID");
        }

        foreach (var (code, index) in Items(body, "requestedSignatures"))
        {
            if (!code.StartsWith("WINDOWS_", StringComparison.OrdinalIgnoreCase))
                yield return new Violation($"requestedSignatures[{index}]", "enum", "Unknown signature code");
        }

        foreach (var violation in ProductTypes(body))
            yield return violation;
    }

    private static IEnumerable<Violation> ProductTypes(JsonElement body)
    {
        if (!body.TryGetProperty("selectedProductTypes", out var types) || types.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var type in types.EnumerateObject())
        {
            if (type.Value.ValueKind != JsonValueKind.String)
                yield return new Violation($"selectedProductTypes.{type.Name}", "type", "A product type is a text");
            else if (!type.Name.StartsWith("Windows", StringComparison.OrdinalIgnoreCase))
                yield return new Violation($"selectedProductTypes.{type.Name}", "enum", "Unknown OS family code");
        }
    }

    private static IEnumerable<(string Text, int Index)> Items(JsonElement body, string list) =>
        body.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Select((item, index) => (item.GetString()!, index))
            : [];
}
