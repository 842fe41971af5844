namespace ProductGateway.Server.Paging;

/// <summary>A stretch of one list, as long as was asked for or up to the list's end.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="End">The position behind everything that was looked at, items that were passed over included.</param>
/// <param name="HasMore">True when an item is known to follow, and when <paramref name="Scanned"/> tells that not all was looked at.</param>
/// <param name="Scanned">How many items were looked at, when a search stopped at its bound; else null.</param>
internal sealed record Window<T>(IReadOnlyList<Placed<T>> Items, string End, bool HasMore, int? Scanned = null)
{
    /// <summary>The same stretch of something else.</summary>
    public Window<TOther> Select<TOther>(Func<T, TOther> translate) =>
        new([.. Items.Select(placed => new Placed<TOther>(translate(placed.Item), placed.After))], End, HasMore, Scanned);
}

/// <summary>An item and the position behind it. Positions are texts that only who made them reads.</summary>
internal readonly record struct Placed<T>(T Item, string After);

/// <summary>One answer of a vendor that counts rows or goes by keys.</summary>
/// <param name="Items">In the vendor's order.</param>
/// <param name="HasMore">What the vendor says about items behind these.</param>
internal sealed record VendorPage<T>(IReadOnlyList<T> Items, bool HasMore);

/// <summary>One answer of a vendor whose pages name the next.</summary>
/// <param name="Items">In the vendor's order.</param>
/// <param name="Next">What the next page is asked for by; null behind the last.</param>
internal sealed record LinkedPage<T>(IReadOnlyList<T> Items, string? Next);
