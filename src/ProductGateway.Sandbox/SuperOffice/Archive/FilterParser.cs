namespace ProductGateway.Sandbox.SuperOffice.Archive;

/// <summary>
/// Reads a <c>$filter</c> in SuperOffice's grammar, which is OData's in its outline only: operators come from SuperOffice's archives.
/// <code>
/// filter    = all *( "or" all )
/// all       = one *( "and" one )
/// one       = "(" filter ")" / function / column operator value
/// function  = ( "substringof" / "startswith" / "endswith" ) "(" ( column "," text / text "," column ) ")"
/// value     = word / text / "(" ( word / text ) *( "," ( word / text ) ) ")"
/// </code>
/// </summary>
/// <remarks>That <c>and</c> binds closer than <c>or</c> is OData's rule; SuperOffice's pages say nothing of it.</remarks>
internal sealed class FilterParser
{
    private const int DeepestNesting = 64;

    private readonly IReadOnlyList<FilterToken> _tokens;
    private int _next;
    private int _depth;

    private FilterParser(IReadOnlyList<FilterToken> tokens) => _tokens = tokens;

    private FilterToken Current => _tokens[_next];

    /// <summary>Which rows pass.</summary>
    /// <exception cref="ArchiveMistake">The filter breaks the grammar, names no column, or an operator its column does not have.</exception>
    public static Func<ArchiveRow, bool> Parse(string filter)
    {
        var parser = new FilterParser(FilterTokens.Read(filter));
        var condition = parser.ReadFilter();
        return parser.Current.Kind == FilterTokenKind.End ? condition : throw parser.Unexpected("'and', 'or' or the end");
    }

    private Func<ArchiveRow, bool> ReadFilter()
    {
        var conditions = new List<Func<ArchiveRow, bool>> { ReadAll() };
        while (TakeWord("or"))
            conditions.Add(ReadAll());
        return conditions is [var single] ? single : row => conditions.Exists(condition => condition(row));
    }

    private Func<ArchiveRow, bool> ReadAll()
    {
        var conditions = new List<Func<ArchiveRow, bool>> { ReadOne() };
        while (TakeWord("and"))
            conditions.Add(ReadOne());
        return conditions is [var single] ? single : row => conditions.TrueForAll(condition => condition(row));
    }

    private Func<ArchiveRow, bool> ReadOne()
    {
        if (Current.Kind == FilterTokenKind.Open)
            return ReadNested();

        var first = Take(FilterTokenKind.Word, "a column");
        if (Current.Kind == FilterTokenKind.Open && FilterOperators.OfFunction(first.Text) is { } operation)
            return ReadFunction(operation);

        var column = ArchiveColumns.Find(first.Text);
        var operatorToken = Take(FilterTokenKind.Word, "an operator");
        return FilterOperators.Compile(column, operatorToken.Text, ReadValues());
    }

    private Func<ArchiveRow, bool> ReadNested()
    {
        if (++_depth > DeepestNesting)
            throw new ArchiveMistake($"$filter is nested deeper than {DeepestNesting}");

        _next++;
        var condition = ReadFilter();
        Take(FilterTokenKind.Close, "')'");
        _depth--;
        return condition;
    }

    // The page writes substringof(a,b) and never says which is the column: the text tells itself by its quotes.
    private Func<ArchiveRow, bool> ReadFunction(string operation)
    {
        _next++;
        var left = TakeValue();
        Take(FilterTokenKind.Comma, "','");
        var right = TakeValue();
        Take(FilterTokenKind.Close, "')'");
        var (column, text) = left.Kind == FilterTokenKind.Word ? (left, right) : (right, left);
        return FilterOperators.Compile(ArchiveColumns.Find(column.Text), operation, [text]);
    }

    private List<FilterToken> ReadValues()
    {
        if (Current.Kind != FilterTokenKind.Open)
            return [TakeValue()];

        var values = new List<FilterToken>();
        do
        {
            _next++;
            values.Add(TakeValue());
        }
        while (Current.Kind == FilterTokenKind.Comma);
        Take(FilterTokenKind.Close, "')'");
        return values;
    }

    private FilterToken TakeValue() =>
        Current.Kind is FilterTokenKind.Word or FilterTokenKind.Text ? _tokens[_next++] : throw Unexpected("a value");

    private FilterToken Take(FilterTokenKind kind, string expected) => Current.Kind == kind ? _tokens[_next++] : throw Unexpected(expected);

    private bool TakeWord(string word)
    {
        if (Current.Kind != FilterTokenKind.Word || !Current.Text.Equals(word, StringComparison.OrdinalIgnoreCase))
            return false;
        _next++;
        return true;
    }

    private ArchiveMistake Unexpected(string expected) =>
        new($"Expected {expected} at position {Current.Position} of $filter, found {Current.Text}");
}
