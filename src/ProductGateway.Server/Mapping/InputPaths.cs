namespace ProductGateway.Server.Mapping;

/// <summary>From the member that a vendor complains about to the path into our input. Null wherever that is not plain.</summary>
internal static class InputPaths
{
    private static readonly Dictionary<string, string> MicrosoftFields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["productName"] = "name",
        ["testHarness"] = "testHarness",
        ["announcementDate"] = "announcementDate",
        ["deviceMetadataIds"] = "deviceMetadataIds",
        ["firmwareVersion"] = "firmwareVersion",
        ["deviceType"] = "deviceType",
        ["isTestSign"] = "isTestSign",
        ["isFlightSign"] = "isFlightSign",
        ["marketingNames"] = "marketingNames",
        ["selectedProductTypes"] = "selectedProductTypes",
        ["requestedSignatures"] = "requestedSignatures",
        ["additionalAttributes"] = "additionalAttributes",
    };

    // SuperOffice reads names without regard to case, and its own client posts them in another one.
    private static readonly Dictionary<string, string> SuperOfficeFields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Name"] = "name",
        ["Code"] = "code",
        ["Description"] = "description",
        ["UnitListPrice"] = "listPrice",
        ["UnitCost"] = "costPrice",
        ["UnitMinimumPrice"] = "minimumPrice",
        ["VAT"] = "vatPercent",
        ["VATInfo"] = "vatInfo",
        ["InAssortment"] = "isActive",
        ["ERPProductKey"] = "erpProductKey",
        ["ERPPriceListKey"] = "erpPriceListKey",
        ["PriceUnit"] = "priceUnit",
        ["QuantityUnit"] = "quantityUnit",
        ["IsSubscription"] = "isSubscription",
        ["SubscriptionUnit"] = "subscriptionUnit",
        ["DefaultSubscriptionQuantity"] = "defaultSubscriptionQuantity",
        ["ItemNumber"] = "itemNumber",
        ["Url"] = "url",
        ["ProductCategoryKey"] = "productCategoryKey",
        ["ProductFamilyKey"] = "productFamilyKey",
        ["ProductTypeKey"] = "productTypeKey",
        ["Supplier"] = "supplierRef",
        ["SupplierCode"] = "supplierCode",
        ["Rights"] = "rights",
        ["Rule"] = "rule",
        ["ExtraInfo"] = "extraInfo",
        ["ExtraField1"] = "extraField1",
        ["ExtraField2"] = "extraField2",
        ["ExtraField3"] = "extraField3",
        ["ExtraField4"] = "extraField4",
        ["ExtraField5"] = "extraField5",
        ["InStock"] = "inStock",
    };

    private static readonly Dictionary<string, string> FinagoFields = new(StringComparer.Ordinal)
    {
        ["name"] = "name",
        ["number"] = "code",
        ["type"] = "kind",
        ["status"] = "isActive",
        ["description"] = "description",
        ["costPrice"] = "costPrice",
        ["salesPrice"] = "listPrice",
        ["indirectCost"] = "indirectCost",
        ["webshopEnabled"] = "webshopEnabled",
        ["stock"] = "stock",
        ["ean"] = "ean",
        ["eanAlternative"] = "eanAlternative",
        ["supplierProduct"] = "supplierProduct",
        ["units"] = "unitId",
        ["category"] = "categoryId",
        ["supplier"] = "supplierId",
    };

    /// <summary>Microsoft's targets, such as <c>productName</c> and <c>requestedSignatures[0]</c>.</summary>
    public static IReadOnlyList<string>? OfMicrosoft(string target) => Of(target, MicrosoftFields) switch
    {
        // Microsoft's map of product types has keys where our list has positions.
        ["selectedProductTypes", ..] => ["selectedProductTypes"],
        var path => path,
    };

    /// <summary>The members that SuperOffice's sentences name: <c>Name</c>, <c>ExtraInfo[0].Type</c>.</summary>
    public static IReadOnlyList<string>? OfSuperOffice(string target) => Of(target, SuperOfficeFields) switch
    {
        ["extraInfo", .. var within] => ["extraInfo", .. within.Select(FirstLower)],
        [var field, ..] => [field],
        _ => null,
    };

    /// <summary>24SevenOffice's paths: <c>name</c>, <c>category.id</c>, <c>stock.quantity</c>.</summary>
    public static IReadOnlyList<string>? OfFinago(string target) => Of(target, FinagoFields) switch
    {
        // The three references are objects at the vendor and plain ids here.
        [("unitId" or "categoryId" or "supplierId") and var id, ..] => [id],
        var path => path,
    };

    private static string[]? Of(string target, Dictionary<string, string> fields) =>
        Segments(target) is [var member, .. var within] && fields.TryGetValue(member, out var field) ? [field, .. within] : null;

    // A path may begin at the root of the body, as a JSON Path or a JSON Pointer does.
    private static string[] Segments(string target) =>
        target.TrimStart('$').Split(['.', '/', '[', ']'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string FirstLower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
