using System.Text.Json;
using ProductGateway.Connectors.Finago;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Mapping;

/// <summary>24SevenOffice's language and the schema's, through the vendor's own bodies.</summary>
public sealed class FinagoMappingTests
{
    [Fact]
    public void Every_documented_member_has_its_field()
    {
        var product = Read("finago/04-post-response-full.json");

        Assert.Equal(
            new FinagoProduct(
                Id: ProductId.Encode(Vendor.Finago, 124),
                Vendor: Vendor.Finago,
                VendorId: "124",
                Name: "Ullgenser Ø, str. M – 羊毛",
                Unmapped: null,
                Code: "UG-0001-M",
                Description: "Tykk genser\nmed glidelås",
                ListPrice: 899.9m,
                CostPrice: 199.995m,
                IsActive: false,
                Kind: FinagoProductKind.Structure,
                IndirectCost: 12.77m,
                WebshopEnabled: true,
                Ean: "07012345678900",
                EanAlternative: "0123456789012345678901234",
                Stock: new FinagoStock(IsManaged: true, Quantity: 12.5m, Location: "B-301"),
                SupplierProduct: new FinagoSupplierProduct(ItemCode: "T1", Number: "77", Name: "Wool sweater M", Price: 150.25m),
                Units: new FinagoUnit(Id: "13", Name: "Piece", Symbol: "pcs"),
                Category: new FinagoCategory(Id: "12", Name: "Klær"),
                Supplier: new FinagoSupplier(Id: "67890", Name: "ACME AS"),
                CreatedAt: new DateTimeOffset(2026, 1, 2, 8, 15, 30, TimeSpan.Zero),
                ModifiedAt: new DateTimeOffset(2026, 1, 2, 8, 15, 30, TimeSpan.Zero)),
            product);
    }

    [Fact]
    public void A_sparse_answer_gives_nulls_and_keeps_its_id()
    {
        var product = FinagoMapping.ToSchema(new Product { Id = 7 });

        Assert.Equal(("7", null, null, null, null), (product.VendorId, product.Name, product.Kind, product.IsActive, product.Stock));
    }

    [Theory]
    [InlineData(ProductStatus.Active, true)]
    [InlineData(ProductStatus.Inactive, false)]
    [InlineData(ProductStatus.Unrecognized, null)]
    public void Status_becomes_isActive_where_it_is_known(ProductStatus status, bool? isActive)
        => Assert.Equal(isActive, FinagoMapping.ToSchema(new Product { Id = 7, Status = status }).IsActive);

    [Fact]
    public void An_unknown_type_is_UNRECOGNIZED()
        => Assert.Equal(FinagoProductKind.Unrecognized, FinagoMapping.ToSchema(new Product { Id = 7, Type = ProductType.Unrecognized }).Kind);

    [Fact]
    public void A_full_input_writes_the_vendors_full_body()
        => Sample.AssertSame(
            Sample.Json("finago/03-post-request-full.json"),
            Written(new CreateFinagoProductInput
            {
                Name = "Ullgenser Ø, str. M – 羊毛",
                CategoryId = "12",
                Code = new("UG-0001-M"),
                Kind = new(FinagoProductKind.Structure),
                IsActive = new(false),
                Description = new("Tykk genser\nmed glidelås"),
                CostPrice = new(199.995m),
                ListPrice = new(899.9m),
                IndirectCost = new(12.77m),
                WebshopEnabled = new(true),
                Ean = new("07012345678900"),
                EanAlternative = new("0123456789012345678901234"),
                Stock = new(new FinagoStockInput { IsManaged = new(true), Quantity = new(12.5m), Location = new("B-301") }),
                SupplierProduct = new(new FinagoSupplierProductInput
                {
                    ItemCode = new("T1"),
                    Number = new("77"),
                    Name = new("Wool sweater M"),
                    Price = new(150.25m),
                }),
                UnitId = new("13"),
                SupplierId = new("67890"),
            }));

    [Fact]
    public void What_the_input_does_not_carry_is_left_out_of_the_body()
        => Sample.AssertSame(
            Json("""{"name":"Ullgenser","category":{"id":-1}}"""),
            Written(new CreateFinagoProductInput { Name = "Ullgenser", CategoryId = "-1" }));

    [Fact]
    public void Null_is_sent_as_null_where_the_vendor_knows_null()
        => Sample.AssertSame(
            Json("""{"name":"Ullgenser","category":{"id":1},"number":null,"costPrice":null,"units":{"id":null}}"""),
            Written(new CreateFinagoProductInput
            {
                Name = "Ullgenser",
                CategoryId = "1",
                Code = new(null),
                Kind = new(null),
                CostPrice = new(null),
                UnitId = new(null),
            }));

    private static FinagoProduct Read(string sample) => FinagoMapping.ToSchema(Products.Read(Sample.Json(sample))!);

    private static JsonElement Written(CreateFinagoProductInput input)
        => JsonElement.Parse(Products.Write(FinagoMapping.ToVendor(input)).Span);

    private static JsonElement Json(string json) => JsonElement.Parse(json);
}
