using System.Text.Json;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;
using ProductGateway.Tests.Connectors;
using Attributes = ProductGateway.Server.Types.MicrosoftAdditionalAttributesInput;

namespace ProductGateway.Tests.Mapping;

/// <summary>Microsoft's language and the schema's, through the vendor's own bodies.</summary>
public sealed class MicrosoftMappingTests
{
    [Fact]
    public void Every_documented_member_has_its_field()
    {
        var product = Read(Sample.Text("microsoft/06-get-product-full.json"));

        Assert.Equal(
            ("14039471039847257", "1152921504606980001", "Kysten Touch 15 – 触摸屏 – ταμπλό", true, "1.0.0"),
            (product.VendorId, product.SharedProductId, product.Name, product.IsCommitted, product.FirmwareVersion));
        Assert.Equal(
            (MicrosoftDeviceType.InternalExternal, MicrosoftTestHarness.Hlk, false, false),
            (product.DeviceType, product.TestHarness, product.IsTestSign, product.IsFlightSign));
        Assert.Equal(new DateTimeOffset(2025, 10, 22, 0, 0, 0, TimeSpan.Zero), product.AnnouncementDate);
        Assert.Equal([Guid.Parse("3f2b8a50-6c1d-4a57-9a4e-0b0f5a1c7e11"), Guid.Empty], product.DeviceMetadataIds!);
        Assert.Equal(["Kysten 15", "Кюстен 15", " leading and trailing "], product.MarketingNames!);
        Assert.Equal(
            [("Windows_v100", "Touch"), ("Windows81", "Unclassified")],
            product.SelectedProductTypes!.Select(type => (type.OsFamily, type.ProductType)));
        Assert.Equal(["WINDOWS_v100_X64_RS5_FULL", "WINDOWS_v63_X64"], product.RequestedSignatures!);
        Assert.Equal(("self", "GET"), (product.Links![0].Rel, product.Links[0].Method));
#pragma warning disable CS0618 // deprecated, and served on
        Assert.False(product.IsExtensionInf);
#pragma warning restore CS0618
        Assert.Equal(
            new MicrosoftAdditionalAttributes(StorageController: null, RaidController: null, Svvp: null), product.AdditionalAttributes);
    }

    [Fact]
    public void What_Microsoft_does_not_document_stands_in_unmapped()
        => Assert.Equal(
            ["deviceMetadataCategory", "isRetpolineCompiled", "message", "originType", "sourceProductId", "sourcePublisherId"],
            Read(Sample.Text("microsoft/06-get-product-full.json")).Unmapped!.Value.EnumerateObject()
                .Select(member => member.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_link_with_a_blank_comes_out_as_it_came()
        => Assert.StartsWith("https:// manage", Read(Sample.Text("microsoft/02-create-response-blank-href.json")).Links![0].Href);

    [Fact]
    public void Unknown_words_are_UNRECOGNIZED_and_absent_ones_null()
    {
        var product = Read("""{ "id": 1, "testHarness": "hlk2", "deviceType": "cloud" }""");

        Assert.Equal(
            (MicrosoftTestHarness.Unrecognized, MicrosoftDeviceType.Unrecognized), (product.TestHarness!.Value, product.DeviceType!.Value));
        Assert.Null(Read("""{ "id": 1 }""").TestHarness);
    }

    [Fact]
    public void A_minimal_input_leaves_out_what_it_does_not_carry()
        => Assert.Equal(
            """
            {"productName":"Fjord Audio Bridge A1","testHarness":"Attestation","deviceType":"external","isTestSign":false,"isFlightSign":false,
            "selectedProductTypes":{"windows_v100_GE":"Audio Device"},"requestedSignatures":["WINDOWS_v100_X64_GE_FULL","WINDOWS_v100_ARM64_GE_FULL"]}
            """.ReplaceLineEndings(""),
            Written(MicrosoftInputs.Minimal).GetRawText(),
            ignoreCase: true);

    [Fact]
    public void A_full_input_writes_every_member()
    {
        var body = Written(MicrosoftInputs.Minimal with
        {
            AnnouncementDate = new(new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.FromHours(2))),
            DeviceMetadataIds = new([Guid.Empty]),
            FirmwareVersion = new("4.2"),
            MarketingNames = new(["Fjord"]),
            AdditionalAttributes = new(null),
        });

        Assert.Equal("2026-03-01T00:00:00", body.GetProperty("announcementDate").GetString());
        Assert.Equal("""["00000000-0000-0000-0000-000000000000"]""", body.GetProperty("deviceMetadataIds").GetRawText());
        Assert.Equal("4.2", body.GetProperty("firmwareVersion").GetString());
        Assert.Equal("""["Fjord"]""", body.GetProperty("marketingNames").GetRawText());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("additionalAttributes").ValueKind);
    }

