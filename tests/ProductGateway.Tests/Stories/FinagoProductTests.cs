using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Stories;

/// <summary>A product of 24SevenOffice with every member that its page "Create a product" documents, sent and read back.</summary>
public sealed class FinagoProductTests
{
    private const string Input = """
        {"input": {
          "name": "Ullgenser Ø, str. M – 羊毛",
          "categoryId": "12",
          "code": "UG-0001-M",
          "kind": "STRUCTURE",
          "isActive": false,
          "description": "Tykk genser\nmed glidelås",
          "costPrice": 199.995,
          "listPrice": "899.90",
          "indirectCost": "12.77",
          "webshopEnabled": true,
          "ean": "07012345678900",
          "eanAlternative": "0123456789012345678901234",
          "stock": {"isManaged": true, "quantity": 12.5, "location": "B-301"},
          "supplierProduct": {"itemCode": "T1", "number": "77", "name": "Wool sweater M", "price": "150.25"},
          "unitId": 13,
          "supplierId": "67890"
        }}
        """;

    private const string Product = """
        {
          "id": "RklOQUdPOjUwMDE",
          "vendor": "FINAGO",
          "vendorId": "5001",
          "name": "Ullgenser Ø, str. M – 羊毛",
          "unmapped": null,
          "code": "UG-0001-M",
          "description": "Tykk genser\nmed glidelås",
          "listPrice": "899.90",
          "costPrice": "199.995",
          "isActive": false,
          "kind": "STRUCTURE",
          "indirectCost": "12.77",
          "webshopEnabled": true,
          "ean": "07012345678900",
          "eanAlternative": "0123456789012345678901234",
          "stock": {"isManaged": true, "quantity": "12.5", "location": "B-301"},
          "supplierProduct": {"itemCode": "T1", "number": "77", "name": "Wool sweater M", "price": "150.25"},
          "units": {"id": "13", "name": "Piece", "symbol": "pcs"},
          "category": {"id": "12", "name": "Klær"},
          "supplier": {"id": "67890", "name": "ACME AS"},
          "createdAt": "2026-03-01T12:00:00Z",
          "modifiedAt": "2026-03-01T12:00:00Z"
        }
        """;

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
        Assert.Empty(await Selection.MissingAsync(stage, "CreateFinagoProductInput", JsonNode.Parse(Input)!["input"]!));
    }

    [Fact]
    public async Task The_created_product_is_answered_whole()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await CreateAsync(stage);

        reply.Is(200, $$$"""
            {"data": {
              "createFinagoProduct": {"outcome": "CREATED", "product": {{{Product}}}, "errors": [], "vendorTraceId": "0f3c1b1e9d2a4b6d"}
            }}
            """);
        Assert.Empty(await Selection.MissingAsync(stage, "FinagoProduct", reply["createFinagoProduct"]["product"]!));
    }

    [Fact]
    public async Task Every_way_to_read_it_gives_the_same_values()
    {
        await using var stage = await Stage.StartAsync();
        await CreateAsync(stage);

        var reply = await stage.AskAsync(
            Stage.Document("FinagoProduct"), """{"id": "RklOQUdPOjUwMDE", "vendorId": 5001}""", "Read");

        reply.Is(200, $$$"""
            {"data": {
              "asCatalog": {"id": "RklOQUdPOjUwMDE", "vendor": "FINAGO", "vendorId": "5001", "name": "Ullgenser Ø, str. M – 羊毛"},
              "asPriced": {
                "code": "UG-0001-M",
                "description": "Tykk genser\nmed glidelås",
                "listPrice": "899.90",
                "costPrice": "199.995",
                "isActive": false
              },
              "product": {{{Product}}},
              "productByVendorId": {{{Product}}},
              "node": {{{Product}}},
              "nodes": [{{{Product}}}]
            }}
            """);
    }

    [Fact]
    public async Task What_is_left_out_is_not_sent_and_null_is_sent_as_null()
    {
        await using var stage = await Stage.StartAsync();

        await stage.AskAsync(
            Stage.Document("FinagoProduct"),
            """{"input": {"name": "Ullgenser", "categoryId": 12, "description": null, "ean": null}}""",
            "Create");

        Json.Is("""{"name": "Ullgenser", "description": null, "ean": null, "category": {"id": 12}}""", Assert.Single(stage.Creates).Body);
    }

    private static Task<Reply> CreateAsync(Stage stage) => stage.AskAsync(Stage.Document("FinagoProduct"), Input, "Create");
}
