using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Microsoft;

/// <summary>The list of products, fifty a page by rising id: what a page holds, and the link to the next one.</summary>
/// <remarks>
/// Microsoft's page "Get all products" documents no parameter at all. That there are pages is known from callers: issues 1035 and 1166 of
/// MicrosoftDocs/windows-driver-docs show a link with <c>pageSize</c> and <c>continuationToken</c>, and pages far down that fail.
/// No filter and no sorting exist, and a caller who asks for them would not see that they were left undone: they are refused here.
/// </remarks>
internal sealed class MicrosoftPages(int? failsAfter)
{
    private const int PageSize = 50;
    private const string PageSizeParameter = "pageSize";
    private const string TokenParameter = "continuationToken";

    // The bases in the vendor's own samples; none is the one that was called. The first has a blank behind the scheme.
    private static readonly string[] Bases =
    [
        "https:// manage.devcenter.microsoft.com/api/v1", "https://manage.devcenter.microsoft.com/api/v1",
        "https://hardwareapi.microsoft.com/api/v1", "https://manage.devcenter.microsoft.com/v2.0/my",
    ];

    public VendorAnswer Answer(IQueryCollection query, IReadOnlyList<long> ids, Func<long, JsonObject> read)
    {
        if (query.Keys.FirstOrDefault(name => name is not (PageSizeParameter or TokenParameter)) is { } unknown)
            return MicrosoftErrors.BadQuery($"The parameter '{unknown}' is not supported.");
        if (Start(query, ids) is not { } start)
            return MicrosoftErrors.BadQuery("The continuation token is missing or not one that was given out.");
        if (Size(query) is not { } size)
            return MicrosoftErrors.BadQuery($"The page size must be a number from 1 to {PageSize}.");
        if (start >= failsAfter)
            return MicrosoftErrors.ListFailed();

        var page = ids.Skip(start).Take(size).ToList();
        var answer = new JsonObject { ["value"] = new JsonArray([.. page.Select(read)]) };
        if (start + size < ids.Count)
            answer["links"] = new JsonArray(NextLink(start, size, page[^1]));
        else if (start > 0)
            answer["links"] = new JsonArray(); // Seen both ways: the last page has no links, or no such member at all.
        return VendorAnswer.Json(200, answer);
    }

    // A page size without a token stands in no link that the vendor gives out.
    private static int? Start(IQueryCollection query, IReadOnlyList<long> ids)
    {
        if (query.Count == 0)
            return 0;

        var token = query[TokenParameter].ToString();
        for (var i = 0; i < ids.Count; i++)
        {
            if (Token(ids[i]) == token)
                return i + 1;
        }

        return null;
    }

    private static int? Size(IQueryCollection query)
    {
        if (!query.TryGetValue(PageSizeParameter, out var text))
            return PageSize;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= PageSize ? size : null;
    }

    private static JsonObject NextLink(int start, int size, long last) => new()
    {
        ["href"] = $"{Bases[start / PageSize % Bases.Length]}/hardware/products" +
            $"?{PageSizeParameter}={size}&{TokenParameter}={Uri.EscapeDataString(Token(last))}",
        ["rel"] = "next_link",
        ["method"] = "GET",
    };

    // The base64 text of an XML document that names the last row of a table storage; its plus signs and slashes need their escapes.
    private static string Token(long last)
    {
        var partition = Base64($"publishers-{MicrosoftTokens.TenantId}");
        var row = Base64(string.Create(CultureInfo.InvariantCulture, $"user-deleted-0-HardwareDriver-products-{last:D24}"));
        return Base64(
            "<?xml version=\"1.0\" encoding=\"utf-16\"?><ContinuationToken><Version>2.0</Version><Type>Table</Type>" +
            $"<NextPartitionKey>1!{partition.Length}!{partition}</NextPartitionKey><NextRowKey>1!{row.Length}!{row}</NextRowKey>" +
            "<TargetLocation>Secondary</TargetLocation></ContinuationToken>");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
