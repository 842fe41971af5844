namespace ProductGateway.Connectors.Microsoft;

/// <summary>A page of the products; Microsoft decides how many, and neither filters nor sorts.</summary>
/// <param name="Products">In Microsoft's order, no id twice; may be empty with a next page.</param>
/// <param name="NextQuery">
/// What asks for the next page: the query of Microsoft's <c>next_link</c> as it stands, without its question mark; at most 4,096
/// characters. Null at the end.
/// </param>
public sealed record ProductPage(IReadOnlyList<Product> Products, string? NextQuery);
