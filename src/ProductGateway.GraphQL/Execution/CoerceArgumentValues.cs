using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>CoerceArgumentValues(objectType, field, variableValues).</summary>
/// <remarks>GraphQL specification 6.4.1 <see href="https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments"/></remarks>
internal static class CoerceArgumentValues
{
    /// <summary>Stands for an argument that is neither given nor has a default.</summary>
    public static readonly object Absent = new();

    private static readonly ArgumentValues None = new([], null);

    public static ArgumentValues Coerce(OutputField definition, FieldNode field, OperationContext operation)
    {
        _ = field;
        _ = operation;
        return definition.Arguments.Count == 0 ? None : throw new NotSupportedException();
    }
}
