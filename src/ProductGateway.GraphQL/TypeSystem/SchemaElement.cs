namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>What a schema coordinate can name. Of a member its containing element is known too.</summary>
/// <remarks>GraphQL specification 2.14 <see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/></remarks>
public abstract record SchemaElement
{
    private protected SchemaElement()
    {
    }
}

/// <summary>A named type.</summary>
public sealed record TypeElement(NamedType Type) : SchemaElement;

/// <summary>A field of an object or interface type.</summary>
public sealed record FieldElement(ComplexType Type, OutputField Field) : SchemaElement;

/// <summary>A field of an input object type.</summary>
public sealed record InputFieldElement(InputObjectType Type, InputValue Field) : SchemaElement;

/// <summary>A value of an enum type.</summary>
public sealed record EnumValueElement(EnumType Type, EnumValue Value) : SchemaElement;

/// <summary>An argument of a field.</summary>
public sealed record FieldArgumentElement(ComplexType Type, OutputField Field, InputValue Argument) : SchemaElement;

/// <summary>A directive.</summary>
public sealed record DirectiveElement(DirectiveDefinition Directive) : SchemaElement;

/// <summary>An argument of a directive.</summary>
public sealed record DirectiveArgumentElement(DirectiveDefinition Directive, InputValue Argument) : SchemaElement;
