using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Tests.Mapping;

/// <summary>From <c>where</c> and <c>order</c> to what SuperOffice is asked: all of it, or a problem.</summary>
public sealed class SuperOfficeQueryMappingTests
{
    private static readonly SuperOfficeProductFilterInput Lamp = new() { Name = Text(new() { Contains = Given("lamp") }) };
    private static readonly SuperOfficeProductFilterInput Always = new();

    [Fact]
    public void Nothing_given_filters_and_sorts_nothing()
    {
        var query = Map(null, null);

        Assert.Null(query.Filter);
        Assert.Empty(query.Order);
        Assert.Null(Map(Always).Filter);
        Assert.Null(Map(new() { Name = Text(new()), ListPrice = new(new()), IsActive = new(new()) }).Filter);
    }

    [Fact]
    public void Every_operator_is_carried_over_and_all_have_to_hold()
    {
        var where = new SuperOfficeProductFilterInput
        {
            Name = Text(new() { Eq = Given("a"), Neq = Given("b"), Contains = Given("c"), StartsWith = Given("d"), In = new(["e", "f"]) }),
            Code = Text(new() { Eq = Given("") }),
            ErpProductKey = Text(new() { In = new(["1001"]) }),
            ListPrice = new(new()
            {
                Eq = new(19.90m),
                Neq = new(1m),
                Gt = new(2m),
                Gte = new(3m),
                Lt = new(4m),
                Lte = new(-0.5m),
            }),
            IsActive = new(new() { Eq = new(false) }),
        };

        Assert.Equal(
            "&(Name Eq 1:1:aName Neq 1:1:bName Contains 1:1:cName StartsWith 1:1:dName In 2:1:e1:fCode Eq 1:0:ErpProductKey In 1:4:1001"
                + "ListPrice Eq 19.90;ListPrice Neq 1;ListPrice Gt 2;ListPrice Gte 3;ListPrice Lt 4;ListPrice Lte -0.5;InAssortment False;)",
            Key(where));
    }

    [Fact]
    public void And_and_or_nest_and_stand_beside_fields()
    {
        var where = new SuperOfficeProductFilterInput
        {
            And = new([Lamp, new() { Or = new([Lamp, new() { IsActive = new(new() { Eq = new(true) }) }]) }]),
            Code = Text(new() { Eq = Given("X") }),
        };

        Assert.Equal("&(Name Contains 1:4:lamp|(Name Contains 1:4:lampInAssortment True;)Code Eq 1:1:X)", Key(where));
    }

    [Fact]
    public void A_branch_that_always_holds_is_neutral_in_and_and_decides_or()
    {
        Assert.Equal(Key(Lamp), Key(new() { And = new([Always, Lamp]) }));
        Assert.Equal(Key(Lamp), Key(new() { Or = new([Lamp]) }));
        Assert.Null(Map(new() { Or = new([Lamp, Always]) }).Filter);
    }

    [Fact]
    public void Null_and_emptiness_are_told_by_their_path_and_never_taken_for_no_filter()
    {
        var problems = new InputProblems("SuperOffice");
        SuperOfficeQueryMapping.ToVendor(
            new()
            {
                And = new([]),
                Or = new([new() { Name = Text(new() { In = new([]) }) }, new() { Code = new(null) }]),
                Name = Text(new() { Eq = new(null), Contains = Given("") }),
                ListPrice = new(new() { Gt = new(null) }),
                IsActive = new(new() { Eq = new(null) }),
            },
            null,
            problems);

        Assert.Equal(
            [
                "VALUE_REQUIRED where.and is empty. Give a value, or leave the field out.",
                "VALUE_REQUIRED where.or.0.name.in is empty. Give a value, or leave the field out.",
                "VALUE_REQUIRED where.or.1.code is null. Give a value, or leave the field out.",
                "VALUE_REQUIRED where.name.eq is null. Give a value, or leave the field out.",
                "VALUE_REQUIRED where.name.contains is empty. Give a value, or leave the field out.",
                "VALUE_REQUIRED where.listPrice.gt is null. Give a value, or leave the field out.",
                "VALUE_REQUIRED where.isActive.eq is null. Give a value, or leave the field out.",
            ],
            Told(problems));
    }

