using System.Text.Json;

namespace ProductGateway.Server.Types;

/// <summary>A hardware product that a manufacturer registers with Microsoft to get its drivers signed.</summary>
internal sealed record MicrosoftProduct : IProduct, ICatalogProduct, INode
{
    /// <summary>Opaque, globally unique, stable.</summary>
    public required string Id { get; init; }

    /// <summary>Always MICROSOFT.</summary>
    public required Vendor Vendor { get; init; }

    /// <summary>The private key, a 64-bit number. Microsoft: id.</summary>
    public required string VendorId { get; init; }

    /// <summary>Microsoft: productName.</summary>
    public required string? Name { get; init; }

    /// <summary>Members that Microsoft sent and this schema does not model, in its spelling; null when there are none.</summary>
    public required JsonElement? Unmapped { get; init; }

    /// <summary>The key that partners share, a 64-bit number. Microsoft: sharedProductId.</summary>
    public required string? SharedProductId { get; init; }

    /// <summary>What Microsoft offers next. Microsoft: links.</summary>
    public required IReadOnlyList<MicrosoftLink>? Links { get; init; }

    /// <summary>True once a submission has been committed. Microsoft: isCommitted.</summary>
    public required bool? IsCommitted { get; init; }

    /// <summary>Microsoft: isExtensionInf.</summary>
    public required bool? IsExtensionInf { get; init; }

    /// <summary>When the product may become known. Microsoft sends no offset at times: read as UTC. Microsoft: announcementDate.</summary>
    public required DateTimeOffset? AnnouncementDate { get; init; }

    /// <summary>Identifiers of device metadata packages. Microsoft: deviceMetadataIds.</summary>
    public required IReadOnlyList<Guid>? DeviceMetadataIds { get; init; }

    /// <summary>Microsoft: firmwareVersion.</summary>
    public required string? FirmwareVersion { get; init; }

    /// <summary>Where the device sits. Microsoft: deviceType.</summary>
    public required MicrosoftDeviceType? DeviceType { get; init; }

    /// <summary>True for test-signed products. Microsoft: isTestSign.</summary>
    public required bool? IsTestSign { get; init; }

    /// <summary>True for flight-signed products. Microsoft: isFlightSign.</summary>
    public required bool? IsFlightSign { get; init; }

    /// <summary>Names or aliases in the market. Microsoft: marketingNames.</summary>
    public required IReadOnlyList<string>? MarketingNames { get; init; }

    /// <summary>Product type per OS family, in the vendor's order. Microsoft: selectedProductTypes.</summary>
    public required IReadOnlyList<MicrosoftProductTypeSelection>? SelectedProductTypes { get; init; }

    /// <summary>OS codes, such as WINDOWS_v100_X64_GE_FULL; the list grows. Microsoft: requestedSignatures.</summary>
    public required IReadOnlyList<string>? RequestedSignatures { get; init; }

    /// <summary>Facts that some product types need. Microsoft: additionalAttributes.</summary>
    public required MicrosoftAdditionalAttributes? AdditionalAttributes { get; init; }

    /// <summary>What the product was tested with. Microsoft: testHarness.</summary>
    public required MicrosoftTestHarness? TestHarness { get; init; }
}

/// <summary>A link of Microsoft's answer. Microsoft: Link.</summary>
internal sealed record MicrosoftLink
{
    /// <summary>As Microsoft wrote it, blanks included; on other hosts at times. Microsoft: href.</summary>
    public required string? Href { get; init; }

    /// <summary>What it leads to, such as self or get_submissions. Microsoft: rel.</summary>
    public required string? Rel { get; init; }

    /// <summary>HTTP method to use. Microsoft: method.</summary>
    public required string? Method { get; init; }
}

/// <summary>Where the device sits. Microsoft: deviceType.</summary>
internal enum MicrosoftDeviceType
{
    /// <summary>Inside the computer. Microsoft: internal.</summary>
    Internal,

    /// <summary>Attached to the computer. Microsoft: external.</summary>
    External,

    /// <summary>Both occur. Microsoft: internalExternal.</summary>
    InternalExternal,

