using System.Globalization;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>Microsoft's product and <c>microsoft.graphql</c>, in both directions.</summary>
internal static class MicrosoftMapping
{
    public static MicrosoftProduct ToSchema(Product product) => new(
        Id: ProductId.Encode(Vendor.Microsoft, product.Id),
        Vendor: Vendor.Microsoft,
        VendorId: product.Id.ToString(CultureInfo.InvariantCulture),
        Name: product.ProductName,
        Unmapped: product.Unmapped,
        SharedProductId: product.SharedProductId?.ToString(CultureInfo.InvariantCulture),
        Links: product.Links is { } links ? [.. links.Select(ToSchema)] : null,
        IsCommitted: product.IsCommitted,
        IsExtensionInf: product.IsExtensionInf,
        AnnouncementDate: product.AnnouncementDate,
        DeviceMetadataIds: product.DeviceMetadataIds,
        FirmwareVersion: product.FirmwareVersion,
        DeviceType: ToSchema(product.DeviceType),
        IsTestSign: product.IsTestSign,
        IsFlightSign: product.IsFlightSign,
        MarketingNames: product.MarketingNames,
        SelectedProductTypes: product.SelectedProductTypes is { } types ? [.. types.Select(ToSchema)] : null,
        RequestedSignatures: product.RequestedSignatures,
        AdditionalAttributes: product.AdditionalAttributes is { } attributes ? MicrosoftAttributesMapping.ToSchema(attributes) : null,
        TestHarness: ToSchema(product.TestHarness));

    /// <param name="input">Checked by <see cref="MicrosoftChecks"/>: its enums are recognized, its OS families distinct.</param>
    public static NewProduct ToVendor(CreateMicrosoftProductInput input) => new()
    {
        ProductName = input.Name,
        TestHarness = ToVendor(input.TestHarness),
        AnnouncementDate = input.AnnouncementDate.ToVendor(),
        DeviceMetadataIds = input.DeviceMetadataIds.ToVendor(),
        FirmwareVersion = input.FirmwareVersion.ToVendor(),
        DeviceType = ToVendor(input.DeviceType),
        IsTestSign = input.IsTestSign,
        IsFlightSign = input.IsFlightSign,
        MarketingNames = input.MarketingNames.ToVendor(),
        SelectedProductTypes = [.. input.SelectedProductTypes.Select(type => new ProductTypeSelection(type.OsFamily, type.ProductType))],
        RequestedSignatures = input.RequestedSignatures,
        AdditionalAttributes = input.AdditionalAttributes.ToVendor(MicrosoftAttributesMapping.ToVendor),
    };

    private static MicrosoftLink ToSchema(Link link) => new(Href: link.Href, Rel: link.Rel, Method: link.Method);

    private static MicrosoftProductTypeSelection ToSchema(ProductTypeSelection type) => new(
        OsFamily: type.OsFamily,
        ProductType: type.ProductType);

    private static MicrosoftDeviceType? ToSchema(DeviceType? type) => type switch
    {
        null => null,
        DeviceType.Internal => MicrosoftDeviceType.Internal,
        DeviceType.External => MicrosoftDeviceType.External,
        DeviceType.InternalExternal => MicrosoftDeviceType.InternalExternal,
        DeviceType.NotSet => MicrosoftDeviceType.NotSet,
        _ => MicrosoftDeviceType.Unrecognized,
    };

    private static DeviceType ToVendor(MicrosoftDeviceType type) => type switch
    {
        MicrosoftDeviceType.Internal => DeviceType.Internal,
        MicrosoftDeviceType.External => DeviceType.External,
        MicrosoftDeviceType.InternalExternal => DeviceType.InternalExternal,
        MicrosoftDeviceType.NotSet => DeviceType.NotSet,
        _ => DeviceType.Unrecognized,
    };

    private static MicrosoftTestHarness? ToSchema(TestHarness? harness) => harness switch
    {
        null => null,
        TestHarness.Hlk => MicrosoftTestHarness.Hlk,
        TestHarness.Hck => MicrosoftTestHarness.Hck,
        TestHarness.Attestation => MicrosoftTestHarness.Attestation,
        TestHarness.NotSet => MicrosoftTestHarness.NotSet,
        _ => MicrosoftTestHarness.Unrecognized,
    };

    private static TestHarness ToVendor(MicrosoftTestHarness harness) => harness switch
    {
        MicrosoftTestHarness.Hlk => TestHarness.Hlk,
        MicrosoftTestHarness.Hck => TestHarness.Hck,
        MicrosoftTestHarness.Attestation => TestHarness.Attestation,
        MicrosoftTestHarness.NotSet => TestHarness.NotSet,
        _ => TestHarness.Unrecognized,
    };
}
