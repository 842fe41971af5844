using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Inputs;

public sealed class SyntaxDiagnosticTests
{
    [Fact]
    public void A_text_that_does_not_parse_is_an_error_at_its_line_and_column()
    {
        var run = GeneratorRun.Of(
            new ServerGenerator(),
            Compilations.Of(),
            new GraphQLText("schema/shop.graphql", "ServerSchema", "type Query {\n  shops(first Int): String\n}\n"));

        Assert.Equal(["schema/shop.graphql(2,15): PG0001 Found the name `Int` where `:` and a type must stand."], run.Problems());
    }

    [Fact]
    public void A_file_of_another_role_is_left_alone()
    {
        var run = GeneratorRun.Of(
            new ServerGenerator(), Compilations.Of(), new GraphQLText("notes.graphql", role: null, "not GraphQL"));

        Assert.Empty(run.Problems());
    }

    [Fact]
    public void An_edit_of_CSharp_parses_no_file_again()
    {
        var run = GeneratorRun.Of(
            new ServerGenerator(), Compilations.Of("class A;"), new GraphQLText("shop.graphql", "ServerSchema", "type Query { shop: String }"));

        var edited = run.After(_ => Compilations.Of("class B;"));

        Assert.Equal(["GraphQLFiles: Cached", "ParsedFiles: Cached"], edited.Reasons("GraphQLFiles", "ParsedFiles"));
    }
}
