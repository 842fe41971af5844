using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Introspection;

/// <summary>Resolves one field of introspection: pure, synchronous.</summary>
/// <param name="schema">The schema that is asked about.</param>
/// <param name="parent">What the resolver of the field above gave; anything for <c>__schema</c> and <c>__type</c>.</param>
/// <param name="arguments">The coerced arguments by <see cref="InputValue.Index"/>.</param>
/// <returns>A string, a bool, a <see cref="TypeKind"/>, a part of the schema, a list of these, or null.</returns>
public delegate object? IntrospectionResolver(Schema schema, object parent, IReadOnlyList<object?> arguments);

/// <summary>
/// The resolver of every field of introspection but <c>__typename</c>. Values of <c>__Schema</c> are <see cref="Schema"/>, of <c>__Type</c>
/// <see cref="GraphQLType"/>, of <c>__Field</c> <see cref="OutputField"/>, of <c>__InputValue</c> <see cref="InputValue"/>, of <c>__EnumValue</c>
/// <see cref="EnumValue"/>, of <c>__Directive</c> <see cref="DirectiveDefinition"/>.
/// </summary>
/// <remarks>GraphQL specification 4.2 <see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/></remarks>
public static class IntrospectionResolvers
{
    private static readonly Dictionary<OutputField, IntrospectionResolver> ByField = Bind();

    /// <summary>The resolver of a field of an introspection type, of <c>__schema</c> or of <c>__type</c>; null for any other field.</summary>
    public static IntrospectionResolver? Find(OutputField field) => ByField.TryGetValue(field, out var resolver) ? resolver : null;

    private static Dictionary<OutputField, IntrospectionResolver> Bind()
    {
        var table = new Dictionary<OutputField, IntrospectionResolver>
        {
            [MetaFields.Schema] = (schema, _, _) => schema,
            [MetaFields.Type] = (schema, _, arguments) => schema.GetType((string)arguments[0]!),
        };
        BindSchema(new Binder<Schema>(table, "__Schema"));
        BindType(new Binder<GraphQLType>(table, "__Type"));
        BindField(new Binder<OutputField>(table, "__Field"));
        BindInputValue(new Binder<InputValue>(table, "__InputValue"));
        BindEnumValue(new Binder<EnumValue>(table, "__EnumValue"));
        BindDirective(new Binder<DirectiveDefinition>(table, "__Directive"));
        return table;
    }

    /// <summary>4.2.1 <see href="https://spec.graphql.org/September2025/#sec-The-__Schema-Type"/></summary>
    private static void BindSchema(Binder<Schema> schema)
    {
        schema["description"] = (value, _) => value.Description;
        schema["types"] = (value, _) => value.Types;
        schema["queryType"] = (value, _) => value.QueryType;
        schema["mutationType"] = (value, _) => value.MutationType;
        schema["subscriptionType"] = (value, _) => value.SubscriptionType;
        schema["directives"] = (value, _) => value.Directives;
    }

    /// <summary>4.2.2 <see href="https://spec.graphql.org/September2025/#sec-The-__Type-Type"/></summary>
    private static void BindType(Binder<GraphQLType> type)
    {
        type["kind"] = (value, _) => KindOf(value);
        type["name"] = (value, _) => (value as NamedType)?.Name;
        type["description"] = (value, _) => (value as NamedType)?.Description;
        type["specifiedByURL"] = (value, _) => (value as ScalarType)?.SpecifiedByUrl;
        type["fields"] = (value, arguments) => Current((value as ComplexType)?.Fields, field => field.DeprecationReason, arguments);
        type["interfaces"] = (value, _) => (value as ComplexType)?.Interfaces;
        type.BindWithSchema("possibleTypes", (schema, value) =>
            value is InterfaceType or UnionType ? schema.GetPossibleTypes((CompositeType)value) : null);
        type["enumValues"] = (value, arguments) => Current((value as EnumType)?.Values, item => item.DeprecationReason, arguments);
        type["inputFields"] = (value, arguments) => Current((value as InputObjectType)?.Fields, field => field.DeprecationReason, arguments);
        type["ofType"] = (value, _) => value switch
        {
            ListType list => list.ElementType,
            NonNullType nonNull => nonNull.NullableType,
            _ => null,
        };
        type["isOneOf"] = (value, _) => (value as InputObjectType)?.IsOneOf;
    }

