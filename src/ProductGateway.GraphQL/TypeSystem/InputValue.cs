using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
/// <remarks>GraphQL specification 3.6.1 and 3.10 <see href="https://spec.graphql.org/September2025/#sec-Field-Arguments"/></remarks>
public sealed class InputValue(string name, int index)
{
    /// <summary>Unique in its list.</summary>
    public string Name { get; } = name;

    /// <summary>Position in its list, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Markdown; null without one.</summary>
    public string? Description { get; internal set; }

    /// <summary>The input type.</summary>
    public GraphQLType Type { get; internal set; } = null!;

    /// <summary>The literal after the equals sign; null without a default, a <see cref="NullValueNode"/> for <c>= null</c>.</summary>
    public ValueNode? DefaultValue { get; internal set; }

    /// <summary>The default as resolvers get it, coerced once when the schema is built; meaningless without <see cref="DefaultValue"/>.</summary>
    public object? CoercedDefaultValue { get; internal set; }

    /// <summary>The reason of <c>@deprecated</c>; null when it is not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>The definition; null for built-in directives and introspection.</summary>
    public InputValueDefinitionNode? SyntaxNode { get; internal set; }

    /// <summary>Non-null without a default: it must be given.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    internal static InputValue? Find(IReadOnlyList<InputValue> values, string name)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Name == name) return values[i];
        }

        return null;
    }
}
