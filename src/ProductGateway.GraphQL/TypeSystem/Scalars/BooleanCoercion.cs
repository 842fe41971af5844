using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary><c>Boolean</c>: resolvers get and give <see cref="bool"/>, nothing else.</summary>
/// <remarks>GraphQL specification 3.5.4 <see href="https://spec.graphql.org/September2025/#sec-Boolean"/></remarks>
internal sealed class BooleanCoercion : ScalarCoercion
{
    public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
    {
        result = value is BooleanValueNode node ? node.Value : null;
        problem = result is null ? $"Boolean is true or false, without quotes; found {FoundText.Of(value)}" : null;
        return result is not null;
    }

    public override bool TryCoerceResult(object value, out object? result)
    {
        result = value is bool ? value : null;
        return result is not null;
    }
}
