namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A directive that documents may use.</summary>
/// <remarks>GraphQL specification 3.13 <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/></remarks>
public sealed class DirectiveDefinition(string name)
{
    /// <summary>Without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>Markdown; null without one.</summary>
    public string? Description { get; internal set; }

    /// <summary>In definition order.</summary>
    public IReadOnlyList<InputValue> Arguments { get; internal set; } = [];

    /// <summary>Names of the specification's DirectiveLocation, such as <c>FIELD</c>, in definition order.</summary>
    public IReadOnlyList<string> Locations { get; internal set; } = [];

    /// <summary>True when it may stand several times at one place.</summary>
    public bool IsRepeatable { get; internal set; }

    /// <summary>True for <c>@skip</c>, <c>@include</c>, <c>@deprecated</c>, <c>@specifiedBy</c> and <c>@oneOf</c>.</summary>
    public bool IsBuiltIn { get; internal set; }

    /// <summary>The argument of that name; null without one.</summary>
    public InputValue? GetArgument(string name) => InputValue.Find(Arguments, name);
}
