using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>Work is counted, not timed: bytes allocated for twice the tree. The deepest tree that the parser gives is printed on a small stack.</summary>
public sealed class PrinterWorkTests
{
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string, string, string> Texts => new()
    {
        { "{ ", "a(b: 1) @c ", "}" },
        { "{ a(b: [", "1 -2.5e3 \"c\" D null { e: $f } ", "]) }" },
        { "{ a(b: \"", "\\u{1F600}\\n\\\" text ", "\") }" },
        { "{ a(b: \"\"\"", "\n  line ", "\"\"\") }" },
        { "{ ", "... on A @b(c: $d) { e: f } ...G ", "}" },
        { "type A { ", "\"d\" a(b: [C!]! = [1] @d): E @f ", "}" },
        { "", "query Q($a: A = { b: 1 }) { a } ", "{ b }" },
        { "", "extend type A @b ", "enum A { B }" },
    };

    public static TheoryData<string, string, string, string> Deepest => new()
    {
        { "", "{ a ", "}", "" },
        { "", "{ ... ", "}", "" },
        { "{ a(b: ", "[", "]", ") }" },
        { "{ a(b: ", "{ c: ", "}", ") }" },
        { "type A { b: ", "[", "]!", " }" },
        { "directive @a(b: C = ", "[", "]", ") on FIELD" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Twice_the_tree_takes_twice_the_memory(string start, string repeated, string end)
    {
        var once = Allocated(Parse(start + Repeat(repeated, 4000) + end));
        var twice = Allocated(Parse(start + Repeat(repeated, 8000) + end));

        Assert.InRange(twice, 0, (long)(2.2 * once));
    }

    [Theory]
    [MemberData(nameof(Deepest))]
    public void The_deepest_tree_is_read_and_printed_on_a_small_stack(string start, string open, string close, string end)
    {
        var levels = Enumerable.Range(100, 29).Last(count => TryParse(Nested(count)));
        string? printed = null;
        var thread = new Thread(() => printed = Printer.Print(Parse(Nested(levels))), SmallStack);
        thread.Start();
        thread.Join();

        Assert.Equal(printed, Printer.Print(Parse(printed!)));
        Assert.InRange(levels, 126, 128);

        string Nested(int count) => start + Repeat(open, count) + Innermost(open) + Repeat(close, count) + end;
    }

    private static string Innermost(string open) => open switch
    {
        "{ a " => "",
        "{ ... " => "{ a }",
        "[" => "A",
        _ => "1",
    };

    private static bool TryParse(string text)
    {
        try
        {
            Parse(text);
            return true;
        }
        catch (SyntaxException)
        {
            return false;
        }
    }

    private static long Allocated(DocumentNode document)
    {
        Printer.Print(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Printer.Print(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static DocumentNode Parse(string text) => Parser.Parse(new Source(text));

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
