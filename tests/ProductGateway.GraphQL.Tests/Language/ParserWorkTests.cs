using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>Work is counted, not timed: tokens read, and bytes allocated for twice the text.</summary>
public sealed class ParserWorkTests
{
    public static TheoryData<string, string, string> Texts => new()
    {
        { "{ ", "a ", "}" },
        { "{ a(b: [", "1 -2.5e3 \"c\" D null ", "]) }" },
        { "{ a(b: \"", "\\u{1F600}\\n\\\" text ", "\") }" },
        { "{ a(b: \"\"\"", "\n  line \\\"\"\" \"\" ", "\"\"\") }" },
        { "{ a ", "# comment\n,,,\uFEFF ", "}" },
        { "{ ", "... on A @b(c: $d) { e: f } ...G ", "}" },
        { "type A { ", "\"d\" a(b: [C!]! = [1] @d): E @f ", "}" },
        { "", "query Q($a: A = { b: 1 }) { a } ", "{ b }" },
        { "", "extend type A @b ", "enum A { B }" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Twice_the_text_takes_twice_the_memory(string start, string repeated, string end)
    {
        var once = Allocated(start + Repeat(repeated, 4000) + end);
        var twice = Allocated(start + Repeat(repeated, 8000) + end);

        Assert.InRange(twice, 0, (long)(2.2 * once));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_token_is_read_once(string start, string repeated, string end)
    {
        var each = Tokens(start + Repeat(repeated, 3) + end) - Tokens(start + Repeat(repeated, 2) + end);
        var first = Tokens(start + Repeat(repeated, 2) + end) - (2 * each);

        Assert.Equal(first + (1000 * each), Tokens(start + Repeat(repeated, 1000) + end));
    }

    [Fact]
    public void A_fault_at_the_end_of_a_long_text_is_placed_without_reading_it_again_for_each_token()
    {
        var text = "{ " + Repeat("a ", 100_000) + "?";
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<SyntaxException>(() => Parser.Parse(new Source(text)));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400L * 100_000);
    }

    /// <summary>The smallest limit that lets the text pass.</summary>
    private static int Tokens(string text)
    {
        var (refused, passed) = (0, text.Length);
        while (refused + 1 < passed)
        {
            var middle = (refused + passed) / 2;
            if (Parses(text, middle)) passed = middle;
            else refused = middle;
        }

        return passed;
    }

    private static bool Parses(string text, int maxTokens)
    {
        try
        {
            Parser.Parse(new Source(text), new ParserOptions { MaxTokens = maxTokens });
            return true;
        }
        catch (SyntaxException)
        {
            return false;
        }
    }

    private static long Allocated(string text)
    {
        Parser.Parse(new Source(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Parser.Parse(new Source(text));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
