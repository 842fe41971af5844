using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Comparison;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Comparison;

public sealed class SchemaComparisonTests
{
    [Theory]
    [MemberData(nameof(ChangeCases.Names), MemberType = typeof(ChangeCases))]
    public void A_change_is_told_with_its_kind_its_place_and_both_texts(string name)
    {
        var (_, before, after, expected) = ChangeCases.Of(name);

        var found = SchemaComparison.Compare(Schemas.Build(before), Schemas.Build(after));

        Assert.Equal(expected, found.Select(Line));
    }

    [Fact]
    public void Every_kind_of_change_has_a_case()
    {
        var told = ChangeCases.All.SelectMany(one => one.Expected).Select(line => line.Split(' ')[1]).ToHashSet();

        Assert.Empty(Enum.GetNames<SchemaChangeKind>().Except(told));
    }

    [Fact]
    public void The_order_of_definitions_members_and_directives_is_no_change()
    {
        const string One = """
            directive @a on OBJECT | FIELD_DEFINITION
            directive @b on OBJECT
            type Query @a @b { x(i: In, j: Int): E  y: U }
            enum E { A B }
            union U = Query | T
            type T { n: Int }
            input In { a: Int = 1, b: Int }
            """;
        const string Other = """
            directive @b on OBJECT
            directive @a on FIELD_DEFINITION | OBJECT
            input In { b: Int, a: Int = 1 }
            type T { n: Int }
            union U = T | Query
            enum E { B A }
            type Query @b @a { y: U  x(j: Int, i: In): E }
            """;

        Assert.Empty(SchemaComparison.Compare(Schemas.Build(One), Schemas.Build(Other)));
    }

    [Fact]
    public void A_text_that_does_not_tell_where_a_directive_stands_is_no_change()
    {
        var schema = Schemas.Build("directive @d on OBJECT | FIELD_DEFINITION | ENUM_VALUE type Query @d { a: E @d } enum E { A @d }");
        var printed = Schemas.Build(SchemaPrinter.Print(schema));

        Assert.Empty(SchemaComparison.Compare(schema, printed));
        Assert.Empty(SchemaComparison.Compare(printed, schema));
    }

    [Fact]
    public void The_first_use_of_a_new_directive_is_told()
    {
        var found = SchemaComparison.Compare(Schemas.Build("type Query { a: Int }"), Schemas.Build("directive @d on FIELD_DEFINITION type Query { a: Int @d }"));

        Assert.Equal(
            ["Dangerous DirectiveUsageAdded Query.a: @d was put on its definition.", "Safe DirectiveAdded @d: The directive @d was added."], found.Select(Line));
    }

    [Theory]
    [InlineData("[Float!]", "1", "[1.0]")]
    [InlineData("Float", "100", "1e2")]
    [InlineData("ID", "7", "\"7\"")]
    [InlineData("String", "\"a\"", "\"\"\"a\"\"\"")]
    [InlineData("In", "{ a: 1, b: 2 }", "{ b: 2, a: 1.0 }")]
    [InlineData("Any", "{ a: 1, b: 2 }", "{ b: 2, a: 1 }")]
    public void A_default_in_another_spelling_is_no_change(string type, string before, string after)
    {
        string Sdl(string value) => $"scalar Any input In {{ a: Float b: Int }} type Query {{ q(x: {type} = {value}): Int f: Float i: ID in(x: In): Any }}";

        Assert.Empty(SchemaComparison.Compare(Schemas.Build(Sdl(before)), Schemas.Build(Sdl(after))));
    }

    [Theory]
    [InlineData("Int", "Int!", true)]
    [InlineData("Int!", "Int", false)]
    [InlineData("[Int]", "[Int!]!", true)]
    [InlineData("[Int!]!", "[Int]!", false)]
    [InlineData("[Int]", "Int", false)]
    [InlineData("Int", "[Int]", false)]
    [InlineData("Int", "Float", false)]
    [InlineData("Node", "T", false)]
    public void An_answers_type_may_only_lose_null(string before, string after, bool isSafe)
    {
        string Sdl(string type) => $"interface Node {{ i: Int }} type T implements Node {{ i: Int }} type Query {{ q: {type} f: Float n: Node t: T }}";

        var change = Assert.Single(SchemaComparison.Compare(Schemas.Build(Sdl(before)), Schemas.Build(Sdl(after))));

        Assert.Equal(isSafe ? SchemaChangeKind.FieldChangedKindSafe : SchemaChangeKind.FieldChangedKind, change.Kind);
    }

    [Theory]
    [InlineData("Int!", "Int", true)]
    [InlineData("Int", "Int!", false)]
    [InlineData("[Int!]!", "[Int]", true)]
    [InlineData("[Int]", "[Int!]", false)]
    [InlineData("Int", "[Int]", false)]
    [InlineData("[Int]", "Int", false)]
    [InlineData("Int", "Float", false)]
    public void An_inputs_type_may_only_gain_null(string before, string after, bool isSafe)
    {
        string Sdl(string type) => $"type Query {{ q(x: {type}): Int f: Float }}";

        var change = Assert.Single(SchemaComparison.Compare(Schemas.Build(Sdl(before)), Schemas.Build(Sdl(after))));

        Assert.Equal(isSafe ? SchemaChangeKind.ArgChangedKindSafe : SchemaChangeKind.ArgChangedKind, change.Kind);
    }

    private static string Line(SchemaChange change) => $"{change.Criticality} {change.Kind} {change.Coordinate?.ToString() ?? "schema"}: {change.Message}";
}
