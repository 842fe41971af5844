using ProductGateway.Client;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>The product of SuperOffice's page "POST Product", with the units that the page names, sent and read back.</summary>
public sealed class SuperOfficeProductTests
{
    private const string Id = "U1VQRVJPRkZJQ0U6NTAx";

    private static readonly CreateSuperOfficeProductInput Input = new()
    {
        Name = "Bernier Inc and Sons",
        Code = "mollitia",
        Description = "Diverse discrete conglomeration",
        ListPrice = 13143.996m,
        CostPrice = 1037.354m,
        MinimumPrice = 21539.982m,
        VatPercent = 1338.2179999999998m,
        VatInfo = "quia",
        IsActive = false,
        ErpProductKey = "id",
        ErpPriceListKey = "et",
        PriceUnit = "τρυβλίον",
        QuantityUnit = "五合枡",
        IsSubscription = false,
        SubscriptionUnit = "دونم",
        DefaultSubscriptionQuantity = 11210.318m,
        ItemNumber = "910564",
        Url = new Url("http://www.example.com/"),
        ProductCategoryKey = "VIP Customer",
        ProductFamilyKey = "necessitatibus",
        ProductTypeKey = "voluptatum",
        SupplierRef = "nostrum",
        SupplierCode = "quia",
        Rights = new(
        [
            new SuperOfficeFieldRightInput { Field = "UnitCost", Right = SuperOfficeRightCode.N },
            new SuperOfficeFieldRightInput { Field = "Name", Right = SuperOfficeRightCode.M },
        ]),
        Rule = "eos",
        ExtraInfo = new(
        [
            new SuperOfficeExtraInfoInput { Name = "Gerlach, Block and Orn", Value = "commodi", Type = SuperOfficeExtraInfoType.Image },
        ]),
        ExtraField1 = "quo",
        ExtraField2 = "iste",
        ExtraField3 = "aliquid",
        ExtraField4 = "consequatur",
        ExtraField5 = "sit",
        InStock = 22097.834m,
    };

    private static readonly CreateWholeSuperOffice_Payload_Product Product = new()
    {
        Id = Id,
        Vendor = new(Vendor.Superoffice, "SUPEROFFICE"),
        VendorId = "501",
        Name = "Bernier Inc and Sons",
        Code = "mollitia",
        Description = "Diverse discrete conglomeration",
        ListPrice = 13143.996m,
        CostPrice = 1037.354m,
        IsActive = false,
        ErpProductKey = "id",
        ErpPriceListKey = "et",
        PriceUnit = "τρυβλίον",
        QuantityUnit = "五合枡",
        IsSubscription = false,
        SubscriptionUnit = "دونم",
        DefaultSubscriptionQuantity = 11210.318m,
        ItemNumber = "910564",
        Url = new Url("http://www.example.com/"),
        ProductCategoryKey = "VIP Customer",
        ProductFamilyKey = "necessitatibus",
        ProductTypeKey = "voluptatum",
        VatPercent = 1338.2179999999998m,
        VatInfo = "quia",
        MinimumPrice = 21539.982m,
        SupplierRef = "nostrum",
        SupplierCode = "quia",
        Rights =
        [
            new() { Field = "UnitCost", Right = new(SuperOfficeRightCode.N, "N") },
            new() { Field = "Name", Right = new(SuperOfficeRightCode.M, "M") },
        ],
        Rule = "eos",
        ExtraInfo =
        [
            new()
            {
                Name = "Gerlach, Block and Orn",
                Value = "commodi",
                Type = new(SuperOfficeExtraInfoType.Image, "IMAGE"),
                FieldProperties = [],
            },
        ],
        RawExtraInfo = "",
        ExtraField1 = "quo",
        ExtraField2 = "iste",
        ExtraField3 = "aliquid",
        ExtraField4 = "consequatur",
        ExtraField5 = "sit",
        InStock = 22097.834m,
        TableRight = new() { Mask = "Select, Update, Insert, Delete", Reason = "" },
        FieldProperties =
        [
            Property("ProductId", "Read", "", "System.Int32", 4),
            Property("Name", "Update, UIHintMandatory", "[SR_MANDATORY_FIELD_9001]", "System.String", 254),
            Property("UnitCost", "None", "[SR_HIDDEN]", "System.Double", 8),
            Property("Description", "Update", "", "System.String", 2047),
        ],
    };

