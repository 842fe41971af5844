using System.Globalization;
using System.Text.Json;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.Finago;

/// <summary>Pages of 24SevenOffice's products: request building and answer reading.</summary>
internal static class ProductLists
{
    private const int LargestLimit = 100;

    /// <exception cref="ArgumentException">Page or limit are out of their bounds.</exception>
    /// <exception cref="QueryRefusedException">A text cannot be sent as it is meant.</exception>
    public static string Path(ProductQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, LargestLimit);

        var text = new QueryText(FinagoFailures.Profile.Name);
        text.Add("page", Number(query.Page)).Add("limit", Number(query.Limit));
        if (query.Search is { } search)
            text.Add("productSearch", $"%{Literal(search)}%");

        if (query.Number is { } number)
            text.Add("productNumber", Given(number));

        if (query.Ean is { } ean)
            text.Add("ean", Given(ean));

        AddIds(text, "categoryIds", query.CategoryIds);
        AddIds(text, "supplierIds", query.SupplierIds);
        return text.On("products");
    }

    /// <returns>
    /// Null when the body is not a list, when one element is no product, for leaving it out would be a gap that nobody sees, when an
    /// id stands twice or more products came than the limit, which makes page numbers meaningless, or when the header does not say
    /// clearly whether there is a next page.
    /// </returns>
    public static ProductPage? Read(JsonElement body, string? linkHeader, ProductQuery query)
    {
        if (WholeList.Read(body, Products.Read) is not { } products
            || products.Count > query.Limit
            || products.DistinctBy(product => product.Id).Count() != products.Count
            || HasNext(linkHeader, query.Page) is not { } hasNext)
        {
            return null;
        }

        // After an empty page the later ones are empty too, whatever the header says.
        return new ProductPage(products, hasNext && products.Count > 0);
    }

    /// <returns>Null when the header is unreadable, or names a next page that does not come after this one.</returns>
    private static bool? HasNext(string? header, int page)
    {
        if (header is null)
            return false;

        if (WebLink.Parse(header) is not { } links)
            return null;

        var next = links.Where(link => link.Has("next")).ToList();
        return next.TrueForAll(link => LeadsOn(link, page)) ? next.Count > 0 : null;
    }

    private static bool LeadsOn(WebLink link, int page)
    {
        var query = link.Target.Split('#')[0].Split('?', 2);
        var named = query.Length < 2
            ? null
            : query[1].Split('&').FirstOrDefault(parameter => parameter.StartsWith("page=", StringComparison.OrdinalIgnoreCase));
        return named is null
            || !int.TryParse(named["page=".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number > page;
    }

    private static string Literal(string search) => Given(search).Contains('%', StringComparison.Ordinal)
        ? throw Refused("The search holds a %, which 24SevenOffice takes for any text and cannot be told to take as it is; search without it.")
        : search;

    // A parameter without a value may count as none, and the list would come back unfiltered.
    private static string Given(string text) => string.IsNullOrWhiteSpace(text)
        ? throw Refused("A text to search 24SevenOffice for is blank; give one, or leave it out.")
        : text;

    private static void AddIds(QueryText text, string name, IReadOnlyList<long> ids)
    {
        if (ids.Count > 0)
            text.Add(name, string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture))));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static QueryRefusedException Refused(string message) => new(FinagoFailures.Profile.Name, QueryRefusal.Text, message);
}
