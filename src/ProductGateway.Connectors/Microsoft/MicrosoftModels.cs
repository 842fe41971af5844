using System.Text.Json;

namespace ProductGateway.Connectors.Microsoft;

/// <summary>
/// A hardware product as Microsoft answers it; the page "Get product data" describes the members. Null: absent, null, or not of the
/// documented type.
/// </summary>
public sealed record Product
{
    /// <summary>The private id; beyond 2^53.</summary>
    public required long Id { get; init; }

    /// <summary>The id under which the product is shared; beyond 2^53.</summary>
    public long? SharedProductId { get; init; }

    /// <summary>In Microsoft's order. Data only: never followed.</summary>
    public IReadOnlyList<Link>? Links { get; init; }

    /// <summary>Whether a submission was committed.</summary>
    public bool? IsCommitted { get; init; }

    /// <summary>Deprecated here by Microsoft: the value lives on the submission.</summary>
    public bool? IsExtensionInf { get; init; }

    /// <summary>The product's name.</summary>
    public string? ProductName { get; init; }

    /// <summary>Compared without case: requests say <c>Attestation</c>, answers <c>attestation</c>.</summary>
    public TestHarness? TestHarness { get; init; }

    /// <summary>UTC. Microsoft sends it without an offset on create and with <c>Z</c> on reads; both are UTC.</summary>
    public DateTimeOffset? AnnouncementDate { get; init; }

    /// <summary>In Microsoft's order.</summary>
    public IReadOnlyList<Guid>? DeviceMetadataIds { get; init; }

    /// <summary>Missing from Microsoft's table of members, present in its samples.</summary>
    public string? FirmwareVersion { get; init; }

    /// <summary>Where the device sits.</summary>
    public DeviceType? DeviceType { get; init; }

    /// <summary>Whether it is test signed.</summary>
    public bool? IsTestSign { get; init; }

    /// <summary>Whether it is flight signed.</summary>
    public bool? IsFlightSign { get; init; }

    /// <summary>In Microsoft's order.</summary>
    public IReadOnlyList<string>? MarketingNames { get; init; }

    /// <summary>Microsoft's map as pairs, in its order and spelling.</summary>
    public IReadOnlyList<ProductTypeSelection>? SelectedProductTypes { get; init; }

    /// <summary>OS codes, an open set.</summary>
    public IReadOnlyList<string>? RequestedSignatures { get; init; }

    /// <summary>Empty for most products; at most one of its members is set.</summary>
    public AdditionalAttributes? AdditionalAttributes { get; init; }

    /// <summary>
    /// A JSON object of the members that no property above holds, in Microsoft's spelling; at most 64 kB. Null when there are none.
    /// </summary>
    public JsonElement? Unmapped { get; init; }
}

/// <summary>A product to create. Microsoft states neither required members nor lengths.</summary>
public sealed record NewProduct
{
    /// <summary>The product's name.</summary>
    public required string ProductName { get; init; }

    /// <summary>Not <see cref="TestHarness.Unrecognized"/>.</summary>
    public required TestHarness TestHarness { get; init; }

    /// <summary>Sent as UTC without an offset. Null is left out.</summary>
    public Optional<DateTimeOffset?> AnnouncementDate { get; init; }

    /// <summary>Null is sent as null.</summary>
    public Optional<IReadOnlyList<Guid>?> DeviceMetadataIds { get; init; }

    /// <summary>Null is left out.</summary>
    public Optional<string?> FirmwareVersion { get; init; }

    /// <summary>Not <see cref="DeviceType.Unrecognized"/>.</summary>
    public required DeviceType DeviceType { get; init; }

    /// <summary>Whether it is test signed.</summary>
    public required bool IsTestSign { get; init; }

    /// <summary>Whether it is flight signed.</summary>
    public required bool IsFlightSign { get; init; }

    /// <summary>Null is sent as null.</summary>
    public Optional<IReadOnlyList<string>?> MarketingNames { get; init; }

    /// <summary>Sent as a map, in this order. An OS family stands once, case aside.</summary>
    public required IReadOnlyList<ProductTypeSelection> SelectedProductTypes { get; init; }

    /// <summary>OS codes, an open set.</summary>
    public required IReadOnlyList<string> RequestedSignatures { get; init; }

    /// <summary>Null is sent as null. Within it nulls are left out.</summary>
    public Optional<AdditionalAttributes?> AdditionalAttributes { get; init; }
}

/// <summary>A link of an answer. Four different hosts are documented, one of them with a blank after <c>https://</c>.</summary>
/// <param name="Href">The text as it came.</param>
/// <param name="Rel">For example <c>self</c>.</param>
/// <param name="Method">For example <c>GET</c>.</param>
public sealed record Link(string? Href, string? Rel, string? Method);

/// <summary>One entry of <c>selectedProductTypes</c>; both sets are open.</summary>
/// <param name="OsFamily">The key, for example <c>windows_v100_RS3</c>, in the spelling that came.</param>
/// <param name="ProductType">The value, for example <c>Audio Device</c> or <c>Unclassified</c>.</param>
public sealed record ProductTypeSelection(string OsFamily, string ProductType);

/// <summary>The kit that tested the product.</summary>
public enum TestHarness
{
    /// <summary>A word that Microsoft does not document; it stands in <see cref="Product.Unmapped"/>.</summary>
    Unrecognized,

    /// <summary><c>hlk</c>.</summary>
    Hlk,

    /// <summary><c>hck</c>.</summary>
    Hck,

    /// <summary><c>attestation</c>.</summary>
    Attestation,

    /// <summary><c>notset</c>.</summary>
    NotSet,
}

/// <summary>Where the device sits.</summary>
public enum DeviceType
{
    /// <summary>A word that Microsoft does not document; it stands in <see cref="Product.Unmapped"/>.</summary>
    Unrecognized,

    /// <summary><c>internal</c>.</summary>
    Internal,

    /// <summary><c>external</c>.</summary>
    External,

    /// <summary><c>internalExternal</c>.</summary>
    InternalExternal,

    /// <summary><c>notSet</c>.</summary>
    NotSet,
}
