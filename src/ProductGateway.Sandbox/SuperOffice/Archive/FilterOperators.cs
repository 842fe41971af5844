using System.Globalization;

namespace ProductGateway.Sandbox.SuperOffice.Archive;

/// <summary>The operators of each column type, from SuperOffice's pages "GET Product" and "REST WebAPI search".</summary>
/// <remarks>
/// Behind the archive is SQL Server, so texts are compared without regard to case, and blanks at their end do not count where two texts are
/// held to be the same. <c>%</c>, <c>_</c> and <c>*</c> stand for themselves: no page gives them a meaning.
/// Operators for associates, and the words for days, weeks and years, exist at the vendor and are refused here.
/// </remarks>
internal static class FilterOperators
{
    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;
    private const string Ends = "endswith (a function)"; // There is no operator that it could be taken for.

    /// <summary>The operator that a function stands for; null when there is no such function.</summary>
    public static string? OfFunction(string name) => name.ToLowerInvariant() switch
    {
        "substringof" => "contains",
        "startswith" => "begins",
        "endswith" => Ends,
        _ => null,
    };

    /// <exception cref="ArchiveMistake">The column cannot be filtered, lacks the operator, or the values do not fit it.</exception>
    public static Func<ArchiveRow, bool> Compile(ArchiveColumn column, string operation, IReadOnlyList<FilterToken> values)
    {
        if (!column.Filterable || column.Type == ColumnType.Associate)
            throw new ArchiveMistake($"Column '{column.Name}' cannot be used in $filter");

        // Documented, and marked as failing in SuperOffice's own collection of requests (RESTful-HTTP-Queries): the status is our guess.
        if (operation is "le" or "ge" or "notEnds")
            throw new ArchiveMistake($"Operator '{operation}' failed", StatusCodes.Status500InternalServerError);

        return (column.Type switch
        {
            ColumnType.Flag => OfFlag(column, operation, values),
            ColumnType.Text => OfText(column, operation, values),
            ColumnType.List => OfList(column, operation, values),
            ColumnType.Date => OfDate(column, operation, values),
            _ => OfNumber(column, operation, values),
        }) ?? throw new ArchiveMistake($"Operator '{operation}' does not go with column '{column.Name}' and {values.Count} value(s)");
    }

    private static Func<ArchiveRow, bool>? OfFlag(ArchiveColumn column, string operation, IReadOnlyList<FilterToken> values)
    {
        if (values is not [{ Kind: FilterTokenKind.Word, Text: "true" or "false" } value])
            throw new ArchiveMistake($"Column '{column.Name}' is compared with true or false");
        return operation == "set" ? row => column.Key(row).Equals(value.Text == "true") : null;
    }

    private static Func<ArchiveRow, bool>? OfNumber(ArchiveColumn column, string operation, IReadOnlyList<FilterToken> values)
    {
        var numbers = values.Select(value => Number(column, value)).ToList();
        return (operation, numbers) switch
        {
            ("eq" or "=" or "equals" or "set", [var number]) => row => column.Key(row).CompareTo(number) == 0,
            ("ne" or "unequals", [var number]) => row => column.Key(row).CompareTo(number) != 0,
            ("lt" or "less", [var number]) => row => column.Key(row).CompareTo(number) < 0,
            ("gt" or "greater", [var number]) => row => column.Key(row).CompareTo(number) > 0,
            ("between", [var from, var to]) => row => column.Key(row).CompareTo(from) >= 0 && column.Key(row).CompareTo(to) <= 0,
            _ => null,
        };
    }

    private static Func<ArchiveRow, bool>? OfText(ArchiveColumn column, string operation, IReadOnlyList<FilterToken> values)
    {
        if (values.FirstOrDefault(value => value.Kind != FilterTokenKind.Text) is { } bare)
            throw new ArchiveMistake($"Column '{column.Name}' is compared with text in single quotes, found {bare.Text}");

        var texts = values.Select(value => value.Text).ToList();
        return (operation, texts) switch
        {
            ("is" or "eq" or "=", [var text]) => row => IsSame(column.Text(row), text),
            ("isNot", [var text]) => row => !IsSame(column.Text(row), text),
            ("begins", [var text]) => row => column.Text(row).StartsWith(text, IgnoreCase),
            ("notBegins", [var text]) => row => !column.Text(row).StartsWith(text, IgnoreCase),
            ("contains", [var text]) => row => column.Text(row).Contains(text, IgnoreCase),
            ("notContains", [var text]) => row => !column.Text(row).Contains(text, IgnoreCase),
            (Ends, [var text]) => row => column.Text(row).EndsWith(text, IgnoreCase),
            ("between", [var from, var to]) =>
                row => string.Compare(column.Text(row), from, IgnoreCase) >= 0 && string.Compare(column.Text(row), to, IgnoreCase) <= 0,
            ("in", { Count: > 0 }) => row => texts.Exists(text => IsSame(column.Text(row), text)),
            _ => null,
        };
    }

    private static Func<ArchiveRow, bool>? OfList(ArchiveColumn column, string operation, IReadOnlyList<FilterToken> values)
    {
        var ids = values.Select(value => Number(column, value).ToString(CultureInfo.InvariantCulture)).ToList();
        return operation switch
        {
            "equals" when ids.Count == 1 => row => ids.Contains(column.Text(row)),
            "oneOf" => row => ids.Contains(column.Text(row)),
            "notOneOf" or "NotOneOf" => row => !ids.Contains(column.Text(row)), // The pages have both spellings.
            _ => null,
        };
    }

    private static Func<ArchiveRow, bool>? OfDate(ArchiveColumn column, string operation, IReadOnlyList<FilterToken> values)
    {
        var times = values.Select(value => Time(column, value)).ToList();
        return (operation, times) switch
        {
            ("before", [var time]) => row => column.Key(row).CompareTo(time) < 0,
            ("after", [var time]) => row => column.Key(row).CompareTo(time) > 0,
            ("date", [var time]) => row => ((DateTime)column.Key(row)).Date == time.Date,
            ("between", [var from, var to]) => row => column.Key(row).CompareTo(from) >= 0 && column.Key(row).CompareTo(to) <= 0,
            _ => null,
        };
    }

    private static bool IsSame(string left, string right) => string.Equals(left.TrimEnd(' '), right.TrimEnd(' '), IgnoreCase);

    private static double Number(ArchiveColumn column, FilterToken value)
    {
        const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (value.Kind == FilterTokenKind.Word && double.TryParse(value.Text, Digits, CultureInfo.InvariantCulture, out var number)
            && (column.Type == ColumnType.Decimal || double.IsInteger(number)))
        {
            return number;
        }

        throw new ArchiveMistake($"Column '{column.Name}' is compared with a number, found {value.Text}");
    }

    private static DateTime Time(ArchiveColumn column, FilterToken value) =>
        value.Kind == FilterTokenKind.Text
        && DateTime.TryParseExact(
            value.Text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new ArchiveMistake($"Column '{column.Name}' is compared with a date such as '2026-01-31', found {value.Text}");
}
