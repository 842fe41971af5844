using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A field of an object or interface type.</summary>
/// <remarks>GraphQL specification 3.6 <see href="https://spec.graphql.org/September2025/#sec-Objects"/></remarks>
public sealed class OutputField(string name, int index)
{
    /// <summary>Unique in its type.</summary>
    public string Name { get; } = name;

    /// <summary>Position among the fields of its type, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Markdown; null without one.</summary>
    public string? Description { get; internal set; }

    /// <summary>The output type.</summary>
    public GraphQLType Type { get; internal set; } = null!;

    /// <summary>In definition order; <see cref="InputValue.Index"/> is the position here.</summary>
    public IReadOnlyList<InputValue> Arguments { get; internal set; } = [];

    /// <summary>The reason of <c>@deprecated</c>; null when the field is not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>The definition; null for introspection.</summary>
    public FieldDefinitionNode? SyntaxNode { get; internal set; }

    /// <summary>The argument of that name; null without one. Linear: argument lists are short.</summary>
    public InputValue? GetArgument(string name) => InputValue.Find(Arguments, name);
}
