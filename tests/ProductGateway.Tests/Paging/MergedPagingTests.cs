using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Paging;
using ProductGateway.Server.Types;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Paging;

/// <summary>Several vendors' lists as one: who comes first, who is missing, and what a page costs.</summary>
public sealed class MergedPagingTests
{
    private readonly ManualClock _clock = new();
    private readonly Dictionary<Vendor, NumberedVendor> _vendors = new()
    {
        [Vendor.Microsoft] = new NumberedVendor(5),
        [Vendor.Superoffice] = new NumberedVendor(3),
        [Vendor.Finago] = new NumberedVendor(4),
    };

    private readonly Dictionary<Vendor, string> _failing = [];

    private static readonly string[] All = ["M1", "M2", "M3", "M4", "M5", "S1", "S2", "S3", "F1", "F2", "F3", "F4"];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(100)]
    public async Task Pages_of_any_size_are_all_lists_one_after_the_other(int size)
        => Assert.Equal(All, await WalkAsync(size));

    [Fact]
    public async Task A_page_can_begin_behind_any_product()
    {
        var (whole, _) = await ReadAsync(null, 100);

        foreach (var (index, placed) in whole.Items.Index())
        {
            var (next, _) = await ReadAsync(placed.After, 3);
            Assert.Equal(All.Skip(index + 1).Take(3), Items(next));
        }
    }

    [Fact]
    public async Task A_vendor_is_asked_only_when_the_page_comes_to_it_or_must_know_whether_anything_follows()
    {
        await ReadAsync(null, 4);
        Assert.Equal((1, 0, 0), Calls());

        // Five end Microsoft's list: one product of SuperOffice is enough to know.
        await ReadAsync(null, 5);
        Assert.Equal((2, 1, 0), Calls());
        Assert.Equal("> 1", _vendors[Vendor.Superoffice].Calls.Single());
    }

    [Fact]
    public async Task A_list_at_its_end_is_not_asked_again()
    {
        var (first, _) = await ReadAsync(null, 6);
        await ReadAsync(first.End, 6);

        Assert.Equal((1, 2, 1), Calls());
    }

    [Fact]
    public async Task A_vendor_that_fails_costs_its_own_products_and_the_next_page_tries_it_again()
    {
        _failing[Vendor.Superoffice] = "VENDOR_UNAVAILABLE";
        var (first, sources) = await ReadAsync(null, 7);
        _failing.Clear();
        var (second, later) = await ReadAsync(first.End, 7);

        Assert.Equal(["M1", "M2", "M3", "M4", "M5", "F1", "F2"], Items(first));
        Assert.True(first.HasMore);
        Assert.Equal([(Vendor.Microsoft, true, null), (Vendor.Superoffice, false, "VENDOR_UNAVAILABLE"), (Vendor.Finago, true, null)], Told(sources));
        Assert.Equal(["S1", "S2", "S3", "F3", "F4"], Items(second));
        Assert.False(second.HasMore);
        Assert.Equal([(Vendor.Microsoft, true, null), (Vendor.Superoffice, true, null), (Vendor.Finago, true, null)], Told(later));
    }

    [Fact]
    public async Task Nobody_asks_on_and_on_for_a_vendor_that_fails()
    {
        _failing[Vendor.Finago] = "VENDOR_NOT_CONFIGURED";

        Assert.Equal(["M1", "M2", "M3", "M4", "M5", "S1", "S2", "S3"], await WalkAsync(3));
        Assert.Equal(["M1", "M2", "M3", "M4", "M5", "S1", "S2", "S3"], await WalkAsync(8));
    }

    [Fact]
    public async Task When_all_fail_the_page_is_empty_and_says_so()
    {
        foreach (var vendor in _vendors.Keys) _failing[vendor] = "VENDOR_UNAVAILABLE";

        var (window, sources) = await ReadAsync(null, 10);

        Assert.Empty(window.Items);
        Assert.False(window.HasMore);
        Assert.All(sources, source => Assert.False(source.Ok));
    }

    [Fact]
    public async Task An_operation_without_calls_left_is_no_failure_of_a_vendor()
    {
        _failing[Vendor.Superoffice] = "VENDOR_CALL_LIMIT_EXCEEDED";

        await Assert.ThrowsAsync<GraphQLException>(() => ReadAsync(null, 10));
    }

    [Fact]
    public async Task A_vendor_that_hangs_has_nine_tenths_of_its_share_of_the_time_and_the_others_the_rest()
    {
        var left = TimeSpan.FromSeconds(30);
        var asked = ReadAsync(null, 7, () => left, hanging: Vendor.Microsoft);

        _clock.Advance(TimeSpan.FromSeconds(8.9));
        Assert.False(asked.IsCompleted);
        left = TimeSpan.FromSeconds(21);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        var (window, sources) = await asked.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(["S1", "S2", "S3", "F1", "F2", "F3", "F4"], Items(window));
        Assert.Equal(
            new SourceStatus(
                Vendor: Vendor.Microsoft,
                Ok: false,
                Code: "VENDOR_UNAVAILABLE",
                Message: "Microsoft did not answer within 9 seconds, its share of the time that was left. Try again later."),
            sources[0]);
    }

    [Fact]
    public async Task Who_leaves_ends_the_page()
    {
        using var leaving = new CancellationTokenSource();
        var asked = ReadAsync(null, 7, hanging: Vendor.Superoffice, leaving: leaving.Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    private async Task<List<string>> WalkAsync(int size)
    {
        var walked = new List<string>();
        string? position = null;
        while (true)
        {
            var (window, _) = await ReadAsync(position, size);
            walked.AddRange(Items(window));
            if (!window.HasMore) return walked;

            Assert.Equal(size, window.Items.Count);
            Assert.True(walked.Count < 1_000, "The walk has no end.");
            position = window.End;
        }
    }

    private Task<(Window<IProduct> Window, IReadOnlyList<SourceStatus> Sources)> ReadAsync(
        string? position, int count, Func<TimeSpan>? timeLeft = null, Vendor? hanging = null, CancellationToken? leaving = null)
    {
        MergedSource[] sources = [.. _vendors.Select(pair => new MergedSource(pair.Key, async (at, most, stop) =>
        {
            if (pair.Key == hanging) await Task.Delay(Timeout.Infinite, stop);
            if (_failing.TryGetValue(pair.Key, out var code)) throw new GraphQLException(new GraphQLError("It failed.", code));
            return (await pair.Value.ByKeyAsync(at, most)).Select(IProduct (number) => Product(pair.Key, number));
        }))];
        return new MergedPaging(_clock, timeLeft ?? (() => Timeout.InfiniteTimeSpan)).ReadAsync(sources, position, count, leaving ?? TestContext.Current.CancellationToken);
    }

    private (int Microsoft, int SuperOffice, int Finago) Calls() =>
        (_vendors[Vendor.Microsoft].Calls.Count, _vendors[Vendor.Superoffice].Calls.Count, _vendors[Vendor.Finago].Calls.Count);

    private static FinagoProduct Product(Vendor vendor, int number) =>
        FinagoMapping.ToSchema(new ProductGateway.Connectors.Finago.Product { Id = number, Name = $"{vendor.ToString()[0]}{number}" });

    private static IEnumerable<string> Items(Window<IProduct> window) => window.Items.Select(placed => ((FinagoProduct)placed.Item).Name!);

    private static IEnumerable<(Vendor, bool, string?)> Told(IEnumerable<SourceStatus> sources) =>
        sources.Select(source => (source.Vendor, source.Ok, source.Code));
}
