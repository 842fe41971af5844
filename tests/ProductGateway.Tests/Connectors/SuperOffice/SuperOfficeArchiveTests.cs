using System.Globalization;
using System.Text.Json;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

/// <summary>The product archive of the sandbox, over real HTTP.</summary>
public sealed class SuperOfficeArchiveTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_field_has_the_same_value_from_a_list_as_from_a_read()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var listed = (await rig.SuperOffice.ListProductsAsync(new ProductQuery { Top = 1_000 }, Test)).Products;

        Assert.NotEmpty(listed);
        foreach (var product in listed)
        {
            var read = await rig.SuperOffice.ReadProductAsync(product.ProductId.ToString(CultureInfo.InvariantCulture), Test);

            // As text, so that 1.0 and 1.00 differ.
            Assert.Equal(JsonSerializer.Serialize(WithoutNotListed(read!, product.Members)), JsonSerializer.Serialize(product));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(100)]
    public async Task Pages_by_product_id_give_every_product_once(int top)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var ids = new List<long>();
        var query = new ProductQuery { Top = top, Members = ProductMembers.None };
        var pages = 0;
        for (ProductPage? page = null; page is not { HasMore: false };)
        {
            Assert.True(++pages < 1_000, "The walk has no end.");
            page = await rig.SuperOffice.ListProductsAsync(query with { AfterProductId = ids.Count > 0 ? ids[^1] : null }, Test);
            ids.AddRange(page.Products.Select(product => product.ProductId));
        }

        Assert.Equal(await AllIdsAsync(rig), ids);
    }

    [Theory]
    [InlineData(SortColumn.Name)]
    [InlineData(SortColumn.Code)]
    [InlineData(SortColumn.ListPrice)]
    public async Task Pages_by_another_order_give_every_product_once(SortColumn column)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        for (var more = 0; more < 15; more++)
            await rig.SuperOffice.CreateProductAsync(new NewProduct { Name = "Zz the same", Code = "Zz", UnitListPrice = 1_000_000m }, Test);

        var ids = new List<long>();
        var query = new ProductQuery { Top = 7, Members = ProductMembers.None, Order = [new(column, Descending: true)] };
        var pages = 0;
        for (ProductPage? page = null; page is not { HasMore: false };)
        {
            Assert.True(++pages < 1_000, "The walk has no end.");
            page = await rig.SuperOffice.ListProductsAsync(query with { Skip = ids.Count }, Test);
            ids.AddRange(page.Products.Select(product => product.ProductId));
        }

        Assert.Equal(await AllIdsAsync(rig), ids.Order());
    }

    [Theory]
    [InlineData(NumberOperator.Eq)]
    [InlineData(NumberOperator.Neq)]
    [InlineData(NumberOperator.Gt)]
    [InlineData(NumberOperator.Gte)]
    [InlineData(NumberOperator.Lt)]
    [InlineData(NumberOperator.Lte)]
    public async Task A_number_divides_the_products_exactly(NumberOperator number)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var all = (await rig.SuperOffice.ListProductsAsync(new ProductQuery { Top = 1_000 }, Test)).Products;
        var middle = all.Select(product => product.UnitListPrice).OfType<decimal>().Order().ElementAt(all.Count / 2);

        var found = await FindAsync(rig, new ProductFilter.NumberTest(NumberColumn.ListPrice, number, middle));

        // The sentinel, null here, is a number far below to SuperOffice.
        Assert.Equal(
            all.Where(product => Holds(number, (product.UnitListPrice ?? decimal.MinValue).CompareTo(middle))).Select(product => product.ProductId),
            found);
    }

    [Fact]
    public async Task Conditions_hold_together_as_they_are_nested()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var all = (await rig.SuperOffice.ListProductsAsync(new ProductQuery { Top = 1_000 }, Test)).Products;
        var (first, second) = (all[0], all[1]);
        var either = new ProductFilter.Or([Name(TextOperator.Eq, first.Name!), Name(TextOperator.In, second.Name!)]);
        var priced = new ProductFilter.NumberTest(NumberColumn.ListPrice, NumberOperator.Neq, second.UnitListPrice!.Value);
        var active = new ProductFilter.FlagTest(FlagColumn.InAssortment, first.InAssortment!.Value);

        Assert.Equal([first.ProductId], await FindAsync(rig, new ProductFilter.And([either, priced, active])));
        Assert.Equal(all.Where(product => product.InAssortment == false).Select(product => product.ProductId),
            await FindAsync(rig, new ProductFilter.FlagTest(FlagColumn.InAssortment, false)));
    }

    [Fact]
    public async Task An_answer_to_a_create_has_only_what_was_asked_for()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        var created = (await rig.SuperOffice.CreateProductAsync(
            new NewProduct { Name = "Peis", Code = "P1", UnitListPrice = 10m }, ProductMembers.Name | ProductMembers.UnitListPrice, Test)).Value;

        Assert.Equal(
            new Product
            {
                ProductId = created.ProductId,
                Name = "Peis",
                UnitListPrice = created.UnitListPrice,
                Members = ProductMembers.ProductId | ProductMembers.Name | ProductMembers.UnitListPrice,
            },
            created);
        Assert.Equal(10m, created.UnitListPrice);
    }

    private static Product WithoutNotListed(Product read, ProductMembers members) => read with
    {
        InStock = null,
        Rights = null,
        Rule = null,
        RawExtraInfo = null,
        ExtraInfo = null,
        TableRight = null,
        FieldProperties = null,
        Unmapped = null,
        Members = members,
    };

    private static bool Holds(NumberOperator number, int comparison) => number switch
    {
        NumberOperator.Eq => comparison == 0,
        NumberOperator.Neq => comparison != 0,
        NumberOperator.Gt => comparison > 0,
        NumberOperator.Gte => comparison >= 0,
        NumberOperator.Lt => comparison < 0,
        _ => comparison <= 0,
    };

    private static ProductFilter.TextTest Name(TextOperator text, params string[] values) => new(TextColumn.Name, text, values);

    private static async Task<IEnumerable<long>> FindAsync(SandboxedConnectors rig, ProductFilter filter)
    {
        var page = await rig.SuperOffice.ListProductsAsync(
            new ProductQuery { Top = 1_000, Filter = filter, Members = ProductMembers.None }, Test);
        return page.Products.Select(product => product.ProductId);
    }

    private static async Task<IEnumerable<long>> AllIdsAsync(SandboxedConnectors rig) =>
        (await rig.SuperOffice.ListProductsAsync(new ProductQuery { Top = 1_000, Members = ProductMembers.None }, Test))
            .Products.Select(product => product.ProductId);
}
