using System.Globalization;
using ProductGateway.Connectors.Finago;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>24SevenOffice's product and <c>finago.graphql</c>, in both directions.</summary>
internal static class FinagoMapping
{
    public static FinagoProduct ToSchema(Product product) => new(
        Id: ProductId.Encode(Vendor.Finago, product.Id),
        Vendor: Vendor.Finago,
        VendorId: Text(product.Id),
        Name: product.Name,
        Unmapped: product.Unmapped,
        Code: product.Number,
        Description: product.Description,
        ListPrice: product.SalesPrice,
        CostPrice: product.CostPrice,
        IsActive: ToSchema(product.Status),
        Kind: ToSchema(product.Type),
        IndirectCost: product.IndirectCost,
        WebshopEnabled: product.WebshopEnabled,
        Ean: product.Ean,
        EanAlternative: product.EanAlternative,
        Stock: product.Stock is { } stock ? ToSchema(stock) : null,
        SupplierProduct: product.SupplierProduct is { } supplierProduct ? ToSchema(supplierProduct) : null,
        Units: product.Units is { } unit ? new FinagoUnit(Id: TextOrNull(unit.Id), Name: unit.Name, Symbol: unit.Symbol) : null,
        Category: product.Category is { } category ? new FinagoCategory(Id: TextOrNull(category.Id), Name: category.Name) : null,
        Supplier: product.Supplier is { } supplier ? new FinagoSupplier(Id: TextOrNull(supplier.Id), Name: supplier.Name) : null,
        CreatedAt: product.CreatedAt,
        ModifiedAt: product.ModifiedAt);

    /// <param name="input">Checked by <see cref="FinagoChecks"/>: its ids are whole numbers, its enums recognized.</param>
    public static NewProduct ToVendor(CreateFinagoProductInput input) => new()
    {
        Name = input.Name,
        CategoryId = Number(input.CategoryId),
        Number = input.Code.ToVendor(),
        Type = input.Kind.ToVendorValue(ToVendor),
        Status = input.IsActive.ToVendorValue(active => active ? ProductStatus.Active : ProductStatus.Inactive),
        Description = input.Description.ToVendor(),
        CostPrice = input.CostPrice.ToVendor(),
        SalesPrice = input.ListPrice.ToVendor(),
        IndirectCost = input.IndirectCost.ToVendor(),
        WebshopEnabled = input.WebshopEnabled.ToVendor(),
        Ean = input.Ean.ToVendor(),
        EanAlternative = input.EanAlternative.ToVendor(),
        Stock = input.Stock.ToVendor(ToVendor),
        SupplierProduct = input.SupplierProduct.ToVendor(ToVendor),
        UnitId = ToVendorId(input.UnitId),
        SupplierId = ToVendorId(input.SupplierId),
    };

    private static FinagoStock ToSchema(Stock stock) => new(
        IsManaged: stock.IsManaged,
        Quantity: stock.Quantity,
        Location: stock.Location);

    private static FinagoSupplierProduct ToSchema(SupplierProduct product) => new(
        ItemCode: product.ItemCode,
        Number: product.Number,
        Name: product.Name,
        Price: product.Price);

    private static NewStock ToVendor(FinagoStockInput stock) => new()
    {
        IsManaged = stock.IsManaged.ToVendor(),
        Quantity = stock.Quantity.ToVendor(),
        Location = stock.Location.ToVendor(),
    };

    private static NewSupplierProduct ToVendor(FinagoSupplierProductInput product) => new()
    {
        ItemCode = product.ItemCode.ToVendor(),
        Number = product.Number.ToVendor(),
        Name = product.Name.ToVendor(),
        Price = product.Price.ToVendor(),
    };

    // A status of the vendor's that is neither stands in unmapped; whether the product is active then nobody knows.
    private static bool? ToSchema(ProductStatus? status) => status switch
    {
        ProductStatus.Active => true,
        ProductStatus.Inactive => false,
        _ => null,
    };

    private static FinagoProductKind? ToSchema(ProductType? type) => type switch
    {
        null => null,
        ProductType.Default => FinagoProductKind.Default,
        ProductType.Structure => FinagoProductKind.Structure,
        _ => FinagoProductKind.Unrecognized,
    };

    private static ProductType ToVendor(FinagoProductKind kind) => kind switch
    {
        FinagoProductKind.Default => ProductType.Default,
        FinagoProductKind.Structure => ProductType.Structure,
        _ => ProductType.Unrecognized,
    };

    private static Connectors.Optional<long?> ToVendorId(GraphQL.TypeSystem.Coercion.Optional<string?> id) =>
        id.HasValue ? new Connectors.Optional<long?>(id.Value is { } text ? Number(text) : null) : default;

    private static long Number(string id) => long.Parse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string? TextOrNull(long? id) => id is { } number ? Text(number) : null;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
