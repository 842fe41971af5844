using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.Types;

/// <summary>Ties <c>microsoft.graphql</c> to its C# types.</summary>
internal static class MicrosoftWiring
{
    internal static void Bind(SchemaBuilder builder)
    {
        builder.BindEnum(
            "MicrosoftDeviceType",
            ("INTERNAL", MicrosoftDeviceType.Internal),
            ("EXTERNAL", MicrosoftDeviceType.External),
            ("INTERNAL_EXTERNAL", MicrosoftDeviceType.InternalExternal),
            ("NOT_SET", MicrosoftDeviceType.NotSet),
            ("UNRECOGNIZED", MicrosoftDeviceType.Unrecognized));
        builder.BindEnum(
            "MicrosoftTestHarness",
            ("HLK", MicrosoftTestHarness.Hlk),
            ("HCK", MicrosoftTestHarness.Hck),
            ("ATTESTATION", MicrosoftTestHarness.Attestation),
            ("NOT_SET", MicrosoftTestHarness.NotSet),
            ("UNRECOGNIZED", MicrosoftTestHarness.Unrecognized));
        builder.BindInput("CreateMicrosoftProductInput", CreateMicrosoftProductInput.Read);
        builder.BindInput("MicrosoftProductTypeSelectionInput", MicrosoftProductTypeSelectionInput.Read);
        builder.BindInput("MicrosoftAdditionalAttributesInput", MicrosoftAdditionalAttributesInput.Read);
        builder.BindInput("MicrosoftStorageControllerInput", MicrosoftStorageControllerInput.Read);
        builder.BindInput("MicrosoftRaidControllerInput", MicrosoftRaidControllerInput.Read);
        builder.BindInput("MicrosoftSvvpInput", MicrosoftSvvpInput.Read);
    }

    internal static void Wire(ResolverTables tables)
    {
        WireMicrosoftProduct(tables);
        WireMicrosoftLink(tables);
        WireMicrosoftProductTypeSelection(tables);
        WireMicrosoftAdditionalAttributes(tables);
        WireMicrosoftStorageController(tables);
        WireMicrosoftRaidController(tables);
        WireMicrosoftSvvp(tables);
        WireCreateMicrosoftProductPayload(tables);
    }

    private static void WireMicrosoftProduct(ResolverTables tables) =>
        tables.Object<MicrosoftProduct>("MicrosoftProduct")
            .Property("id", static value => value.Id)
            .Property("vendor", static value => value.Vendor)
            .Property("vendorId", static value => value.VendorId)
            .Property("name", static value => value.Name)
            .Property("unmapped", static value => value.Unmapped)
            .Property("sharedProductId", static value => value.SharedProductId)
            .Property("links", static value => value.Links)
            .Property("isCommitted", static value => value.IsCommitted)
            .Property("isExtensionInf", static value => value.IsExtensionInf)
            .Property("announcementDate", static value => value.AnnouncementDate)
            .Property("deviceMetadataIds", static value => value.DeviceMetadataIds)
            .Property("firmwareVersion", static value => value.FirmwareVersion)
            .Property("deviceType", static value => value.DeviceType)
            .Property("isTestSign", static value => value.IsTestSign)
            .Property("isFlightSign", static value => value.IsFlightSign)
            .Property("marketingNames", static value => value.MarketingNames)
            .Property("selectedProductTypes", static value => value.SelectedProductTypes)
            .Property("requestedSignatures", static value => value.RequestedSignatures)
            .Property("additionalAttributes", static value => value.AdditionalAttributes)
            .Property("testHarness", static value => value.TestHarness);

    private static void WireMicrosoftLink(ResolverTables tables) =>
        tables.Object<MicrosoftLink>("MicrosoftLink")
            .Property("href", static value => value.Href)
            .Property("rel", static value => value.Rel)
            .Property("method", static value => value.Method);

