namespace ProductGateway.Tests.Stories;

/// <summary>The product of Microsoft's page "Create a new product", sent and read back.</summary>
public sealed class MicrosoftProductTests
{
    private const string Input = """
        {"input": {
          "name": "Test_Network_Product2-R",
          "testHarness": "ATTESTATION",
          "announcementDate": "2018-01-01T00:00:00Z",
          "deviceMetadataIds": [],
          "firmwareVersion": "980",
          "deviceType": "EXTERNAL",
          "isTestSign": false,
          "isFlightSign": false,
          "marketingNames": [],
          "selectedProductTypes": [{"osFamily": "windows_v100_RS3", "productType": "Unclassified"}],
          "requestedSignatures": ["WINDOWS_v100_RS3_FULL", "WINDOWS_v100_X64_RS3_FULL", "WINDOWS_VISTA"]
        }}
        """;

    private const string Identity = """{"id": "TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4OTAx", "vendorId": "14631253285588901"}""";

    [Fact]
    public async Task The_vendor_gets_its_own_sample_once()
    {
        await using var stage = await Stage.StartAsync();

        await CreateAsync(stage);

        var create = Assert.Single(stage.Creates);
        Json.Is(
            """
            {
              "productName": "Test_Network_Product2-R",
              "testHarness": "attestation",
              "announcementDate": "2018-01-01T00:00:00",
              "deviceMetadataIds": [],
              "firmwareVersion": "980",
              "deviceType": "external",
              "isTestSign": false,
              "isFlightSign": false,
              "marketingNames": [],
              "selectedProductTypes": {"windows_v100_RS3": "Unclassified"},
              "requestedSignatures": ["WINDOWS_v100_RS3_FULL", "WINDOWS_v100_X64_RS3_FULL", "WINDOWS_VISTA"]
            }
            """,
            create.Body);
    }

    [Fact]
    public async Task The_created_product_is_answered_whole()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await CreateAsync(stage);

        var product = Product("https:// manage.devcenter.microsoft.com/api/v1/hardware/products/14631253285588901", "null");
        reply.Is(200, $$$"""{"data": {"createMicrosoftProduct": {"outcome": "CREATED", "product": {{{product}}}, "errors": []} } }""");
        Assert.Empty(await Selection.MissingAsync(stage, "MicrosoftProduct", reply["createMicrosoftProduct"]["product"]!));
    }

    /// <summary>Microsoft's reads link to another host than its creates, and carry members that no table of it documents.</summary>
    [Fact]
    public async Task Every_way_to_read_it_gives_the_same_values()
    {
        await using var stage = await Stage.StartAsync();
        await CreateAsync(stage);

        var reply = await stage.AskAsync(Stage.Document("MicrosoftProduct"), Identity, "Read");

        var product = Product(
            "https://hardwareapi.microsoft.com/api/v1/hardware/products/14631253285588901",
            """{"originType": "author", "sourceProductId": 0, "sourcePublisherId": 0, "isRetpolineCompiled": false, "message": ""}""");
        reply.Is(200, $$$"""
            {"data": {
              "asCatalog": {
                "id": "TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4OTAx",
                "vendor": "MICROSOFT",
                "vendorId": "14631253285588901",
                "name": "Test_Network_Product2-R"
              },
              "asPriced": {},
              "product": {{{product}}},
              "productByVendorId": {{{product}}},
              "node": {{{product}}},
              "nodes": [{{{product}}}]
            }}
            """);
    }

    private static Task<Reply> CreateAsync(Stage stage) => stage.AskAsync(Stage.Document("MicrosoftProduct"), Input, "Create");

    private static string Product(string link, string unmapped) => $$"""
        {
          "id": "TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4OTAx",
          "vendor": "MICROSOFT",
          "vendorId": "14631253285588901",
          "name": "Test_Network_Product2-R",
          "unmapped": {{unmapped}},
          "sharedProductId": "1152921504607010999",
          "links": [
            {"href": "{{link}}", "rel": "self", "method": "GET"},
            {"href": "{{link}}/submissions", "rel": "get_submissions", "method": "GET"}
          ],
          "isCommitted": false,
          "isExtensionInf": false,
          "announcementDate": "2018-01-01T00:00:00Z",
          "deviceMetadataIds": [],
          "firmwareVersion": "980",
          "deviceType": "EXTERNAL",
          "isTestSign": false,
          "isFlightSign": false,
          "marketingNames": [],
          "selectedProductTypes": [{"osFamily": "windows_v100_RS3", "productType": "Unclassified"}],
          "requestedSignatures": ["WINDOWS_v100_RS3_FULL", "WINDOWS_v100_X64_RS3_FULL", "WINDOWS_VISTA"],
          "additionalAttributes": {"storageController": null, "raidController": null, "svvp": null},
          "testHarness": "ATTESTATION"
        }
        """;
}
