using System.Globalization;
using System.Text.Json.Nodes;

namespace ProductGateway.Sandbox.SuperOffice.Archive;

/// <summary>The columns of SuperOffice's product archive, as its page "Product archive provider" lists them.</summary>
/// <remarks>
/// Their names are not the entity's: <c>cost</c> is <c>UnitCost</c>. InStock, Rights, Rule and RawExtraInfo have no column. Of the columns
/// of a product's price list three are here; the others are refused as unknown.
/// </remarks>
internal static class ArchiveColumns
{
    private const int SystemUser = 3;

    private static readonly ArchiveColumn[] All =
    [
        Pseudo("getAllRows", true),
        Pseudo("getNoRows", false),
        Member("inAssortment", ColumnType.Flag, "InAssortment"),
        Member("productId", ColumnType.Integer, "ProductId"),
        new("priceListId", ColumnType.Integer, row => ArchiveLists.PriceListId(row.Text("ERPPriceListKey"))),
        Text("erpProductKey", "ERPProductKey"),
        Text("name", "Name"),
        Text("description", "Description"),
        Text("code", "Code"),
        Text("quantityUnit", "QuantityUnit") with { Filterable = false },
        Text("priceUnit", "PriceUnit") with { Filterable = false },
        Text("subscriptionUnit", "SubscriptionUnit"),
        Member("defaultSubscriptionQuantity", ColumnType.Decimal, "DefaultSubscriptionQuantity"),
        Member("isSubscription", ColumnType.Flag, "IsSubscription"),
        Text("itemNumber", "ItemNumber"),
        Text("url", "Url"),
        Member("productCategoryKey", ColumnType.List, "ProductCategoryKey") with { NameOf = ArchiveLists.Category },
        Member("productFamilyKey", ColumnType.List, "ProductFamilyKey") with { NameOf = ArchiveLists.Family },
        Member("productTypeKey", ColumnType.List, "ProductTypeKey") with { NameOf = ArchiveLists.Type },
        Text("vatInfo", "VATInfo"),
        Member("vat", ColumnType.Decimal, "VAT"),
        Member("cost", ColumnType.Decimal, "UnitCost"),
        Member("minimumPrice", ColumnType.Decimal, "UnitMinimumPrice"),
        Member("listPrice", ColumnType.Decimal, "UnitListPrice"),
        new("thumbnail", ColumnType.Text, _ => "") { Filterable = false, Sortable = false },
        new("updatedBy", ColumnType.Associate, row => row.Updated is null ? 0 : SystemUser) { NameOf = ArchiveLists.Associate },
        new("updatedDate", ColumnType.Date, row => Stamp(row.Updated ?? DateTime.MinValue)),
        new("registeredBy", ColumnType.Associate, _ => SystemUser) { NameOf = ArchiveLists.Associate },
        new("registeredDate", ColumnType.Date, row => Stamp(row.Registered)),
        Text("extraField1", "ExtraField1"),
        Text("extraField2", "ExtraField2"),
        Text("extraField3", "ExtraField3"),
        Text("extraField4", "ExtraField4"),
        Text("extraField5", "ExtraField5"),
        Text("extraInfo", "RawExtraInfo"), // One text here; the entity's ExtraInfo is a list of objects.
        Text("supplier", "Supplier") with { NameOf = ArchiveLists.Contact },
        Text("supplierCode", "SupplierCode"),
        new("priceList/priceListId", ColumnType.Integer, row => ArchiveLists.PriceListId(row.Text("ERPPriceListKey"))),
        Text("priceList/erpPriceListKey", "ERPPriceListKey"),
        new("priceList/name", ColumnType.Text, row => "Prisliste " + row.Text("ERPPriceListKey")),
    ];

    private static readonly Dictionary<string, ArchiveColumn> ByName = All.ToDictionary(column => column.Name, StringComparer.Ordinal);

    /// <summary>What a list shows when it is not told which columns: all of the product's own, none of its price list's.</summary>
    public static IReadOnlyList<ArchiveColumn> Shown { get; } =
        [.. All.Where(column => column.Selectable && !column.Name.Contains('/', StringComparison.Ordinal))];

    /// <exception cref="ArchiveMistake">There is no such column.</exception>
    public static ArchiveColumn Find(string name) =>
        ByName.GetValueOrDefault(name) ?? throw new ArchiveMistake($"Column '{name}' is not in the archive 'Product'");

    private static ArchiveColumn Text(string name, string member) => Member(name, ColumnType.Text, member);

    private static ArchiveColumn Member(string name, ColumnType type, string member) => new(name, type, row => row.Product[member]);

    // Filters that look like columns: all rows, or none.
    private static ArchiveColumn Pseudo(string name, bool passes) =>
        new(name, ColumnType.Flag, _ => passes) { Selectable = false, Sortable = false };

    // Without an offset, and the smallest time there is for "never", as the recorded answers of a third-party SDK have it.
    private static JsonNode Stamp(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
