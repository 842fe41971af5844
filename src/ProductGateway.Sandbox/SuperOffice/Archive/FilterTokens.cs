namespace ProductGateway.Sandbox.SuperOffice.Archive;

internal enum FilterTokenKind
{
    /// <summary>A column, an operator, a number, <c>true</c>, <c>and</c>.</summary>
    Word,

    /// <summary>Text between single quotes, quotes and escapes taken off.</summary>
    Text,

    Open,
    Close,
    Comma,
    End,
}

/// <summary>One token of a filter; positions count from 1.</summary>
internal sealed record FilterToken(FilterTokenKind Kind, string Text, int Position);

/// <summary>Takes the text of a <c>$filter</c> apart.</summary>
internal static class FilterTokens
{
    /// <summary>The tokens in their order, <see cref="FilterTokenKind.End"/> last.</summary>
    /// <exception cref="ArchiveMistake">A text has no closing quote.</exception>
    public static IReadOnlyList<FilterToken> Read(string filter)
    {
        var tokens = new List<FilterToken>();
        var at = 0;
        while (at < filter.Length)
        {
            if (char.IsWhiteSpace(filter[at]))
                at++;
            else
                tokens.Add(Next(filter, ref at));
        }

        tokens.Add(new FilterToken(FilterTokenKind.End, "the end", filter.Length + 1));
        return tokens;
    }

    private static FilterToken Next(string filter, ref int at)
    {
        var position = at + 1;
        switch (filter[at])
        {
            case '\'':
                return new FilterToken(FilterTokenKind.Text, Quoted(filter, ref at), position);
            case '(':
                at++;
                return new FilterToken(FilterTokenKind.Open, "(", position);
            case ')':
                at++;
                return new FilterToken(FilterTokenKind.Close, ")", position);
            case ',':
                at++;
                return new FilterToken(FilterTokenKind.Comma, ",", position);
            case '=':
                at++;
                return new FilterToken(FilterTokenKind.Word, "=", position);
            default:
                var start = at;
                while (at < filter.Length && !char.IsWhiteSpace(filter[at]) && !"'(),=".Contains(filter[at], StringComparison.Ordinal))
                    at++;
                return new FilterToken(FilterTokenKind.Word, filter[start..at], position);
        }
    }

    // No page says how a quote inside a text is written. We read OData's rule as meant: doubled. A backslash stands for itself.
    private static string Quoted(string filter, ref int at)
    {
        var start = at + 1;
        for (var end = start; end < filter.Length; end++)
        {
            if (filter[end] != '\'')
                continue;
            if (end + 1 < filter.Length && filter[end + 1] == '\'')
            {
                end++;
                continue;
            }

            at = end + 1;
            return filter[start..end].Replace("''", "'", StringComparison.Ordinal);
        }

        throw new ArchiveMistake($"The text that begins at position {start} of $filter has no closing quote");
    }
}
