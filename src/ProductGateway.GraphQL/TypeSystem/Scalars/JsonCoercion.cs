using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary>
/// Any value. Resolvers get the <see cref="ValueNode"/> itself, numbers digit for digit; null inside it is a <see cref="NullValueNode"/>.
/// They give a <see cref="ValueNode"/> or whatever else the response writer takes as a leaf. Scalars without a coercion of their own are read so too.
/// </summary>
public sealed class JsonCoercion : ScalarCoercion
{
    /// <inheritdoc/>
    public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
    {
        result = value;
        problem = null;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result)
    {
        result = value;
        return true;
    }
}