    private static void WireMicrosoftProductTypeSelection(ResolverTables tables) =>
        tables.Object<MicrosoftProductTypeSelection>("MicrosoftProductTypeSelection")
            .Property("osFamily", static value => value.OsFamily)
            .Property("productType", static value => value.ProductType);

    private static void WireMicrosoftAdditionalAttributes(ResolverTables tables) =>
        tables.Object<MicrosoftAdditionalAttributes>("MicrosoftAdditionalAttributes")
            .Property("storageController", static value => value.StorageController)
            .Property("raidController", static value => value.RaidController)
            .Property("svvp", static value => value.Svvp);

    private static void WireMicrosoftStorageController(ResolverTables tables) =>
        tables.Object<MicrosoftStorageController>("MicrosoftStorageController")
            .Property("biosVersion", static value => value.BiosVersion)
            .Property("firmwareVersion", static value => value.FirmwareVersion)
            .Property("driverVersion", static value => value.DriverVersion)
            .Property("driverName", static value => value.DriverName)
            .Property("deviceVersion", static value => value.DeviceVersion)
            .Property("chipsetName", static value => value.ChipsetName)
            .Property("usedProprietary", static value => value.UsedProprietary)
            .Property("proprietaryName", static value => value.ProprietaryName)
            .Property("proprietaryVersion", static value => value.ProprietaryVersion)
            .Property("usedMicrosoft", static value => value.UsedMicrosoft)
            .Property("microsoftName", static value => value.MicrosoftName)
            .Property("microsoftVersion", static value => value.MicrosoftVersion)
            .Property("usedBootSupport", static value => value.UsedBootSupport)
            .Property("usedBetterBoot", static value => value.UsedBetterBoot)
            .Property("uefiVersion", static value => value.UefiVersion)
            .Property("acpiVersion", static value => value.AcpiVersion)
            .Property("supportsSector4K512E", static value => value.SupportsSector4K512E)
            .Property("supportsSector4K4K", static value => value.SupportsSector4K4K)
            .Property("supportsDifferential", static value => value.SupportsDifferential);

    private static void WireMicrosoftRaidController(ResolverTables tables) =>
        tables.Object<MicrosoftRaidController>("MicrosoftRaidController")
            .Property("firmwareVersion", static value => value.FirmwareVersion)
            .Property("filterVersion", static value => value.FilterVersion)
            .Property("driverVersion", static value => value.DriverVersion)
            .Property("usedProprietary", static value => value.UsedProprietary)
            .Property("proprietaryName", static value => value.ProprietaryName)
            .Property("proprietaryVersion", static value => value.ProprietaryVersion)
            .Property("usedMicrosoft", static value => value.UsedMicrosoft)
            .Property("microsoftName", static value => value.MicrosoftName)
            .Property("microsoftVersion", static value => value.MicrosoftVersion)
            .Property("isThirdPartyNeeded", static value => value.IsThirdPartyNeeded)
            .Property("isSES", static value => value.IsSES)
            .Property("isSAFTE", static value => value.IsSAFTE)
            .Property("additionalInfo", static value => value.AdditionalInfo);

    private static void WireMicrosoftSvvp(ResolverTables tables) =>
        tables.Object<MicrosoftSvvp>("MicrosoftSvvp")
            .Property("productVersion", static value => value.ProductVersion)
            .Property("supportLink", static value => value.SupportLink)
            .Property("guestOs", static value => value.GuestOs)
            .Property("processorArchitecture", static value => value.ProcessorArchitecture)
            .Property("maxProcessors", static value => value.MaxProcessors)
            .Property("maxMemory", static value => value.MaxMemory);

    private static void WireCreateMicrosoftProductPayload(ResolverTables tables) =>
        tables.Object<CreateMicrosoftProductPayload>("CreateMicrosoftProductPayload")
            .Property("outcome", static value => value.Outcome)
            .Property("product", static value => value.Product)
            .Property("errors", static value => value.Errors)
            .Property("vendorTraceId", static value => value.VendorTraceId);
}
