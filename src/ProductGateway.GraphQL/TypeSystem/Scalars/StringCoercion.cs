using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary><c>String</c>: resolvers get and give <see cref="string"/>, nothing else.</summary>
/// <remarks>GraphQL specification 3.5.3 <see href="https://spec.graphql.org/September2025/#sec-String"/></remarks>
internal sealed class StringCoercion : ScalarCoercion
{
    public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
    {
        result = (value as StringValueNode)?.Value;
        problem = result is null ? $"String is text in quotes; found {FoundText.Of(value)}" : null;
        return result is not null;
    }

    public override bool TryCoerceResult(object value, out object? result)
    {
        result = value as string;
        return result is not null;
    }
}
