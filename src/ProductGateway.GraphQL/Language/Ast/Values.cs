namespace ProductGateway.GraphQL.Language.Ast;

/// <summary><c>Value</c>: a literal or a variable. JSON variables are read into the same nodes, without a span.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Values"/></remarks>
public abstract class ValueNode(SourceSpan span) : SyntaxNode(span);

/// <summary><c>Variable : $ Name</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Variables"/></remarks>
public sealed class VariableNode(SourceSpan span, NameNode name) : ValueNode(span)
{
    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;
}

/// <summary><c>IntValue</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Int-Value"/></remarks>
public sealed class IntValueNode(SourceSpan span, string text) : ValueNode(span)
{
    /// <summary>The digits as written, sign included: never rounded.</summary>
    public string Text { get; } = text;
}

/// <summary><c>FloatValue</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Float-Value"/></remarks>
public sealed class FloatValueNode(SourceSpan span, string text) : ValueNode(span)
{
    /// <summary>The digits as written, sign, fraction and exponent included: never rounded.</summary>
    public string Text { get; } = text;
}

/// <summary><c>StringValue</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-String-Value"/></remarks>
public sealed class StringValueNode(SourceSpan span, string value, bool isBlock) : ValueNode(span)
{
    /// <summary>The characters meant: escapes resolved, a block string dedented.</summary>
    public string Value { get; } = value;

    /// <summary>True for <c>"""</c>, false for <c>"</c> and for a JSON string.</summary>
    public bool IsBlock { get; } = isBlock;
}

/// <summary><c>BooleanValue : one of true false</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Boolean-Value"/></remarks>
public sealed class BooleanValueNode(SourceSpan span, bool value) : ValueNode(span)
{
    /// <summary>The truth value.</summary>
    public bool Value { get; } = value;
}

/// <summary><c>NullValue : null</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Null-Value"/></remarks>
public sealed class NullValueNode(SourceSpan span) : ValueNode(span);

/// <summary><c>EnumValue : Name but not true, false or null</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enum-Value"/></remarks>
public sealed class EnumValueNode(SourceSpan span, string value) : ValueNode(span)
{
    /// <summary>The name of the enum value.</summary>
    public string Value { get; } = value;
}

/// <summary><c>ListValue : [ ] | [ Value+ ]</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-List-Value"/></remarks>
public sealed class ListValueNode(SourceSpan span, IReadOnlyList<ValueNode> values) : ValueNode(span)
{
    /// <summary>In document order.</summary>
    public IReadOnlyList<ValueNode> Values { get; } = values;
}

/// <summary><c>ObjectValue : { } | { ObjectField+ }</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Object-Values"/></remarks>
public sealed class ObjectValueNode(SourceSpan span, IReadOnlyList<ObjectFieldNode> fields) : ValueNode(span)
{
    /// <summary>In document order.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary><c>ObjectField : Name : Value</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Object-Values"/></remarks>
public sealed class ObjectFieldNode(SourceSpan span, NameNode name, ValueNode value) : SyntaxNode(span)
{
    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value of the input field.</summary>
    public ValueNode Value { get; } = value;
}
