using System.Globalization;
using System.Text.Json;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>Pages of SuperOffice's product archive: request building and answer reading.</summary>
internal static class ProductLists
{
    private const int LargestTop = 1_000;

    /// <exception cref="ArgumentException">The query contradicts itself.</exception>
    /// <exception cref="QueryRefusedException">The filter cannot be sent as it is meant.</exception>
    public static string Path(ProductQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Top, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Top, LargestTop);
        if (query is { AfterProductId: not null, Order.Count: > 0 })
            throw new ArgumentException("A page starts after a product id only where the list is sorted by it; leave out one of the two.");

        var text = new QueryText(SuperOfficeFailures.Profile.Name);
        text.Add("$select", string.Join(',', ProductColumn.Listed(query.Members).SelectMany(column => column.Columns)));
        if (Filter(query, text) is { } filter)
            text.Add("$filter", filter);

        text.Add("$orderBy", string.Join(',', query.Order.Select(Sort).Append("productId asc")));
        text.Add("$top", Number(query.Top + 1));
        if (query.Skip > 0)
            text.Add("$skip", Number(query.Skip));

        // The values as they are stored, beside those for people: only they equal the entity's.
        return text.Add("$mode", "Full").On("Product");
    }

    /// <returns>
    /// Null when the body is not a list, when one row is no product, for leaving it out would be a gap that nobody sees, or when the
    /// rows cannot be the page asked for: an id twice, or ids out of their order, after which no page could follow.
    /// </returns>
    public static ProductPage? Read(JsonElement body, ProductQuery query)
    {
        var columns = ProductColumn.Listed(query.Members);
        if (body.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty("value", out var rows)
            || WholeList.Read(rows, row => ReadRow(row, columns)) is not { } products)
        {
            return null;
        }

        // A next link on a page that is not full: SuperOffice has given fewer rows than asked for, and has more.
        var hasMore = products.Count > query.Top || HasNextLink(body);
        return HaveTheirPlace(products, query) && (products.Count > 0 || !hasMore)
            ? new ProductPage([.. products.Take(query.Top)], hasMore)
            : null;
    }

    private static string? Filter(ProductQuery query, QueryText text)
    {
        var filter = query.Filter is { } asked ? FilterText.Write(asked, text) : null;
        if (query.AfterProductId is not { } last)
            return filter;

        var after = $"productId gt {last.ToString(CultureInfo.InvariantCulture)}";
        return filter is null ? after : $"{after} and {filter}";
    }

    private static string Sort(ProductSort sort) => $"{Column(sort.Column)} {(sort.Descending ? "desc" : "asc")}";

    private static string Column(SortColumn column) => column switch
    {
        SortColumn.Name => "name",
        SortColumn.Code => "code",
        SortColumn.ListPrice => "listPrice",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "is no column to sort by"),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool HasNextLink(JsonElement body) =>
        body.TryGetProperty("odata.nextLink", out var link) && link.ValueKind == JsonValueKind.String && link.GetString()!.Length > 0;

    private static bool HaveTheirPlace(List<Product> products, ProductQuery query)
    {
        if (query.Order.Count > 0)
            return products.DistinctBy(product => product.ProductId).Count() == products.Count;

        var last = query.AfterProductId ?? 0;
        foreach (var product in products)
        {
            if (product.ProductId <= last)
                return false;

            last = product.ProductId;
        }

        return true;
    }

    /// <summary>The row's stored values under the entity's names: what follows reads them as it reads an entity.</summary>
    private static Product? ReadRow(JsonElement row, IReadOnlyList<ProductColumn> columns)
    {
        if (row.ValueKind != JsonValueKind.Object
            || !row.TryGetProperty("Column", out var cells)
            || cells.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var members = new List<KeyValuePair<string, JsonElement>>();
        foreach (var column in columns)
        {
            if (StoredValue(cells, column) is { } value)
                members.Add(new(column.Entity, value));
        }

        return Products.Read(MemberReader.Over(members)) is { } product
            ? product with { Unmapped = null, Members = columns.Aggregate(ProductMembers.None, (all, column) => all | column.Member) }
            : null;
    }

    /// <returns>As the entity has it; null without a cell.</returns>
    private static JsonElement? StoredValue(JsonElement cells, ProductColumn column)
    {
        var value = RawValue(cells, column.Column!);
        if (!column.IsText)
            return value;

        var isBlank = value is { ValueKind: JsonValueKind.String } text && text.ValueEquals("");
        return column.IdColumn is { } id && (value is null || isBlank) && IdAsText(RawValue(cells, id)) is { } own ? own : IdAsText(value) ?? value;
    }

    private static JsonElement? RawValue(JsonElement cells, string column) =>
        cells.TryGetProperty(column, out var cell)
        && cell.ValueKind == JsonValueKind.Object
        && cell.TryGetProperty("RawValue", out var raw)
        && raw.ValueKind != JsonValueKind.Null
            ? raw
            : null;

    // The columns of list items hold the item's id as a number, where the entity has the same id as text. Zero is no item's id.
    private static JsonElement? IdAsText(JsonElement? raw) =>
        raw is { ValueKind: JsonValueKind.Number } number && JsonNumber.Integer(number.GetRawText()) is { } id && id != 0
            ? JsonElement.Parse(string.Create(CultureInfo.InvariantCulture, $"\"{id}\""))
            : null;
}
