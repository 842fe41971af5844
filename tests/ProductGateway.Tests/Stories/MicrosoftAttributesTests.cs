using System.Text.Json.Nodes;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>Microsoft's additional attributes: one of three kinds, each with every member that the vendor documents, there and back.</summary>
public sealed class MicrosoftAttributesTests
{
    private static readonly MicrosoftStorageControllerInput StorageController = new()
    {
        BiosVersion = "1.2",
        FirmwareVersion = "3.4",
        DriverVersion = "5.6",
        DriverName = "fjord.sys",
        DeviceVersion = "7",
        ChipsetName = "FX-1",
        UsedProprietary = true,
        ProprietaryName = "FjordPath",
        ProprietaryVersion = "8.9",
        UsedMicrosoft = true,
        MicrosoftName = "MSDSM",
        MicrosoftVersion = "10.0",
        UsedBootSupport = true,
        UsedBetterBoot = true,
        UefiVersion = "2.8",
        AcpiVersion = "6.4",
        SupportsSector4K512E = true,
        SupportsSector4K4K = false,
        SupportsDifferential = false,
    };

    private static readonly MicrosoftRaidControllerInput RaidController = new()
    {
        FirmwareVersion = "1",
        FilterVersion = "2",
        DriverVersion = "3",
        UsedProprietary = true,
        ProprietaryName = "SteinPath",
        ProprietaryVersion = "3.3",
        UsedMicrosoft = true,
        MicrosoftName = "MSDSM",
        MicrosoftVersion = "10.0",
        IsThirdPartyNeeded = false,
        IsSES = true,
        IsSAFTE = false,
        AdditionalInfo = "Støy: lav",
    };

    private static readonly MicrosoftSvvpInput Svvp = new()
    {
        ProductVersion = "6.0",
        SupportLink = "https://example.org/støtte",
        GuestOs = "Windows Server 2012 R2",
        ProcessorArchitecture = "Xeon",
        MaxProcessors = 64,
        MaxMemory = 1024,
    };

    [Fact]
    public async Task Every_member_of_a_storage_controller_arrives_at_the_vendor_and_comes_back()
    {
        await using var stage = await Stage.StartAsync();

        var attributes = await CreateAsync(stage, new MicrosoftAdditionalAttributesInput.StorageController(StorageController));

        Whole.Is(new { StorageController, RaidController = (object?)null, Svvp = (object?)null }, attributes);
        AssertSent(stage, """
            {"storageController": {
              "biosVersion": "1.2", "firmwareVersion": "3.4", "driverVersion": "5.6", "driverName": "fjord.sys", "deviceVersion": "7",
              "chipsetName": "FX-1", "usedProprietary": true, "proprietaryName": "FjordPath", "proprietaryVersion": "8.9", "usedMicrosoft": true,
              "microsoftName": "MSDSM", "microsoftVersion": "10.0", "usedBootSupport": true, "usedBetterBoot": true, "uefiVersion": "2.8",
              "acpiVersion": "6.4", "supportsSector4K512E": true, "supportsSector4K4K": false, "supportsDifferential": false
            }}
            """);
        Assert.Empty(await Selection.MissingAsync(stage, "MicrosoftStorageControllerInput", StorageController));
    }

    [Fact]
    public async Task Every_member_of_a_RAID_controller_arrives_at_the_vendor_and_comes_back()
    {
        await using var stage = await Stage.StartAsync();

        var attributes = await CreateAsync(stage, new MicrosoftAdditionalAttributesInput.RaidController(RaidController));

        Whole.Is(new { StorageController = (object?)null, RaidController, Svvp = (object?)null }, attributes);
        AssertSent(stage, """
            {"raidController": {
              "firmwareVersion": "1", "filterVersion": "2", "driverVersion": "3", "usedProprietary": true, "proprietaryName": "SteinPath",
              "proprietaryVersion": "3.3", "usedMicrosoft": true, "microsoftName": "MSDSM", "microsoftVersion": "10.0",
              "isThirdPartyNeeded": false, "isSES": true, "isSAFTE": false, "additionalInfo": "Støy: lav"
            }}
            """);
        Assert.Empty(await Selection.MissingAsync(stage, "MicrosoftRaidControllerInput", RaidController));
    }

    [Fact]
    public async Task Every_member_of_a_virtualization_program_arrives_at_the_vendor_and_comes_back()
    {
        await using var stage = await Stage.StartAsync();

        var attributes = await CreateAsync(stage, new MicrosoftAdditionalAttributesInput.Svvp(Svvp));

        Whole.Is(new { StorageController = (object?)null, RaidController = (object?)null, Svvp }, attributes);
        AssertSent(stage, """
            {"svvp": {
              "productVersion": "6.0", "supportLink": "https://example.org/støtte", "guestOs": "Windows Server 2012 R2",
              "processorArchitecture": "Xeon", "maxProcessors": 64, "maxMemory": 1024
            }}
            """);
        Assert.Empty(await Selection.MissingAsync(stage, "MicrosoftSvvpInput", Svvp));
    }

    private static async Task<CreateWholeMicrosoft_Payload_Product_AdditionalAttributes?> CreateAsync(
        Stage stage, MicrosoftAdditionalAttributesInput attributes)
    {
        var answer = await stage.Client.CreateWholeMicrosoft.ExecuteAsync(new CreateMicrosoftProductInput
        {
            Name = "Stein RAID S8i",
            TestHarness = MicrosoftTestHarness.Hlk,
            DeviceType = MicrosoftDeviceType.Internal,
            SelectedProductTypes = [new MicrosoftProductTypeSelectionInput { OsFamily = "Windows8Server", ProductType = "Storage Array" }],
            RequestedSignatures = ["WINDOWS_8_SERVER_X64"],
            AdditionalAttributes = attributes,
        });
        var product = answer.EnsureNoErrors().Payload!.Product!;
        Assert.Empty(await Selection.MissingAsync(stage, "MicrosoftProduct", product));
        return product.AdditionalAttributes;
    }

    private static void AssertSent(Stage stage, string attributes) =>
        Json.Is(attributes, JsonNode.Parse(Assert.Single(stage.Creates).Body!)!["additionalAttributes"]);
}
