using System.Globalization;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>Pages walked to the end are the vendor's whole list in its order, whatever their size, and cost no more calls than they must.</summary>
public sealed class ListTests
{
    public static TheoryData<SandboxVendor> Everyone => [.. Enum.GetValues<SandboxVendor>()];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Pages_of_any_size_and_of_changing_sizes_are_the_whole_list(SandboxVendor vendor)
    {
        await using var stage = await Stage.StartAsync();
        foreach (var sizes in (int[][])[[1], [7], [20], [100], [3, 50, 1, 20, 7, 100]])
        {
            var keys = await ListWalk.ToTheEndAsync(Ask(stage, vendor), sizes);

            var numbers = keys.Select(key => long.Parse(key, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(numbers.Order(), numbers);
            Assert.Equal(stage.Vendors.Products[vendor], numbers.Distinct().Count());
            Assert.Equal(stage.Vendors.Products[vendor], numbers.Count);
        }
    }

    [Fact]
    public async Task The_list_of_all_is_the_three_lists_one_after_the_other()
    {
        await using var stage = await Stage.StartAsync();
        var whole = new List<string>();
        foreach (var vendor in Enum.GetValues<SandboxVendor>())
            whole.AddRange((await ListWalk.ToTheEndAsync(Ask(stage, vendor), 100)).Select(key => $"{Name(vendor)} {key}"));

        foreach (var sizes in (int[][])[[7], [20], [100], [3, 50, 1, 20, 7, 100]])
            Assert.Equal(whole, await ListWalk.ToTheEndAsync(ListWalk.OfAll(stage.Client), sizes));
    }

    [Fact]
    public async Task Vendors_are_listed_in_the_order_of_the_enum_and_an_empty_list_of_them_lists_nothing()
    {
        await using var stage = await Stage.StartAsync();

        var two = await ListWalk.ToTheEndAsync(ListWalk.OfAll(stage.Client, new([Vendor.Finago, Vendor.Superoffice, Vendor.Finago])), 100);
        var none = (await stage.Client.ListAll.ExecuteAsync(10, vendors: new([]))).EnsureNoErrors().Products!;

        Assert.Equal(
            ["SUPEROFFICE", "FINAGO"],
            two.Select(key => key.Split(' ')[0]).Distinct());
        Assert.Equal(stage.Vendors.Products[SandboxVendor.SuperOffice] + stage.Vendors.Products[SandboxVendor.Finago], two.Count);
        Whole.Is(
            new ListAll_Products
            {
                Edges = [],
                Nodes = [],
                PageInfo = new ListAll_Products_PageInfo { HasNextPage = false, HasPreviousPage = false, StartCursor = null, EndCursor = null },
                Sources = [],
            },
            none);
    }

    [Fact]
    public async Task A_page_has_20_products_unless_asked_otherwise()
    {
        await using var stage = await Stage.StartAsync();

        var list = (await stage.Client.ListByDefault.ExecuteAsync()).EnsureNoErrors().Products!;

        Assert.Equal(20, list.Nodes.Count);
        Assert.True(list.PageInfo.HasNextPage);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_page_can_begin_behind_any_product(SandboxVendor vendor)
    {
        await using var stage = await Stage.StartAsync();
        var whole = await Ask(stage, vendor)(30, null);

        for (var at = 0; at < 26; at += 7)
        {
            Assert.Equal(whole.Keys.Skip(at + 1).Take(3), (await Ask(stage, vendor)(3, whole.Cursors[at])).Keys);
        }
    }

    [Fact]
    public async Task What_is_created_between_two_pages_of_SuperOffice_doubles_nothing_and_is_listed()
    {
        await using var stage = await Stage.StartAsync();
        var ask = ListWalk.OfSuperOffice(stage.Client);
        var first = await ask(20, null);
        await stage.Client.CreateSuperOffice.ExecuteAsync(new CreateSuperOfficeProductInput { Name = "Born between two pages" });

        var keys = new List<string>(first.Keys);
        for (var page = first.Page; page.HasNextPage;)
        {
            var next = await ask(20, page.EndCursor);
            keys.AddRange(next.Keys);
            page = next.Page;
        }

        Assert.Equal(stage.Vendors.Products[SandboxVendor.SuperOffice], keys.Distinct().Count());
        Assert.Equal(keys.Distinct(), keys);
    }

    [Fact]
    public async Task A_page_of_SuperOffice_is_one_call_that_goes_on_behind_a_key_and_skips_nothing()
    {
        await using var stage = await Stage.StartAsync();

        var first = await ListWalk.OfSuperOffice(stage.Client)(20, null);
        await ListWalk.OfSuperOffice(stage.Client)(20, first.Page.EndCursor);

        Assert.Equal(2, Lists(stage).Count);
        var query = Uri.UnescapeDataString(Lists(stage)[1].Query);
        Assert.Contains($"$filter=productId gt {first.Keys[^1]}&$orderBy=productId asc&$top=21", query, StringComparison.Ordinal);
        Assert.DoesNotContain("$skip", query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_24SevenOffice_is_one_call_also_where_the_size_changes()
    {
        await using var stage = await Stage.StartAsync();
        var ask = ListWalk.OfFinago(stage.Client);

        var first = await ask(20, null);
        var second = await ask(7, first.Page.EndCursor);
        await ask(50, second.Page.EndCursor);

        Assert.Equal(
            ["?page=1&limit=20", "?page=3&limit=9", "?page=1&limit=77"],
            Lists(stage).Select(call => call.Query));
    }

    [Fact]
    public async Task A_page_of_Microsoft_is_one_call_until_its_own_page_of_50_is_used_up()
    {
        await using var stage = await Stage.StartAsync();
        var ask = ListWalk.OfMicrosoft(stage.Client);

        var first = await ask(20, null);
        var second = await ask(20, first.Page.EndCursor);
        Assert.Equal(["", ""], Lists(stage).Select(call => call.Query));

        await ask(20, second.Page.EndCursor);
        Assert.Equal(4, Lists(stage).Count);
        Assert.StartsWith("?pageSize=50&continuationToken=", Lists(stage)[3].Query, StringComparison.Ordinal);
    }

    private static ListWalk.Ask Ask(Stage stage, SandboxVendor vendor) => vendor switch
    {
        SandboxVendor.Microsoft => ListWalk.OfMicrosoft(stage.Client),
        SandboxVendor.SuperOffice => ListWalk.OfSuperOffice(stage.Client),
        _ => ListWalk.OfFinago(stage.Client),
    };

    private static List<JournalEntry> Lists(Stage stage) => [.. stage.ApiCalls.Where(call => call.Kind is CallKind.List)];

    private static string Name(SandboxVendor vendor) => $"{vendor}".ToUpperInvariant();
}
