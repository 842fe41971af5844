namespace ProductGateway.Connectors.SuperOffice;

/// <summary>
/// A product to create. It has no <c>ProductId</c>: SuperOffice's POST saves, and an id would overwrite the product that has it.
/// It has no <c>RawExtraInfo</c>, which is read-only. Absent members get the vendor's defaults.
/// </summary>
public sealed record NewProduct
{
    /// <summary>At most 254 characters.</summary>
    public required string Name { get; init; }

    /// <summary>At most 254 characters. Null is sent as null.</summary>
    public Optional<string?> ErpProductKey { get; init; }

    /// <summary>A price list's key. Null is sent as null.</summary>
    public Optional<string?> ErpPriceListKey { get; init; }

    /// <summary>At most 2047 characters. Null is sent as null.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>At most 254 characters. Null is sent as null.</summary>
    public Optional<string?> Code { get; init; }

    /// <summary>At most 79 characters. Null is sent as null.</summary>
    public Optional<string?> PriceUnit { get; init; }

    /// <summary>At most 79 characters. Null is sent as null.</summary>
    public Optional<string?> QuantityUnit { get; init; }

    /// <summary>Null is left out.</summary>
    public Optional<bool?> IsSubscription { get; init; }

    /// <summary>At most 254 characters. Null is sent as null.</summary>
    public Optional<string?> SubscriptionUnit { get; init; }

    /// <summary>Null is left out.</summary>
    public Optional<decimal?> DefaultSubscriptionQuantity { get; init; }

    /// <summary>At most 79 characters. Null is sent as null.</summary>
    public Optional<string?> ItemNumber { get; init; }

    /// <summary>At most 1023 characters. Null is sent as null.</summary>
    public Optional<string?> Url { get; init; }

    /// <summary>At most 254 characters. Null is sent as null.</summary>
    public Optional<string?> ProductCategoryKey { get; init; }

    /// <summary>At most 254 characters. Null is sent as null.</summary>
    public Optional<string?> ProductFamilyKey { get; init; }

    /// <summary>At most 254 characters. Null is sent as null.</summary>
    public Optional<string?> ProductTypeKey { get; init; }

    /// <summary>Percent. Null is left out.</summary>
    public Optional<decimal?> Vat { get; init; }

    /// <summary>At most 254 characters. Null is sent as null.</summary>
    public Optional<string?> VatInfo { get; init; }

    /// <summary>Null is sent as the vendor's not-given sentinel, <see cref="decimal.MinValue"/>.</summary>
    public Optional<decimal?> UnitCost { get; init; }

    /// <summary>Null is sent as the vendor's not-given sentinel, <see cref="decimal.MinValue"/>.</summary>
    public Optional<decimal?> UnitMinimumPrice { get; init; }

    /// <summary>Null is left out: the sentinel is not documented for this member.</summary>
    public Optional<decimal?> UnitListPrice { get; init; }

    /// <summary>Null is left out.</summary>
    public Optional<bool?> InAssortment { get; init; }

    /// <summary>A contact id as text, or a name; at most 254 characters. Null is sent as null.</summary>
    public Optional<string?> Supplier { get; init; }

    /// <summary>At most 254 characters. Null is sent as null.</summary>
    public Optional<string?> SupplierCode { get; init; }

    /// <summary>Sent as <c>Field=right&amp;Field=right</c>, at most 2047 characters in all. Null is sent as null.</summary>
    public Optional<IReadOnlyList<FieldRight>?> Rights { get; init; }

    /// <summary>At most 254 characters. Null is sent as null.</summary>
    public Optional<string?> Rule { get; init; }

    /// <summary>Name, value and type are sent; rights and properties are not. Null is sent as null.</summary>
    public Optional<IReadOnlyList<ExtraInfo>?> ExtraInfo { get; init; }

    /// <summary>At most 1023 characters. Null is sent as null.</summary>
    public Optional<string?> ExtraField1 { get; init; }

    /// <summary>At most 1023 characters. Null is sent as null.</summary>
    public Optional<string?> ExtraField2 { get; init; }

    /// <summary>At most 1023 characters. Null is sent as null.</summary>
    public Optional<string?> ExtraField3 { get; init; }

    /// <summary>At most 1023 characters. Null is sent as null.</summary>
    public Optional<string?> ExtraField4 { get; init; }

    /// <summary>At most 1023 characters. Null is sent as null.</summary>
    public Optional<string?> ExtraField5 { get; init; }

    /// <summary>Null is left out.</summary>
    public Optional<decimal?> InStock { get; init; }
}
