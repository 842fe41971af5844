using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.Microsoft;

/// <summary><c>additionalAttributes</c>, read and written.</summary>
internal static class Attributes
{
    public static AdditionalAttributes Read(MemberReader members) => new(
        members.Nested("storageController", ReadStorageController),
        members.Nested("raidController", ReadRaidController),
        members.Nested("svvp", ReadSvvp));

    public static void Write(MemberWriter json, AdditionalAttributes attributes)
    {
        if (attributes.StorageController is { } storageController)
            json.Nested("storageController", members => Write(members, storageController));

        if (attributes.RaidController is { } raidController)
            json.Nested("raidController", members => Write(members, raidController));

        if (attributes.Svvp is { } svvp)
            json.Nested("svvp", members => Write(members, svvp));
    }

    private static StorageController ReadStorageController(MemberReader members) => new(
        members.Text("biosVersion"),
        members.Text("firmwareVersion"),
        members.Text("driverVersion"),
        members.Text("driverName"),
        members.Text("deviceVersion"),
        members.Text("chipsetName"),
        members.Flag("usedProprietary"),
        members.Text("proprietaryName"),
        members.Text("proprietaryVersion"),
        members.Flag("usedMicrosoft"),
        members.Text("microsoftName"),
        members.Text("microsoftVersion"),
        members.Flag("usedBootSupport"),
        members.Flag("usedBetterBoot"),
        members.Text("uefiVersion"),
        members.Text("acpiVersion"),
        members.Flag("supportsSector4K512E"),
        members.Flag("supportsSector4K4K"),
        members.Flag("supportsDifferential"));

    private static RaidController ReadRaidController(MemberReader members) => new(
        members.Text("firmwareVersion"),
        members.Text("filterVersion"),
        members.Text("driverVersion"),
        members.Flag("usedProprietary"),
        members.Text("proprietaryName"),
        members.Text("proprietaryVersion"),
        members.Flag("usedMicrosoft"),
        members.Text("microsoftName"),
        members.Text("microsoftVersion"),
        members.Flag("isThirdPartyNeeded"),
        members.Flag("isSES"),
        members.Flag("isSAFTE"),
        members.Text("additionalInfo"));

    private static Svvp ReadSvvp(MemberReader members) => new(
        members.Text("productVersion"),
        members.Text("supportLink"),
        members.Text("guestOs"),
        members.Text("processorArchitecture"),
        members.Int32("maxProcessors"),
        members.Int32("maxMemory"));

    private static void Write(MemberWriter json, StorageController controller)
    {
        json.Text("biosVersion", controller.BiosVersion);
        json.Text("firmwareVersion", controller.FirmwareVersion);
        json.Text("driverVersion", controller.DriverVersion);
        json.Text("driverName", controller.DriverName);
        json.Text("deviceVersion", controller.DeviceVersion);
        json.Text("chipsetName", controller.ChipsetName);
        json.Flag("usedProprietary", controller.UsedProprietary);
        json.Text("proprietaryName", controller.ProprietaryName);
        json.Text("proprietaryVersion", controller.ProprietaryVersion);
        json.Flag("usedMicrosoft", controller.UsedMicrosoft);
        json.Text("microsoftName", controller.MicrosoftName);
        json.Text("microsoftVersion", controller.MicrosoftVersion);
        json.Flag("usedBootSupport", controller.UsedBootSupport);
        json.Flag("usedBetterBoot", controller.UsedBetterBoot);
        json.Text("uefiVersion", controller.UefiVersion);
        json.Text("acpiVersion", controller.AcpiVersion);
        json.Flag("supportsSector4K512E", controller.SupportsSector4K512E);
        json.Flag("supportsSector4K4K", controller.SupportsSector4K4K);
        json.Flag("supportsDifferential", controller.SupportsDifferential);
    }

    private static void Write(MemberWriter json, RaidController controller)
    {
        json.Text("firmwareVersion", controller.FirmwareVersion);
        json.Text("filterVersion", controller.FilterVersion);
        json.Text("driverVersion", controller.DriverVersion);
        json.Flag("usedProprietary", controller.UsedProprietary);
        json.Text("proprietaryName", controller.ProprietaryName);
        json.Text("proprietaryVersion", controller.ProprietaryVersion);
        json.Flag("usedMicrosoft", controller.UsedMicrosoft);
        json.Text("microsoftName", controller.MicrosoftName);
        json.Text("microsoftVersion", controller.MicrosoftVersion);
        json.Flag("isThirdPartyNeeded", controller.IsThirdPartyNeeded);
        json.Flag("isSES", controller.IsSes);
        json.Flag("isSAFTE", controller.IsSafte);
        json.Text("additionalInfo", controller.AdditionalInfo);
    }

    private static void Write(MemberWriter json, Svvp svvp)
    {
        json.Text("productVersion", svvp.ProductVersion);
        json.Text("supportLink", svvp.SupportLink);
        json.Text("guestOs", svvp.GuestOs);
        json.Text("processorArchitecture", svvp.ProcessorArchitecture);
        json.Id("maxProcessors", svvp.MaxProcessors);
        json.Id("maxMemory", svvp.MaxMemory);
    }
}
