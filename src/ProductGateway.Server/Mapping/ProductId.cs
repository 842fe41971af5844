using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>The gateway's id of a product: <c>VENDOR:key</c> as base64url without padding.</summary>
/// <remarks>Unsigned, so it is checked like any input; authorisation protects products, not the secrecy of ids.</remarks>
/// <param name="Vendor">The system that holds the product.</param>
/// <param name="Key">The vendor's own key: digits without leading zeros, within the vendor's range.</param>
internal readonly record struct ProductId(Vendor Vendor, string Key)
{
    /// <summary>More than any id has; longer texts are not even decoded.</summary>
    private const int MaxLength = 64;

    public static string Encode(Vendor vendor, long key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Name(vendor)}:{key}")));

    /// <summary>False for everything that <see cref="Encode"/> cannot have made.</summary>
    public static bool TryDecode(string id, out ProductId decoded)
    {
        decoded = default;
        if (id.Length > MaxLength) return false;

        Span<byte> bytes = stackalloc byte[MaxLength];
        if (!Base64Url.IsValid(id) || !Base64Url.TryDecodeFromChars(id, bytes, out var length)) return false;

        var text = Encoding.UTF8.GetString(bytes[..length]);
        if (text.Split(':') is not [var name, var digits] || ReadVendor(name) is not { } vendor) return false;
        if (!TryReadKey(vendor, digits, out var key)) return false;

        decoded = new ProductId(vendor, digits);
        return Encode(vendor, key) == id;
    }

    /// <summary>Whether the vendor may have made that key: its digits, no leading zero, and within the type that the vendor documents.</summary>
    /// <remarks>Microsoft documents 64 bits, SuperOffice and 24SevenOffice 32.</remarks>
    public static bool IsKey(Vendor vendor, string key) => TryReadKey(vendor, key, out _);

    private static bool TryReadKey(Vendor vendor, string text, out long key) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out key)
        && text[0] != '0'
        && key <= (vendor is Vendor.Microsoft ? long.MaxValue : int.MaxValue);

    private static string Name(Vendor vendor) => vendor switch
    {
        Vendor.Microsoft => "MICROSOFT",
        Vendor.Superoffice => "SUPEROFFICE",
        _ => "FINAGO",
    };

    private static Vendor? ReadVendor(string name) => name switch
    {
        "MICROSOFT" => Vendor.Microsoft,
        "SUPEROFFICE" => Vendor.Superoffice,
        "FINAGO" => Vendor.Finago,
        _ => null,
    };
}
