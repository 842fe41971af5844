using System.Globalization;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary><c>where</c> and <c>order</c>: the vendor's answer is what the same test on the whole list lets through.</summary>
public sealed class ListFilterTests
{
    private sealed record Case(SuperOfficeProductFilterInput Where, Func<ListSuperOffice_SuperOfficeProducts_Edges_Node, bool> Test);

    private static readonly Case[] Cases =
    [
        new(Name(new() { Eq = "Kurs: Villmat" }), node => Same(node.Name, "Kurs: Villmat")),
        new(Name(new() { Eq = "kurs: villmat" }), node => Same(node.Name, "Kurs: Villmat")),
        new(Name(new() { Neq = "Kurs: Villmat" }), node => !Same(node.Name, "Kurs: Villmat")),
        new(Name(new() { Contains = "Ø" }), node => Has(node.Name, "Ø")),
        new(Name(new() { StartsWith = "Guidet" }), node => node.Name?.StartsWith("Guidet", StringComparison.OrdinalIgnoreCase) == true),
        new(Name(new() { In = new(["Profillue", "Sluk, 3 stk", "Fiskestang Sjøørret 9'"]) }), node => node.Name is "Profillue" or "Sluk, 3 stk" or "Fiskestang Sjøørret 9'"),
        new(Name(new() { Contains = "r", StartsWith = "K", Neq = "Kurs: Villmat" }), node =>
            Has(node.Name, "r") && node.Name!.StartsWith('K') && !Same(node.Name, "Kurs: Villmat")),
        new(new() { Code = new StringOperationFilterInput { StartsWith = "KU-" } }, node => node.Code?.StartsWith("KU-", StringComparison.Ordinal) == true),
        new(new() { ErpProductKey = new StringOperationFilterInput { In = new(["1001", "1020", "9999"]) } }, node => node.VendorId is "101" or "120"),
        new(Price(new() { Eq = 149m }), node => node.ListPrice == 149m),
        new(Price(new() { Gt = 1290m }), node => node.ListPrice > 1290m),
        new(Price(new() { Gte = 1290m, Lt = 3990m }), node => node.ListPrice is >= 1290m and < 3990m),
        new(Price(new() { Gt = 0m, Lte = 1249.90m }), node => node.ListPrice is > 0m and <= 1249.90m),
        new(Price(new() { Eq = 249.50m }), node => node.ListPrice == 249.5m),
        new(new() { IsActive = new BooleanOperationFilterInput { Eq = false } }, node => node.IsActive == false),
        new(new() { Or = new([Name(new() { StartsWith = "Kart" }), Price(new() { Gt = 10_000m })]) }, node =>
            node.Name?.StartsWith("Kart", StringComparison.Ordinal) == true || node.ListPrice > 10_000m),
        new(
            new() { And = new([new() { Or = new([Name(new() { Contains = "pulk" }), Name(new() { Contains = "ski" })]) }, Price(new() { Lt = 300m, Gt = 0m })]) },
            node => (Has(node.Name, "pulk") || Has(node.Name, "ski")) && node.ListPrice is > 0m and < 300m),
        new(new(), _ => true),
    ];

    [Fact]
    public async Task SuperOffice_filters_as_the_whole_list_would_be()
    {
        await using var stage = await Stage.StartAsync();
        var whole = (await stage.Client.ListSuperOffice.ExecuteAsync(100)).EnsureNoErrors().SuperOfficeProducts!;
        Assert.False(whole.PageInfo.HasNextPage);

        foreach (var (index, each) in Cases.Index())
        {
            var expected = whole.Edges.Where(edge => each.Test(edge.Node)).Select(edge => $"{index}: {edge.Node.VendorId} {edge.Node.Name}").ToList();
            var found = (await stage.Client.ListSuperOffice.ExecuteAsync(100, where: each.Where)).EnsureNoErrors().SuperOfficeProducts!;

            Assert.NotEmpty(expected);
            Assert.Equal(expected, found.Edges.Select(edge => $"{index}: {edge.Node.VendorId} {edge.Node.Name}"));
            Assert.Equal(
                found.Edges.Select(edge => edge.Node.VendorId), await ListWalk.ToTheEndAsync(ListWalk.OfSuperOffice(stage.Client, each.Where), 3, 100));
        }
    }

