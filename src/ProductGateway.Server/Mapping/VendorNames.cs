using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>The vendors as people and as the configuration know them.</summary>
internal static class VendorNames
{
    /// <summary>For sentences.</summary>
    public static string Of(Vendor vendor) => vendor switch
    {
        Vendor.Microsoft => "Microsoft",
        Vendor.Superoffice => "SuperOffice",
        _ => "24SevenOffice",
    };

    /// <summary>The section of the configuration, such as <c>Finago</c> in <c>Finago:BaseAddress</c>.</summary>
    public static string SectionOf(Vendor vendor) => vendor switch
    {
        Vendor.Microsoft => "Microsoft",
        Vendor.Superoffice => "SuperOffice",
        _ => "Finago",
    };
}
