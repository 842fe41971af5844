using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.Server.Types;

/// <summary>
/// What 24SevenOffice takes on create. A field that is left out is not sent; null is sent as null where the vendor knows
/// null.
/// </summary>
internal sealed record CreateFinagoProductInput
{
    /// <summary>Not empty, at most 150 characters. 24SevenOffice: name.</summary>
    public required string Name { get; init; }

    /// <summary>Whole number of an existing category; 24SevenOffice requires it. 24SevenOffice: category.id.</summary>
    public required string CategoryId { get; init; }

    /// <summary>At most 100 characters. 24SevenOffice: number.</summary>
    public Optional<string?> Code { get; init; }

    /// <summary>DEFAULT when left out. 24SevenOffice: type.</summary>
    public Optional<FinagoProductKind?> Kind { get; init; }

    /// <summary>Active when left out. 24SevenOffice: status, active or inactive.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>At most 500 characters. 24SevenOffice: description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>0 when left out. 24SevenOffice: costPrice.</summary>
    public Optional<decimal?> CostPrice { get; init; }

    /// <summary>0 when left out. 24SevenOffice: salesPrice.</summary>
    public Optional<decimal?> ListPrice { get; init; }

    /// <summary>0 when left out. 24SevenOffice: indirectCost.</summary>
    public Optional<decimal?> IndirectCost { get; init; }

    /// <summary>24SevenOffice: webshopEnabled.</summary>
    public Optional<bool?> WebshopEnabled { get; init; }

    /// <summary>Digits, at most 14. 24SevenOffice: ean.</summary>
    public Optional<string?> Ean { get; init; }

    /// <summary>At most 25 characters. 24SevenOffice: eanAlternative.</summary>
    public Optional<string?> EanAlternative { get; init; }

    /// <summary>24SevenOffice: stock.</summary>
    public Optional<FinagoStockInput?> Stock { get; init; }

    /// <summary>24SevenOffice: supplierProduct.</summary>
    public Optional<FinagoSupplierProductInput?> SupplierProduct { get; init; }

    /// <summary>Whole number of an existing unit. 24SevenOffice: units.id.</summary>
    public Optional<string?> UnitId { get; init; }

    /// <summary>Whole number of a customer that is a supplier. 24SevenOffice: supplier.id.</summary>
    public Optional<string?> SupplierId { get; init; }

    internal static CreateFinagoProductInput Read(InputObject value) => new()
    {
        Name = value.Get<string>(0)!,
        CategoryId = value.Get<string>(1)!,
        Code = value.GetOptional<string>(2),
        Kind = value.GetOptional<FinagoProductKind?>(3),
        IsActive = value.GetOptional<bool?>(4),
        Description = value.GetOptional<string>(5),
        CostPrice = value.GetOptional<decimal?>(6),
        ListPrice = value.GetOptional<decimal?>(7),
        IndirectCost = value.GetOptional<decimal?>(8),
        WebshopEnabled = value.GetOptional<bool?>(9),
        Ean = value.GetOptional<string>(10),
        EanAlternative = value.GetOptional<string>(11),
        Stock = value.GetOptional<FinagoStockInput>(12),
        SupplierProduct = value.GetOptional<FinagoSupplierProductInput>(13),
        UnitId = value.GetOptional<string>(14),
        SupplierId = value.GetOptional<string>(15),
    };
}

/// <summary>24SevenOffice: stock.</summary>
internal sealed record FinagoStockInput
{
    /// <summary>False when left out. 24SevenOffice: stock.isManaged.</summary>
    public Optional<bool?> IsManaged { get; init; }

    /// <summary>0 when left out. 24SevenOffice: stock.quantity.</summary>
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>24SevenOffice: stock.location.</summary>
    public Optional<string?> Location { get; init; }

    internal static FinagoStockInput Read(InputObject value) => new()
    {
        IsManaged = value.GetOptional<bool?>(0),
        Quantity = value.GetOptional<decimal?>(1),
        Location = value.GetOptional<string>(2),
    };
}

/// <summary>24SevenOffice: supplierProduct.</summary>
internal sealed record FinagoSupplierProductInput
{
    /// <summary>At most 50 characters. 24SevenOffice: supplierProduct.itemCode.</summary>
    public Optional<string?> ItemCode { get; init; }

    /// <summary>At most 50 characters. 24SevenOffice: supplierProduct.number.</summary>
    public Optional<string?> Number { get; init; }

    /// <summary>At most 250 characters. 24SevenOffice: supplierProduct.name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>24SevenOffice: supplierProduct.price.</summary>
    public Optional<decimal?> Price { get; init; }

    internal static FinagoSupplierProductInput Read(InputObject value) => new()
    {
        ItemCode = value.GetOptional<string>(0),
        Number = value.GetOptional<string>(1),
        Name = value.GetOptional<string>(2),
        Price = value.GetOptional<decimal?>(3),
    };
}