    public static TheoryData<string, string> AllAttributes => new()
    {
        {
            "storageController",
            """
            {"biosVersion":"bios","firmwareVersion":"firmware","driverVersion":"driver","driverName":"driverName","deviceVersion":"device",
             "chipsetName":"chipset","usedProprietary":true,"proprietaryName":"proprietary","proprietaryVersion":"1","usedMicrosoft":true,
             "microsoftName":"microsoft","microsoftVersion":"2","usedBootSupport":true,"usedBetterBoot":true,"uefiVersion":"uefi","acpiVersion":"acpi",
             "supportsSector4K512E":true,"supportsSector4K4K":false,"supportsDifferential":true}
            """
        },
        {
            "raidController",
            """
            {"firmwareVersion":"firmware","filterVersion":"filter","driverVersion":"driver","usedProprietary":true,"proprietaryName":"proprietary",
             "proprietaryVersion":"1","usedMicrosoft":true,"microsoftName":"microsoft","microsoftVersion":"2","isThirdPartyNeeded":false,"isSES":true,
             "isSAFTE":false,"additionalInfo":"info"}
            """
        },
        {
            "svvp",
            """
            {"productVersion":"1","supportLink":"http://example.com","guestOs":"Windows Server 2012 R2","processorArchitecture":"Xeon","maxProcessors":64,
             "maxMemory":4096}
            """
        },
    };

    [Theory]
    [MemberData(nameof(AllAttributes))]
    public void Every_attribute_is_written_and_read_back(string kind, string json)
    {
        var body = Written(MicrosoftInputs.Minimal with { AdditionalAttributes = new(InputOf(kind)) }).GetProperty("additionalAttributes");
        Sample.AssertSame(JsonElement.Parse($$"""{"{{kind}}":{{json}}}"""), body);

        var product = Read($$"""{ "id": 1, "additionalAttributes": {"{{kind}}":{{json}}} }""");
        Sample.AssertSame(JsonElement.Parse(json), FieldsOf(product.AdditionalAttributes!, kind));
    }

    private static Attributes InputOf(string kind) => kind switch
    {
        "storageController" => new Attributes.StorageController(MicrosoftInputs.Storage),
        "raidController" => new Attributes.RaidController(MicrosoftInputs.Raid),
        _ => new Attributes.Svvp(new MicrosoftSvvpInput
        {
            ProductVersion = new("1"),
            SupportLink = new("http://example.com"),
            GuestOs = new("Windows Server 2012 R2"),
            ProcessorArchitecture = new("Xeon"),
            MaxProcessors = new(64),
            MaxMemory = new(4096),
        }),
    };

    // The schema's names are Microsoft's, so the fields read back must be the very members that were sent.
    private static JsonElement FieldsOf(MicrosoftAdditionalAttributes attributes, string kind) => kind switch
    {
        "storageController" => JsonSerializer.SerializeToElement(attributes.StorageController, JsonSerializerOptions.Web),
        "raidController" => JsonSerializer.SerializeToElement(attributes.RaidController, JsonSerializerOptions.Web),
        _ => JsonSerializer.SerializeToElement(attributes.Svvp, JsonSerializerOptions.Web),
    };

    private static MicrosoftProduct Read(string json) => MicrosoftMapping.ToSchema(Products.Read(JsonElement.Parse(json))!);

    private static JsonElement Written(CreateMicrosoftProductInput input) => JsonElement.Parse(Products.Write(MicrosoftMapping.ToVendor(input)).Span);
}
