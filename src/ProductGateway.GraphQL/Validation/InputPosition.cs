using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>A place where a value stands. <c>default</c> is a place that nothing is known of: what stands there is neither right nor wrong.</summary>
/// <param name="Name">The argument, input field or variable that the value is for; an item goes by the name of its list.</param>
/// <param name="Type">The type expected; null when unknown.</param>
/// <param name="Definition">The argument or input field whose whole value stands here; null for an item of a list and for a variable's default.</param>
/// <param name="OneOf">The <c>@oneOf</c> type whose field this is; null otherwise.</param>
internal readonly record struct InputPosition(string? Name, GraphQLType? Type, InputValue? Definition, InputObjectType? OneOf)
{
    /// <summary>The place of an argument's value; unknown without a definition.</summary>
    public static InputPosition Of(InputValue? definition)
        => definition is null ? default : new(definition.Name, definition.Type, definition, null);

    /// <summary>The place of a variable's default value.</summary>
    public static InputPosition OfDefault(string variable, GraphQLType? type)
        => type is { IsInputType: true } ? new($"${variable}", type, null, null) : default;

    /// <summary>The input object type expected here, lists taken off, since a single item stands for a list; null when it is another type.</summary>
    public InputObjectType? InputObject => Type?.Named as InputObjectType;

    /// <summary>Whether the schema gives a value when none is given here.</summary>
    public bool HasDefault => Definition?.DefaultValue is not null;

    /// <summary>The place of an item of a list literal that stands here. Unknown where no list is expected: a scalar judges its list as a whole.</summary>
    public InputPosition Item() => Type?.NullableType is ListType list ? new(Name, list.ElementType, null, null) : default;

    /// <summary>The place of a field of an object literal that stands here.</summary>
    public InputPosition FieldOf(string name)
    {
        if (InputObject is not { } type || type.GetField(name) is not { } field) return default;
        return new(name, field.Type, field, type.IsOneOf ? type : null);
    }
}
