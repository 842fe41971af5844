using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Mapping;

/// <summary>From <c>SuperOfficeProductFilterInput</c> to what SuperOffice can test.</summary>
/// <param name="problems">Gets everything that cannot be tested; the filter is of no use then.</param>
internal sealed class SuperOfficeFilterMapping(InputProblems problems)
{
    // The columns name, code and erpProductKey have that length.
    private const int MaxText = 254;

    /// <returns>Null for a filter that always holds.</returns>
    public ProductFilter? ToVendor(SuperOfficeProductFilterInput? where) => where is null ? null : All(Tests(where, ["where"]));

    private List<ProductFilter> Tests(SuperOfficeProductFilterInput where, string[] path)
    {
        var tests = new List<ProductFilter>();
        foreach (var branch in Branches(where.And, [.. path, "and"])) Add(tests, branch);
        Add(tests, Any(Branches(where.Or, [.. path, "or"])));
        Text(tests, TextColumn.Name, where.Name, [.. path, "name"]);
        Text(tests, TextColumn.Code, where.Code, [.. path, "code"]);
        Text(tests, TextColumn.ErpProductKey, where.ErpProductKey, [.. path, "erpProductKey"]);
        Number(tests, NumberColumn.ListPrice, where.ListPrice, [.. path, "listPrice"]);
        Flag(tests, FlagColumn.InAssortment, where.IsActive, [.. path, "isActive"]);
        return tests;
    }

    private ProductFilter?[] Branches(Optional<IReadOnlyList<SuperOfficeProductFilterInput>?> list, string[] path) =>
        [.. (problems.GivenItems(list, path) ?? []).Select((where, index) => All(Tests(where, [.. path, $"{index}"])))];

    private void Text(List<ProductFilter> tests, TextColumn column, Optional<StringOperationFilterInput?> input, string[] path)
    {
        if (problems.Given(input, path) is not { } test) return;

        Text(tests, column, TextOperator.Eq, test.Eq, [.. path, "eq"]);
        Text(tests, column, TextOperator.Neq, test.Neq, [.. path, "neq"]);
        Part(tests, column, TextOperator.Contains, test.Contains, [.. path, "contains"]);
        Part(tests, column, TextOperator.StartsWith, test.StartsWith, [.. path, "startsWith"]);
        if (problems.GivenItems(test.In, [.. path, "in"]) is not { } values) return;

        foreach (var (index, value) in values.Index()) problems.Length(value, MaxText, LengthUnit.Utf16, [.. path, "in", $"{index}"]);
        tests.Add(new ProductFilter.TextTest(column, TextOperator.In, values));
    }

    // Every text contains the empty one and begins with it: such a filter would filter nothing out.
    private void Part(List<ProductFilter> tests, TextColumn column, TextOperator op, Optional<string?> input, string[] path)
    {
        if (input.Value is "")
        {
            problems.Idle("is empty", path);
            return;
        }

        Text(tests, column, op, input, path);
    }

    private void Text(List<ProductFilter> tests, TextColumn column, TextOperator op, Optional<string?> input, string[] path)
    {
        if (problems.Given(input, path) is not { } value) return;

        problems.Length(value, MaxText, LengthUnit.Utf16, path);
        tests.Add(new ProductFilter.TextTest(column, op, [value]));
    }

    private void Number(List<ProductFilter> tests, NumberColumn column, Optional<DecimalOperationFilterInput?> input, string[] path)
    {
        if (problems.Given(input, path) is not { } test) return;

        Number(tests, column, NumberOperator.Eq, test.Eq, [.. path, "eq"]);
        Number(tests, column, NumberOperator.Neq, test.Neq, [.. path, "neq"]);
        Number(tests, column, NumberOperator.Gt, test.Gt, [.. path, "gt"]);
        Number(tests, column, NumberOperator.Gte, test.Gte, [.. path, "gte"]);
        Number(tests, column, NumberOperator.Lt, test.Lt, [.. path, "lt"]);
        Number(tests, column, NumberOperator.Lte, test.Lte, [.. path, "lte"]);
    }

    private void Number(List<ProductFilter> tests, NumberColumn column, NumberOperator op, Optional<decimal?> input, string[] path)
    {
        if (problems.Given(input, path) is not { } value) return;

        problems.FitsDouble(value, path);
        tests.Add(new ProductFilter.NumberTest(column, op, value));
    }

    private void Flag(List<ProductFilter> tests, FlagColumn column, Optional<BooleanOperationFilterInput?> input, string[] path)
    {
        if (problems.Given(input, path) is { } test && problems.Given(test.Eq, [.. path, "eq"]) is { } value)
        {
            tests.Add(new ProductFilter.FlagTest(column, value));
        }
    }

    private static void Add(List<ProductFilter> tests, ProductFilter? test)
    {
        if (test is not null) tests.Add(test);
    }

    private static ProductFilter? All(List<ProductFilter> tests) => tests switch
    {
        [] => null,
        [var single] => single,
        _ => new ProductFilter.And(tests),
    };

    // One branch that always holds makes the whole hold.
    private static ProductFilter? Any(ProductFilter?[] branches) => branches switch
    {
        [] => null,
        _ when branches.Contains(null) => null,
        [var single] => single,
        _ => new ProductFilter.Or([.. branches.OfType<ProductFilter>()]),
    };
}
