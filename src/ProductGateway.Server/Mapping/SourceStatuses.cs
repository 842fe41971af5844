using System.Globalization;
using ProductGateway.GraphQL;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>How one vendor fared with a page of all vendors' products.</summary>
internal static class SourceStatuses
{
    public static SourceStatus Ok(Vendor vendor) => new(Vendor: vendor, Ok: true, Code: null, Message: null);

    /// <summary>The error that would stand at a list of this vendor alone.</summary>
    public static SourceStatus Failed(Vendor vendor, GraphQLError error) => NotOk(vendor, error.Code, error.Message);

    /// <summary>Its share of the query's time was up before it answered.</summary>
    public static SourceStatus TooSlow(Vendor vendor, TimeSpan share) => NotOk(
        vendor,
        GatewayCode.VendorUnavailable.Text(),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{VendorNames.Of(vendor)} did not answer within {share.TotalSeconds:0.#} seconds, its share of the time that was left. Try again later."));

    /// <summary>A vendor without a search: so many of its products were looked at, and more are left.</summary>
    public static SourceStatus ScannedInPart(Vendor vendor, int scanned) => NotOk(
        vendor,
        GatewayCode.ScanBoundReached.Text(),
        $"{VendorNames.Of(vendor)} has no search: {scanned} of its products were looked at for this page, and more are left. "
            + GatewayCode.ScanBoundReached.Advice());

    private static SourceStatus NotOk(Vendor vendor, string code, string message) =>
        new(Vendor: vendor, Ok: false, Code: code, Message: message);
}
