using System.Text.Json;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>What a product to be saved must look like: SuperOffice's Swagger document, with the column lengths of its table 129.</summary>
/// <remarks>
/// Names are read without regard to case, since the vendor's own client posts camel case; members unknown to the server are ignored.
/// The Swagger document declares no member required; field rights mark <c>Name</c> as mandatory, and so is it here.
/// </remarks>
internal static class SuperOfficeRules
{
    private static readonly IReadOnlyDictionary<string, int> TextLengths = new Dictionary<string, int>
    {
        ["ERPProductKey"] = 254,
        ["Name"] = 254,
        ["Description"] = 2047,
        ["Code"] = 254,
        ["PriceUnit"] = 79,
        ["QuantityUnit"] = 79,
        ["SubscriptionUnit"] = 254,
        ["ItemNumber"] = 79,
        ["Url"] = 1023,
        ["ProductCategoryKey"] = 254,
        ["ProductFamilyKey"] = 254,
        ["ProductTypeKey"] = 254,
        ["VATInfo"] = 254,
        ["Supplier"] = 254,
        ["SupplierCode"] = 254,
        ["Rights"] = 2047,
        ["Rule"] = 254,
        ["ExtraField1"] = 1023,
        ["ExtraField2"] = 1023,
        ["ExtraField3"] = 1023,
        ["ExtraField4"] = 1023,
        ["ExtraField5"] = 1023,
    };

    public static readonly Shape Product = new(StringComparer.OrdinalIgnoreCase, StringComparer.OrdinalIgnoreCase,
    [
        new("ProductId", JsonType.Integer),
        .. TextLengths.Select(text => new Member(text.Key, JsonType.Text)
        {
            Nullable = text.Key != "Name",
            Required = text.Key == "Name",
            MaxLength = text.Value,
        }),
        .. new[] { "IsSubscription", "InAssortment" }.Select(name => new Member(name, JsonType.Boolean)),
        .. new[] { "DefaultSubscriptionQuantity", "VAT", "UnitCost", "UnitMinimumPrice", "UnitListPrice", "InStock" }
            .Select(name => new Member(name, JsonType.Number)),
        new("ERPPriceListKey", JsonType.Text) { Nullable = true }, // The table holds the list's id in its place: no length is known.
        new("RawExtraInfo", JsonType.Text) { Nullable = true },
        new("ExtraInfo", JsonType.List) { Nullable = true, Item = ExtraInfoItem },
    ]);

    private static Member ExtraInfoItem => new("", JsonType.Object)
    {
        Members =
        [
            new("Name", JsonType.Text) { Nullable = true },
            new("Value", JsonType.Text) { Nullable = true },
            new("Type", JsonType.Text) { Values = ["String", "Url", "Image"] },
        ],
    };

    /// <summary>The first thing that is wrong with the body, as a sentence; null when it can be saved.</summary>
    public static string? Check(JsonElement body)
    {
        if (Product.Check(body) is [var first, ..])
            return $"{first.Path}: {first.Message}";
        if (string.IsNullOrWhiteSpace(Product.Find(body, "Name")!.Value.GetString()))
            return "Name: A value is required";
        if (Product.Find(body, "ProductId") is { } id && !id.TryGetInt32(out _))
            return "ProductId: Value was either too large or too small for an Int32";
        return null;
    }
}
