using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>A place where a value stands. <c>default</c> is a place that nothing is known of: what stands there is neither right nor wrong.</summary>
/// <param name="Name">The argument, input field or variable that the value is for; an item goes by the name of its list.</param>
/// <param name="Type">The type expected; null when unknown.</param>
/// <param name="Definition">The argument or input field whose whole value stands here; null for an item of a list and for a variable's default.</param>
/// <param name="OneOf">The <c>@oneOf</c> type whose field this is; null otherwise.</param>
/// <param name="IsItemOfScalar">True in a list literal that stands where a scalar is expected: the scalar judges the list as a whole.</param>
internal readonly record struct InputPosition(string? Name, GraphQLType? Type, InputValue? Definition, InputObjectType? OneOf, bool IsItemOfScalar)
{
    /// <summary>The place of an argument's value; unknown without a definition.</summary>
    public static InputPosition Of(InputValue? definition)
        => definition is null ? default : new(definition.Name, definition.Type, definition, null, false);

    /// <summary>The place of a variable's default value.</summary>
    public static InputPosition OfDefault(string variable, GraphQLType? type)
        => type is { IsInputType: true } ? new($"${variable}", type, null, null, false) : default;

    /// <summary>The input object type expected here, lists taken off, since a single item stands for a list; null when it is another type.</summary>
    public InputObjectType? InputObject => IsItemOfScalar ? null : Type?.Named as InputObjectType;

    /// <summary>Whether the schema gives a value when none is given here.</summary>
    public bool HasDefault => Definition?.DefaultValue is not null;

    /// <summary>
    /// The place of an item of a list literal that stands here. We read this as graphql-js does: an item of a list
    /// literal in a scalar's place is itself in that scalar's place, so a variable there must have the scalar's type.
    /// </summary>
    public InputPosition Item() => Type?.NullableType is ListType list
        ? new(Name, list.ElementType, null, null, IsItemOfScalar)
        : new(Name, Type?.NullableType, null, null, true);

    /// <summary>The place of a field of an object literal that stands here.</summary>
    public InputPosition FieldOf(string name)
    {
        if (InputObject is not { } type || type.GetField(name) is not { } field) return default;
        return new(name, field.Type, field, type.IsOneOf ? type : null, false);
    }
}
