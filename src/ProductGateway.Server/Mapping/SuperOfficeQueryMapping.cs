using System.Globalization;
using System.Text;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>From the arguments of <c>superOfficeProducts</c> to what SuperOffice is asked.</summary>
internal static class SuperOfficeQueryMapping
{
    /// <param name="where">Null for all products.</param>
    /// <param name="order">Null and empty mean none.</param>
    /// <param name="problems">Gets everything that SuperOffice cannot filter or sort by; the result is of no use then.</param>
    /// <returns>Its first row; who reads sets the stretch.</returns>
    public static ProductQuery ToVendor(
        SuperOfficeProductFilterInput? where, IReadOnlyList<SuperOfficeProductSortInput>? order, InputProblems problems) => new()
        {
            Top = 1,
            Filter = new SuperOfficeFilterMapping(problems).ToVendor(where),
            Order = ToVendor(order, problems),
            Members = ProductMembers.All & ~ProductMembers.NotListed,
        };

    /// <summary>Products whose name or article number has the text in it.</summary>
    public static ProductQuery Search(string? text) => new()
    {
        Top = 1,
        Filter = text is null
            ? null
            : new ProductFilter.Or([
                new ProductFilter.TextTest(TextColumn.Name, TextOperator.Contains, [text]),
                new ProductFilter.TextTest(TextColumn.Code, TextOperator.Contains, [text]),
            ]),
        Members = ProductMembers.All & ~ProductMembers.NotListed,
    };

    /// <summary>Filter and order as a text that is the same when they are; of lists, the order of the items counts.</summary>
    public static string Key(ProductQuery query)
    {
        var key = new StringBuilder();
        foreach (var sort in query.Order) key.Append(CultureInfo.InvariantCulture, $"{sort.Column}{(sort.Descending ? '-' : '+')}");
        if (query.Filter is { } filter) Append(key, filter);
        return key.ToString();
    }

    private static void Append(StringBuilder key, ProductFilter filter)
    {
        switch (filter)
        {
            case ProductFilter.And(var tests):
                Append(key, '&', tests);
                break;
            case ProductFilter.Or(var tests):
                Append(key, '|', tests);
                break;
            case ProductFilter.TextTest(var column, var op, var values):
                key.Append(CultureInfo.InvariantCulture, $"{column} {op} {values.Count}:");
                foreach (var value in values) key.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value}");
                break;
            case ProductFilter.NumberTest(var column, var op, var value):
                key.Append(CultureInfo.InvariantCulture, $"{column} {op} {value};");
                break;
            case ProductFilter.FlagTest(var column, var value):
                key.Append(CultureInfo.InvariantCulture, $"{column} {value};");
                break;
        }
    }

    private static void Append(StringBuilder key, char op, IReadOnlyList<ProductFilter> tests)
    {
        key.Append(op).Append('(');
        foreach (var test in tests) Append(key, test);
        key.Append(')');
    }

    private static List<ProductSort> ToVendor(IReadOnlyList<SuperOfficeProductSortInput>? order, InputProblems problems)
    {
        var sorts = new List<ProductSort>();
        foreach (var (index, input) in (order ?? []).Index()) Add(sorts, input, ["order", $"{index}"], problems);
        return sorts;
    }

    private static void Add(List<ProductSort> sorts, SuperOfficeProductSortInput input, string[] path, InputProblems problems)
    {
        (string Field, SortColumn Column, Optional<SortEnumType?> Direction)[] fields =
        [
            ("name", SortColumn.Name, input.Name), ("code", SortColumn.Code, input.Code), ("listPrice", SortColumn.ListPrice, input.ListPrice),
        ];
        var given = fields.Where(field => field.Direction.HasValue).ToArray();
        if (given is not [var single])
        {
            problems.Add(GatewayCode.ValueNotAllowed, $"names {given.Length} fields; each item of order names one", path);
        }
        else if (problems.Given(single.Direction, [.. path, single.Field]) is not { } direction)
        {
            return;
        }
        else if (sorts.Any(earlier => earlier.Column == single.Column))
        {
            problems.Add(GatewayCode.DuplicateKey, "names a field that stands earlier in the list", [.. path, single.Field]);
        }
        else
        {
            sorts.Add(new ProductSort(single.Column, direction is SortEnumType.Desc));
        }
    }
}
