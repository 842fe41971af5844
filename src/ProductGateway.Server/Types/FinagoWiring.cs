using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.Types;

/// <summary>Ties <c>finago.graphql</c> to its C# types.</summary>
internal static class FinagoWiring
{
    internal static void Bind(SchemaBuilder builder)
    {
        builder.BindEnum(
            "FinagoProductKind",
            ("DEFAULT", FinagoProductKind.Default),
            ("STRUCTURE", FinagoProductKind.Structure),
            ("UNRECOGNIZED", FinagoProductKind.Unrecognized));
        builder.BindInput("CreateFinagoProductInput", CreateFinagoProductInput.Read);
        builder.BindInput("FinagoStockInput", FinagoStockInput.Read);
        builder.BindInput("FinagoSupplierProductInput", FinagoSupplierProductInput.Read);
    }

    internal static void Wire(ResolverTables tables)
    {
        WireFinagoProduct(tables);
        WireFinagoStock(tables);
        WireFinagoSupplierProduct(tables);
        WireFinagoUnit(tables);
        WireFinagoCategory(tables);
        WireFinagoSupplier(tables);
        WireCreateFinagoProductPayload(tables);
    }

    private static void WireFinagoProduct(ResolverTables tables) =>
        tables.Object<FinagoProduct>("FinagoProduct")
            .Property("id", static value => value.Id)
            .Property("vendor", static value => value.Vendor)
            .Property("vendorId", static value => value.VendorId)
            .Property("name", static value => value.Name)
            .Property("unmapped", static value => value.Unmapped)
            .Property("code", static value => value.Code)
            .Property("description", static value => value.Description)
            .Property("listPrice", static value => value.ListPrice)
            .Property("costPrice", static value => value.CostPrice)
            .Property("isActive", static value => value.IsActive)
            .Property("kind", static value => value.Kind)
            .Property("indirectCost", static value => value.IndirectCost)
            .Property("webshopEnabled", static value => value.WebshopEnabled)
            .Property("ean", static value => value.Ean)
            .Property("eanAlternative", static value => value.EanAlternative)
            .Property("stock", static value => value.Stock)
            .Property("supplierProduct", static value => value.SupplierProduct)
            .Property("units", static value => value.Units)
            .Property("category", static value => value.Category)
            .Property("supplier", static value => value.Supplier)
            .Property("createdAt", static value => value.CreatedAt)
            .Property("modifiedAt", static value => value.ModifiedAt);

    private static void WireFinagoStock(ResolverTables tables) =>
        tables.Object<FinagoStock>("FinagoStock")
            .Property("isManaged", static value => value.IsManaged)
            .Property("quantity", static value => value.Quantity)
            .Property("location", static value => value.Location);

    private static void WireFinagoSupplierProduct(ResolverTables tables) =>
        tables.Object<FinagoSupplierProduct>("FinagoSupplierProduct")
            .Property("itemCode", static value => value.ItemCode)
            .Property("number", static value => value.Number)
            .Property("name", static value => value.Name)
            .Property("price", static value => value.Price);

    private static void WireFinagoUnit(ResolverTables tables) =>
        tables.Object<FinagoUnit>("FinagoUnit")
            .Property("id", static value => value.Id)
            .Property("name", static value => value.Name)
            .Property("symbol", static value => value.Symbol);

    private static void WireFinagoCategory(ResolverTables tables) =>
        tables.Object<FinagoCategory>("FinagoCategory")
            .Property("id", static value => value.Id)
            .Property("name", static value => value.Name);

    private static void WireFinagoSupplier(ResolverTables tables) =>
        tables.Object<FinagoSupplier>("FinagoSupplier")
            .Property("id", static value => value.Id)
            .Property("name", static value => value.Name);

    private static void WireCreateFinagoProductPayload(ResolverTables tables) =>
        tables.Object<CreateFinagoProductPayload>("CreateFinagoProductPayload")
            .Property("outcome", static value => value.Outcome)
            .Property("product", static value => value.Product)
            .Property("errors", static value => value.Errors)
            .Property("vendorTraceId", static value => value.VendorTraceId);
}
