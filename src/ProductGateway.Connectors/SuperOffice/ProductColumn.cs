namespace ProductGateway.Connectors.SuperOffice;

/// <summary>One member under its three names: ours, the entity's, and the archive's.</summary>
/// <param name="Member">Ours.</param>
/// <param name="Entity">As the entity spells it, in bodies and in a create's <c>$select</c>.</param>
/// <param name="Column">As the product archive spells it, in a list's <c>$select</c>; null where it has no such column.</param>
/// <param name="IsText">Whether the entity's member is text. A list id stands as a number in the archive and as text in the entity.</param>
/// <param name="IdColumn">Where the column is blank, the column whose id is the entity's text; null where there is none.</param>
internal sealed record ProductColumn(ProductMembers Member, string Entity, string? Column, bool IsText = false, string? IdColumn = null)
{
    /// <summary>Every member, in the entity's order; the pages "POST Product" and "Product archive provider" give the names.</summary>
    public static IReadOnlyList<ProductColumn> All { get; } =
    [
        new(ProductMembers.ProductId, "ProductId", "productId"),
        new(ProductMembers.ErpProductKey, "ERPProductKey", "erpProductKey", IsText: true),

        // The entity's page: the key of the price list, or its primary key when it is a built-in one.
        new(ProductMembers.ErpPriceListKey, "ERPPriceListKey", "priceList/erpPriceListKey", IsText: true, IdColumn: "priceListId"),
        new(ProductMembers.Name, "Name", "name", IsText: true),
        new(ProductMembers.Description, "Description", "description", IsText: true),
        new(ProductMembers.Code, "Code", "code", IsText: true),
        new(ProductMembers.PriceUnit, "PriceUnit", "priceUnit", IsText: true),
        new(ProductMembers.QuantityUnit, "QuantityUnit", "quantityUnit", IsText: true),
        new(ProductMembers.IsSubscription, "IsSubscription", "isSubscription"),
        new(ProductMembers.SubscriptionUnit, "SubscriptionUnit", "subscriptionUnit", IsText: true),
        new(ProductMembers.DefaultSubscriptionQuantity, "DefaultSubscriptionQuantity", "defaultSubscriptionQuantity"),
        new(ProductMembers.ItemNumber, "ItemNumber", "itemNumber", IsText: true),
        new(ProductMembers.Url, "Url", "url", IsText: true),
        new(ProductMembers.ProductCategoryKey, "ProductCategoryKey", "productCategoryKey", IsText: true),
        new(ProductMembers.ProductFamilyKey, "ProductFamilyKey", "productFamilyKey", IsText: true),
        new(ProductMembers.ProductTypeKey, "ProductTypeKey", "productTypeKey", IsText: true),
        new(ProductMembers.Vat, "VAT", "vat"),
        new(ProductMembers.VatInfo, "VATInfo", "vatInfo", IsText: true),
        new(ProductMembers.UnitCost, "UnitCost", "cost"),
        new(ProductMembers.UnitMinimumPrice, "UnitMinimumPrice", "minimumPrice"),
        new(ProductMembers.UnitListPrice, "UnitListPrice", "listPrice"),
        new(ProductMembers.InAssortment, "InAssortment", "inAssortment"),
        new(ProductMembers.Supplier, "Supplier", "supplier", IsText: true),
        new(ProductMembers.SupplierCode, "SupplierCode", "supplierCode", IsText: true),
        new(ProductMembers.Rights, "Rights", null),
        new(ProductMembers.Rule, "Rule", null),
        new(ProductMembers.ExtraInfo, "ExtraInfo", null),
        new(ProductMembers.RawExtraInfo, "RawExtraInfo", null),
        new(ProductMembers.ExtraField1, "ExtraField1", "extraField1", IsText: true),
        new(ProductMembers.ExtraField2, "ExtraField2", "extraField2", IsText: true),
        new(ProductMembers.ExtraField3, "ExtraField3", "extraField3", IsText: true),
        new(ProductMembers.ExtraField4, "ExtraField4", "extraField4", IsText: true),
        new(ProductMembers.ExtraField5, "ExtraField5", "extraField5", IsText: true),
        new(ProductMembers.InStock, "InStock", null),
        new(ProductMembers.TableRight, "TableRight", null),
        new(ProductMembers.FieldProperties, "FieldProperties", null),
    ];

    /// <summary>The archive's columns that give the member; none where it has none.</summary>
    public IEnumerable<string> Columns => new[] { Column, IdColumn }.OfType<string>();

    /// <summary>Those of the members that a list gives, the key always among them.</summary>
    public static IReadOnlyList<ProductColumn> Listed(ProductMembers members) =>
        [.. Asked(members).Where(column => column.Column is not null)];

    /// <summary>Those of the members, the key always among them.</summary>
    public static IReadOnlyList<ProductColumn> Asked(ProductMembers members) =>
        [.. All.Where(column => (members | ProductMembers.ProductId).HasFlag(column.Member))];
}
