namespace ProductGateway.GraphQL.Response;

/// <summary>The completed value of an object: its entries in response order.</summary>
/// <param name="names">The keys; shared by all objects of the same shape.</param>
/// <param name="values">One for each name: a <see cref="ResultMap"/>, an array of values, a leaf, or null.</param>
internal sealed class ResultMap(ResponseNames names, object?[] values)
{
    public ResponseNames Names { get; } = names;

    public object?[] Values { get; } = values;
}
