using System.Globalization;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary>
/// An instant: resolvers get and give <see cref="DateTimeOffset"/>, input with offset zero. Input is an RFC 3339 text with an offset; output
/// is UTC with <c>Z</c>, up to seven fraction digits, trailing zeros dropped.
/// </summary>
public sealed class DateTimeCoercion : ScalarCoercion
{
    /// <inheritdoc/>
    public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
    {
        result = null;
        var text = (value as StringValueNode)?.Value;
        var instant = default(DateTimeOffset);
        problem = text is null ? "it is text in quotes" : Rfc3339.Read(text, out instant);
        if (problem is null)
        {
            result = instant;
            return true;
        }

        problem = $"DateTime is an RFC 3339 time with offset, such as \"2025-09-03T10:15:30Z\"; {problem}; found {FoundText.Of(value)}";
        return false;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result)
    {
        result = value is DateTimeOffset instant
            ? instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
            : null;
        return result is not null;
    }
}
