using System.Text.Json;

namespace ProductGateway.Server.Types;

/// <summary>A product of 24SevenOffice (Finago Office), an accounting and ERP system.</summary>
internal sealed record FinagoProduct : IProduct, IPricedProduct, ICatalogProduct, INode
{
    /// <summary>Opaque, globally unique, stable.</summary>
    public required string Id { get; init; }

    /// <summary>Always FINAGO.</summary>
    public required Vendor Vendor { get; init; }

    /// <summary>24SevenOffice: id.</summary>
    public required string VendorId { get; init; }

    /// <summary>24SevenOffice: name.</summary>
    public required string? Name { get; init; }

    /// <summary>Members that 24SevenOffice sent and this schema does not model, in its spelling; null when there are none.</summary>
    public required JsonElement? Unmapped { get; init; }

    /// <summary>The number that people give the product, free text. 24SevenOffice: number.</summary>
    public required string? Code { get; init; }

    /// <summary>24SevenOffice: description.</summary>
    public required string? Description { get; init; }

    /// <summary>Price to the customer; no currency, and whether tax is in it is not stated. 24SevenOffice: salesPrice.</summary>
    public required decimal? ListPrice { get; init; }

    /// <summary>Price to the supplier. 24SevenOffice: costPrice.</summary>
    public required decimal? CostPrice { get; init; }

    /// <summary>False for expired products. 24SevenOffice: status is active.</summary>
    public required bool? IsActive { get; init; }

    /// <summary>24SevenOffice: type. A text that is none of these is UNRECOGNIZED and stands in <c>unmapped.type</c>.</summary>
    public required FinagoProductKind? Kind { get; init; }

    /// <summary>All further costs of one unit. 24SevenOffice: indirectCost.</summary>
    public required decimal? IndirectCost { get; init; }

    /// <summary>True when the web shop shows it. 24SevenOffice: webshopEnabled.</summary>
    public required bool? WebshopEnabled { get; init; }

    /// <summary>Global trade item number, at most 14 digits. 24SevenOffice: ean.</summary>
    public required string? Ean { get; init; }

    /// <summary>A second article number. 24SevenOffice: eanAlternative.</summary>
    public required string? EanAlternative { get; init; }

    /// <summary>24SevenOffice: stock.</summary>
    public required FinagoStock? Stock { get; init; }

    /// <summary>The product as its supplier knows it. 24SevenOffice: supplierProduct.</summary>
    public required FinagoSupplierProduct? SupplierProduct { get; init; }

    /// <summary>Unit of measure. 24SevenOffice: units.</summary>
    public required FinagoUnit? Units { get; init; }

    /// <summary>24SevenOffice: category.</summary>
    public required FinagoCategory? Category { get; init; }

    /// <summary>24SevenOffice: supplier.</summary>
    public required FinagoSupplier? Supplier { get; init; }

    /// <summary>24SevenOffice: createdAt.</summary>
    public required DateTimeOffset? CreatedAt { get; init; }

    /// <summary>24SevenOffice: modifiedAt.</summary>
    public required DateTimeOffset? ModifiedAt { get; init; }
}

/// <summary>What the product is made of. 24SevenOffice: type.</summary>
internal enum FinagoProductKind
{
    /// <summary>A product of its own. 24SevenOffice: default.</summary>
    Default,

    /// <summary>A product put together from others. 24SevenOffice: structure.</summary>
    Structure,

    /// <summary>Output only: a kind that this schema does not know yet; the vendor's text stands in <c>unmapped.type</c>.</summary>
    Unrecognized,
}

/// <summary>24SevenOffice: stock.</summary>
internal sealed record FinagoStock
{
    /// <summary>True when 24SevenOffice counts the stock. 24SevenOffice: stock.isManaged.</summary>
    public required bool? IsManaged { get; init; }

    /// <summary>Units at hand. 24SevenOffice: stock.quantity.</summary>
    public required decimal? Quantity { get; init; }

    /// <summary>Where it lies, free text. 24SevenOffice: stock.location.</summary>
    public required string? Location { get; init; }
}

/// <summary>24SevenOffice: supplierProduct.</summary>
internal sealed record FinagoSupplierProduct
{
    /// <summary>24SevenOffice: supplierProduct.itemCode.</summary>
    public required string? ItemCode { get; init; }

    /// <summary>The supplier's article number. 24SevenOffice: supplierProduct.number.</summary>
    public required string? Number { get; init; }

    /// <summary>The supplier's name for the product. 24SevenOffice: supplierProduct.name.</summary>
    public required string? Name { get; init; }

    /// <summary>The supplier's price. 24SevenOffice: supplierProduct.price.</summary>
    public required decimal? Price { get; init; }
}

/// <summary>24SevenOffice: units.</summary>
internal sealed record FinagoUnit
{
    /// <summary>24SevenOffice: units.id.</summary>
    public required string? Id { get; init; }

    /// <summary>Such as Piece. 24SevenOffice: units.name.</summary>
    public required string? Name { get; init; }

    /// <summary>Such as pcs. 24SevenOffice: units.symbol.</summary>
    public required string? Symbol { get; init; }
}

/// <summary>24SevenOffice: category.</summary>
internal sealed record FinagoCategory
{
    /// <summary>24SevenOffice: category.id.</summary>
    public required string? Id { get; init; }

    /// <summary>24SevenOffice: category.name.</summary>
    public required string? Name { get; init; }
}

/// <summary>A customer record that is marked as supplier. 24SevenOffice: supplier.</summary>
internal sealed record FinagoSupplier
{
    /// <summary>24SevenOffice: supplier.id.</summary>
    public required string? Id { get; init; }

    /// <summary>24SevenOffice: supplier.name.</summary>
    public required string? Name { get; init; }
}

/// <summary>What <c>createFinagoProduct</c> answers.</summary>
internal sealed record CreateFinagoProductPayload : ICreateProductPayload
{
    /// <summary>What happened, in one word.</summary>
    public required CreateOutcome Outcome { get; init; }

    /// <summary>The product as 24SevenOffice answered it. Null unless CREATED.</summary>
    public required FinagoProduct? Product { get; init; }

    /// <summary>Why it is not CREATED. Empty on success.</summary>
    public required IReadOnlyList<IMutationError> Errors { get; init; }

    /// <summary>24SevenOffice's correlation id when it sent one. 24SevenOffice: X-Trace-Id, trackingId.</summary>
    public required string? VendorTraceId { get; init; }

    IProduct? ICreateProductPayload.Product => Product;
}
