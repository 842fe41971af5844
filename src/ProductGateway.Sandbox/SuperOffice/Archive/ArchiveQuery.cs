using System.Globalization;

namespace ProductGateway.Sandbox.SuperOffice.Archive;

/// <summary>What a list call asks for, read from its query string.</summary>
/// <remarks>
/// A value that would need an answer whose shape no page shows (mode Wide, display output, XML, aggregates, provider options) is refused,
/// and so is a parameter that the page "GET Product" does not list.
/// </remarks>
internal sealed record ArchiveQuery
{
    /// <summary>The vendor's page size where <c>$top</c> is not given.</summary>
    public const int DefaultPageSize = 1000;

    public required IReadOnlyList<ArchiveColumn> Columns { get; init; }

    public required Func<ArchiveRow, bool> Matches { get; init; }

    public required IReadOnlyList<(ArchiveColumn Column, bool Descending)> Order { get; init; }

    public required int Top { get; init; }

    public required int Skip { get; init; }

    /// <summary>Raw value, display value and hints for each column, in place of the display value alone.</summary>
    public required bool IsFull { get; init; }

    /// <exception cref="ArchiveMistake">The archive does not answer this query.</exception>
    public static ArchiveQuery Read(IQueryCollection query)
    {
        foreach (var (name, value) in query)
            Check(name.ToLowerInvariant(), value.ToString());

        var filter = query["$filter"].ToString();
        return new ArchiveQuery
        {
            Columns = query.TryGetValue("$select", out var select) ? Select(select.ToString()) : ArchiveColumns.Shown,
            Matches = query.ContainsKey("$filter") ? FilterParser.Parse(filter) : _ => true,
            Order = query.TryGetValue("$orderBy", out var order) ? OrderBy(order.ToString()) : [],
            Top = query.TryGetValue("$top", out var top) ? Count("$top", top.ToString(), 1) : DefaultPageSize,
            Skip = query.TryGetValue("$skip", out var skip) ? Count("$skip", skip.ToString(), 0) : 0,
            IsFull = query["$mode"].ToString().Equals("full", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static void Check(string name, string value)
    {
        var answered = name switch
        {
            "$select" or "$filter" or "$orderby" or "$top" or "$skip" => true,
            "$mode" => Is(value, "Slim") || Is(value, "Full"),
            "$output" => Is(value, "Logical"),
            "$format" => Is(value, "JSON"),
            "$jsonsafe" => Is(value, "False"),
            "$entities" => value is "" or ArchiveAnswer.EntityName,
            _ => false,
        };
        if (!answered)
            throw new ArchiveMistake($"The query parameter {name}={value} is not supported");
    }

    private static bool Is(string value, string name) => value.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static List<ArchiveColumn> Select(string select)
    {
        var columns = select.Split(',', StringSplitOptions.TrimEntries).Select(ArchiveColumns.Find).Distinct().ToList();
        return columns.Find(column => !column.Selectable) is { } hidden
            ? throw new ArchiveMistake($"Column '{hidden.Name}' cannot be used in $select")
            : columns;
    }

    private static IReadOnlyList<(ArchiveColumn Column, bool Descending)> OrderBy(string order) =>
        [.. order.Split(',', StringSplitOptions.TrimEntries).Select(SortKey)];

    private static (ArchiveColumn Column, bool Descending) SortKey(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not ([_] or [_, "asc" or "desc"]))
            throw new ArchiveMistake($"$orderBy is a column and asc or desc, found '{text}'");

        var column = ArchiveColumns.Find(words[0]);
        return column.Sortable
            ? (column, words is [_, "desc"])
            : throw new ArchiveMistake($"Column '{column.Name}' cannot be used in $orderBy");
    }

    private static int Count(string name, string text, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least
            ? count
            : throw new ArchiveMistake($"{name} is a whole number from {least}, found '{text}'");
}