    [Fact]
    public async Task The_vendor_gets_its_own_sample_once_and_without_its_ProductId()
    {
        await using var stage = await Stage.StartAsync();

        await CreateAsync(stage);

        var create = Assert.Single(stage.Creates);
        Json.Is(
            """
            {
              "ERPProductKey": "id",
              "ERPPriceListKey": "et",
              "Name": "Bernier Inc and Sons",
              "Description": "Diverse discrete conglomeration",
              "Code": "mollitia",
              "PriceUnit": "τρυβλίον",
              "QuantityUnit": "五合枡",
              "IsSubscription": false,
              "SubscriptionUnit": "دونم",
              "DefaultSubscriptionQuantity": 11210.318,
              "ItemNumber": "910564",
              "Url": "http://www.example.com/",
              "ProductCategoryKey": "VIP Customer",
              "ProductFamilyKey": "necessitatibus",
              "ProductTypeKey": "voluptatum",
              "VAT": 1338.2179999999998,
              "VATInfo": "quia",
              "UnitCost": 1037.354,
              "UnitMinimumPrice": 21539.982,
              "UnitListPrice": 13143.996,
              "InAssortment": false,
              "Supplier": "nostrum",
              "SupplierCode": "quia",
              "Rights": "UnitCost=N&Name=M",
              "Rule": "eos",
              "ExtraInfo": [{"Name": "Gerlach, Block and Orn", "Value": "commodi", "Type": "Image"}],
              "ExtraField1": "quo",
              "ExtraField2": "iste",
              "ExtraField3": "aliquid",
              "ExtraField4": "consequatur",
              "ExtraField5": "sit",
              "InStock": 22097.834
            }
            """,
            create.Body);
        Assert.Empty(await Selection.MissingAsync(stage, "CreateSuperOfficeProductInput", Input));
    }

    [Fact]
    public async Task The_created_product_is_answered_whole()
    {
        await using var stage = await Stage.StartAsync();

        var payload = await CreateAsync(stage);

        Whole.Is(
            new CreateWholeSuperOffice_Payload { Outcome = new(CreateOutcome.Created, "CREATED"), Product = Product, Errors = [] }, payload);

        // The joined field is another vendor's to answer.
        Assert.Equal(["SuperOfficeProduct.erpProduct"], await Selection.MissingAsync(stage, "SuperOfficeProduct", payload.Product!));
    }

    [Fact]
    public async Task Every_way_to_read_it_gives_the_same_values()
    {
        await using var stage = await Stage.StartAsync();
        await CreateAsync(stage);

        var read = (await stage.Client.ReadSuperOffice.ExecuteAsync(Id, "501")).EnsureNoErrors();

        Whole.IsAs<IIdentity>(
            new ReadSuperOffice_AsCatalog.SuperOfficeProduct
            {
                TypeName = "SuperOfficeProduct",
                Id = Id,
                Vendor = new(Vendor.Superoffice, "SUPEROFFICE"),
                VendorId = "501",
                Name = "Bernier Inc and Sons",
            },
            read.AsCatalog as IIdentity);
        Whole.IsAs<IOffer>(
            new ReadSuperOffice_AsPriced.SuperOfficeProduct
            {
                TypeName = "SuperOfficeProduct",
                Code = "mollitia",
                Description = "Diverse discrete conglomeration",
                ListPrice = 13143.996m,
                CostPrice = 1037.354m,
                IsActive = false,
            },
            read.AsPriced as IOffer);
        foreach (var product in new object?[] { read.Product, read.ProductByVendorId, read.Node, Assert.Single(read.Nodes) })
            Whole.IsAs(Product, product as IWholeSuperOffice);
    }

    /// <summary>The page's sample posts ProductId 475, and whoever sends it overwrites that product. Here it is the seeds' canoe paddle.</summary>
    [Fact]
    public async Task A_create_overwrites_no_product()
    {
        await using var stage = await Stage.StartAsync();

        await CreateAsync(stage);

        var paddle = (await stage.Client.ReadName.ExecuteAsync(Vendor.Superoffice, "475")).EnsureNoErrors().ProductByVendorId;
        Whole.Is(new ReadName_ProductByVendorId.SuperOfficeProduct { TypeName = "SuperOfficeProduct", Name = "Kanopadle, ask" }, paddle);
    }

    private static async Task<CreateWholeSuperOffice_Payload> CreateAsync(Stage stage) =>
        (await stage.Client.CreateWholeSuperOffice.ExecuteAsync(Input)).EnsureNoErrors().Payload!;

    private static CreateWholeSuperOffice_Payload_Product_FieldProperties Property(string field, string mask, string reason, string type, int length) => new()
    {
        Field = field,
        FieldRight = new() { Mask = mask, Reason = reason },
        FieldType = type,
        FieldLength = length,
    };
}
