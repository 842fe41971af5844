using System.Text.Json;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.Finago;

/// <summary>The product resource of 24SevenOffice: request building and answer reading.</summary>
internal static class Products
{
    private static readonly Dictionary<string, ProductType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["default"] = ProductType.Default,
        ["structure"] = ProductType.Structure,
    };

    private static readonly Dictionary<string, ProductStatus> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["active"] = ProductStatus.Active,
        ["inactive"] = ProductStatus.Inactive,
    };

    /// <returns>Null also when the body is another product than the one asked for.</returns>
    public static Product? Read(JsonElement body, string productId) =>
        Read(body) is { } product && ResourceId.Names(productId, product.Id) ? product : null;

    /// <returns>Null when the body is not an object with an id.</returns>
    public static Product? Read(JsonElement body)
    {
        if (MemberReader.Open(body) is not { } members || members.Id("id") is not { } id || id <= 0)
            return null;

        var product = new Product
        {
            Id = id,
            Name = members.Text("name"),
            Number = members.Text("number"),
            Type = members.Word("type", Types, ProductType.Unrecognized),
            Status = members.Word("status", Statuses, ProductStatus.Unrecognized),
            Description = members.Text("description"),
            CostPrice = members.Number("costPrice"),
            SalesPrice = members.Number("salesPrice"),
            IndirectCost = members.Number("indirectCost"),
            WebshopEnabled = members.Flag("webshopEnabled"),
            Stock = members.Nested("stock", stock => new Stock(stock.Flag("isManaged"), stock.Number("quantity"), stock.Text("location"))),
            Ean = members.Text("ean"),
            EanAlternative = members.Text("eanAlternative"),
            SupplierProduct = members.Nested("supplierProduct", ReadSupplierProduct),
            Units = members.Nested("units", unit => new Unit(unit.Id("id"), unit.Text("name"), unit.Text("symbol"))),
            Category = members.Nested("category", category => new Category(category.Id("id"), category.Text("name"))),
            Supplier = members.Nested("supplier", supplier => new Supplier(supplier.Id("id"), supplier.Text("name"))),
            CreatedAt = members.Instant("createdAt"),
            ModifiedAt = members.Instant("modifiedAt"),
        };
        return product with { Unmapped = members.Unmapped() };
    }

    /// <exception cref="ArgumentException">An <c>Unrecognized</c> word.</exception>
    public static ReadOnlyMemory<byte> Write(NewProduct product) => MemberWriter.Object(json =>
    {
        json.Text("name", product.Name);
        json.TextOrNull("number", product.Number);
        json.Text("type", Types.WordFor(product.Type));
        json.Text("status", Statuses.WordFor(product.Status));
        json.TextOrNull("description", product.Description);
        json.NumberOrNull("costPrice", product.CostPrice);
        json.NumberOrNull("salesPrice", product.SalesPrice);
        json.NumberOrNull("indirectCost", product.IndirectCost);
        json.Flag("webshopEnabled", product.WebshopEnabled);
        json.Nested("stock", product.Stock, WriteStock);
        json.TextOrNull("ean", product.Ean);
        json.TextOrNull("eanAlternative", product.EanAlternative);
        json.Nested("supplierProduct", product.SupplierProduct, WriteSupplierProduct);
        WriteReference(json, "units", product.UnitId);
        WriteReference(json, "category", product.CategoryId);
        WriteReference(json, "supplier", product.SupplierId);
    });

    private static SupplierProduct ReadSupplierProduct(MemberReader members) =>
        new(members.Text("itemCode"), members.Text("number"), members.Text("name"), members.Number("price"));

    private static void WriteStock(MemberWriter json, NewStock stock)
    {
        json.Flag("isManaged", stock.IsManaged);
        json.Number("quantity", stock.Quantity);
        json.TextOrNull("location", stock.Location);
    }

    private static void WriteSupplierProduct(MemberWriter json, NewSupplierProduct product)
    {
        json.TextOrNull("itemCode", product.ItemCode);
        json.TextOrNull("number", product.Number);
        json.TextOrNull("name", product.Name);
        json.NumberOrNull("price", product.Price);
    }

    // The null is in the id, not in the object around it: that is where the vendor documents it.
    private static void WriteReference(MemberWriter json, string name, Optional<long?> id)
    {
        if (id.HasValue)
            json.Nested(name, members => members.IdOrNull("id", id));
    }
}
