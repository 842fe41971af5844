namespace ProductGateway.Connectors.Finago;

/// <summary>Which products: one GET of the list. What is set has to hold all together; the vendor decides the order.</summary>
public sealed record ProductQuery
{
    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The most products on the page, 1 to 100. 24SevenOffice states no limit here; its customers have this one.</summary>
    public required int Limit { get; init; }

    /// <summary>
    /// Stands somewhere in the product's number, its name, or its supplier's number or name. May not hold <c>%</c>, the vendor's
    /// wildcard, for which it documents no escape. Null leaves it out.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>The product's number. Null leaves it out.</summary>
    public string? Number { get; init; }

    /// <summary>The EAN or the alternative one. Null leaves it out.</summary>
    public string? Ean { get; init; }

    /// <summary>One of these categories. Empty leaves it out.</summary>
    public IReadOnlyList<long> CategoryIds { get; init; } = [];

    /// <summary>One of these suppliers. Empty leaves it out.</summary>
    public IReadOnlyList<long> SupplierIds { get; init; } = [];
}

/// <summary>A page of the products.</summary>
/// <param name="Products">In the vendor's order, no id twice.</param>
/// <param name="HasMore">Whether the answer's <c>link</c> header names a next page; false for an empty page.</param>
public sealed record ProductPage(IReadOnlyList<Product> Products, bool HasMore);
