using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Finago;

/// <summary>One page of a list: a bare array, and its neighbours in the <c>link</c> header (RFC 8288) and nowhere else.</summary>
internal static class FinagoPages
{
    // Absolute, on the vendor's own host: a caller that follows them blindly leaves the host it was pointed at.
    private const string Address = "https://rest.api.24sevenoffice.com/v1/products";

    public static VendorAnswer Answer(FinagoQuery query, IEnumerable<JsonObject> products)
    {
        var matching = products.Where(query.Matches).ToList();
        var start = (query.Page - 1L) * query.Limit;
        var page = start < matching.Count ? matching.Skip((int)start).Take(query.Limit).ToList() : [];
        var answer = VendorAnswer.Json(200, new JsonArray([.. page.Select(Listed)]));
        return page.Count == 0 ? answer : answer.With("link", Links(query, start + page.Count < matching.Count));
    }

    private static string Links(FinagoQuery query, bool more)
    {
        var links = new List<string> { Link(query, 1, "first") };
        if (query.Page > 1)
            links.Add(Link(query, query.Page - 1, query.Page % 2 == 0 ? "previous" : "prev")); // The document has one word, a client's fixture the other.
        if (more)
            links.Add(Link(query, query.Page + 1, "next"));
        return string.Join(", ", links);
    }

    private static string Link(FinagoQuery query, int page, string relation) => $"<{Address}?{query.OfPage(page)}>; rel=\"{relation}\"";

    // The document's examples leave these members out where they hold nothing; whether a product does so is told here by its id.
    private static JsonObject Listed(JsonObject product)
    {
        var listed = product.DeepClone().AsObject();
        if ((int)product["id"]! % 2 != 0)
            return listed;
        if (listed["eanAlternative"] is null)
            listed.Remove("eanAlternative");
        if (listed["supplierProduct"] is JsonObject supplied && supplied.All(member => member.Value is null))
            listed.Remove("supplierProduct");
        return listed;
    }
}
