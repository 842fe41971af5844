using System.Globalization;

namespace ProductGateway.Server.Paging;

/// <summary>Pages of a list whose rows are counted. Rows that come or go before the position shift the others.</summary>
internal static class OffsetPaging
{
    /// <summary>Pages of a vendor that skips any number of rows.</summary>
    /// <param name="position">Null for the first page.</param>
    /// <param name="count">How many items at most.</param>
    /// <param name="read">Asks for rows: how many to skip, how many at most. A vendor may give fewer and have more, but not none.</param>
    public static async Task<Window<T>> ReadRowsAsync<T>(string? position, int count, Func<int, int, Task<VendorPage<T>>> read)
    {
        var offset = OffsetOf(position);
        var items = new List<T>();
        VendorPage<T> page;
        do
        {
            page = await read(offset + items.Count, count - items.Count);
            items.AddRange(page.Items);
        }
        while (page.HasMore && items.Count < count);

        return Place(items, offset, page.HasMore);
    }

    /// <summary>Pages of a vendor that knows only numbered pages of one size: the smallest that has the whole stretch in one page, else two.</summary>
    /// <param name="position">Null for the first page.</param>
    /// <param name="count">How many items at most; not more than <paramref name="maxPageSize"/>.</param>
    /// <param name="maxPageSize">The largest page that the vendor gives.</param>
    /// <param name="read">Asks for a page: its number from 1, and its size.</param>
    public static async Task<Window<T>> ReadPagesAsync<T>(
        string? position, int count, int maxPageSize, Func<int, int, Task<VendorPage<T>>> read)
    {
        var offset = OffsetOf(position);
        var size = PageSize(offset, count, maxPageSize);
        var number = offset / size;
        var page = await read(number + 1, size);
        var items = page.Items.Skip(offset % size).ToList();
        if (items.Count < count && page.HasMore)
        {
            page = await read(number + 2, size);
            items.AddRange(page.Items);
        }

        return Place([.. items.Take(count)], offset, page.HasMore || items.Count > count);
    }

    private static int PageSize(int offset, int count, int maxPageSize)
    {
        for (var size = count; size <= maxPageSize; size++)
        {
            if (offset % size + count <= size) return size;
        }

        return count;
    }

    private static Window<T> Place<T>(List<T> items, int offset, bool hasMore)
    {
        Placed<T>[] placed = [.. items.Select((item, index) => new Placed<T>(item, Text(offset + index + 1)))];
        return new Window<T>(placed, Text(offset + items.Count), hasMore);
    }

    /// <summary>How many rows lie before the position.</summary>
    public static int OffsetOf(string? position) => position is null ? 0 : int.Parse(position, CultureInfo.InvariantCulture);

    private static string Text(int offset) => offset.ToString(CultureInfo.InvariantCulture);
}
