using System.Globalization;

namespace ProductGateway.Sandbox.SuperOffice.Archive;

/// <summary>The names behind ids that a product keeps as text; multi-language names as they come without a language header.</summary>
/// <remarks>Such a member holds an id or free text: what is in no list here is free text.</remarks>
internal static class ArchiveLists
{
    private static readonly Dictionary<string, string> Categories = new()
    {
        ["1"] = "NO:\"Husflid\";US:\"Handicraft\";",
        ["2"] = "NO:\"Elektronikk\";US:\"Electronics\";",
        ["3"] = "NO:\"Sekker\";US:\"Packs\";",
    };

    private static readonly Dictionary<string, string> Families = new()
    {
        ["4"] = "NO:\"Uteliv\";US:\"Outdoor\";",
        ["5"] = "NO:\"Sikkerhet\";US:\"Safety\";",
    };

    private static readonly Dictionary<string, string> Types = new()
    {
        ["1"] = "NO:\"Vare\";US:\"Goods\";",
        ["2"] = "NO:\"Unikt eksemplar\";US:\"One of a kind\";",
    };

    private static readonly Dictionary<string, string> Contacts = new() { ["1187"] = "Vestlandske Vadmel AS" };

    // A price list of an ERP connection has a key of its own; the key of a built-in one is its primary key.
    private static readonly Dictionary<string, int> KeyedPriceLists = new() { ["occaecati"] = 7 };

    public static string? Category(string key) => Categories.GetValueOrDefault(key);

    public static string? Family(string key) => Families.GetValueOrDefault(key);

    public static string? Type(string key) => Types.GetValueOrDefault(key);

    public static string? Contact(string key) => Contacts.GetValueOrDefault(key);

    /// <summary>Initials, as the list shows a user.</summary>
    public static string? Associate(string id) => id == "3" ? "RJ" : null;

    /// <summary>The primary key of a price list, 0 when there is none with this key.</summary>
    public static int PriceListId(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : KeyedPriceLists.GetValueOrDefault(key);
}
