using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.TypeSystem;

public sealed class ResolveSchemaCoordinateTests
{
    /// <summary>The schema of section 2.14, with a union and an interface.</summary>
    private static readonly Schema Schema = new SchemaBuilder().AddDocumentFromString(
        """
        type Query {
          searchBusiness(criteria: SearchCriteria!): [Business]
        }

        input SearchCriteria {
          name: String
          filter: SearchFilter
        }

        enum SearchFilter {
          OPEN_NOW
          DELIVERS_TAKEOUT
          VEGETARIAN_MENU
        }

        type Business implements Named {
          id: ID
          name(short: Boolean): String
          email: String @private(scope: "loggedIn")
        }

        interface Named { name(short: Boolean): String }
        union Found = Business

        directive @private(scope: String!) on FIELD_DEFINITION
        """,
        "test").Build().Schema!;

    [Theory]
    [InlineData("Business", "type Business")]
    [InlineData("Business.name", "field name of Business")]
    [InlineData("SearchCriteria.filter", "input field filter of SearchCriteria")]
    [InlineData("SearchFilter.OPEN_NOW", "enum value OPEN_NOW of SearchFilter")]
    [InlineData("Query.searchBusiness(criteria:)", "argument criteria of searchBusiness of Query")]
    [InlineData("@private", "directive private")]
    [InlineData("@private(scope:)", "argument scope of directive private")]
    [InlineData("Found", "type Found")]
    [InlineData("Named.name", "field name of Named")]
    [InlineData("Named.name(short:)", "argument short of name of Named")]
    [InlineData("String", "type String")]
    [InlineData("@deprecated(reason:)", "argument reason of directive deprecated")]
    public void An_element_is_found_with_what_contains_it(string coordinate, string element)
        => Assert.Equal(element, Describe(Resolve(coordinate)));

    [Theory]
    [InlineData("Nothing")]
    [InlineData("business")]
    [InlineData("Business.nothing")]
    [InlineData("Business.__typename")]
    [InlineData("SearchCriteria.nothing")]
    [InlineData("SearchFilter.CLOSED")]
    [InlineData("Query.searchBusiness(nothing:)")]
    [InlineData("@nothing")]
    [InlineData("@private(nothing:)")]
    public void An_element_that_is_not_there_is_null(string coordinate) => Assert.Null(Resolve(coordinate));

    [Theory]
    [InlineData("Nothing.name", "Nothing.name cannot be resolved: the schema lacks the type Nothing.")]
    [InlineData("String.name", "String.name cannot be resolved: String is a type without members.")]
    [InlineData("Found.Business", "Found.Business cannot be resolved: Found is a type without members.")]
    [InlineData("Nothing.name(a:)", "Nothing.name(a:) cannot be resolved: the schema lacks the type Nothing.")]
    [InlineData("SearchCriteria.name(a:)", "SearchCriteria.name(a:) cannot be resolved: SearchCriteria is neither an object nor an interface type.")]
    [InlineData("Business.nothing(a:)", "Business.nothing(a:) cannot be resolved: the schema lacks the field Business.nothing.")]
    [InlineData("@nothing(a:)", "@nothing(a:) cannot be resolved: the schema lacks the directive @nothing.")]
    public void A_containing_element_that_is_not_there_is_an_error(string coordinate, string message)
        => Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Resolve(coordinate)).Message, StringComparison.Ordinal);

    private static SchemaElement? Resolve(string coordinate) => ResolveSchemaCoordinate.Resolve(Schema, SchemaCoordinate.Parse(coordinate));

    private static string Describe(SchemaElement? element) => element switch
    {
        TypeElement each => $"type {each.Type}",
        FieldElement each => $"field {each.Field.Name} of {each.Type}",
        InputFieldElement each => $"input field {each.Field.Name} of {each.Type}",
        EnumValueElement each => $"enum value {each.Value.Name} of {each.Type}",
        FieldArgumentElement each => $"argument {each.Argument.Name} of {each.Field.Name} of {each.Type}",
        DirectiveElement each => $"directive {each.Directive.Name}",
        DirectiveArgumentElement each => $"argument {each.Argument.Name} of directive {each.Directive.Name}",
        _ => "nothing",
    };
}
