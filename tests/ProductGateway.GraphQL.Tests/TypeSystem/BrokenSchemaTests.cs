using System.Text.RegularExpressions;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.TypeSystem;

/// <summary>Whatever stands in the texts, building answers; it does not throw.</summary>
public sealed partial class BrokenSchemaTests
{
    private const string Text = """
        schema @mark(in: { n: 1, e: X, one: { a: 1 } }) { query: Q mutation: M }
        type Q implements B & A @mark { a(x: In! = { n: 1 }, y: [E!] = [X]): Int b: U c: Int @deprecated(reason: "r") }
        type M { s(one: One): S }
        interface A { a(x: In!): Int }
        interface B implements A { a(x: In!): Int b: U }
        union U = Q | M
        enum E { X Y @deprecated }
        input In { n: Int! e: E = Y in: In2 = { } one: One }
        input In2 { in: In = { n: 2, in: null } list: [In2!] = [] }
        input One @oneOf { a: Int b: In }
        scalar S @specifiedBy(url: "u")
        directive @mark(in: In) repeatable on SCHEMA | OBJECT
        extend type M @mark { t: B }
        extend input One { c: [One] }
        extend union U @other
        directive @other(s: S = { any: [1] }) on UNION
        """;

    [Fact]
    public void The_whole_text_is_sound() => Assert.Equal("", Build(Text));

    [Fact]
    public void Leaving_out_any_word_makes_an_error_or_a_schema()
        => Assert.All(Words().Matches(Text), word => Build(Text.Remove(word.Index, word.Length)));

    [Fact]
    public void Saying_any_word_twice_makes_an_error_or_a_schema()
        => Assert.All(Words().Matches(Text), word => Build(Text.Insert(word.Index, $"{word.Value} ")));

    [Fact]
    public void Putting_any_name_in_the_place_of_another_makes_an_error_or_a_schema()
    {
        string[] names = ["Q", "A", "U", "E", "One", "Int", "__Type", "mark", "null"];
        Assert.All(Words().Matches(Text), word => Assert.All(names, name => Build(Text.Remove(word.Index, word.Length).Insert(word.Index, name))));
    }

    [Fact]
    public void Leaving_out_any_line_makes_an_error_or_a_schema()
    {
        var lines = Text.Split('\n');
        Assert.All(lines, line => Build(string.Join('\n', lines.Where(other => other != line))));
    }

    [Fact]
    public void Nothing_at_all_is_an_error()
        => Assert.Equal(
            "The schema has no query root type. Define a type Query, or name one in the schema definition.",
            new SchemaBuilder().Build().ToString());

    private static string Build(string sdl)
    {
        var result = new SchemaBuilder().AddDocumentFromString(sdl, "test.graphql").Build();
        Assert.Equal(result.Errors.Count == 0, result.Schema is not null);
        return result.ToString();
    }

    [GeneratedRegex(@"[@_\w]+|[^\s\w]")]
    private static partial Regex Words();
}
