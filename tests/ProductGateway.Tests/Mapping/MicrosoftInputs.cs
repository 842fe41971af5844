using ProductGateway.Server.Types;

namespace ProductGateway.Tests.Mapping;

/// <summary>Inputs that tests start from.</summary>
internal static class MicrosoftInputs
{
    /// <summary>Nothing but what the schema requires, and nothing is wrong with it.</summary>
    public static CreateMicrosoftProductInput Minimal { get; } = new()
    {
        Name = "Fjord Audio Bridge A1",
        TestHarness = MicrosoftTestHarness.Attestation,
        DeviceType = MicrosoftDeviceType.External,
        IsTestSign = false,
        IsFlightSign = false,
        SelectedProductTypes = [new MicrosoftProductTypeSelectionInput { OsFamily = "windows_v100_GE", ProductType = "Audio Device" }],
        RequestedSignatures = ["WINDOWS_v100_X64_GE_FULL", "WINDOWS_v100_ARM64_GE_FULL"],
    };

    /// <summary>Every attribute has a value of its own.</summary>
    public static MicrosoftStorageControllerInput Storage { get; } = new()
    {
        BiosVersion = new("bios"),
        FirmwareVersion = new("firmware"),
        DriverVersion = new("driver"),
        DriverName = new("driverName"),
        DeviceVersion = new("device"),
        ChipsetName = new("chipset"),
        UsedProprietary = new(true),
        ProprietaryName = new("proprietary"),
        ProprietaryVersion = new("1"),
        UsedMicrosoft = new(true),
        MicrosoftName = new("microsoft"),
        MicrosoftVersion = new("2"),
        UsedBootSupport = new(true),
        UsedBetterBoot = new(true),
        UefiVersion = new("uefi"),
        AcpiVersion = new("acpi"),
        SupportsSector4K512E = new(true),
        SupportsSector4K4K = new(false),
        SupportsDifferential = new(true),
    };

    /// <summary>Every attribute has a value of its own.</summary>
    public static MicrosoftRaidControllerInput Raid { get; } = new()
    {
        FirmwareVersion = new("firmware"),
        FilterVersion = new("filter"),
        DriverVersion = new("driver"),
        UsedProprietary = new(true),
        ProprietaryName = new("proprietary"),
        ProprietaryVersion = new("1"),
        UsedMicrosoft = new(true),
        MicrosoftName = new("microsoft"),
        MicrosoftVersion = new("2"),
        IsThirdPartyNeeded = new(false),
        IsSES = new(true),
        IsSAFTE = new(false),
        AdditionalInfo = new("info"),
    };
}
