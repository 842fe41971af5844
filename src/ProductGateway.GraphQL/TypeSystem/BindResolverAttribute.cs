namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>
/// Tells the server generator that a field without arguments is answered by code, and only when it is selected, instead of by a
/// property of its parent. Fields of root types and fields with arguments need no telling.
/// </summary>
/// <param name="coordinate">A field of an object type, such as <c>SuperOfficeProduct.erpProduct</c>.</param>
/// <remarks>GraphQL specification 2.14 <see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/></remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class BindResolverAttribute(string coordinate) : Attribute
{
    /// <summary>A field of an object type.</summary>
    public string Coordinate { get; } = coordinate;
}
