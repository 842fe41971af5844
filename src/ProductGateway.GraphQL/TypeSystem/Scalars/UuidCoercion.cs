using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary>A UUID: resolvers get and give <see cref="Guid"/>. Input is the form 8-4-4-4-12 in any case (RFC 9562, section 4); output is lower case.</summary>
public sealed class UuidCoercion : ScalarCoercion
{
    private const string Shape = "00000000-0000-0000-0000-000000000000";

    /// <inheritdoc/>
    public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
    {
        result = value is StringValueNode node && HasShape(node.Value) ? Guid.ParseExact(node.Value, "D") : null;
        problem = result is null ? $"UUID is 32 hexadecimal digits as 8-4-4-4-12, in quotes; found {FoundText.Of(value)}" : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result)
    {
        result = value is Guid guid ? guid.ToString("D") : null;
        return result is not null;
    }

    private static bool HasShape(string text)
    {
        if (text.Length != Shape.Length) return false;
        for (var i = 0; i < Shape.Length; i++)
        {
            if (Shape[i] == '-' ? text[i] != '-' : !IsHexDigit(text[i])) return false;
        }

        return true;
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