    [Fact]
    public async Task An_ordered_list_is_walked_by_rows_with_the_key_as_last_word()
    {
        await using var stage = await Stage.StartAsync();
        IReadOnlyList<SuperOfficeProductSortInput> order = [new() { ListPrice = SortEnumType.Desc }];
        var whole = (await stage.Client.ListSuperOffice.ExecuteAsync(100, order: new(order))).EnsureNoErrors().SuperOfficeProducts!.Edges;
        stage.Vendors.Journal.Clear();

        var walked = await ListWalk.ToTheEndAsync(ListWalk.OfSuperOffice(stage.Client, order: new(order)), 20);

        Assert.Equal(
            whole.OrderByDescending(edge => edge.Node.ListPrice ?? decimal.MinValue)
                .ThenBy(edge => int.Parse(edge.Node.VendorId, CultureInfo.InvariantCulture))
                .Select(edge => edge.Node.VendorId),
            walked);
        var lists = stage.ApiCalls.Where(call => call.Kind is CallKind.List).Select(call => Uri.UnescapeDataString(call.Query)).ToList();
        Assert.Contains("$orderBy=listPrice desc,productId asc&$top=21&$skip=20", lists[1], StringComparison.Ordinal);
        Assert.Equal((walked.Count + 19) / 20, lists.Count);
    }

    [Fact]
    public async Task A_filter_that_cannot_be_is_told_whole_and_nothing_is_sent()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync(
            "query ($code: String) { superOfficeProducts(first: 0, where: { code: { eq: $code }, or: [] }, order: [{}]) { nodes { id } } }",
            """{"code": null}""");

        reply.Is(200, $$"""
            {
              "errors": [
                {{Told("VALUE_OUT_OF_RANGE", "first is 0; a page has 1 to 100 products. Give a value that fits.", "first")}},
                {{Told("VALUE_REQUIRED", "where.or is empty. Give a value, or leave the field out.", "where", "or")}},
                {{Told("VALUE_REQUIRED", "where.code.eq is null. Give a value, or leave the field out.", "where", "code", "eq")}},
                {{Told("VALUE_NOT_ALLOWED", "order.0 names 0 fields; each item of order names one. Choose one of the other values.", "order", "0")}}
              ],
              "data": {"superOfficeProducts": null}
            }
            """);
        Assert.Empty(stage.ApiCalls);
    }

    [Fact]
    public async Task A_filter_that_is_too_large_for_an_address_is_told()
    {
        await using var stage = await Stage.StartAsync();
        var names = Enumerable.Range(0, 100).Select(number => new string((char)('a' + (number % 26)), 200)).ToList();

        var error = (await stage.Client.ListSuperOffice.ExecuteAsync(5, where: Name(new() { In = new(names) }))).Errors.Single();

        Assert.Equal("VALUE_TOO_LONG", error.Code);
        Assert.Equal("The query is too large to be sent to SuperOffice in one address; ask with fewer or shorter values.", error.Message);
        Assert.Empty(stage.ApiCalls);
    }

    [Fact]
    public async Task Parameters_of_24SevenOffice_are_those_of_the_filter()
    {
        await using var stage = await Stage.StartAsync();

        Assert.Equal(["1009", "1010"], await FinagoAsync(stage, new() { Search = "bålpanne" }));
        Assert.Equal(["1017"], await FinagoAsync(stage, new() { Code = "OX-65" }));
        Assert.Equal(["1030", "1031", "1058"], await FinagoAsync(stage, new() { CategoryIds = new(["21"]) }));
        Assert.Equal(["1058"], await FinagoAsync(stage, new() { CategoryIds = new(["21", "1"]), Search = "FR-1" }));
        Assert.Equal(
            "VALUE_NOT_ALLOWED", (await stage.Client.ListFinago.ExecuteAsync(5, where: new FinagoProductFilterInput { Search = "50 %" })).Errors.Single().Code);
    }

    private static Task<IReadOnlyList<string>> FinagoAsync(Stage stage, FinagoProductFilterInput where) =>
        ListWalk.ToTheEndAsync(ListWalk.OfFinago(stage.Client, where), 1, 100);

    private static SuperOfficeProductFilterInput Name(StringOperationFilterInput test) => new() { Name = test };

    private static SuperOfficeProductFilterInput Price(DecimalOperationFilterInput test) => new() { ListPrice = test };

    private static bool Same(string? text, string wanted) => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static string Told(string code, string message, params string[] argument) => $$"""
        {
          "message": "{{message}}",
          "locations": [{"line": 1, "column": 25}],
          "path": ["superOfficeProducts"],
          "extensions": {"code": "{{code}}", "traceId": "t", "argument": [{{string.Join(", ", argument.Select(name => $"\"{name}\""))}}]}
        }
        """;
}
