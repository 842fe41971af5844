using System.Text.Json;

namespace ProductGateway.Connectors.Finago;

/// <summary>
/// A product as 24SevenOffice answers it (its page "Create a product" and its OpenAPI document). Null: absent, null, or not of the
/// documented type.
/// </summary>
public sealed record Product
{
    /// <summary>Unique within the organization.</summary>
    public required long Id { get; init; }

    /// <summary>The product's name.</summary>
    public string? Name { get; init; }

    /// <summary>The user's own product number.</summary>
    public string? Number { get; init; }

    /// <summary>A regular product or a structure.</summary>
    public ProductType? Type { get; init; }

    /// <summary>Active, or inactive (expired).</summary>
    public ProductStatus? Status { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>What the supplier is paid. No currency is stated.</summary>
    public decimal? CostPrice { get; init; }

    /// <summary>What the customer pays. No currency and no tax basis is stated.</summary>
    public decimal? SalesPrice { get; init; }

    /// <summary>The sum of the indirect costs.</summary>
    public decimal? IndirectCost { get; init; }

    /// <summary>Documented from version 0.56 of the vendor's OpenAPI document.</summary>
    public bool? WebshopEnabled { get; init; }

    /// <summary>Stock.</summary>
    public Stock? Stock { get; init; }

    /// <summary>The article number: 13 digits in older documents, any GTIN up to 14 in newer ones.</summary>
    public string? Ean { get; init; }

    /// <summary>A second article number.</summary>
    public string? EanAlternative { get; init; }

    /// <summary>The product as its supplier knows it.</summary>
    public SupplierProduct? SupplierProduct { get; init; }

    /// <summary>The unit of measurement.</summary>
    public Unit? Units { get; init; }

    /// <summary>The category.</summary>
    public Category? Category { get; init; }

    /// <summary>The supplier.</summary>
    public Supplier? Supplier { get; init; }

    /// <summary>UTC; the vendor writes a blank in place of the T.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>UTC; the vendor writes a blank in place of the T.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>
    /// A JSON object of the members that no property above holds, in the vendor's spelling; at most 64 kB. Null when there are
    /// none.
    /// </summary>
    public JsonElement? Unmapped { get; init; }
}

/// <summary>A product to create. Absent members get the vendor's defaults.</summary>
public sealed record NewProduct
{
    /// <summary>At most 150 characters.</summary>
    public required string Name { get; init; }

    /// <summary>From productcategories; a system category may be negative.</summary>
    public required long CategoryId { get; init; }

    /// <summary>At most 100 characters. Null is sent as null.</summary>
    public Optional<string?> Number { get; init; }

    /// <summary>Not <see cref="ProductType.Unrecognized"/>. Null is left out.</summary>
    public Optional<ProductType?> Type { get; init; }

    /// <summary>Not <see cref="ProductStatus.Unrecognized"/>. Null is left out.</summary>
    public Optional<ProductStatus?> Status { get; init; }

    /// <summary>At most 500 characters. Null is sent as null.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Null is sent as null.</summary>
    public Optional<decimal?> CostPrice { get; init; }

    /// <summary>Null is sent as null.</summary>
    public Optional<decimal?> SalesPrice { get; init; }

    /// <summary>Null is sent as null.</summary>
    public Optional<decimal?> IndirectCost { get; init; }

    /// <summary>Null is left out.</summary>
    public Optional<bool?> WebshopEnabled { get; init; }

    /// <summary>Null is left out.</summary>
    public Optional<NewStock?> Stock { get; init; }

    /// <summary>At most 14 characters. Null is sent as null.</summary>
    public Optional<string?> Ean { get; init; }

    /// <summary>At most 25 characters. Null is sent as null.</summary>
    public Optional<string?> EanAlternative { get; init; }

    /// <summary>Null is left out.</summary>
    public Optional<NewSupplierProduct?> SupplierProduct { get; init; }

    /// <summary>From productunits. Null is sent as null.</summary>
    public Optional<long?> UnitId { get; init; }

    /// <summary>A customer that is a supplier. Null is sent as null.</summary>
    public Optional<long?> SupplierId { get; init; }
}

/// <summary>Stock to create a product with.</summary>
public sealed record NewStock
{
    /// <summary>Null is left out.</summary>
    public Optional<bool?> IsManaged { get; init; }

    /// <summary>Null is left out.</summary>
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>Null is sent as null.</summary>
    public Optional<string?> Location { get; init; }
}

/// <summary>The supplier's side of a product to create. Nulls are sent as null.</summary>
public sealed record NewSupplierProduct
{
    /// <summary>At most 50 characters.</summary>
    public Optional<string?> ItemCode { get; init; }

    /// <summary>At most 50 characters.</summary>
    public Optional<string?> Number { get; init; }

    /// <summary>At most 250 characters.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The supplier's price.</summary>
    public Optional<decimal?> Price { get; init; }
}

/// <summary>Stock.</summary>
/// <param name="IsManaged">Whether the vendor keeps count.</param>
/// <param name="Quantity">May be negative, may have decimals.</param>
/// <param name="Location">Free text.</param>
public sealed record Stock(bool? IsManaged, decimal? Quantity, string? Location);

/// <summary>The product as its supplier knows it.</summary>
/// <param name="ItemCode">The supplier's item code.</param>
/// <param name="Number">The supplier's product number.</param>
/// <param name="Name">The supplier's name for it.</param>
/// <param name="Price">The supplier's price.</param>
public sealed record SupplierProduct(string? ItemCode, string? Number, string? Name, decimal? Price);

/// <summary>A unit of measurement.</summary>
/// <param name="Id">Documented as a number: 2.0 is 2.</param>
/// <param name="Name">For example Piece.</param>
/// <param name="Symbol">For example pcs.</param>
public sealed record Unit(long? Id, string? Name, string? Symbol);

/// <summary>A product category.</summary>
/// <param name="Id">May be negative.</param>
/// <param name="Name">Its name.</param>
public sealed record Category(long? Id, string? Name);

/// <summary>A supplier.</summary>
/// <param name="Id">The customer id. Documented as a number: 2.0 is 2.</param>
/// <param name="Name">Its name.</param>
public sealed record Supplier(long? Id, string? Name);

/// <summary>A regular product or a structure.</summary>
public enum ProductType
{
    /// <summary>A word that the vendor does not document; it stands in <see cref="Product.Unmapped"/>.</summary>
    Unrecognized,

    /// <summary><c>default</c>.</summary>
    Default,

    /// <summary><c>structure</c>.</summary>
    Structure,
}

/// <summary>Whether a product is sold.</summary>
public enum ProductStatus
{
    /// <summary>A word that the vendor does not document; it stands in <see cref="Product.Unmapped"/>.</summary>
    Unrecognized,

    /// <summary><c>active</c>.</summary>
    Active,

    /// <summary><c>inactive</c>.</summary>
    Inactive,
}
