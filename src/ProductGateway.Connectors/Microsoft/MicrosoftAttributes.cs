namespace ProductGateway.Connectors.Microsoft;

/// <summary>What some product types add. Microsoft documents one of the three at a time.</summary>
/// <param name="StorageController">For storage controllers.</param>
/// <param name="RaidController">For RAID controllers.</param>
/// <param name="Svvp">For the Server Virtualization Validation Program.</param>
public sealed record AdditionalAttributes(StorageController? StorageController, RaidController? RaidController, Svvp? Svvp);

/// <summary>A storage controller; the members are Microsoft's, in the order of its page "Get product data".</summary>
/// <remarks>A true <c>Used…</c> flag asks for its companions: name and version, or <c>UefiVersion</c> and <c>AcpiVersion</c>.</remarks>
public sealed record StorageController(
    string? BiosVersion = null,
    string? FirmwareVersion = null,
    string? DriverVersion = null,
    string? DriverName = null,
    string? DeviceVersion = null,
    string? ChipsetName = null,
    bool? UsedProprietary = null,
    string? ProprietaryName = null,
    string? ProprietaryVersion = null,
    bool? UsedMicrosoft = null,
    string? MicrosoftName = null,
    string? MicrosoftVersion = null,
    bool? UsedBootSupport = null,
    bool? UsedBetterBoot = null,
    string? UefiVersion = null,
    string? AcpiVersion = null,
    bool? SupportsSector4K512E = null,
    bool? SupportsSector4K4K = null,
    bool? SupportsDifferential = null);

/// <summary>A RAID controller; the members are Microsoft's, in the order of its page "Get product data".</summary>
/// <remarks>A true <c>Used…</c> flag asks for its companions, name and version.</remarks>
public sealed record RaidController(
    string? FirmwareVersion = null,
    string? FilterVersion = null,
    string? DriverVersion = null,
    bool? UsedProprietary = null,
    string? ProprietaryName = null,
    string? ProprietaryVersion = null,
    bool? UsedMicrosoft = null,
    string? MicrosoftName = null,
    string? MicrosoftVersion = null,
    bool? IsThirdPartyNeeded = null,
    bool? IsSes = null,
    bool? IsSafte = null,
    string? AdditionalInfo = null);

/// <summary>
/// The Server Virtualization Validation Program; the members are Microsoft's. Guest OS and architecture are texts: the documented
/// sets are old.
/// </summary>
public sealed record Svvp(
    string? ProductVersion = null,
    string? SupportLink = null,
    string? GuestOs = null,
    string? ProcessorArchitecture = null,
    int? MaxProcessors = null,
    int? MaxMemory = null);
