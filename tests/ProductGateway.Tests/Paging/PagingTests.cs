using ProductGateway.Server.Paging;

namespace ProductGateway.Tests.Paging;

/// <summary>Windows over lists, in each of the vendors' ways: pages put together are the list.</summary>
public sealed class PagingTests
{
    private delegate Task<Window<int>> Read(NumberedVendor vendor, string? position, int count);

    private static readonly Dictionary<string, Read> Ways = new()
    {
        ["key"] = (vendor, position, count) => vendor.ByKeyAsync(position, count),
        ["row"] = (vendor, position, count) => vendor.ByRowAsync(position, count),
        ["page"] = (vendor, position, count) => vendor.ByPageAsync(position, count),
        ["link"] = (vendor, position, count) => vendor.ByLinkAsync(position, count, pageSize: 50),
        ["short link"] = (vendor, position, count) => vendor.ByLinkAsync(position, count, pageSize: 3),
    };

    public static MatrixTheoryData<string, int> WaysAndLengths => new(Ways.Keys, [0, 1, 49, 50, 51, 100, 237]);

    [Theory]
    [MemberData(nameof(WaysAndLengths))]
    public async Task Pages_of_any_size_and_of_changing_sizes_are_the_list(string way, int length)
    {
        foreach (var sizes in (int[][])[[1], [7], [20], [50], [100], [3, 100, 1, 20, 7, 50]])
        {
            var vendor = new NumberedVendor(length);

            Assert.Equal(vendor.Numbers, await WalkAsync(vendor, Ways[way], sizes));
        }
    }

    [Theory]
    [MemberData(nameof(WaysAndLengths))]
    public async Task A_page_can_begin_behind_any_item(string way, int length)
    {
        var vendor = new NumberedVendor(length);
        var whole = await Ways[way](vendor, null, 100);

        foreach (var placed in whole.Items)
        {
            var next = await Ways[way](vendor, placed.After, 4);
            Assert.Equal(vendor.Numbers.SkipWhile(number => number <= placed.Item).Take(4), next.Items.Select(each => each.Item));
            Assert.Equal(vendor.Numbers.Count > placed.Item + 4, next.HasMore);
        }
    }

    [Fact]
    public async Task By_key_nothing_is_doubled_or_left_out_when_products_come_and_go()
    {
        var vendor = new NumberedVendor(10);

        var first = await vendor.ByKeyAsync(null, 5);
        vendor.Remove(2);
        vendor.Remove(5);
        vendor.Remove(7);
        vendor.Add(11);
        var second = await vendor.ByKeyAsync(first.End, 5);

        Assert.Equal([1, 2, 3, 4, 5, 6, 8, 9, 10, 11], [.. Items(first), .. Items(second)]);
    }

    [Theory]
    [InlineData("key", "> 20", ">8 12", ">16 4")]
    [InlineData("row", "0+20", "8+12", "16+4")]
    public async Task A_vendor_that_gives_fewer_than_asked_for_is_asked_on(string way, params string[] calls)
    {
        var vendor = new NumberedVendor(100) { MostAtOnce = 8 };

        var window = await Ways[way](vendor, null, 20);

        Assert.Equal(Enumerable.Range(1, 20), Items(window));
        Assert.True(window.HasMore);
        Assert.Equal(calls, vendor.Calls);
    }

    [Theory]
    [InlineData(0, 20, "1x20")]
    [InlineData(20, 20, "2x20")]
    [InlineData(7, 5, "2x6")]
    [InlineData(13, 7, "2x10")]
    [InlineData(100, 100, "2x100")]
    [InlineData(7, 100, "1x100", "2x100")]
    [InlineData(95, 10, "7x15")]
    public async Task A_stretch_is_one_page_where_one_has_it_and_never_more_than_two(int offset, int count, params string[] calls)
    {
        var vendor = new NumberedVendor(300);

        var window = await vendor.ByPageAsync($"{offset}", count);

        Assert.Equal(Enumerable.Range(offset + 1, count), Items(window));
        Assert.Equal(calls, vendor.Calls);
    }

    [Fact]
    public async Task A_linked_page_is_asked_for_only_when_the_one_before_is_used_up()
    {
        var vendor = new NumberedVendor(120);

        var first = await vendor.ByLinkAsync(null, 20, pageSize: 50);
        var second = await vendor.ByLinkAsync(first.End, 29, pageSize: 50);
        var third = await vendor.ByLinkAsync(second.End, 1, pageSize: 50);

        // The third has to see that a product follows, which only the next page tells.
        Assert.Equal(["first", "first", "first", "token=50"], vendor.Calls);
        Assert.True(third.HasMore);
    }

    [Fact]
    public async Task A_next_page_that_is_named_and_empty_is_no_next_page()
    {
        var window = await LinkPaging.ReadAsync<int>(null, 2, null, null, next => Task.FromResult(
            next is null ? new LinkedPage<int>([1, 2], "empty") : new LinkedPage<int>([], null)));

        Assert.False(window.HasMore);
        Assert.Equal([1, 2], Items(window));
    }

    [Fact]
    public async Task A_search_stops_at_its_bound_and_goes_on_there()
    {
        var vendor = new NumberedVendor(230);
        var found = new List<int>();
        var scanned = new List<int?>();
        string? position = null;
        Window<int> window;
        do
        {
            window = await vendor.ByLinkAsync(position, 2, pageSize: 10, number => number is 5 or 6 or 80 or 225, maxPages: 5);
            found.AddRange(Items(window));
            scanned.Add(window.Scanned);
            position = window.End;
            Assert.True(scanned.Count < 1_000, "The walk has no end.");
        }
        while (window.HasMore);

        Assert.Equal([5, 6, 80, 225], found);
        Assert.Equal([50, 50, 50, 50, null], scanned);
        Assert.Equal(23, vendor.Calls.Distinct().Count());
        Assert.Equal(23, vendor.Calls.Count);
    }

    private static async Task<List<int>> WalkAsync(NumberedVendor vendor, Read read, int[] sizes)
    {
        var walked = new List<int>();
        string? position = null;
        for (var turn = 0; ; turn++)
        {
            var size = sizes[turn % sizes.Length];
            var window = await read(vendor, position, size);
            walked.AddRange(Items(window));
            if (!window.HasMore) return walked;

            Assert.Equal(size, window.Items.Count);
            Assert.True(walked.Count <= vendor.Numbers.Count);
            position = window.End;
        }
    }

    private static IEnumerable<int> Items(Window<int> window) => window.Items.Select(placed => placed.Item);
}
