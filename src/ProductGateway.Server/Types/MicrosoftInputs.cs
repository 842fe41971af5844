using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.Server.Types;

/// <summary>What Microsoft takes on create. A field that is left out is not sent.</summary>
internal sealed record CreateMicrosoftProductInput
{
    /// <summary>Not empty. Microsoft: productName.</summary>
    public required string Name { get; init; }

    /// <summary>Microsoft: testHarness.</summary>
    public required MicrosoftTestHarness TestHarness { get; init; }

    /// <summary>Sent as UTC. Microsoft: announcementDate.</summary>
    public Optional<DateTimeOffset?> AnnouncementDate { get; init; }

    /// <summary>Microsoft: deviceMetadataIds.</summary>
    public Optional<IReadOnlyList<Guid>?> DeviceMetadataIds { get; init; }

    /// <summary>Microsoft: firmwareVersion.</summary>
    public Optional<string?> FirmwareVersion { get; init; }

    /// <summary>Microsoft: deviceType.</summary>
    public required MicrosoftDeviceType DeviceType { get; init; }

    /// <summary>Microsoft: isTestSign.</summary>
    public required bool IsTestSign { get; init; }

    /// <summary>Microsoft: isFlightSign.</summary>
    public required bool IsFlightSign { get; init; }

    /// <summary>Microsoft: marketingNames.</summary>
    public Optional<IReadOnlyList<string>?> MarketingNames { get; init; }

    /// <summary>Each OS family once; case does not tell families apart. Microsoft: selectedProductTypes.</summary>
    public required IReadOnlyList<MicrosoftProductTypeSelectionInput> SelectedProductTypes { get; init; }

    /// <summary>OS codes, such as WINDOWS_v100_X64_GE_FULL. Microsoft: requestedSignatures.</summary>
    public required IReadOnlyList<string> RequestedSignatures { get; init; }

    /// <summary>Microsoft: additionalAttributes.</summary>
    public Optional<MicrosoftAdditionalAttributesInput?> AdditionalAttributes { get; init; }

    internal static CreateMicrosoftProductInput Read(InputObject value) => new()
    {
        Name = value.Get<string>(0)!,
        TestHarness = value.Get<MicrosoftTestHarness>(1),
        AnnouncementDate = value.GetOptional<DateTimeOffset?>(2),
        DeviceMetadataIds = value.GetOptionalList<Guid>(3),
        FirmwareVersion = value.GetOptional<string>(4),
        DeviceType = value.Get<MicrosoftDeviceType>(5),
        IsTestSign = value.Get<bool>(6),
        IsFlightSign = value.Get<bool>(7),
        MarketingNames = value.GetOptionalList<string>(8),
        SelectedProductTypes = value.GetList<MicrosoftProductTypeSelectionInput>(9)!,
        RequestedSignatures = value.GetList<string>(10)!,
        AdditionalAttributes = value.GetOptional<MicrosoftAdditionalAttributesInput>(11),
    };
}

/// <summary>The product type on one OS family. Microsoft: one entry of selectedProductTypes.</summary>
internal sealed record MicrosoftProductTypeSelectionInput
{
    /// <summary>Not empty, such as Windows_v100_GE: the key of the entry.</summary>
    public required string OsFamily { get; init; }

    /// <summary>Not empty, such as Audio Device or Unclassified: the value of the entry.</summary>
    public required string ProductType { get; init; }

    internal static MicrosoftProductTypeSelectionInput Read(InputObject value) => new()
    {
        OsFamily = value.Get<string>(0)!,
        ProductType = value.Get<string>(1)!,
    };
}

/// <summary>
/// Exactly one. A <c>used…</c> that is true needs its companions: without them nothing is sent. Microsoft:
/// additionalAttributes.
/// </summary>
internal abstract record MicrosoftAdditionalAttributesInput
{
    private MicrosoftAdditionalAttributesInput()
    {
    }

    /// <summary>Microsoft: storageController.</summary>
    public sealed record StorageController(MicrosoftStorageControllerInput Value) : MicrosoftAdditionalAttributesInput;

    /// <summary>Microsoft: raidController.</summary>
    public sealed record RaidController(MicrosoftRaidControllerInput Value) : MicrosoftAdditionalAttributesInput;

    /// <summary>Microsoft: svvp.</summary>
    public sealed record Svvp(MicrosoftSvvpInput Value) : MicrosoftAdditionalAttributesInput;

