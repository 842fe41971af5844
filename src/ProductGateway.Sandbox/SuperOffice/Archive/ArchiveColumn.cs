using System.Globalization;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.SuperOffice.Archive;

/// <summary>The restriction types of SuperOffice's page "Product archive provider"; each has its own operators.</summary>
internal enum ColumnType
{
    Flag,
    Integer,
    Decimal,
    Text,
    List,
    Date,
    Associate,
}

/// <summary>One column of the list, and the values it has in a row.</summary>
/// <param name="Name">As documented; no page says that case does not count, so it does.</param>
/// <param name="Type">What it may be compared with.</param>
/// <param name="Raw">The value as it is kept.</param>
internal sealed record ArchiveColumn(string Name, ColumnType Type, Func<ArchiveRow, JsonNode?> Raw)
{
    private static readonly double NotGiven = (double)decimal.MinValue;

    private static readonly NumberFormatInfo Norwegian =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " ", NumberDecimalDigits = 2 };

    public bool Selectable { get; init; } = true;

    public bool Filterable { get; init; } = true;

    public bool Sortable { get; init; } = true;

    /// <summary>The name that is shown for an id; null where the column holds none.</summary>
    public Func<string, string?> NameOf { get; init; } = _ => null;

    /// <summary>What rows are compared by: a double, a text, a bool or a time.</summary>
    public IComparable Key(ArchiveRow row) => Type switch
    {
        ColumnType.Flag => (bool)Raw(row)!,
        ColumnType.Integer or ColumnType.Decimal or ColumnType.Associate => Number(row),
        ColumnType.Date => DateTime.Parse(Text(row), CultureInfo.InvariantCulture),
        _ => Text(row),
    };

    /// <summary>The value in an answer of mode Full. A list's id is a number here, where the entity has it as text.</summary>
    public JsonNode? RawValue(ArchiveRow row) =>
        Type == ColumnType.List && NameOf(Text(row)) is not null ? JsonText.Number(Text(row)) : Raw(row)?.DeepClone();

    /// <summary>The value in an answer of mode Slim: names in place of ids; numbers, booleans and dates as they are.</summary>
    public JsonNode? SlimValue(ArchiveRow row) => Type is ColumnType.Text or ColumnType.List or ColumnType.Associate
        ? DisplayValue(row)
        : Raw(row)?.DeepClone();

    public string DisplayValue(ArchiveRow row) => Type switch
    {
        ColumnType.Decimal => Number(row) == NotGiven ? "" : Number(row).ToString("N", Norwegian),
        ColumnType.Text or ColumnType.List => NameOf(Text(row)) ?? Text(row),
        ColumnType.Date => Text(row),
        _ => NameOf(Raw(row)!.ToJsonString()) ?? Raw(row)!.ToJsonString(),
    };

    public string Text(ArchiveRow row) => (string?)Raw(row) ?? "";

    private double Number(ArchiveRow row) => double.Parse(Raw(row)!.ToJsonString(), CultureInfo.InvariantCulture);
}
