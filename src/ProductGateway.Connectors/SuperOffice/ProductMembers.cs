namespace ProductGateway.Connectors.SuperOffice;

/// <summary>
/// The members of <see cref="Product"/> one by one, to ask for some of them. <see cref="Product.Unmapped"/> has none: what nobody
/// knows cannot be named, so it comes with <see cref="All"/> alone.
/// </summary>
[Flags]
public enum ProductMembers : ulong
{
    /// <summary>Nothing but what comes along always, the key.</summary>
    None = 0,

    /// <summary><see cref="Product.ProductId"/>.</summary>
    ProductId = 1UL << 0,

    /// <summary><see cref="Product.ErpProductKey"/>.</summary>
    ErpProductKey = 1UL << 1,

    /// <summary><see cref="Product.ErpPriceListKey"/>.</summary>
    ErpPriceListKey = 1UL << 2,

    /// <summary><see cref="Product.Name"/>.</summary>
    Name = 1UL << 3,

    /// <summary><see cref="Product.Description"/>.</summary>
    Description = 1UL << 4,

    /// <summary><see cref="Product.Code"/>.</summary>
    Code = 1UL << 5,

    /// <summary><see cref="Product.PriceUnit"/>.</summary>
    PriceUnit = 1UL << 6,

    /// <summary><see cref="Product.QuantityUnit"/>.</summary>
    QuantityUnit = 1UL << 7,

    /// <summary><see cref="Product.IsSubscription"/>.</summary>
    IsSubscription = 1UL << 8,

    /// <summary><see cref="Product.SubscriptionUnit"/>.</summary>
    SubscriptionUnit = 1UL << 9,

    /// <summary><see cref="Product.DefaultSubscriptionQuantity"/>.</summary>
    DefaultSubscriptionQuantity = 1UL << 10,

    /// <summary><see cref="Product.ItemNumber"/>.</summary>
    ItemNumber = 1UL << 11,

    /// <summary><see cref="Product.Url"/>.</summary>
    Url = 1UL << 12,

    /// <summary><see cref="Product.ProductCategoryKey"/>.</summary>
    ProductCategoryKey = 1UL << 13,

    /// <summary><see cref="Product.ProductFamilyKey"/>.</summary>
    ProductFamilyKey = 1UL << 14,

    /// <summary><see cref="Product.ProductTypeKey"/>.</summary>
    ProductTypeKey = 1UL << 15,

    /// <summary><see cref="Product.Vat"/>.</summary>
    Vat = 1UL << 16,

    /// <summary><see cref="Product.VatInfo"/>.</summary>
    VatInfo = 1UL << 17,

    /// <summary><see cref="Product.UnitCost"/>.</summary>
    UnitCost = 1UL << 18,

    /// <summary><see cref="Product.UnitMinimumPrice"/>.</summary>
    UnitMinimumPrice = 1UL << 19,

    /// <summary><see cref="Product.UnitListPrice"/>.</summary>
    UnitListPrice = 1UL << 20,

    /// <summary><see cref="Product.InAssortment"/>.</summary>
    InAssortment = 1UL << 21,

    /// <summary><see cref="Product.Supplier"/>.</summary>
    Supplier = 1UL << 22,

    /// <summary><see cref="Product.SupplierCode"/>.</summary>
    SupplierCode = 1UL << 23,

    /// <summary><see cref="Product.Rights"/>.</summary>
    Rights = 1UL << 24,

    /// <summary><see cref="Product.Rule"/>.</summary>
    Rule = 1UL << 25,

    /// <summary><see cref="Product.ExtraInfo"/>.</summary>
    ExtraInfo = 1UL << 26,

    /// <summary><see cref="Product.RawExtraInfo"/>.</summary>
    RawExtraInfo = 1UL << 27,

    /// <summary><see cref="Product.ExtraField1"/>.</summary>
    ExtraField1 = 1UL << 28,

    /// <summary><see cref="Product.ExtraField2"/>.</summary>
    ExtraField2 = 1UL << 29,

    /// <summary><see cref="Product.ExtraField3"/>.</summary>
    ExtraField3 = 1UL << 30,

    /// <summary><see cref="Product.ExtraField4"/>.</summary>
    ExtraField4 = 1UL << 31,

    /// <summary><see cref="Product.ExtraField5"/>.</summary>
    ExtraField5 = 1UL << 32,

    /// <summary><see cref="Product.InStock"/>.</summary>
    InStock = 1UL << 33,

    /// <summary><see cref="Product.TableRight"/>.</summary>
    TableRight = 1UL << 34,

    /// <summary><see cref="Product.FieldProperties"/>.</summary>
    FieldProperties = 1UL << 35,

    /// <summary>The whole product.</summary>
    All = (1UL << 36) - 1,

    /// <summary>What only a read by id gives: the archive has no such columns, or gives extra information in another form.</summary>
    NotListed = Rights | Rule | ExtraInfo | RawExtraInfo | InStock | TableRight | FieldProperties,
}
