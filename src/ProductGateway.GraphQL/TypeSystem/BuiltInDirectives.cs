using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>The five directives of the specification, the same objects in every schema.</summary>
/// <remarks>GraphQL specification 3.13 <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives"/></remarks>
public static class BuiltInDirectives
{
    private const string Text = """"
        "Leaves the selection out when `if` is true."
        directive @skip("When true, left out." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Leaves the selection out when `if` is false."
        directive @include("When false, left out." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks what clients should stop using."
        directive @deprecated(
          "Why, and what to use instead. Markdown."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Says where the format of a custom scalar is specified."
        directive @specifiedBy("Address of the specification." url: String!) on SCALAR

        "Marks an input object that takes exactly one of its fields."
        directive @oneOf on INPUT_OBJECT
        """";

    /// <summary>All five, in the order of the specification.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = Make();

    private static DirectiveDefinition[] Make()
    {
        var document = new TypeSystemDocument([Parser.Parse(new Source(Text, "built-in directives"))], BuiltInScalars.All);
        var maker = new TypeMaker(document, new SchemaBindings(), BuiltInScalars.All, areBuiltIn: true);
        CoerceDefaultValues.Run(new DefaultValueGraph([], maker.Directives), new SchemaErrors());
        return [.. maker.Directives];
    }
}