    /// <summary>4.2.3 <see href="https://spec.graphql.org/September2025/#sec-The-__Field-Type"/></summary>
    private static void BindField(Binder<OutputField> field)
    {
        field["name"] = (value, _) => value.Name;
        field["description"] = (value, _) => value.Description;
        field["args"] = (value, arguments) => Current(value.Arguments, argument => argument.DeprecationReason, arguments);
        field["type"] = (value, _) => value.Type;
        field["isDeprecated"] = (value, _) => value.DeprecationReason is not null;
        field["deprecationReason"] = (value, _) => value.DeprecationReason;
    }

    /// <summary>4.2.4 <see href="https://spec.graphql.org/September2025/#sec-The-__InputValue-Type"/></summary>
    private static void BindInputValue(Binder<InputValue> input)
    {
        input["name"] = (value, _) => value.Name;
        input["description"] = (value, _) => value.Description;
        input["type"] = (value, _) => value.Type;
        input["defaultValue"] = (value, _) => value.DefaultValue is { } literal ? Printer.Print(literal) : null;
        input["isDeprecated"] = (value, _) => value.DeprecationReason is not null;
        input["deprecationReason"] = (value, _) => value.DeprecationReason;
    }

    /// <summary>4.2.5 <see href="https://spec.graphql.org/September2025/#sec-The-__EnumValue-Type"/></summary>
    private static void BindEnumValue(Binder<EnumValue> item)
    {
        item["name"] = (value, _) => value.Name;
        item["description"] = (value, _) => value.Description;
        item["isDeprecated"] = (value, _) => value.DeprecationReason is not null;
        item["deprecationReason"] = (value, _) => value.DeprecationReason;
    }

    /// <summary>4.2.6 <see href="https://spec.graphql.org/September2025/#sec-The-__Directive-Type"/></summary>
    private static void BindDirective(Binder<DirectiveDefinition> directive)
    {
        directive["name"] = (value, _) => value.Name;
        directive["description"] = (value, _) => value.Description;
        directive["isRepeatable"] = (value, _) => value.IsRepeatable;
        directive["locations"] = (value, _) => value.Locations;
        directive["args"] = (value, arguments) => Current(value.Arguments, argument => argument.DeprecationReason, arguments);
    }

    private static TypeKind KindOf(GraphQLType type) => type switch
    {
        ScalarType => TypeKind.Scalar,
        ObjectType => TypeKind.Object,
        InterfaceType => TypeKind.Interface,
        UnionType => TypeKind.Union,
        EnumType => TypeKind.Enum,
        InputObjectType => TypeKind.InputObject,
        ListType => TypeKind.List,
        _ => TypeKind.NonNull,
    };

    /// <summary>The items, without the deprecated ones unless the only argument, <c>includeDeprecated</c>, is true; null for null.</summary>
    private static IReadOnlyList<T>? Current<T>(IReadOnlyList<T>? items, Func<T, string?> deprecation, IReadOnlyList<object?> arguments)
        => items is null || arguments[0] is true ? items : [.. items.Where(item => deprecation(item) is null)];

    /// <summary>Fills the table for one type by field names.</summary>
    private sealed class Binder<T>(Dictionary<OutputField, IntrospectionResolver> table, string typeName)
    {
        private readonly ObjectType _type = IntrospectionSchema.Object(typeName);

        public Func<T, IReadOnlyList<object?>, object?> this[string field]
        {
            set => table[_type.GetField(field)!] = (_, parent, arguments) => value((T)parent, arguments);
        }

        public void BindWithSchema(string field, Func<Schema, T, object?> resolve)
            => table[_type.GetField(field)!] = (schema, parent, _) => resolve(schema, (T)parent);
    }
}
