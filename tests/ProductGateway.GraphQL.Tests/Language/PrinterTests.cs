using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>How the printer writes.</summary>
public sealed class PrinterTests
{
    [Fact]
    public void An_executable_document_is_indented_one_selection_a_line() => AssertPrints(
        """"
        "q" query Q("v" $a:[Int!]!=[1] @v """w""" $b:B) @o(p:{q:$a,r:{}}) { x:y(z:1.50 w:-0) { __typename } ...F @s ...@i{a} ...on T{b} }
        mutation($c:C,$d:D=null){e(f:"g\u0007\u{1F4A9}",h:[true false null I []])} fragment F on T @f {c} subscription { s }
        """",
        """"
        "q"
        query Q(
          "v"
          $a: [Int!]! = [1] @v
          """w"""
          $b: B
        ) @o(p: { q: $a, r: {} }) {
          x: y(z: 1.50, w: -0) {
            __typename
          }
          ...F @s
          ... @i {
            a
          }
          ... on T {
            b
          }
        }

        mutation($c: C, $d: D = null) {
          e(f: "g\u0007💩", h: [true, false, null, I, []])
        }

        fragment F on T @f {
          c
        }

        subscription {
          s
        }
        """");

    [Fact]
    public void A_type_system_document_is_indented_one_member_a_line() => AssertPrints(
        """
        "s" schema @a {query:Q mutation:M} scalar S @specifiedBy(url:"u") type T implements&A&B @d {"f" f(a:Int=1 @x,b:[B]):T! g("d" a:A):G}
        interface I implements J {i:I} union U=|A|B enum E {"v" V @deprecated W} input N @oneOf {n:Int={a:[1]}}
        directive @d("x" a:A,b:B) repeatable on|FIELD|OBJECT type Empty union None
        """,
        """
        "s"
        schema @a {
          query: Q
          mutation: M
        }

        scalar S @specifiedBy(url: "u")

        type T implements A & B @d {
          "f"
          f(a: Int = 1 @x, b: [B]): T!
          g(
            "d"
            a: A
          ): G
        }

        interface I implements J {
          i: I
        }

        union U = A | B

        enum E {
          "v"
          V @deprecated
          W
        }

        input N @oneOf {
          n: Int = { a: [1] }
        }

        directive @d(
          "x"
          a: A
          b: B
        ) repeatable on FIELD | OBJECT

        type Empty

        union None
        """);

    [Fact]
    public void An_extension_prints_like_its_definition_after_extend() => AssertPrints(
        """
        extend schema @a extend schema {subscription:S} extend scalar S @a extend type T implements A extend interface I @a
        extend union U = C extend enum E {X} extend input N {m:M}
        """,
        """
        extend schema @a

        extend schema {
          subscription: S
        }

        extend scalar S @a

        extend type T implements A

        extend interface I @a

        extend union U = C

        extend enum E {
          X
        }

        extend input N {
          m: M
        }
        """);

    [Fact]
    public void A_block_string_moves_with_its_indentation() => AssertPrints(
        """""
        """
          Several
            lines
        """ type A { b("""one""" c: Int, """ends in a quote\"""
        """ d: Int = """x

          y"""): Int }
        """"",
        """""
        """
        Several
          lines
        """
        type A {
          b(
            """one"""
            c: Int
            """
            ends in a quote\"""
            """
            d: Int = """
            x

            y
            """
          ): Int
        }
        """"");

    [Fact]
    public void A_query_is_shortened_only_where_its_brace_cannot_belong_to_a_type() => AssertPrints(
        "query { a } type B query { c } type D @e query { f } query @g { h } query { i }",
        """
        {
          a
        }

        type B

        query {
          c
        }

        type D @e

        query {
          f
        }

        query @g {
          h
        }

        query {
          i
        }
        """);

    [Theory]
    [InlineData("[[A!]!]!")]
    [InlineData("A")]
    public void A_type_prints_as_written(string text) => Assert.Equal(text, Printer.Print(Documents.Type(text)));

    [Theory]
    [InlineData("{ a: [1, $b], c: { d: E } }")]
    [InlineData("1e-10")]
    public void A_value_prints_as_written(string text) => Assert.Equal(text, Printer.Print(Documents.Value(text)));

    [Fact]
    public void Control_characters_quotes_and_backslashes_are_escaped_and_nothing_else_is() => Assert.Equal(
        """
        "\" \\ \b\t\n\f\r \u0000\u001F\u007F\u0080\u009F / é日💩"
        """,
        Printer.Print(new StringValueNode(default, "\" \\ \b\t\n\f\r \0\u001F\u007F\u0080\u009F / é日💩", isBlock: false)));

    [Fact]
    public void A_part_of_a_document_prints_alone()
    {
        var type = (ObjectTypeDefinitionNode)Documents.Parse("type A { \"d\" b(c: D = 1): E @f }").Definitions[0];
        Assert.Equal("\"d\"\nb(c: D = 1): E @f", Printer.Print(type.Fields[0]));
        Assert.Equal("c: D = 1", Printer.Print(type.Fields[0].Arguments[0]));
        Assert.Equal("@f", Printer.Print(type.Fields[0].Directives[0]));
        Assert.Equal("A", Printer.Print(type.Name));
    }

    private static void AssertPrints(string text, string expected)
    {
        var document = Documents.Parse(text);
        Assert.Equal(expected, Printer.Print(document));
        Assert.Equal(SyntaxTree.Of(document), SyntaxTree.Of(Documents.Parse(expected)));
    }
}
