using ProductGateway.Connectors.Finago;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Tests.Mapping;

/// <summary>From <c>where</c> to 24SevenOffice's parameters: all of it, or a problem.</summary>
public sealed class FinagoQueryMappingTests
{
    [Fact]
    public void Every_field_is_a_parameter()
    {
        var query = Map(new()
        {
            Search = Given("bowl"),
            Code = Given("FB-60"),
            Ean = Given("7033"),
            CategoryIds = new(["12", "-3"]),
            SupplierIds = new(["9"]),
        });

        Assert.Equal(("bowl", "FB-60", "7033"), (query.Search, query.Number, query.Ean));
        Assert.Equal([12L, -3L], query.CategoryIds);
        Assert.Equal([9L], query.SupplierIds);
    }

    [Fact]
    public void Nothing_given_filters_nothing()
        => Assert.All([Map(null), Map(new())], query =>
        {
            Assert.Equal((null, null, null), (query.Search, query.Number, query.Ean));
            Assert.Empty(query.CategoryIds);
            Assert.Empty(query.SupplierIds);
        });

    [Fact]
    public void What_cannot_be_asked_is_told_by_its_path_and_never_taken_for_no_filter()
    {
        var problems = new InputProblems("24SevenOffice");
        FinagoQueryMapping.ToVendor(
            new()
            {
                Search = Given(""),
                Code = Given(" "),
                Ean = new(null),
                CategoryIds = new([]),
                SupplierIds = new(["1", "x", "2147483648", "1,2"]),
            },
            problems);
        FinagoQueryMapping.ToVendor(
            new() { Search = Given(new string('x', 251)), Code = Given(new string('x', 101)), Ean = Given(new string('1', 26)) }, problems);

        Assert.Equal(
            [
                "VALUE_REQUIRED where.search is empty. Give a value, or leave the field out.",
                "VALUE_REQUIRED where.code is blank. Give a value, or leave the field out.",
                "VALUE_REQUIRED where.ean is null. Give a value, or leave the field out.",
                "VALUE_REQUIRED where.categoryIds is empty. Give a value, or leave the field out.",
                "VALUE_MALFORMED where.supplierIds.1 is not a whole number, as 24SevenOffice's ids are. Correct it.",
                "VALUE_OUT_OF_RANGE where.supplierIds.2 is beyond 24SevenOffice's ids, which have 32 bits. Give a value that fits.",
                "VALUE_MALFORMED where.supplierIds.3 is not a whole number, as 24SevenOffice's ids are. Correct it.",
                "VALUE_TOO_LONG where.search has 251 characters; 24SevenOffice keeps 250. Shorten it.",
                "VALUE_TOO_LONG where.code has 101 characters; 24SevenOffice keeps 100. Shorten it.",
                "VALUE_TOO_LONG where.ean has 26 characters; 24SevenOffice keeps 25. Shorten it.",
            ],
            problems.Found.Select(problem => $"{problem.Code} {problem.Message}"));
    }

    [Fact]
    public void Queries_that_differ_have_different_keys()
    {
        FinagoProductFilterInput[] filters =
        [
            new(), new() { Search = Given("a") }, new() { Code = Given("a") }, new() { Ean = Given("a") }, new() { Search = Given("-") },
            new() { CategoryIds = new(["1"]) }, new() { SupplierIds = new(["1"]) }, new() { CategoryIds = new(["1", "2"]) },
            new() { CategoryIds = new(["12"]) }, new() { Search = Given("a\n1:b") }, new() { Search = Given("a"), Code = Given("b") },
        ];

        Assert.Equal(filters.Length, filters.Select(where => FinagoQueryMapping.Key(Map(where))).Distinct().Count());
    }

    private static ProductQuery Map(FinagoProductFilterInput? where)
    {
        var problems = new InputProblems("24SevenOffice");
        var query = FinagoQueryMapping.ToVendor(where, problems);
        Assert.Empty(problems.Found);
        return query;
    }

    private static Optional<string?> Given(string text) => new(text);
}
