using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>What a text may cost: nesting, tokens, and the work that each byte causes.</summary>
public sealed class LimitTests
{
    private const int Bomb = 40 * 1024;

    [Theory]
    [InlineData("{a", "}", "")]
    [InlineData("{a:b(c:1)@d", "}", "")]
    [InlineData("{...", "}", "a")]
    [InlineData("{...on T@a", "}", "a")]
    public void Selection_sets_nest_128_deep_and_no_deeper(string open, string close, string innermost)
    {
        var inner = innermost.Length == 0 ? open + close : $"{{{innermost}}}";
        Documents.Parse(Nest(open, close, 127, inner));
        AssertTooDeep(open, () => Documents.Parse(Nest(open, close, 128, inner)));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a:", "}")]
    public void Values_nest_128_deep_and_no_deeper(string open, string close)
    {
        Documents.Value(Nest(open, close, 128, "1"));
        AssertTooDeep(open, () => Documents.Value(Nest(open, close, 129, "1")));
    }

    [Theory]
    [InlineData("]")]
    [InlineData("]!")]
    public void List_types_nest_128_deep_and_no_deeper(string close)
    {
        Documents.Type(Nest("[", close, 128, "A"));
        AssertTooDeep("[", () => Documents.Type(Nest("[", close, 129, "A")));
    }

    [Fact]
    public void Selection_sets_and_values_count_together()
    {
        Documents.Parse(Nest("{a", "}", 100, $"(b:{Nest("[", "]", 28, "")})"));
        AssertNesting(() => Documents.Parse(Nest("{a", "}", 100, $"(b:{Nest("[", "]", 29, "")})")));
    }

    [Fact]
    public void Levels_that_are_closed_do_not_count() =>
        Documents.Parse("{ " + string.Concat(Enumerable.Repeat("a { b(c: [[{ d: [] }]]) } ", 1000)) + "}");

    [Theory]
    [InlineData("{")]
    [InlineData("{a")]
    [InlineData("{a{")]
    [InlineData("{...")]
    [InlineData("{...on T")]
    [InlineData("{a(b:[")]
    [InlineData("query A($a:[[")]
    public void A_bomb_of_40_KB_is_refused_and_the_process_lives(string opening) =>
        Assert.Throws<SyntaxException>(() => Documents.Parse(Repeat(opening)));

    [Theory]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("[{a:[")]
    public void A_bomb_of_40_KB_is_refused_as_a_value_and_as_a_default_value(string opening)
    {
        AssertNesting(() => Documents.Value(Repeat(opening)));
        AssertNesting(() => Documents.Parse("query A($a: B = " + Repeat(opening)));
        AssertNesting(() => Documents.Parse("{ a(b: " + Repeat(opening)));
        AssertNesting(() => Documents.Parse("type A @b(c: " + Repeat(opening)));
    }

    [Fact]
    public void A_bomb_of_40_KB_is_refused_as_a_type()
    {
        AssertNesting(() => Documents.Type(Repeat("[")));
        AssertNesting(() => Documents.Parse("query A($a: " + Repeat("[")));
        AssertNesting(() => Documents.Parse("type A { b: " + Repeat("[")));
    }

    [Fact]
    public void A_smaller_nesting_may_be_asked_for()
    {
        var options = new ParserOptions { MaxRecursion = 2 };
        Documents.Parse("{ a { b } }", options);
        Assert.Equal(
            "1:9 Found `{` inside 2 others; no deeper nesting is accepted. Write a flatter text.",
            Documents.ErrorOf(() => Documents.Parse("{ a { b { c } } }", options)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(129)]
    public void A_nesting_that_walkers_of_the_tree_cannot_bear_may_not_be_asked_for(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxRecursion = depth });

    [Fact]
    public void Tokens_are_counted_without_ignored_ones()
    {
        const string NineTokens = "{ a, b(c: 1 # d e f\n ) }";
        Documents.Parse(NineTokens, new ParserOptions { MaxTokens = 9 });
        Assert.Equal(
            "2:4 The document has more than 8 tokens. Send a shorter text.",
            Documents.ErrorOf(() => Documents.Parse(NineTokens, new ParserOptions { MaxTokens = 8 })));
    }

    [Fact]
    public void Tokens_are_counted_as_they_are_read_so_a_long_text_is_not_read_to_its_end() => Assert.Equal(
        "1:11 The document has more than 5 tokens. Send a shorter text.",
        Documents.ErrorOf(() => Documents.Parse("{ a b c d e ? ? ?", new ParserOptions { MaxTokens = 5 })));

    private static string Nest(string open, string close, int depth, string innermost) =>
        string.Concat(Enumerable.Repeat(open, depth)) + innermost + string.Concat(Enumerable.Repeat(close, depth));

    private static string Repeat(string opening) => string.Concat(Enumerable.Repeat(opening, Bomb / opening.Length));

    private static void AssertNesting(Action parse) =>
        Assert.EndsWith(" inside 128 others; no deeper nesting is accepted. Write a flatter text.", Documents.ErrorOf(parse), StringComparison.Ordinal);

    /// <summary>The error stands where level 129 opens.</summary>
    private static void AssertTooDeep(string open, Action parse)
    {
        AssertNesting(parse);
        Assert.StartsWith($"1:{(open.Length * 128) + 1} ", Documents.ErrorOf(parse), StringComparison.Ordinal);
    }
}
