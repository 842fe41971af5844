using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>A loader forgets a key on demand, and still asks for no key twice in one batch.</summary>
public sealed class RemoveCacheEntryTests
{
    private readonly Service _service = new("type Query { both: [Int] anew: [Int] }");
    private readonly List<string> _batches = [];

    public RemoveCacheEntryTests()
    {
        _service.Tables.Root("Query")
            .Resolve("both", async context =>
            {
                var loader = context.DataLoader(_ => new Numbers(_batches));
                var first = loader.LoadAsync(1);
                loader.RemoveCacheEntry(1);
                return await Task.WhenAll(first, loader.LoadAsync(1));
            })
            .Resolve("anew", async context =>
            {
                var loader = context.DataLoader(_ => new Numbers(_batches));
                var first = await loader.LoadAsync(1);
                loader.RemoveCacheEntry(1);
                return new[] { first, await loader.LoadAsync(1), await loader.LoadAsync(1) };
            });
    }

    [Fact]
    public async Task A_key_that_is_forgotten_before_its_batch_goes_out_is_asked_for_once()
    {
        Assert.Equal("""{"data":{"both":[1,1]}}""", await _service.AnswerAsync("{ both }"));
        Assert.Equal(["1"], _batches);
    }

    [Fact]
    public async Task A_key_that_is_forgotten_later_is_fetched_anew_once()
    {
        Assert.Equal("""{"data":{"anew":[1,1,1]}}""", await _service.AnswerAsync("{ anew }"));
        Assert.Equal(["1", "1"], _batches);
    }

    private sealed class Numbers(List<string> batches) : BatchDataLoader<int, int>
    {
        protected override ValueTask<IReadOnlyDictionary<int, Result<int>>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            batches.Add(string.Join(',', keys));
            return ValueTask.FromResult<IReadOnlyDictionary<int, Result<int>>>(keys.Distinct().ToDictionary<int, int, Result<int>>(static key => key, static key => key));
        }
    }
}
