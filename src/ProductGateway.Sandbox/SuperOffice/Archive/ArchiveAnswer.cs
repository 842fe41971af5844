using System.Globalization;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.SuperOffice.Archive;

/// <summary>One page of the list in the vendor's envelope: <c>odata.metadata</c>, <c>odata.nextLink</c>, <c>value</c>.</summary>
/// <remarks>
/// The archive's only entity is <c>productInAssortment</c>, described as "Products", and <c>inAssortment</c> is a column that can be filtered.
/// No page says whether products out of the assortment are listed; we read the filter as reason enough that they are.
/// </remarks>
internal static class ArchiveAnswer
{
    public const string EntityName = "productInAssortment";

    // The tenant's own host, with its port, as recorded answers have it: not the host that was called.
    private const string Tenant = "https://online3.superoffice.com:443/Cust12345/api/v1";

    private static readonly Dictionary<string, int> TableRights = new()
    {
        ["None"] = 0,
        ["Select"] = 1,
        ["Update"] = 2,
        ["Insert"] = 4,
        ["RI"] = 5,
        ["Delete"] = 8,
        ["RestrictedUpdate"] = 32,
    };

    public static JsonObject Compose(ArchiveQuery query, IReadOnlyList<ArchiveRow> rows, Func<int, string> queryWithSkip)
    {
        var matching = Sorted(rows.Where(query.Matches), query).ToList();
        var page = matching.Skip(query.Skip).Take(query.Top).ToList();
        var next = query.Skip + (long)page.Count;
        return new JsonObject
        {
            ["odata.metadata"] = Tenant + "/Archive//$metadata",
            ["odata.nextLink"] = page.Count > 0 && next < matching.Count ? $"{Tenant}/Product?{queryWithSkip((int)next)}" : null,
            ["value"] = new JsonArray([.. page.Select(row => query.IsFull ? Full(row, query.Columns) : Slim(row, query.Columns))]),
        };
    }

    // A database promises nothing about the order of rows that its sort keys hold to be equal, nor that two queries see the same:
    // here they come by rising id on the first page and by falling id on all later ones. Without any key the id is the key.
    private static IOrderedEnumerable<ArchiveRow> Sorted(IEnumerable<ArchiveRow> rows, ArchiveQuery query)
    {
        var ordered = rows.OrderBy(_ => 0);
        foreach (var (column, descending) in query.Order)
        {
            ordered = descending
                ? ordered.ThenByDescending(column.Key, Comparer<IComparable>.Create(Compare))
                : ordered.ThenBy(column.Key, Comparer<IComparable>.Create(Compare));
        }

        return query.Skip == 0 || query.Order.Count == 0 ? ordered.ThenBy(row => row.Id) : ordered.ThenByDescending(row => row.Id);
    }

    private static int Compare(IComparable left, IComparable right) =>
        left is string text ? string.Compare(text, (string)right, StringComparison.OrdinalIgnoreCase) : left.CompareTo(right);

    private static JsonObject Slim(ArchiveRow row, IReadOnlyList<ArchiveColumn> columns)
    {
        var slim = new JsonObject { ["PrimaryKey"] = PrimaryKey(row), ["EntityName"] = EntityName };
        foreach (var column in columns)
            slim[column.Name] = column.SlimValue(row);
        return slim;
    }

    private static JsonObject Full(ArchiveRow row, IReadOnlyList<ArchiveColumn> columns)
    {
        var cells = new JsonObject();
        foreach (var column in columns)
        {
            cells[column.Name] = new JsonObject
            {
                ["RawValue"] = column.RawValue(row),
                ["DisplayValue"] = column.DisplayValue(row),
                ["LinkHint"] = "",
                ["TooltipHint"] = "",
            };
        }

        return new JsonObject
        {
            ["PrimaryKey"] = PrimaryKey(row),
            ["EntityName"] = EntityName,
            ["StyleHint"] = "",
            ["LinkHint"] = "",
            ["TableRight"] = TableRight(row),
            ["Column"] = cells,
        };
    }

    // A number in the reference, a text in recorded answers: here by turns.
    private static JsonNode PrimaryKey(ArchiveRow row) =>
        row.Id % 2 == 0 ? row.Id.ToString(CultureInfo.InvariantCulture) : JsonText.Number(row.Id.ToString(CultureInfo.InvariantCulture));

    // The entity has the names of the flags, the list their sum.
    private static JsonObject? TableRight(ArchiveRow row) => row.Product["TableRight"] is not { } right
        ? null
        : new JsonObject
        {
            ["Mask"] = ((string)right["Mask"]!).Split(", ").Aggregate(0, (mask, name) => mask | TableRights[name]),
            ["Reason"] = (string)right["Reason"]!,
        };
}
