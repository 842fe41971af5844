using System.Globalization;
using ProductGateway.Connectors.Finago;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>From the arguments of <c>finagoProducts</c> to 24SevenOffice's parameters.</summary>
internal static class FinagoQueryMapping
{
    // As long as the longest of what is searched, the supplier's name of the product.
    private const int MaxSearch = 250;

    private const int MaxCode = 100;
    private const int MaxEan = 25;

    /// <param name="where">Null for all products.</param>
    /// <param name="problems">Gets everything that 24SevenOffice cannot filter by; the result is of no use then.</param>
    /// <returns>Its first page; who reads sets the page.</returns>
    public static ProductQuery ToVendor(FinagoProductFilterInput? where, InputProblems problems) => where is null ? new ProductQuery { Limit = 1 } : new ProductQuery
    {
        Limit = 1,
        Search = Text(where.Search, MaxSearch, problems, "where", "search"),
        Number = Text(where.Code, MaxCode, problems, "where", "code"),
        Ean = Text(where.Ean, MaxEan, problems, "where", "ean"),
        CategoryIds = Ids(where.CategoryIds, problems, "where", "categoryIds"),
        SupplierIds = Ids(where.SupplierIds, problems, "where", "supplierIds"),
    };

    /// <summary>Products that have the text in one of the fields that are searched.</summary>
    public static ProductQuery Search(string? text) => new() { Limit = 1, Search = text };

    /// <summary>The filter as a text that is the same when it is; the order of ids counts.</summary>
    public static string Key(ProductQuery query) => string.Join('\n', [
        Key(query.Search), Key(query.Number), Key(query.Ean), string.Join(',', query.CategoryIds), string.Join(',', query.SupplierIds),
    ]);

    // With its length before it, no text runs into the next.
    private static string Key(string? text) => text is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");

    private static string? Text(Optional<string?> input, int max, InputProblems problems, params string[] path)
    {
        var value = problems.Given(input, path);
        if (value is not null && string.IsNullOrWhiteSpace(value)) problems.Idle(value.Length == 0 ? "is empty" : "is blank", path);
        problems.Length(value, max, LengthUnit.CodePoint, path);
        return value;
    }

    private static long[] Ids(Optional<IReadOnlyList<string>?> input, InputProblems problems, params string[] path)
    {
        var ids = problems.GivenItems(input, path) ?? [];
        foreach (var (index, id) in ids.Index()) problems.WholeNumber(id, [.. path, $"{index}"]);
        return [.. ids.Select(id => long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0)];
    }
}
