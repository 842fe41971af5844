using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>Finds what a schema coordinate names.</summary>
/// <remarks>GraphQL specification 2.14 <see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/></remarks>
public static class ResolveSchemaCoordinate
{
    /// <summary>Null when the element is not there although everything that would contain it is. Meta-fields are no elements of a schema.</summary>
    /// <exception cref="ArgumentException">What would contain the element is not there, or is of a kind that contains none such.</exception>
    public static SchemaElement? Resolve(Schema schema, SchemaCoordinate coordinate) => coordinate switch
    {
        // Return the type in schema named typeName if it exists.
        TypeCoordinate type => schema.GetType(type.Name) is { } found ? new TypeElement(found) : null,
        MemberCoordinate member => ResolveMember(schema, member),
        ArgumentCoordinate argument => ResolveArgument(schema, argument),

        // Return the directive in schema named directiveName if it exists.
        DirectiveCoordinate directive => schema.GetDirective(directive.Name) is { } found ? new DirectiveElement(found) : null,
        DirectiveArgumentCoordinate argument => ResolveDirectiveArgument(schema, argument),
        _ => throw new ArgumentException($"{coordinate.GetType()} is no schema coordinate.", nameof(coordinate)),
    };

    // MemberCoordinate :: Name . Name
    private static SchemaElement? ResolveMember(Schema schema, MemberCoordinate coordinate)
    {
        var name = coordinate.MemberName;

        // 2. Let type be the type in schema named typeName. 3. It must exist, and must be an Enum, Input Object, Object or Interface type.
        return schema.GetType(coordinate.TypeName) switch
        {
            // 4. If type is an Enum type, return the enum value of type named enumValueName if it exists.
            EnumType type => type.GetValue(name) is { } value ? new EnumValueElement(type, value) : null,

            // 5. Otherwise, if type is an Input Object type, return the input field of type named inputFieldName if it exists.
            InputObjectType type => type.GetField(name) is { } field ? new InputFieldElement(type, field) : null,

            // 6. Otherwise return the field of type named fieldName if it exists.
            ComplexType type => type.GetField(name) is { } field ? new FieldElement(type, field) : null,
            null => throw Missing(coordinate, $"the type {coordinate.TypeName}"),
            _ => throw new ArgumentException($"{coordinate} cannot be resolved: {coordinate.TypeName} is a type without members.", nameof(coordinate)),
        };
    }

    // ArgumentCoordinate :: Name . Name ( Name : )
    private static FieldArgumentElement? ResolveArgument(Schema schema, ArgumentCoordinate coordinate)
    {
        // 2. Let type be the type in schema named typeName. 3. It must exist, and be an Object or Interface type.
        var named = schema.GetType(coordinate.TypeName) ?? throw Missing(coordinate, $"the type {coordinate.TypeName}");
        var type = named as ComplexType
            ?? throw new ArgumentException($"{coordinate} cannot be resolved: {named} is neither an object nor an interface type.", nameof(coordinate));

        // 5. Let field be the field of type named fieldName. 6. It must exist.
        var field = type.GetField(coordinate.FieldName) ?? throw Missing(coordinate, $"the field {type}.{coordinate.FieldName}");

        // 8. Return the argument of field named fieldArgumentName if it exists.
        return field.GetArgument(coordinate.ArgumentName) is { } argument ? new FieldArgumentElement(type, field, argument) : null;
    }

    // DirectiveArgumentCoordinate :: @ Name ( Name : )
    private static DirectiveArgumentElement? ResolveDirectiveArgument(Schema schema, DirectiveArgumentCoordinate coordinate)
    {
        // 2. Let directive be the directive in schema named directiveName. 3. It must exist.
        var directive = schema.GetDirective(coordinate.DirectiveName) ?? throw Missing(coordinate, $"the directive @{coordinate.DirectiveName}");

        // 5. Return the argument of directive named directiveArgumentName if it exists.
        return directive.GetArgument(coordinate.ArgumentName) is { } argument ? new DirectiveArgumentElement(directive, argument) : null;
    }

    private static ArgumentException Missing(SchemaCoordinate coordinate, string element)
        => new($"{coordinate} cannot be resolved: the schema lacks {element}.", nameof(coordinate));
}
