using System.Globalization;

namespace ProductGateway.Server.Paging;

/// <summary>Pages of a list whose pages have the vendor's own size, each naming the next. A position is such a page and an index in it.</summary>
internal static class LinkPaging
{
    /// <summary>
    /// Asks for as many pages as it takes to have the items, and to know that one more follows: a vendor may well name a next page that is empty.
    /// </summary>
    /// <param name="position">Null for the first page.</param>
    /// <param name="count">How many items at most.</param>
    /// <param name="isWanted">Which items count. Null for all.</param>
    /// <param name="maxPages">When so many are read, nothing more is asked. Null for no bound.</param>
    /// <param name="read">Asks for a page: null for the first, else what the page before named.</param>
    public static async Task<Window<T>> ReadAsync<T>(
        string? position, int count, Func<T, bool>? isWanted, int? maxPages, Func<string?, Task<LinkedPage<T>>> read)
    {
        var at = Place.Read(position);
        var items = new List<Placed<T>>();
        var scanned = 0;
        for (var pages = 0; pages != maxPages; pages++)
        {
            var page = await read(at.Page);
            for (var index = at.Index; index < page.Items.Count; index++)
            {
                scanned++;
                if (isWanted?.Invoke(page.Items[index]) == false) continue;
                if (items.Count == count) return new Window<T>(items, items[^1].After, HasMore: true);

                var isLast = index + 1 == page.Items.Count && page.Next is not null;
                var after = isLast ? new Place(page.Next, 0) : at with { Index = index + 1 };
                items.Add(new Placed<T>(page.Items[index], after.ToString()));
            }

            if (page.Next is null) return new Window<T>(items, (at with { Index = page.Items.Count }).ToString(), HasMore: false);
            at = new Place(page.Next, 0);
        }

        return new Window<T>(items, at.ToString(), HasMore: true, scanned);
    }

    /// <param name="Page">What the page is asked for by; null for the first.</param>
    /// <param name="Index">Of the next item in it, from 0.</param>
    private sealed record Place(string? Page, int Index)
    {
        public static Place Read(string? position)
        {
            if (position is null) return new Place(null, 0);

            var colon = position.IndexOf(':', StringComparison.Ordinal);
            var page = position[(colon + 1)..];
            return new Place(page.Length == 0 ? null : page, int.Parse(position.AsSpan(..colon), CultureInfo.InvariantCulture));
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}:{Page}");
    }
}
