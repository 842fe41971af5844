using ProductGateway.Connectors.Microsoft;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>Microsoft's additional attributes and their part of <c>microsoft.graphql</c>, in both directions.</summary>
internal static class MicrosoftAttributesMapping
{
    public static MicrosoftAdditionalAttributes ToSchema(AdditionalAttributes attributes) => new(
        StorageController: attributes.StorageController is { } storage ? ToSchema(storage) : null,
        RaidController: attributes.RaidController is { } raid ? ToSchema(raid) : null,
        Svvp: attributes.Svvp is { } svvp ? ToSchema(svvp) : null);

    public static AdditionalAttributes ToVendor(MicrosoftAdditionalAttributesInput input) => input switch
    {
        MicrosoftAdditionalAttributesInput.StorageController storage => new AdditionalAttributes(ToVendor(storage.Value), null, null),
        MicrosoftAdditionalAttributesInput.RaidController raid => new AdditionalAttributes(null, ToVendor(raid.Value), null),
        MicrosoftAdditionalAttributesInput.Svvp svvp => new AdditionalAttributes(null, null, ToVendor(svvp.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input, "attributes of no known kind"),
    };

    private static MicrosoftStorageController ToSchema(StorageController storage) => new(
        BiosVersion: storage.BiosVersion,
        FirmwareVersion: storage.FirmwareVersion,
        DriverVersion: storage.DriverVersion,
        DriverName: storage.DriverName,
        DeviceVersion: storage.DeviceVersion,
        ChipsetName: storage.ChipsetName,
        UsedProprietary: storage.UsedProprietary,
        ProprietaryName: storage.ProprietaryName,
        ProprietaryVersion: storage.ProprietaryVersion,
        UsedMicrosoft: storage.UsedMicrosoft,
        MicrosoftName: storage.MicrosoftName,
        MicrosoftVersion: storage.MicrosoftVersion,
        UsedBootSupport: storage.UsedBootSupport,
        UsedBetterBoot: storage.UsedBetterBoot,
        UefiVersion: storage.UefiVersion,
        AcpiVersion: storage.AcpiVersion,
        SupportsSector4K512E: storage.SupportsSector4K512E,
        SupportsSector4K4K: storage.SupportsSector4K4K,
        SupportsDifferential: storage.SupportsDifferential);

    private static MicrosoftRaidController ToSchema(RaidController raid) => new(
        FirmwareVersion: raid.FirmwareVersion,
        FilterVersion: raid.FilterVersion,
        DriverVersion: raid.DriverVersion,
        UsedProprietary: raid.UsedProprietary,
        ProprietaryName: raid.ProprietaryName,
        ProprietaryVersion: raid.ProprietaryVersion,
        UsedMicrosoft: raid.UsedMicrosoft,
        MicrosoftName: raid.MicrosoftName,
        MicrosoftVersion: raid.MicrosoftVersion,
        IsThirdPartyNeeded: raid.IsThirdPartyNeeded,
        IsSES: raid.IsSes,
        IsSAFTE: raid.IsSafte,
        AdditionalInfo: raid.AdditionalInfo);

    private static MicrosoftSvvp ToSchema(Svvp svvp) => new(
        ProductVersion: svvp.ProductVersion,
        SupportLink: svvp.SupportLink,
        GuestOs: svvp.GuestOs,
        ProcessorArchitecture: svvp.ProcessorArchitecture,
        MaxProcessors: svvp.MaxProcessors,
        MaxMemory: svvp.MaxMemory);

    private static StorageController ToVendor(MicrosoftStorageControllerInput storage) => new(
        BiosVersion: storage.BiosVersion.Value,
        FirmwareVersion: storage.FirmwareVersion.Value,
        DriverVersion: storage.DriverVersion.Value,
        DriverName: storage.DriverName.Value,
        DeviceVersion: storage.DeviceVersion.Value,
        ChipsetName: storage.ChipsetName.Value,
        UsedProprietary: storage.UsedProprietary.Value,
        ProprietaryName: storage.ProprietaryName.Value,
        ProprietaryVersion: storage.ProprietaryVersion.Value,
        UsedMicrosoft: storage.UsedMicrosoft.Value,
        MicrosoftName: storage.MicrosoftName.Value,
        MicrosoftVersion: storage.MicrosoftVersion.Value,
        UsedBootSupport: storage.UsedBootSupport.Value,
        UsedBetterBoot: storage.UsedBetterBoot.Value,
        UefiVersion: storage.UefiVersion.Value,
        AcpiVersion: storage.AcpiVersion.Value,
        SupportsSector4K512E: storage.SupportsSector4K512E.Value,
        SupportsSector4K4K: storage.SupportsSector4K4K.Value,
        SupportsDifferential: storage.SupportsDifferential.Value);

    private static RaidController ToVendor(MicrosoftRaidControllerInput raid) => new(
        FirmwareVersion: raid.FirmwareVersion.Value,
        FilterVersion: raid.FilterVersion.Value,
        DriverVersion: raid.DriverVersion.Value,
        UsedProprietary: raid.UsedProprietary.Value,
        ProprietaryName: raid.ProprietaryName.Value,
        ProprietaryVersion: raid.ProprietaryVersion.Value,
        UsedMicrosoft: raid.UsedMicrosoft.Value,
        MicrosoftName: raid.MicrosoftName.Value,
        MicrosoftVersion: raid.MicrosoftVersion.Value,
        IsThirdPartyNeeded: raid.IsThirdPartyNeeded.Value,
        IsSes: raid.IsSES.Value,
        IsSafte: raid.IsSAFTE.Value,
        AdditionalInfo: raid.AdditionalInfo.Value);

    private static Svvp ToVendor(MicrosoftSvvpInput svvp) => new(
        ProductVersion: svvp.ProductVersion.Value,
        SupportLink: svvp.SupportLink.Value,
        GuestOs: svvp.GuestOs.Value,
        ProcessorArchitecture: svvp.ProcessorArchitecture.Value,
        MaxProcessors: svvp.MaxProcessors.Value,
        MaxMemory: svvp.MaxMemory.Value);
}
