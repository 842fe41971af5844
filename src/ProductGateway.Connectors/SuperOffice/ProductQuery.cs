namespace ProductGateway.Connectors.SuperOffice;

/// <summary>Which products, in which order, with which members: one GET of the product archive.</summary>
public sealed record ProductQuery
{
    /// <summary>Null lists all products.</summary>
    public ProductFilter? Filter { get; init; }

    /// <summary>
    /// The first sort key counts most; the product id, ascending, comes after the last one. Empty: by product id.
    /// </summary>
    public IReadOnlyList<ProductSort> Order { get; init; } = [];

    /// <summary>Only products with a greater id: the last one of the page before. Needs an empty <see cref="Order"/>.</summary>
    public long? AfterProductId { get; init; }

    /// <summary>How many products of the whole list come before the page. Default 0. SuperOffice reads them all again.</summary>
    public int Skip { get; init; }

    /// <summary>The most products on the page, 1 to 1,000. One more is asked for, to know whether there is one.</summary>
    public required int Top { get; init; }

    /// <summary>What to ask for; the key always comes along. Those of <see cref="ProductMembers.NotListed"/> no list gives.</summary>
    public ProductMembers Members { get; init; } = ProductMembers.All;
}

/// <summary>A sort key.</summary>
/// <param name="Column">By what.</param>
/// <param name="Descending">The greatest first.</param>
public sealed record ProductSort(SortColumn Column, bool Descending = false);

/// <summary>The archive columns that products are sorted by.</summary>
public enum SortColumn
{
    /// <summary><c>name</c>.</summary>
    Name,

    /// <summary><c>code</c>.</summary>
    Code,

    /// <summary><c>listPrice</c>.</summary>
    ListPrice,
}

/// <summary>A page of the product archive.</summary>
/// <param name="Products">In the order asked for, no id twice, each with the members that were asked for and a list gives.</param>
/// <param name="HasMore">
/// Whether a product comes after the last one: never a guess. A page may be shorter than asked for and still have more.
/// </param>
public sealed record ProductPage(IReadOnlyList<Product> Products, bool HasMore);
