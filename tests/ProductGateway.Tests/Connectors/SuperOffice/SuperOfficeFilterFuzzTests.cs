using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

/// <summary>Random filters over random products: what the sandbox's parser makes of them is what they say when they are read one by one.</summary>
public sealed class SuperOfficeFilterFuzzTests
{
    private const int Products = 60;
    private const int Filters = 250;

    private static readonly string[] Pieces =
        ["a", "b", "A", "'", "''", " ", "%", "(", ")", ",", " or ", " and ", "name is '", "' or '", "é", "ø", "😀", "+", "&", "#", "\\", "\"", "productId gt 0"];

    private readonly Random _random = new(20261122);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filter_finds_what_it_says()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        for (var made = 0; made < Products; made++)
            await rig.SuperOffice.CreateProductAsync(NewProduct(), ProductMembers.None, Test);
        var all = (await ListAsync(rig, null)).Products;

        var (none, some) = (0, 0);
        for (var asked = 0; asked < Filters; asked++)
        {
            var filter = Filter(depth: 0);
            var found = await ListAsync(rig, filter);

            Assert.Equal(all.Where(product => Holds(filter, product)).Select(Show), found.Products.Select(Show));
            (none, some) = found.Products.Count == 0 ? (none + 1, some) : (none, some + 1);
        }

        Assert.True(none > 10 && some > 100, $"{none} filters found nothing and {some} found something: too few of one kind prove little.");
    }

    private static string Show(Product product) => $"{product.ProductId} {product.Name}|{product.Code}|{product.ErpProductKey}|{product.UnitListPrice}";

    private static Task<ProductPage> ListAsync(SandboxedConnectors rig, ProductFilter? filter) =>
        rig.SuperOffice.ListProductsAsync(new ProductQuery { Top = 1_000, Filter = filter }, Test);

    private NewProduct NewProduct() => new()
    {
        Name = $"n{Text()}",
        Code = Text(),
        ErpProductKey = Text(),
        UnitListPrice = Price(),
        InAssortment = _random.Next(2) == 0,
    };

    // No blank at the ends: databases differ in whether they see it.
    private string Text() => string.Concat(_random.GetItems(Pieces, _random.Next(1, 4))).Trim() is { Length: > 0 } text ? text : "b";

    private decimal Price() => _random.Next(-3, 8);

    private ProductFilter Filter(int depth) => _random.Next(depth < 3 ? 6 : 4) switch
    {
        0 or 1 => TextTest(),
        2 => new ProductFilter.NumberTest(NumberColumn.ListPrice, Pick<NumberOperator>(), Price()),
        3 => new ProductFilter.FlagTest(FlagColumn.InAssortment, _random.Next(2) == 0),
        4 => new ProductFilter.And(Some(depth)),
        _ => new ProductFilter.Or(Some(depth)),
    };

    private ProductFilter.TextTest TextTest()
    {
        var text = Pick<TextOperator>();
        return new ProductFilter.TextTest(Pick<TextColumn>(), text, [.. Enumerable.Range(0, text == TextOperator.In ? _random.Next(1, 4) : 1).Select(_ => Text())]);
    }

    private List<ProductFilter> Some(int depth) => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Filter(depth + 1))];

    private T Pick<T>()
        where T : struct, Enum => _random.GetItems(Enum.GetValues<T>(), 1)[0];

    private static bool Holds(ProductFilter filter, Product product) => filter switch
    {
        ProductFilter.And and => and.Filters.All(part => Holds(part, product)),
        ProductFilter.Or or => or.Filters.Any(part => Holds(part, product)),
        ProductFilter.TextTest test => Holds(test, Value(test.Column, product) ?? ""),
        ProductFilter.NumberTest test => Holds(test.Operator, (product.UnitListPrice ?? decimal.MinValue).CompareTo(test.Value)),
        ProductFilter.FlagTest test => product.InAssortment == test.Value,
        _ => throw new ArgumentException("is no filter", nameof(filter)),
    };

    private static string? Value(TextColumn column, Product product) => column switch
    {
        TextColumn.Name => product.Name,
        TextColumn.Code => product.Code,
        _ => product.ErpProductKey,
    };

    private static bool Holds(ProductFilter.TextTest test, string value) => test.Operator switch
    {
        TextOperator.Eq or TextOperator.In => test.Values.Any(wanted => Same(value, wanted)),
        TextOperator.Neq => !Same(value, test.Values[0]),
        TextOperator.Contains => value.Contains(test.Values[0], StringComparison.OrdinalIgnoreCase),
        _ => value.StartsWith(test.Values[0], StringComparison.OrdinalIgnoreCase),
    };

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(NumberOperator number, int comparison) => number switch
    {
        NumberOperator.Eq => comparison == 0,
        NumberOperator.Neq => comparison != 0,
        NumberOperator.Gt => comparison > 0,
        NumberOperator.Gte => comparison >= 0,
        NumberOperator.Lt => comparison < 0,
        _ => comparison <= 0,
    };
}
