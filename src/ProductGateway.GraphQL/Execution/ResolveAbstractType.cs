using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>ResolveAbstractType(abstractType, objectValue).</summary>
/// <remarks>GraphQL specification 6.4.3 <see href="https://spec.graphql.org/September2025/#ResolveAbstractType()"/></remarks>
internal static class ResolveAbstractType
{
    /// <summary>"A common method … is to use the class name of the objectValue." An object type stands for itself.</summary>
    /// <returns>Null when the value's C# type is bound to no possible type.</returns>
    public static ObjectType? Resolve(ExecutableSchema schema, CompositeType fieldType, object objectValue)
    {
        if (fieldType is ObjectType objectType) return objectType;
        var found = schema.FindObjectType(objectValue.GetType());
        return found is not null && schema.Schema.IsPossibleType(fieldType, found) ? found : null;
    }
}
