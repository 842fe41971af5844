using System.Globalization;

namespace ProductGateway.Server.Paging;

/// <summary>Pages of a list that is sorted by a key: each goes on behind the last key of the one before, so nothing is listed twice or left out.</summary>
internal static class KeysetPaging
{
    /// <param name="position">Null for the first page.</param>
    /// <param name="count">How many items at most.</param>
    /// <param name="keyOf">The key that the list is sorted by.</param>
    /// <param name="read">Asks for items behind a key, null for the first, at most so many. A vendor may give fewer and have more, but not none.</param>
    public static async Task<Window<T>> ReadAsync<T>(
        string? position, int count, Func<T, long> keyOf, Func<long?, int, Task<VendorPage<T>>> read)
    {
        long? last = position is null ? null : long.Parse(position, CultureInfo.InvariantCulture);
        var items = new List<Placed<T>>();
        VendorPage<T> page;
        do
        {
            page = await read(last, count - items.Count);
            items.AddRange(page.Items.Select(item => new Placed<T>(item, Text(keyOf(item)))));
            if (page.Items is [.., var behind]) last = keyOf(behind);
        }
        while (page.HasMore && items.Count < count);

        return new Window<T>(items, Text(last ?? 0), page.HasMore);
    }

    private static string Text(long key) => key.ToString(CultureInfo.InvariantCulture);
}
