using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>A product of 24SevenOffice with every member that its page "Create a product" documents, sent and read back.</summary>
public sealed class FinagoProductTests
{
    private const string Id = "RklOQUdPOjUwMDE";

    private static readonly CreateFinagoProductInput Input = new()
    {
        Name = "Ullgenser Ø, str. M – 羊毛",
        CategoryId = "12",
        Code = "UG-0001-M",
        Kind = FinagoProductKind.Structure,
        IsActive = false,
        Description = "Tykk genser\nmed glidelås",
        CostPrice = 199.995m,
        ListPrice = 899.90m,
        IndirectCost = 12.77m,
        WebshopEnabled = true,
        Ean = "07012345678900",
        EanAlternative = "0123456789012345678901234",
        Stock = new FinagoStockInput { IsManaged = true, Quantity = 12.5m, Location = "B-301" },
        SupplierProduct = new FinagoSupplierProductInput { ItemCode = "T1", Number = "77", Name = "Wool sweater M", Price = 150.25m },
        UnitId = "13",
        SupplierId = "67890",
    };

    private static readonly CreateWholeFinago_Payload_Product Product = new()
    {
        Id = Id,
        Vendor = new(Vendor.Finago, "FINAGO"),
        VendorId = "5001",
        Name = "Ullgenser Ø, str. M – 羊毛",
        Code = "UG-0001-M",
        Description = "Tykk genser\nmed glidelås",
        ListPrice = 899.90m,
        CostPrice = 199.995m,
        IsActive = false,
        Kind = new(FinagoProductKind.Structure, "STRUCTURE"),
        IndirectCost = 12.77m,
        WebshopEnabled = true,
        Ean = "07012345678900",
        EanAlternative = "0123456789012345678901234",
        Stock = new() { IsManaged = true, Quantity = 12.5m, Location = "B-301" },
        SupplierProduct = new() { ItemCode = "T1", Number = "77", Name = "Wool sweater M", Price = 150.25m },
        Units = new() { Id = "13", Name = "Piece", Symbol = "pcs" },
        Category = new() { Id = "12", Name = "Klær" },
        Supplier = new() { Id = "67890", Name = "ACME AS" },
        CreatedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        ModifiedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public async Task The_vendor_gets_every_documented_member_once()
    {
        await using var stage = await Stage.StartAsync();

        await CreateAsync(stage);

        var create = Assert.Single(stage.Creates);
        Json.Is(
            """
            {
              "name": "Ullgenser Ø, str. M – 羊毛",
              "number": "UG-0001-M",
              "type": "structure",
              "status": "inactive",
              "description": "Tykk genser\nmed glidelås",
              "costPrice": 199.995,
              "salesPrice": 899.90,
              "indirectCost": 12.77,
              "webshopEnabled": true,
              "stock": {"isManaged": true, "quantity": 12.5, "location": "B-301"},
              "ean": "07012345678900",
              "eanAlternative": "0123456789012345678901234",
              "supplierProduct": {"itemCode": "T1", "number": "77", "name": "Wool sweater M", "price": 150.25},
              "units": {"id": 13},
              "category": {"id": 12},
              "supplier": {"id": 67890}
            }
            """,
            create.Body);
        Assert.Empty(await Selection.MissingAsync(stage, "CreateFinagoProductInput", Input));
    }

    [Fact]
    public async Task The_created_product_is_answered_whole()
    {
        await using var stage = await Stage.StartAsync();

        var payload = await CreateAsync(stage);

        Whole.Is(
            new CreateWholeFinago_Payload
            {
                Outcome = new(CreateOutcome.Created, "CREATED"),
                Product = Product,
                Errors = [],
                VendorTraceId = "0f3c1b1e9d2a4b6d",
            },
            payload);

        // The joined field is another vendor's to answer.
        Assert.Equal(["FinagoProduct.crmProducts"], await Selection.MissingAsync(stage, "FinagoProduct", payload.Product!));
    }

    [Fact]
    public async Task Every_way_to_read_it_gives_the_same_values()
    {
        await using var stage = await Stage.StartAsync();
        await CreateAsync(stage);

        var read = (await stage.Client.ReadFinago.ExecuteAsync(Id, "5001")).EnsureNoErrors();

        Whole.IsAs<IIdentity>(
            new ReadFinago_AsCatalog.FinagoProduct
            {
                TypeName = "FinagoProduct",
                Id = Id,
                Vendor = new(Vendor.Finago, "FINAGO"),
                VendorId = "5001",
                Name = "Ullgenser Ø, str. M – 羊毛",
            },
            read.AsCatalog as IIdentity);
        Whole.IsAs<IOffer>(
            new ReadFinago_AsPriced.FinagoProduct
            {
                TypeName = "FinagoProduct",
                Code = "UG-0001-M",
                Description = "Tykk genser\nmed glidelås",
                ListPrice = 899.90m,
                CostPrice = 199.995m,
                IsActive = false,
            },
            read.AsPriced as IOffer);
        foreach (var product in new object?[] { read.Product, read.ProductByVendorId, read.Node, Assert.Single(read.Nodes) })
            Whole.IsAs(Product, product as IWholeFinago);
    }

    private static async Task<CreateWholeFinago_Payload> CreateAsync(Stage stage) =>
        (await stage.Client.CreateWholeFinago.ExecuteAsync(Input)).EnsureNoErrors().Payload!;
}