    [Fact]
    public void What_SuperOffice_cannot_hold_is_told_by_its_path()
    {
        var problems = new InputProblems("SuperOffice");
        SuperOfficeQueryMapping.ToVendor(
            new()
            {
                Name = Text(new() { Eq = Given(new string('x', 255)), In = new([.. Enumerable.Repeat("a", 101)]) }),
                Code = Text(new() { In = new(["a", new string('x', 255)]) }),
                ListPrice = new(new() { Eq = new(1.23456789012345678901m) }),
            },
            null,
            problems);

        Assert.Equal(
            [
                "VALUE_TOO_LONG where.name.eq has 255 characters; SuperOffice keeps 254. Shorten it.",
                "VALUE_TOO_LONG where.name.in has 101 items and may have 100. Shorten it.",
                "VALUE_TOO_LONG where.code.in.1 has 255 characters; SuperOffice keeps 254. Shorten it.",
                "VALUE_OUT_OF_RANGE where.listPrice.eq would become 1.2345678901234567: SuperOffice keeps 15 to 17 significant digits. Give a value that fits.",
            ],
            Told(problems));
    }

    [Fact]
    public void Order_goes_item_by_item()
        => Assert.Equal(
            [new ProductSort(SortColumn.ListPrice, Descending: true), new ProductSort(SortColumn.Name), new ProductSort(SortColumn.Code)],
            Map(null, [
                new() { ListPrice = new(SortEnumType.Desc) }, new() { Name = new(SortEnumType.Asc) }, new() { Code = new(SortEnumType.Asc) },
            ]).Order);

    [Fact]
    public void An_item_of_order_names_one_field_and_none_twice()
    {
        var problems = new InputProblems("SuperOffice");
        SuperOfficeQueryMapping.ToVendor(
            null,
            [
                new(), new() { Name = new(SortEnumType.Asc), Code = new(SortEnumType.Asc) }, new() { Name = new(null) },
                new() { Code = new(SortEnumType.Asc) }, new() { Code = new(SortEnumType.Desc) },
            ],
            problems);

        Assert.Equal(
            [
                "VALUE_NOT_ALLOWED order.0 names 0 fields; each item of order names one. Choose one of the other values.",
                "VALUE_NOT_ALLOWED order.1 names 2 fields; each item of order names one. Choose one of the other values.",
                "VALUE_REQUIRED order.2.name is null. Give a value, or leave the field out.",
                "DUPLICATE_KEY order.4.code names a field that stands earlier in the list. Name each key once.",
            ],
            Told(problems));
    }

    [Fact]
    public void Queries_that_differ_have_different_keys()
    {
        SuperOfficeProductFilterInput[] filters =
        [
            Always, Lamp, new() { Code = Lamp.Name }, new() { Or = new([Lamp, Lamp]) }, new() { And = new([Lamp, Lamp]) },
            new() { Name = Text(new() { In = new(["a", "b"]) }) }, new() { Name = Text(new() { In = new(["ab"]) }) },
            new() { Name = Text(new() { In = new(["a1:b"]) }) }, new() { Name = Text(new() { Eq = Given("lamp") }) },
        ];
        string[] keys =
        [
            .. filters.Select(Key), SuperOfficeQueryMapping.Key(Map(null, [new() { Name = new(SortEnumType.Asc) }])),
            SuperOfficeQueryMapping.Key(Map(null, [new() { Name = new(SortEnumType.Desc) }])),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    private static ProductQuery Map(SuperOfficeProductFilterInput? where, IReadOnlyList<SuperOfficeProductSortInput>? order = null)
    {
        var problems = new InputProblems("SuperOffice");
        var query = SuperOfficeQueryMapping.ToVendor(where, order, problems);
        Assert.Empty(problems.Found);
        return query;
    }

    private static string Key(SuperOfficeProductFilterInput where) => SuperOfficeQueryMapping.Key(Map(where));

    private static Optional<StringOperationFilterInput?> Text(StringOperationFilterInput test) => new(test);

    private static Optional<string?> Given(string text) => new(text);

    private static IEnumerable<string> Told(InputProblems problems) => problems.Found.Select(problem => $"{problem.Code} {problem.Message}");
}
