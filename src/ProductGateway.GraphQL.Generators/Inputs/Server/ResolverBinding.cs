using Microsoft.CodeAnalysis;

namespace ProductGateway.GraphQL.Generators.Inputs.Server;

/// <summary>One <c>[assembly: BindResolver("Type.field")]</c>.</summary>
/// <param name="Coordinate">As it is written.</param>
/// <param name="Place">Of the attribute.</param>
internal sealed record ResolverBinding(string Coordinate, Place? Place)
{
    public const string Attribute = "ProductGateway.GraphQL.TypeSystem.BindResolverAttribute";

    /// <summary>Null for an attribute that does not compile.</summary>
    public static ResolverBinding? Of(AttributeData attribute)
        => attribute.ConstructorArguments.FirstOrDefault().Value is string coordinate ? new ResolverBinding(coordinate, Place.Of(attribute)) : null;
}
