using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary>
/// An address: resolvers get and give <see cref="string"/>, the text as it came. Input is an absolute http or https URL without blanks and
/// control characters; output is not checked, since vendors keep free text there.
/// </summary>
public sealed class UrlCoercion : ScalarCoercion
{
    /// <inheritdoc/>
    public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
    {
        result = value is StringValueNode node && IsWebAddress(node.Value) ? node.Value : null;
        problem = result is null
            ? $"URL is an absolute http or https address without blanks, in quotes; found {FoundText.Of(value)}"
            : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result)
    {
        result = value as string;
        return result is not null;
    }

    private static bool IsWebAddress(string text)
        => !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            && (HasScheme(text, "http://") || HasScheme(text, "https://"))
            && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Host.Length > 0;

    private static bool HasScheme(string text, string scheme) => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
}
