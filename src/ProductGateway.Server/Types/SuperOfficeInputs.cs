using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.Server.Types;

/// <summary>
/// What SuperOffice takes on create. A field that is left out is not sent. There is no key: SuperOffice saves over the
/// product whose key a create carries. There is no rawExtraInfo: SuperOffice lets nobody write it.
/// </summary>
internal sealed record CreateSuperOfficeProductInput
{
    /// <summary>Not empty, at most 254 characters. SuperOffice: Name.</summary>
    public required string Name { get; init; }

    /// <summary>At most 254 characters. SuperOffice: Code.</summary>
    public Optional<string?> Code { get; init; }

    /// <summary>At most 2047 characters. SuperOffice: Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>SuperOffice: UnitListPrice.</summary>
    public Optional<decimal?> ListPrice { get; init; }

    /// <summary>Null says that it is not given. SuperOffice: UnitCost.</summary>
    public Optional<decimal?> CostPrice { get; init; }

    /// <summary>Null says that it is not given. SuperOffice: UnitMinimumPrice.</summary>
    public Optional<decimal?> MinimumPrice { get; init; }

    /// <summary>Percent, 25 for 25 %. SuperOffice: VAT.</summary>
    public Optional<decimal?> VatPercent { get; init; }

    /// <summary>At most 254 characters. SuperOffice: VATInfo.</summary>
    public Optional<string?> VatInfo { get; init; }

    /// <summary>SuperOffice: InAssortment.</summary>
    public required bool IsActive { get; init; }

    /// <summary>At most 254 characters. SuperOffice: ERPProductKey.</summary>
    public Optional<string?> ErpProductKey { get; init; }

    /// <summary>SuperOffice: ERPPriceListKey.</summary>
    public Optional<string?> ErpPriceListKey { get; init; }

    /// <summary>At most 79 characters. SuperOffice: PriceUnit.</summary>
    public Optional<string?> PriceUnit { get; init; }

    /// <summary>At most 79 characters. SuperOffice: QuantityUnit.</summary>
    public Optional<string?> QuantityUnit { get; init; }

    /// <summary>SuperOffice: IsSubscription.</summary>
    public Optional<bool?> IsSubscription { get; init; }

    /// <summary>At most 254 characters. SuperOffice: SubscriptionUnit.</summary>
    public Optional<string?> SubscriptionUnit { get; init; }

    /// <summary>SuperOffice: DefaultSubscriptionQuantity.</summary>
    public Optional<decimal?> DefaultSubscriptionQuantity { get; init; }

    /// <summary>At most 79 characters. SuperOffice: ItemNumber.</summary>
    public Optional<string?> ItemNumber { get; init; }

    /// <summary>At most 1023 characters. SuperOffice: Url.</summary>
    public Optional<string?> Url { get; init; }

    /// <summary>At most 254 characters. SuperOffice: ProductCategoryKey.</summary>
    public Optional<string?> ProductCategoryKey { get; init; }

    /// <summary>At most 254 characters. SuperOffice: ProductFamilyKey.</summary>
    public Optional<string?> ProductFamilyKey { get; init; }

    /// <summary>At most 254 characters. SuperOffice: ProductTypeKey.</summary>
    public Optional<string?> ProductTypeKey { get; init; }

    /// <summary>A contact id as text, or a name; at most 254 characters. SuperOffice: Supplier.</summary>
    public Optional<string?> SupplierRef { get; init; }

    /// <summary>At most 254 characters. SuperOffice: SupplierCode.</summary>
    public Optional<string?> SupplierCode { get; init; }

    /// <summary>At most 2047 characters as SuperOffice's one text; each field once. SuperOffice: Rights.</summary>
    public Optional<IReadOnlyList<SuperOfficeFieldRightInput>?> Rights { get; init; }

    /// <summary>Names of calculation rules, separated by commas; at most 254 characters. SuperOffice: Rule.</summary>
    public Optional<string?> Rule { get; init; }

    /// <summary>SuperOffice: ExtraInfo.</summary>
    public Optional<IReadOnlyList<SuperOfficeExtraInfoInput>?> ExtraInfo { get; init; }

    /// <summary>At most 1023 characters. SuperOffice: ExtraField1.</summary>
    public Optional<string?> ExtraField1 { get; init; }

