using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Stories;

/// <summary>The product of SuperOffice's page "POST Product", with the units that the page names, sent and read back.</summary>
public sealed class SuperOfficeProductTests
{
    private const string Input = """
        {"input": {
          "name": "Bernier Inc and Sons",
          "code": "mollitia",
          "description": "Diverse discrete conglomeration",
          "listPrice": 13143.996,
          "costPrice": "1037.354",
          "minimumPrice": "21539.982",
          "vatPercent": 1338.2179999999998,
          "vatInfo": "quia",
          "isActive": false,
          "erpProductKey": "id",
          "erpPriceListKey": "et",
          "priceUnit": "τρυβλίον",
          "quantityUnit": "五合枡",
          "isSubscription": false,
          "subscriptionUnit": "دونم",
          "defaultSubscriptionQuantity": "11210.318",
          "itemNumber": "910564",
          "url": "http://www.example.com/",
          "productCategoryKey": "VIP Customer",
          "productFamilyKey": "necessitatibus",
          "productTypeKey": "voluptatum",
          "supplierRef": "nostrum",
          "supplierCode": "quia",
          "rights": [{"field": "UnitCost", "right": "N"}, {"field": "Name", "right": "M"}],
          "rule": "eos",
          "extraInfo": [{"name": "Gerlach, Block and Orn", "value": "commodi", "type": "IMAGE"}],
          "extraField1": "quo",
          "extraField2": "iste",
          "extraField3": "aliquid",
          "extraField4": "consequatur",
          "extraField5": "sit",
          "inStock": 22097.834
        }}
        """;

    private const string Product = """
        {
          "id": "U1VQRVJPRkZJQ0U6NTAx",
          "vendor": "SUPEROFFICE",
          "vendorId": "501",
          "name": "Bernier Inc and Sons",
          "unmapped": null,
          "code": "mollitia",
          "description": "Diverse discrete conglomeration",
          "listPrice": "13143.996",
          "costPrice": "1037.354",
          "isActive": false,
          "erpProductKey": "id",
          "erpPriceListKey": "et",
          "priceUnit": "τρυβλίον",
          "quantityUnit": "五合枡",
          "isSubscription": false,
          "subscriptionUnit": "دونم",
          "defaultSubscriptionQuantity": "11210.318",
          "itemNumber": "910564",
          "url": "http://www.example.com/",
          "productCategoryKey": "VIP Customer",
          "productFamilyKey": "necessitatibus",
          "productTypeKey": "voluptatum",
          "vatPercent": "1338.2179999999998",
          "vatInfo": "quia",
          "minimumPrice": "21539.982",
          "supplierRef": "nostrum",
          "supplierCode": "quia",
          "rights": [{"field": "UnitCost", "right": "N"}, {"field": "Name", "right": "M"}],
          "rule": "eos",
          "extraInfo": [
            {"name": "Gerlach, Block and Orn", "value": "commodi", "type": "IMAGE", "tableRight": null, "fieldProperties": []}
          ],
          "rawExtraInfo": "",
          "extraField1": "quo",
          "extraField2": "iste",
          "extraField3": "aliquid",
          "extraField4": "consequatur",
          "extraField5": "sit",
          "inStock": "22097.834",
          "tableRight": {"mask": "Select, Update, Insert, Delete", "reason": ""},
          "fieldProperties": [
            {
              "field": "ProductId",
              "fieldRight": {"mask": "Read", "reason": ""},
              "fieldType": "System.Int32",
              "fieldLength": 4
            },
            {
              "field": "Name",
              "fieldRight": {"mask": "Update, UIHintMandatory", "reason": "[SR_MANDATORY_FIELD_9001]"},
              "fieldType": "System.String",
              "fieldLength": 254
            },
            {
              "field": "UnitCost",
              "fieldRight": {"mask": "None", "reason": "[SR_HIDDEN]"},
              "fieldType": "System.Double",
              "fieldLength": 8
            },
            {
              "field": "Description",
              "fieldRight": {"mask": "Update", "reason": ""},
              "fieldType": "System.String",
              "fieldLength": 2047
            }
          ]
        }
        """;

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
        Assert.Empty(await Selection.MissingAsync(stage, "CreateSuperOfficeProductInput", JsonNode.Parse(Input)!["input"]!));
    }

    [Fact]
    public async Task The_created_product_is_answered_whole()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await CreateAsync(stage);

        reply.Is(200, $$$"""{"data": {"createSuperOfficeProduct": {"outcome": "CREATED", "product": {{{Product}}}, "errors": []} } }""");
        Assert.Empty(await Selection.MissingAsync(stage, "SuperOfficeProduct", reply["createSuperOfficeProduct"]["product"]!));
    }

    [Fact]
    public async Task Every_way_to_read_it_gives_the_same_values()
    {
        await using var stage = await Stage.StartAsync();
        await CreateAsync(stage);

        var reply = await stage.AskAsync(
            Stage.Document("SuperOfficeProduct"), """{"id": "U1VQRVJPRkZJQ0U6NTAx", "vendorId": "501"}""", "Read");

        reply.Is(200, $$$"""
            {"data": {
              "asCatalog": {"id": "U1VQRVJPRkZJQ0U6NTAx", "vendor": "SUPEROFFICE", "vendorId": "501", "name": "Bernier Inc and Sons"},
              "asPriced": {
                "code": "mollitia",
                "description": "Diverse discrete conglomeration",
                "listPrice": "13143.996",
                "costPrice": "1037.354",
                "isActive": false
              },
              "product": {{{Product}}},
              "productByVendorId": {{{Product}}},
              "node": {{{Product}}},
              "nodes": [{{{Product}}}]
            }}
            """);
    }

    /// <summary>The page's sample posts ProductId 475, and whoever sends it overwrites that product. Here it is the seeds' canoe paddle.</summary>
    [Fact]
    public async Task A_create_overwrites_no_product()
    {
        await using var stage = await Stage.StartAsync();
        const string Paddle = """{ productByVendorId(vendor: SUPEROFFICE, vendorId: 475) { ... on CatalogProduct { name } } }""";

        await CreateAsync(stage);

        (await stage.AskAsync(Paddle)).Is(200, """{"data": {"productByVendorId": {"name": "Kanopadle, ask"}}}""");
    }

    private static Task<Reply> CreateAsync(Stage stage) => stage.AskAsync(Stage.Document("SuperOfficeProduct"), Input, "Create");
}
