using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>The types of the schema introspection schema, the same objects in every schema. Chapter 3 owns them because every schema contains them; chapter 4 resolves them.</summary>
/// <remarks>GraphQL specification 4.2 <see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema"/></remarks>
public static class IntrospectionSchema
{
    private const string Text = """"
        "What a service can do: its types, its directives, and where operations begin."
        type __Schema {
          "Markdown."
          description: String
          "Every named type, built-in ones included."
          types: [__Type!]!
          "Where queries begin."
          queryType: __Type!
          "Where mutations begin; null when there are none."
          mutationType: __Type
          "Where subscriptions begin; null when there are none."
          subscriptionType: __Type
          "Every directive, built-in ones included."
          directives: [__Directive!]!
        }

        "A named type, or a list or non-null around another type. `kind` says which of the fields are not null."
        type __Type {
          kind: __TypeKind!
          "Null for `LIST` and `NON_NULL`."
          name: String
          "Markdown."
          description: String
          "Where a custom `SCALAR` is specified."
          specifiedByURL: String
          "Of an `OBJECT` or `INTERFACE`."
          fields(includeDeprecated: Boolean! = false): [__Field!]
          "That an `OBJECT` or `INTERFACE` implements."
          interfaces: [__Type!]
          "The objects that an `INTERFACE` or `UNION` can stand for."
          possibleTypes: [__Type!]
          "Of an `ENUM`."
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          "Of an `INPUT_OBJECT`."
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          "What a `LIST` or `NON_NULL` wraps."
          ofType: __Type
          "Whether an `INPUT_OBJECT` takes exactly one of its fields."
          isOneOf: Boolean
        }

        "The kinds of types."
        enum __TypeKind {
          "A leaf; `specifiedByURL` may say more."
          SCALAR
          "Has `fields` and `interfaces`."
          OBJECT
          "Has `fields`, `interfaces` and `possibleTypes`."
          INTERFACE
          "Has `possibleTypes`."
          UNION
          "Has `enumValues`."
          ENUM
          "Has `inputFields`."
          INPUT_OBJECT
          "Wraps `ofType`."
          LIST
          "Wraps `ofType`."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          "Markdown."
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          "Markdown; null when it is not deprecated."
          deprecationReason: String
        }

        "An argument, or a field of an input object."
        type __InputValue {
          name: String!
          "Markdown."
          description: String
          type: __Type!
          "The default as GraphQL text; null without one."
          defaultValue: String
          isDeprecated: Boolean!
          "Markdown; null when it is not deprecated."
          deprecationReason: String
        }

        "One value of an enum. In a response it is a string: its name."
        type __EnumValue {
          name: String!
          "Markdown."
          description: String
          isDeprecated: Boolean!
          "Markdown; null when it is not deprecated."
          deprecationReason: String
        }

        "A directive that documents may use."
        type __Directive {
          "Without the at sign."
          name: String!
          "Markdown."
          description: String
          "Whether it may stand several times at one place."
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "Where a directive may stand."
        enum __DirectiveLocation {
          "On a query."
          QUERY
          "On a mutation."
          MUTATION
          "On a subscription."
          SUBSCRIPTION
          "On a field of a selection set."
          FIELD
          "On a fragment definition."
          FRAGMENT_DEFINITION
          "On a fragment spread."
          FRAGMENT_SPREAD
          "On an inline fragment."
          INLINE_FRAGMENT
          "On the definition of a variable."
          VARIABLE_DEFINITION
          "On a schema definition."
          SCHEMA
          "On a scalar definition."
          SCALAR
          "On an object type definition."
          OBJECT
          "On the definition of a field."
          FIELD_DEFINITION
          "On the definition of an argument."
          ARGUMENT_DEFINITION
          "On an interface definition."
          INTERFACE
          "On a union definition."
          UNION
          "On an enum definition."
          ENUM
          "On the definition of an enum value."
          ENUM_VALUE
          "On an input object definition."
          INPUT_OBJECT
          "On the definition of an input field."
          INPUT_FIELD_DEFINITION
        }
        """";

    /// <summary>The eight types, in the order of the specification.</summary>
    public static IReadOnlyList<NamedType> Types { get; } = Make();

    /// <summary>The type that <c>__schema</c> returns.</summary>
    public static ObjectType Schema => Object("__Schema");

    /// <summary>The type that <c>__type</c> returns.</summary>
    public static ObjectType Type => Object("__Type");

    /// <summary>One of the six object types.</summary>
    /// <param name="name">With its two underscores.</param>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static ObjectType Object(string name) => Types.OfType<ObjectType>().Single(type => type.Name == name);

    private static NamedType[] Make()
    {
        var document = new TypeSystemDocument([Parser.Parse(new Source(Text, "introspection"))], BuiltInScalars.All);
        var bindings = new SchemaBindings();
        bindings.Enums["__TypeKind"] =
        [
            new("SCALAR", TypeKind.Scalar), new("OBJECT", TypeKind.Object), new("INTERFACE", TypeKind.Interface), new("UNION", TypeKind.Union),
            new("ENUM", TypeKind.Enum), new("INPUT_OBJECT", TypeKind.InputObject), new("LIST", TypeKind.List), new("NON_NULL", TypeKind.NonNull),
        ];
        var maker = new TypeMaker(document, bindings, BuiltInScalars.All, areBuiltIn: true);
        CoerceDefaultValues.Run(new DefaultValueGraph(maker.Types, []), new SchemaErrors());
        return [.. maker.Types];
    }
}
