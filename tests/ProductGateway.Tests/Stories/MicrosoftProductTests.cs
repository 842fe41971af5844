using System.Text.Json;
using ProductGateway.Client;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>The product of Microsoft's page "Create a new product", sent and read back.</summary>
public sealed class MicrosoftProductTests
{
    private const string Id = "TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4OTAx";

    private static readonly DateTimeOffset Announced = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Signatures = ["WINDOWS_v100_RS3_FULL", "WINDOWS_v100_X64_RS3_FULL", "WINDOWS_VISTA"];

    private static readonly CreateMicrosoftProductInput Input = new()
    {
        Name = "Test_Network_Product2-R",
        TestHarness = MicrosoftTestHarness.Attestation,
        AnnouncementDate = Announced,
        DeviceMetadataIds = new([]),
        FirmwareVersion = "980",
        DeviceType = MicrosoftDeviceType.External,
        IsTestSign = false,
        IsFlightSign = false,
        MarketingNames = new([]),
        SelectedProductTypes = [new MicrosoftProductTypeSelectionInput { OsFamily = "windows_v100_RS3", ProductType = "Unclassified" }],
        RequestedSignatures = Signatures,
    };

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

        var payload = await CreateAsync(stage);

        var product = Product("https:// manage.devcenter.microsoft.com/api/v1/hardware/products/14631253285588901", null);
        Whole.Is(
            new CreateWholeMicrosoft_Payload { Outcome = new(CreateOutcome.Created, "CREATED"), Product = product, Errors = [] }, payload);
        Assert.Empty(await Selection.MissingAsync(stage, "MicrosoftProduct", payload.Product!));
    }

    /// <summary>Microsoft's reads link to another host than its creates, and carry members that no table of it documents.</summary>
    [Fact]
    public async Task Every_way_to_read_it_gives_the_same_values()
    {
        await using var stage = await Stage.StartAsync();
        await CreateAsync(stage);

        var read = (await stage.Client.ReadMicrosoft.ExecuteAsync(Id, "14631253285588901")).EnsureNoErrors();

        var expected = Product(
            "https://hardwareapi.microsoft.com/api/v1/hardware/products/14631253285588901",
            """{"originType": "author", "sourceProductId": 0, "sourcePublisherId": 0, "isRetpolineCompiled": false, "message": ""}""");
        Whole.IsAs<IIdentity>(
            new ReadMicrosoft_AsCatalog.MicrosoftProduct
            {
                TypeName = "MicrosoftProduct",
                Id = Id,
                Vendor = new(Vendor.Microsoft, "MICROSOFT"),
                VendorId = "14631253285588901",
                Name = "Test_Network_Product2-R",
            },
            read.AsCatalog as IIdentity);
        Whole.Is(new ReadMicrosoft_AsPriced.Unknown { TypeName = "MicrosoftProduct" }, read.AsPriced);
        foreach (var product in new object?[] { read.Product, read.ProductByVendorId, read.Node, Assert.Single(read.Nodes) })
            Whole.IsAs(expected, product as IWholeMicrosoft);
    }

    private static async Task<CreateWholeMicrosoft_Payload> CreateAsync(Stage stage) =>
        (await stage.Client.CreateWholeMicrosoft.ExecuteAsync(Input)).EnsureNoErrors().Payload!;

    private static CreateWholeMicrosoft_Payload_Product Product(string link, string? unmapped) => new()
    {
        Id = Id,
        Vendor = new(Vendor.Microsoft, "MICROSOFT"),
        VendorId = "14631253285588901",
        Name = "Test_Network_Product2-R",
        Unmapped = unmapped is null ? null : JsonElement.Parse(unmapped),
        SharedProductId = "1152921504607010999",
        Links =
        [
            new() { Href = new Url(link), Rel = "self", Method = "GET" },
            new() { Href = new Url(link + "/submissions"), Rel = "get_submissions", Method = "GET" },
        ],
        IsCommitted = false,
#pragma warning disable CS0618 // what is deprecated is served on
        IsExtensionInf = false,
#pragma warning restore CS0618
        AnnouncementDate = Announced,
        DeviceMetadataIds = [],
        FirmwareVersion = "980",
        DeviceType = new(MicrosoftDeviceType.External, "EXTERNAL"),
        IsTestSign = false,
        IsFlightSign = false,
        MarketingNames = [],
        SelectedProductTypes = [new() { OsFamily = "windows_v100_RS3", ProductType = "Unclassified" }],
        RequestedSignatures = Signatures,
        AdditionalAttributes = new(),
        TestHarness = new(MicrosoftTestHarness.Attestation, "ATTESTATION"),
    };
}
