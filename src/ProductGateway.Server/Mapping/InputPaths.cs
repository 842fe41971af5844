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
    public static IReadOnlyList<string>? OfMicrosoft(string target)
    {
        var segments = Segments(target);
        if (segments.Length == 0 || !MicrosoftFields.TryGetValue(segments[0], out var field)) return null;

        // Microsoft's map of product types has keys where our list has positions.
        return field is "selectedProductTypes" ? [field] : [field, .. segments[1..]];
    }

    /// <summary>24SevenOffice's paths: <c>name</c>, <c>category.id</c>, <c>stock.quantity</c>.</summary>
    public static IReadOnlyList<string>? OfFinago(string target)
    {
        var segments = Segments(target);
        if (segments.Length == 0 || !FinagoFields.TryGetValue(segments[0], out var field)) return null;

        // The three references are objects at the vendor and plain ids here.
        return field is "unitId" or "categoryId" or "supplierId" ? [field] : [field, .. segments[1..]];
    }

    private static string[] Segments(string target) =>
        target.Split(['.', '/', '[', ']'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
