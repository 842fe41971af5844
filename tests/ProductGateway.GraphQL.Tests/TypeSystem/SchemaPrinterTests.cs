using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.TypeSystem;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void Every_kind_of_definition_is_written()
    {
        const string Sdl = """
            "About."
            schema {
              query: Root
            }

            "Marks."
            directive @mark(in: In) repeatable on FIELD | QUERY

            type Root implements Node & Named {
              "The key."
              id: ID!
              name: String @deprecated
              find(x: [In!]! = [{ n: 1 }], y: E = A @deprecated(reason: "Use \"x\".")): [[Any!]]!
            }

            interface Node {
              id: ID!
            }

            interface Named implements Node {
              id: ID!
              name: String @deprecated
            }

            union Any = Root | Query

            type Query {
              a: S
            }

            enum E {
              A
              "Bee."
              B @deprecated(reason: "Gone")
            }

            input In {
              n: Int! = 7
            }

            input One @oneOf {
              a: Int
              b: String
            }

            scalar S @specifiedBy(url: "https://example.com/s")
            """;

        Assert.Equal(Sdl, SchemaPrinter.Print(Schemas.Build(Sdl)));
    }

    [Fact]
    public void Extensions_are_merged_and_directives_of_our_own_left_out()
        => Assert.Equal(
            "directive @mark on OBJECT | FIELD_DEFINITION\n\ntype Query {\n  a: Int\n  b: Int\n}",
            SchemaPrinter.Print(Schemas.Build("type Query @mark { a: Int @mark } extend type Query { b: Int } directive @mark on OBJECT | FIELD_DEFINITION")));

    [Theory]
    [InlineData("schema { query: Query mutation: Mutation } type Query { a: Int } type Mutation { a: Int }", false)]
    [InlineData("schema { query: Query } type Query { a: Mutation } type Mutation { a: Int }", true)]
    [InlineData("schema { query: Root } type Root { a: Int }", true)]
    [InlineData("\"Described.\" schema { query: Query } type Query { a: Int }", true)]
    public void The_schema_definition_is_written_when_default_names_do_not_say_the_same(string sdl, bool isWritten)
        => Assert.Equal(isWritten, SchemaPrinter.Print(Schemas.Build(sdl)).Contains("schema {", StringComparison.Ordinal));
}