    /// <summary>At most 1023 characters. SuperOffice: ExtraField2.</summary>
    public Optional<string?> ExtraField2 { get; init; }

    /// <summary>At most 1023 characters. SuperOffice: ExtraField3.</summary>
    public Optional<string?> ExtraField3 { get; init; }

    /// <summary>At most 1023 characters. SuperOffice: ExtraField4.</summary>
    public Optional<string?> ExtraField4 { get; init; }

    /// <summary>At most 1023 characters. SuperOffice: ExtraField5.</summary>
    public Optional<string?> ExtraField5 { get; init; }

    /// <summary>Negative means that many are on order. SuperOffice: InStock.</summary>
    public Optional<decimal?> InStock { get; init; }

    internal static CreateSuperOfficeProductInput Read(InputObject value) => new()
    {
        Name = value.Get<string>(0)!,
        Code = value.GetOptional<string>(1),
        Description = value.GetOptional<string>(2),
        ListPrice = value.GetOptional<decimal?>(3),
        CostPrice = value.GetOptional<decimal?>(4),
        MinimumPrice = value.GetOptional<decimal?>(5),
        VatPercent = value.GetOptional<decimal?>(6),
        VatInfo = value.GetOptional<string>(7),
        IsActive = value.Get<bool>(8),
        ErpProductKey = value.GetOptional<string>(9),
        ErpPriceListKey = value.GetOptional<string>(10),
        PriceUnit = value.GetOptional<string>(11),
        QuantityUnit = value.GetOptional<string>(12),
        IsSubscription = value.GetOptional<bool?>(13),
        SubscriptionUnit = value.GetOptional<string>(14),
        DefaultSubscriptionQuantity = value.GetOptional<decimal?>(15),
        ItemNumber = value.GetOptional<string>(16),
        Url = value.GetOptional<string>(17),
        ProductCategoryKey = value.GetOptional<string>(18),
        ProductFamilyKey = value.GetOptional<string>(19),
        ProductTypeKey = value.GetOptional<string>(20),
        SupplierRef = value.GetOptional<string>(21),
        SupplierCode = value.GetOptional<string>(22),
        Rights = value.GetOptionalList<SuperOfficeFieldRightInput>(23),
        Rule = value.GetOptional<string>(24),
        ExtraInfo = value.GetOptionalList<SuperOfficeExtraInfoInput>(25),
        ExtraField1 = value.GetOptional<string>(26),
        ExtraField2 = value.GetOptional<string>(27),
        ExtraField3 = value.GetOptional<string>(28),
        ExtraField4 = value.GetOptional<string>(29),
        ExtraField5 = value.GetOptional<string>(30),
        InStock = value.GetOptional<decimal?>(31),
    };
}

/// <summary>The right on one field of a quote line. SuperOffice: one <c>Field=right</c> of Rights.</summary>
internal sealed record SuperOfficeFieldRightInput
{
    /// <summary>The vendor's name of the field, without <c>=</c> and <c>&amp;</c>.</summary>
    public required string Field { get; init; }

    /// <summary>What people may do with it. SuperOffice: the letter after <c>=</c>.</summary>
    public required SuperOfficeRightCode Right { get; init; }

    internal static SuperOfficeFieldRightInput Read(InputObject value) => new()
    {
        Field = value.Get<string>(0)!,
        Right = value.Get<SuperOfficeRightCode>(1),
    };
}

/// <summary>One further fact about a product. SuperOffice: an item of ExtraInfo.</summary>
internal sealed record SuperOfficeExtraInfoInput
{
    /// <summary>Not empty. SuperOffice: Name.</summary>
    public required string Name { get; init; }

    /// <summary>SuperOffice: Value.</summary>
    public Optional<string?> Value { get; init; }

    /// <summary>How to show the value. SuperOffice: Type.</summary>
    public required SuperOfficeExtraInfoType Type { get; init; }

    internal static SuperOfficeExtraInfoInput Read(InputObject value) => new()
    {
        Name = value.Get<string>(0)!,
        Value = value.GetOptional<string>(1),
        Type = value.Get<SuperOfficeExtraInfoType>(2),
    };
}