    /// <summary>Not stated. Microsoft: notSet.</summary>
    NotSet,

    /// <summary>Output only: a type that this schema does not know yet; the vendor's text stands in <c>unmapped.deviceType</c>.</summary>
    Unrecognized,
}

/// <summary>What a product is tested with. Microsoft: testHarness.</summary>
internal enum MicrosoftTestHarness
{
    /// <summary>Windows Hardware Lab Kit. Microsoft: hlk.</summary>
    Hlk,

    /// <summary>Windows Hardware Certification Kit. Microsoft: hck.</summary>
    Hck,

    /// <summary>Attestation, without tests. Microsoft: attestation.</summary>
    Attestation,

    /// <summary>Not stated. Microsoft: notset.</summary>
    NotSet,

    /// <summary>
    /// Output only: a harness that this schema does not know yet; the vendor's text stands in <c>unmapped.testHarness</c>.
    /// </summary>
    Unrecognized,
}

/// <summary>The product type on one OS family. Microsoft: one entry of selectedProductTypes.</summary>
internal sealed record MicrosoftProductTypeSelection
{
    /// <summary>Such as Windows_v100_GE, in the vendor's spelling: the key of the entry.</summary>
    public required string OsFamily { get; init; }

    /// <summary>Such as Audio Device or Unclassified: the value of the entry.</summary>
    public required string ProductType { get; init; }
}

/// <summary>At most one of these is there. Microsoft: additionalAttributes.</summary>
internal sealed record MicrosoftAdditionalAttributes
{
    /// <summary>Microsoft: storageController.</summary>
    public required MicrosoftStorageController? StorageController { get; init; }

    /// <summary>Microsoft: raidController.</summary>
    public required MicrosoftRaidController? RaidController { get; init; }

    /// <summary>Server virtualization validation program. Microsoft: svvp.</summary>
    public required MicrosoftSvvp? Svvp { get; init; }
}

/// <summary>Facts about a storage controller. Microsoft: storageController.</summary>
internal sealed record MicrosoftStorageController
{
    /// <summary>Microsoft: biosVersion.</summary>
    public required string? BiosVersion { get; init; }

    /// <summary>Microsoft: firmwareVersion.</summary>
    public required string? FirmwareVersion { get; init; }

    /// <summary>Microsoft: driverVersion.</summary>
    public required string? DriverVersion { get; init; }

    /// <summary>Microsoft: driverName.</summary>
    public required string? DriverName { get; init; }

    /// <summary>Microsoft: deviceVersion.</summary>
    public required string? DeviceVersion { get; init; }

    /// <summary>Microsoft: chipsetName.</summary>
    public required string? ChipsetName { get; init; }

    /// <summary>True: tested with a driver of the maker's own. Microsoft: usedProprietary.</summary>
    public required bool? UsedProprietary { get; init; }

    /// <summary>Name of that driver. Microsoft: proprietaryName.</summary>
    public required string? ProprietaryName { get; init; }

    /// <summary>Version of that driver. Microsoft: proprietaryVersion.</summary>
    public required string? ProprietaryVersion { get; init; }

    /// <summary>True: tested with a driver of Microsoft's. Microsoft: usedMicrosoft.</summary>
    public required bool? UsedMicrosoft { get; init; }

    /// <summary>Name of that driver. Microsoft: microsoftName.</summary>
    public required string? MicrosoftName { get; init; }

    /// <summary>Version of that driver. Microsoft: microsoftVersion.</summary>
    public required string? MicrosoftVersion { get; init; }

    /// <summary>True: can start the system. Microsoft: usedBootSupport.</summary>
    public required bool? UsedBootSupport { get; init; }

    /// <summary>True: starts the system through UEFI. Microsoft: usedBetterBoot.</summary>
    public required bool? UsedBetterBoot { get; init; }

    /// <summary>Comes with usedBetterBoot. Microsoft: uefiVersion.</summary>
    public required string? UefiVersion { get; init; }

    /// <summary>Comes with usedBetterBoot. Microsoft: acpiVersion.</summary>
    public required string? AcpiVersion { get; init; }