    internal static MicrosoftAdditionalAttributesInput Read(InputObject value) =>
        value.Has(0) ? new StorageController(value.Get<MicrosoftStorageControllerInput>(0)!)
        : value.Has(1) ? new RaidController(value.Get<MicrosoftRaidControllerInput>(1)!)
        : new Svvp(value.Get<MicrosoftSvvpInput>(2)!);
}

/// <summary>Facts about a storage controller. Microsoft: storageController.</summary>
internal sealed record MicrosoftStorageControllerInput
{
    /// <summary>Microsoft: biosVersion.</summary>
    public Optional<string?> BiosVersion { get; init; }

    /// <summary>Microsoft: firmwareVersion.</summary>
    public Optional<string?> FirmwareVersion { get; init; }

    /// <summary>Microsoft: driverVersion.</summary>
    public Optional<string?> DriverVersion { get; init; }

    /// <summary>Microsoft: driverName.</summary>
    public Optional<string?> DriverName { get; init; }

    /// <summary>Microsoft: deviceVersion.</summary>
    public Optional<string?> DeviceVersion { get; init; }

    /// <summary>Microsoft: chipsetName.</summary>
    public Optional<string?> ChipsetName { get; init; }

    /// <summary>True: tested with a driver of the maker's own. Microsoft: usedProprietary.</summary>
    public Optional<bool?> UsedProprietary { get; init; }

    /// <summary>Name of that driver. Microsoft: proprietaryName.</summary>
    public Optional<string?> ProprietaryName { get; init; }

    /// <summary>Version of that driver. Microsoft: proprietaryVersion.</summary>
    public Optional<string?> ProprietaryVersion { get; init; }

    /// <summary>True: tested with a driver of Microsoft's. Microsoft: usedMicrosoft.</summary>
    public Optional<bool?> UsedMicrosoft { get; init; }

    /// <summary>Name of that driver. Microsoft: microsoftName.</summary>
    public Optional<string?> MicrosoftName { get; init; }

    /// <summary>Version of that driver. Microsoft: microsoftVersion.</summary>
    public Optional<string?> MicrosoftVersion { get; init; }

    /// <summary>True: can start the system. Microsoft: usedBootSupport.</summary>
    public Optional<bool?> UsedBootSupport { get; init; }

    /// <summary>True: starts the system through UEFI. Microsoft: usedBetterBoot.</summary>
    public Optional<bool?> UsedBetterBoot { get; init; }

    /// <summary>Comes with usedBetterBoot. Microsoft: uefiVersion.</summary>
    public Optional<string?> UefiVersion { get; init; }

    /// <summary>Comes with usedBetterBoot. Microsoft: acpiVersion.</summary>
    public Optional<string?> AcpiVersion { get; init; }

    /// <summary>Disks of 4 KB sectors that show 512 bytes. Microsoft: supportsSector4K512E.</summary>
    public Optional<bool?> SupportsSector4K512E { get; init; }

    /// <summary>Disks of 4 KB sectors that show 4 KB. Microsoft: supportsSector4K4K.</summary>
    public Optional<bool?> SupportsSector4K4K { get; init; }

    /// <summary>Microsoft: supportsDifferential.</summary>
    public Optional<bool?> SupportsDifferential { get; init; }

    internal static MicrosoftStorageControllerInput Read(InputObject value) => new()
    {
        BiosVersion = value.GetOptional<string>(0),
        FirmwareVersion = value.GetOptional<string>(1),
        DriverVersion = value.GetOptional<string>(2),
        DriverName = value.GetOptional<string>(3),
        DeviceVersion = value.GetOptional<string>(4),
        ChipsetName = value.GetOptional<string>(5),
        UsedProprietary = value.GetOptional<bool?>(6),
        ProprietaryName = value.GetOptional<string>(7),
        ProprietaryVersion = value.GetOptional<string>(8),
        UsedMicrosoft = value.GetOptional<bool?>(9),
        MicrosoftName = value.GetOptional<string>(10),
        MicrosoftVersion = value.GetOptional<string>(11),
        UsedBootSupport = value.GetOptional<bool?>(12),
        UsedBetterBoot = value.GetOptional<bool?>(13),
        UefiVersion = value.GetOptional<string>(14),
        AcpiVersion = value.GetOptional<string>(15),
        SupportsSector4K512E = value.GetOptional<bool?>(16),
        SupportsSector4K4K = value.GetOptional<bool?>(17),
        SupportsDifferential = value.GetOptional<bool?>(18),
    };
}

