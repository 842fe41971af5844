using System.Text.Json;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.Microsoft;

/// <summary>Pages of Microsoft's products: request building and answer reading.</summary>
internal static class ProductLists
{
    /// <exception cref="QueryRefusedException">The query is not one that Microsoft gives out.</exception>
    public static string Path(string? nextQuery)
    {
        if (nextQuery is null)
            return "hardware/products";

        return PageQuery.TokenOf(nextQuery) is not null
            ? $"hardware/products?{nextQuery}"
            : throw new QueryRefusedException(
                MicrosoftFailures.Profile.Name,
                QueryRefusal.NextQuery,
                "The query of the next page is not one that Microsoft gives out; take it from the page before as it is.");
    }

    /// <returns>
    /// Null when the body is not a list, when one element is no product, for leaving it out would be a gap that nobody sees, when an
    /// id stands twice, or when the way to the next page is unclear or leads back here: ending there would hide the rest.
    /// </returns>
    public static ProductPage? Read(JsonElement body, string? query)
    {
        if (MemberReader.Open(body) is not { } members
            || members.Peek("value") is not { } value
            || !TryReadNext(members, query, out var next)
            || WholeList.Read(value, Products.Read) is not { } products)
        {
            return null;
        }

        return products.DistinctBy(product => product.Id).Count() == products.Count ? new ProductPage(products, next) : null;
    }

    /// <summary>No links and no <c>next_link</c> among them are the end.</summary>
    private static bool TryReadNext(MemberReader members, string? query, out string? next)
    {
        next = null;
        if (members.Peek("links") is not { ValueKind: not JsonValueKind.Null })
            return true;

        if (members.Objects("links", link => new Link(link.Text("href"), link.Text("rel"), link.Text("method"))) is not { } links)
            return false;

        var ways = links
            .Where(link => "next_link".Equals(link.Rel, StringComparison.OrdinalIgnoreCase))
            .Select(link => PageQuery.Of(link.Href ?? ""))
            .Distinct()
            .ToList();
        if (ways.Count == 0)
            return true;

        next = ways[0];
        return ways.Count == 1
            && next is not null
            && PageQuery.TokenOf(next) is { } token
            && (query is null || token != PageQuery.TokenOf(query));
    }
}