    /// <summary>Disks of 4 KB sectors that show 512 bytes. Microsoft: supportsSector4K512E.</summary>
    public required bool? SupportsSector4K512E { get; init; }

    /// <summary>Disks of 4 KB sectors that show 4 KB. Microsoft: supportsSector4K4K.</summary>
    public required bool? SupportsSector4K4K { get; init; }

    /// <summary>Microsoft: supportsDifferential.</summary>
    public required bool? SupportsDifferential { get; init; }
}

/// <summary>Facts about a RAID controller. Microsoft: raidController.</summary>
internal sealed record MicrosoftRaidController
{
    /// <summary>Microsoft: firmwareVersion.</summary>
    public required string? FirmwareVersion { get; init; }

    /// <summary>Microsoft: filterVersion.</summary>
    public required string? FilterVersion { get; init; }

    /// <summary>Microsoft: driverVersion.</summary>
    public required string? DriverVersion { get; init; }

    /// <summary>True: tested with a driver of the maker's own. Microsoft: usedProprietary.</summary>
    public required bool? UsedProprietary { get; init; }

    /// <summary>Name of that driver. Microsoft: proprietaryName.</summary>
    public required string? ProprietaryName { get; init; }

    /// <summary>Version of that driver. Microsoft: proprietaryVersion.</summary>
    public required string? ProprietaryVersion { get; init; }

    /// <summary>True: tested with a driver of Microsoft's. Microsoft: usedMicrosoft.</summary>
    public required bool? UsedMicrosoft { get; init; }

    /// <summary>Name of that driver. Microsoft: microsoftName.</summary>
    public required string? MicrosoftName { get; init; }

    /// <summary>Version of that driver. Microsoft: microsoftVersion.</summary>
    public required string? MicrosoftVersion { get; init; }

    /// <summary>True: works only with a third party's software. Microsoft: isThirdPartyNeeded.</summary>
    public required bool? IsThirdPartyNeeded { get; init; }

    /// <summary>SCSI enclosure services. Microsoft: isSES.</summary>
    public required bool? IsSES { get; init; }

    /// <summary>SCSI accessed fault-tolerant enclosures. Microsoft: isSAFTE.</summary>
    public required bool? IsSAFTE { get; init; }

    /// <summary>Microsoft: additionalInfo.</summary>
    public required string? AdditionalInfo { get; init; }
}

/// <summary>Facts for the server virtualization validation program. Microsoft: svvp.</summary>
internal sealed record MicrosoftSvvp
{
    /// <summary>Microsoft: productVersion.</summary>
    public required string? ProductVersion { get; init; }

    /// <summary>Where users find support. Microsoft: supportLink.</summary>
    public required string? SupportLink { get; init; }

    /// <summary>Such as Windows Server 2012 R2. Microsoft: guestOs.</summary>
    public required string? GuestOs { get; init; }

    /// <summary>Such as Xeon. Microsoft: processorArchitecture.</summary>
    public required string? ProcessorArchitecture { get; init; }

    /// <summary>Most processors of one guest. Microsoft: maxProcessors.</summary>
    public required int? MaxProcessors { get; init; }

    /// <summary>Most memory of one guest; the vendor states no unit. Microsoft: maxMemory.</summary>
    public required int? MaxMemory { get; init; }
}

/// <summary>What <c>createMicrosoftProduct</c> answers.</summary>
internal sealed record CreateMicrosoftProductPayload : ICreateProductPayload
{
    /// <summary>What happened, in one word.</summary>
    public required CreateOutcome Outcome { get; init; }

    /// <summary>The product as Microsoft answered it. Null unless CREATED.</summary>
    public required MicrosoftProduct? Product { get; init; }

    /// <summary>Why it is not CREATED. Empty on success.</summary>
    public required IReadOnlyList<IMutationError> Errors { get; init; }

    /// <summary>Microsoft's correlation id when it sent one. Microsoft: MS-CorrelationId.</summary>
    public required string? VendorTraceId { get; init; }

    IProduct? ICreateProductPayload.Product => Product;
}
