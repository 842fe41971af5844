using System.Globalization;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>
/// Walks through the products of all vendors by pages of random size, going on from a random product of each page, while vendors fail at random
/// and products are created: every product that was there from the beginning comes exactly once.
/// </summary>
public sealed class RandomWalkTests
{
    private const int StepsWithFaults = 40;

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, null)]
    [InlineData(4, "a")]
    [InlineData(5, "a")]
    [InlineData(6, "er")]
    public async Task No_product_is_lost_or_listed_twice(int seed, string? search)
    {
        var random = new Random(seed);
        await using var stage = await Stage.StartAsync();
        var expected = await ListWalk.ToTheEndAsync(ListWalk.OfAll(stage.Client, search: search), 100);

        var (seen, created) = await WalkAsync(stage, search, random);

        Assert.Equal(seen.Distinct(), seen);
        Assert.Empty(expected.Except(seen));
        Assert.Empty(seen.Except(expected).Except(created));
    }

    private static async Task<(List<string> Seen, List<string> Created)> WalkAsync(Stage stage, string? search, Random random)
    {
        var (seen, created) = (new List<string>(), new List<string>());
        string? after = null;
        var isPromised = false;
        for (var step = 0; ; step++)
        {
            if (random.Next(3) == 0) created.Add(await CreateAsync(stage));
            var failing = step < StepsWithFaults ? ArmSome(stage, random) : 0;
            var page = (await stage.Client.ListAll.ExecuteAsync(random.Next(1, 101), after, search: search)).EnsureNoErrors().Products!;
            stage.Vendors.Faults.Clear();

            string[] keys = [.. page.Nodes.OfType<IIdentity>().Select(node => $"{node.Vendor} {node.VendorId}")];
            Assert.All(
                page.Sources.Where(source => !source.Ok && source.Code != "SCAN_BOUND_REACHED"),
                source => Assert.DoesNotContain(keys, key => key.StartsWith($"{source.Vendor} ", StringComparison.Ordinal)));
            Assert.True(!isPromised || failing > 0 || keys.Length > 0 || !page.Sources.All(source => source.Ok), "A next page was promised and is empty.");

            var taken = random.Next(2) == 0 ? keys.Length : random.Next(1, keys.Length + 1);
            taken = Math.Min(taken, keys.Length);
            seen.AddRange(keys.Take(taken));
            after = taken == keys.Length ? page.PageInfo.EndCursor ?? after : page.Edges[taken - 1].Cursor;
            isPromised = taken < keys.Length || page.PageInfo.HasNextPage;
            if (!isPromised && page.Sources.All(source => source.Ok)) return (seen, created);

            Assert.True(step < 1_000, "The walk has no end.");
        }
    }

    private static int ArmSome(Stage stage, Random random)
    {
        var failing = Enum.GetValues<SandboxVendor>().Where(_ => random.Next(3) == 0).ToArray();
        foreach (var vendor in failing)
        {
            stage.Vendors.Faults.Arm(
                new AnswerInstead { Vendor = vendor, Call = CallKind.List, Status = 400, Body = "{}", After = random.Next(2), Times = 100 });
        }

        return failing.Length;
    }

    private static async Task<string> CreateAsync(Stage stage)
    {
        var reply = await stage.AskAsync("mutation { p: createFinagoProduct(input: { name: \"Lager\", categoryId: 12 }) { product { vendorId } } }");
        return string.Create(CultureInfo.InvariantCulture, $"FINAGO {(string)reply["p"]["product"]!["vendorId"]!}");
    }
}