/// <summary>Facts about a RAID controller. Microsoft: raidController.</summary>
internal sealed record MicrosoftRaidControllerInput
{
    /// <summary>Microsoft: firmwareVersion.</summary>
    public Optional<string?> FirmwareVersion { get; init; }

    /// <summary>Microsoft: filterVersion.</summary>
    public Optional<string?> FilterVersion { get; init; }

    /// <summary>Microsoft: driverVersion.</summary>
    public Optional<string?> DriverVersion { get; init; }

    /// <summary>True: tested with a driver of the maker's own. Microsoft: usedProprietary.</summary>
    public Optional<bool?> UsedProprietary { get; init; }

    /// <summary>Name of that driver. Microsoft: proprietaryName.</summary>
    public Optional<string?> ProprietaryName { get; init; }

    /// <summary>Version of that driver. Microsoft: proprietaryVersion.</summary>
    public Optional<string?> ProprietaryVersion { get; init; }

    /// <summary>True: tested with a driver of Microsoft's. Microsoft: usedMicrosoft.</summary>
    public Optional<bool?> UsedMicrosoft { get; init; }

    /// <summary>Name of that driver. Microsoft: microsoftName.</summary>
    public Optional<string?> MicrosoftName { get; init; }

    /// <summary>Version of that driver. Microsoft: microsoftVersion.</summary>
    public Optional<string?> MicrosoftVersion { get; init; }

    /// <summary>True: works only with a third party's software. Microsoft: isThirdPartyNeeded.</summary>
    public Optional<bool?> IsThirdPartyNeeded { get; init; }

    /// <summary>SCSI enclosure services. Microsoft: isSES.</summary>
    public Optional<bool?> IsSES { get; init; }

    /// <summary>SCSI accessed fault-tolerant enclosures. Microsoft: isSAFTE.</summary>
    public Optional<bool?> IsSAFTE { get; init; }

    /// <summary>Microsoft: additionalInfo.</summary>
    public Optional<string?> AdditionalInfo { get; init; }

    internal static MicrosoftRaidControllerInput Read(InputObject value) => new()
    {
        FirmwareVersion = value.GetOptional<string>(0),
        FilterVersion = value.GetOptional<string>(1),
        DriverVersion = value.GetOptional<string>(2),
        UsedProprietary = value.GetOptional<bool?>(3),
        ProprietaryName = value.GetOptional<string>(4),
        ProprietaryVersion = value.GetOptional<string>(5),
        UsedMicrosoft = value.GetOptional<bool?>(6),
        MicrosoftName = value.GetOptional<string>(7),
        MicrosoftVersion = value.GetOptional<string>(8),
        IsThirdPartyNeeded = value.GetOptional<bool?>(9),
        IsSES = value.GetOptional<bool?>(10),
        IsSAFTE = value.GetOptional<bool?>(11),
        AdditionalInfo = value.GetOptional<string>(12),
    };
}

/// <summary>Facts for the server virtualization validation program. Microsoft: svvp.</summary>
internal sealed record MicrosoftSvvpInput
{
    /// <summary>Microsoft: productVersion.</summary>
    public Optional<string?> ProductVersion { get; init; }

    /// <summary>Where users find support. Microsoft: supportLink.</summary>
    public Optional<string?> SupportLink { get; init; }

    /// <summary>Such as Windows Server 2012 R2. Microsoft: guestOs.</summary>
    public Optional<string?> GuestOs { get; init; }

    /// <summary>Such as Xeon. Microsoft: processorArchitecture.</summary>
    public Optional<string?> ProcessorArchitecture { get; init; }

    /// <summary>Most processors of one guest. Microsoft: maxProcessors.</summary>
    public Optional<int?> MaxProcessors { get; init; }

    /// <summary>Most memory of one guest; the vendor states no unit. Microsoft: maxMemory.</summary>
    public Optional<int?> MaxMemory { get; init; }

    internal static MicrosoftSvvpInput Read(InputObject value) => new()
    {
        ProductVersion = value.GetOptional<string>(0),
        SupportLink = value.GetOptional<string>(1),
        GuestOs = value.GetOptional<string>(2),
        ProcessorArchitecture = value.GetOptional<string>(3),
        MaxProcessors = value.GetOptional<int?>(4),
        MaxMemory = value.GetOptional<int?>(5),
    };
}
