using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class DataLoaderTests
{
    private readonly Service _service = new("""
        type Query { items(count: Int = 3): [Item!] itemsLater(count: Int = 3): [Item!] item(id: Int!): Item pair(ids: [Int!]!): [Item] }
        type Mutation { items(count: Int = 3): [Item!] item(id: Int!): Item rename(id: Int!): Item }
        type Item { id: Int name: String! owner: Item late: Item }
        """);

    private readonly List<string> _batches = [];
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<Batch, Task<Dictionary<int, Result<Item>>>> _fetch = static batch => Task.FromResult(Found(batch.Keys));
    private Action<int> _beforeName = static _ => { };
    private int _maxBatchSize = 1024;

    public DataLoaderTests()
    {
        _service.Tables.Root("Query")
            .Resolve("items", ItemsAsync)
            .Resolve("itemsLater", async context =>
            {
                await _gate.Task;
                return await ItemsAsync(context);
            })
            .Resolve("item", ItemAsync)
            .Resolve("pair", async context => await Loader(context).LoadAsync(context.ArgumentList<int>(0)!));
        _service.Tables.Root("Mutation")
            .Resolve("items", ItemsAsync)
            .Resolve("item", ItemAsync)
            .Resolve("rename", async context =>
            {
                Loader(context).RemoveCacheEntry(context.Argument<int>(0));
                return await ItemAsync(context);
            });
        _service.Tables.Object<Item>("Item")
            .Property("id", static item => item.Id)
            .Resolve("name", async (item, context) =>
            {
                _beforeName(item.Id);
                return (await Loader(context).LoadAsync(item.Id))?.Id is { } id ? $"n{id}" : null;
            })
            .Resolve("owner", async (item, context) => await Loader(context).LoadAsync(item.Id + 100, context.RequestAborted))
            .Resolve("late", async (item, context) =>
            {
                await _gate.Task;
                return await Loader(context).LoadAsync(item.Id + 200);
            });
    }

    [Fact]
    public async Task Keys_of_one_wave_go_out_in_one_batch_each_once_and_in_their_order()
    {
        var answer = await _service.AnswerAsync("{ b: item(id: 2) { id } items { name again: name } a: item(id: 1) { id } }");
        Assert.Equal(
            """{"data":{"b":{"id":2},"items":[{"name":"n1","again":"n1"},{"name":"n2","again":"n2"},{"name":"n3","again":"n3"}],"a":{"id":1}}}""",
            answer);
        Assert.Equal(["2,1,3"], _batches);
    }

    [Fact]
    public async Task Each_level_of_the_answer_is_one_batch()
    {
        _fetch = async batch =>
        {
            await Task.Yield();
            return Found(batch.Keys);
        };
        await _service.AnswerAsync("{ items { owner { owner { owner { name } } } } }");
        Assert.Equal(["101,102,103", "201,202,203", "301,302,303"], _batches);
    }

    [Theory(Timeout = 30_000)]
    [InlineData("{ itemsLater { name } }")]
    [InlineData("mutation { items { name } }")]
    public async Task All_that_follows_when_a_field_is_resolved_is_one_batch(string document)
    {
        _beforeName = id =>
        {
            if (id == 3) LetOtherThreadsRun();
        };
        var answer = _service.AnswerAsync(document);
        _gate.SetResult();
        Assert.EndsWith("{\"name\":\"n3\"}]}}", await answer, StringComparison.Ordinal);
        Assert.Equal(["1,2,3"], _batches);
    }

    [Fact]
    public async Task A_resolver_that_loads_twice_joins_the_next_batch_with_its_siblings()
    {
        var service = new Service("type Query { chain(id: Int!): Int }");
        service.Tables.Root("Query").Resolve("chain", async context =>
        {
            var first = await Loader(context).LoadAsync(context.Argument<int>(0));
            var second = await Loader(context).LoadAsync(first!.Id + 10);
            return second!.Id;
        });
        _fetch = async batch =>
        {
            await Task.Yield();
            return Found(batch.Keys);
        };

        Assert.Equal("""{"data":{"a":11,"b":12,"c":13}}""", await service.AnswerAsync("{ a: chain(id: 1) b: chain(id: 2) c: chain(id: 3) }"));
        Assert.Equal(["1,2,3", "11,12,13"], _batches);
    }

    [Fact]
    public async Task A_batch_may_load_through_another_loader()
    {
        _fetch = async batch =>
        {
            if (batch.Keys[0] >= 100) return Found(batch.Keys);
            await batch.Other!.LoadAsync([.. batch.Keys.Select(key => key + 1000)], batch.Cancellation);
            return Found(batch.Keys);
        };
        Assert.Equal("""{"data":{"a":{"id":1},"b":{"id":2}}}""", await _service.AnswerAsync("{ a: item(id: 1) { id } b: item(id: 2) { id } }"));
        Assert.Equal(["1,2", "other 1001,1002"], _batches);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_key_that_is_asked_for_after_a_wait_is_loaded_too()
    {
        var answer = _service.AnswerAsync("{ items { late { id } } }");
        Assert.Empty(_batches);
        _gate.SetResult();

        Assert.Equal("""{"data":{"items":[{"late":{"id":201}},{"late":{"id":202}},{"late":{"id":203}}]}}""", await answer);
        Assert.Equal(["201", "202", "203"], _batches.SelectMany(batch => batch.Split(',')).Order());
    }

    [Fact]
    public async Task A_slow_field_elsewhere_holds_no_batch_back()
    {
        var answer = _service.AnswerAsync("{ items(count: 1) { late { id } } item(id: 7) { id } }");
        Assert.Equal(["7"], _batches);
        _gate.SetResult();
        await answer;
    }

    [Fact]
    public async Task A_loaded_key_is_remembered_until_the_operation_ends_and_no_longer()
    {
        const string Document = "mutation { a: item(id: 1) { id } b: item(id: 1) { id } }";
        await _service.AnswerAsync(Document);
        Assert.Equal(["1"], _batches);

        await _service.AnswerAsync(Document);
        Assert.Equal(["1", "1"], _batches);
    }

    [Fact]
    public async Task Mutation_fields_load_one_after_the_other_and_may_forget_what_they_change()
    {
        _fetch = async batch =>
        {
            await Task.Yield();
            return Found(batch.Keys);
        };
        var answer = await _service.AnswerAsync("mutation { a: item(id: 1) { owner { id } } b: item(id: 2) { id } c: rename(id: 1) { id } }");
        Assert.Equal("""{"data":{"a":{"owner":{"id":101}},"b":{"id":2},"c":{"id":1}}}""", answer);
        Assert.Equal(["1", "101", "2", "1"], _batches);
    }

    [Fact]
    public async Task A_key_that_fails_fails_alone_and_a_missing_key_is_null()
    {
        _fetch = static _ => Task.FromResult(new Dictionary<int, Result<Item>>
        {
            [1] = new Item(1),
            [2] = new GraphQLException(new GraphQLError("No such item.", "GONE")),
        });

        Assert.Equal(
            """
            {"errors":[{"message":"No such item.","locations":[{"line":1,"column":23}],"path":["b"],"extensions":{"code":"GONE"}}],
            "data":{"a":{"id":1},"b":null,"c":null}}
            """.ReplaceLineEndings(""),
            await _service.AnswerAsync("{ a: item(id: 1) {id} b: item(id: 2) {id} c: item(id: 3) {id} }"));
    }

    [Fact]
    public async Task A_batch_that_throws_fails_each_of_its_keys()
    {
        _fetch = static _ => throw new InvalidOperationException("secret");
        var answer = await _service.AnswerAsync("{ a: item(id: 1) {id} b: item(id: 2) {id} }");

        Assert.EndsWith("""
            "data":{"a":null,"b":null}}
            """, answer, StringComparison.Ordinal);
        Assert.Equal(["Query.item: secret", "Query.item: secret"], _service.Log);
    }

    [Fact]
    public async Task A_batch_is_never_larger_than_its_loader_allows()
    {
        _maxBatchSize = 2;
        Assert.Equal(
            """{"data":{"items":[{"name":"n1"},{"name":"n2"},{"name":"n3"},{"name":"n4"},{"name":"n5"}]}}""",
            await _service.AnswerAsync("{ items(count: 5) { name } }"));
        Assert.Equal(["1,2", "3,4", "5"], _batches);
    }

    [Fact]
    public async Task Several_keys_come_in_the_order_in_which_they_were_asked_for()
    {
        _fetch = static batch => Task.FromResult(Found(batch.Keys.Where(key => key != 9)));
        Assert.Equal("""{"data":{"pair":[{"id":3},null,{"id":1},{"id":3}]}}""", await _service.AnswerAsync("{ pair(ids: [3, 9, 1, 3]) { id } }"));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_batch_is_told_when_the_caller_leaves()
    {
        using var caller = new CancellationTokenSource();
        _fetch = async batch =>
        {
            await Task.Delay(Timeout.Infinite, batch.Cancellation);
            return [];
        };
        var answer = _service.AnswerAsync("{ item(id: 1) { id } }", caller.Token);
        await caller.CancelAsync();
        Assert.Contains("\"CANCELLED\"", await answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loader_serves_one_operation()
    {
        var loader = new Items(this);
        Assert.Throws<InvalidOperationException>(() => { _ = loader.LoadAsync(1, TestContext.Current.CancellationToken); });
        loader.Attach(new BatchDispatcher(CancellationToken.None));
        Assert.Throws<InvalidOperationException>(() => loader.Attach(new BatchDispatcher(CancellationToken.None)));
    }

    /// <summary>Comes back when everything that stood in the thread pool's queue has been taken out.</summary>
    private static void LetOtherThreadsRun()
    {
        using var isReached = new ManualResetEventSlim();
        ThreadPool.QueueUserWorkItem(static reached => reached.Set(), isReached, preferLocal: false);
        isReached.Wait();
    }

    private static ValueTask<IEnumerable<Item>> ItemsAsync(ResolverContext context)
        => ValueTask.FromResult(Enumerable.Range(1, context.Argument<int>(0)).Select(id => new Item(id)));

    private ValueTask<Item?> ItemAsync(ResolverContext context) => new(Loader(context).LoadAsync(context.Argument<int>(0)));

    private Items Loader(ResolverContext context)
    {
        var other = context.DataLoader(_ => new OtherItems(this));
        return context.DataLoader(_ => new Items(this, _maxBatchSize) { Other = other });
    }

    private static Dictionary<int, Result<Item>> Found(IEnumerable<int> keys) => keys.ToDictionary<int, int, Result<Item>>(key => key, key => new Item(key));

    private void Note(string batch)
    {
        lock (_batches) _batches.Add(batch);
    }

    private sealed record Item(int Id);

    private sealed record Batch(IReadOnlyList<int> Keys, OtherItems? Other, CancellationToken Cancellation);

    private sealed class Items(DataLoaderTests test, int maxBatchSize = 1024) : BatchDataLoader<int, Item>(maxBatchSize)
    {
        public OtherItems? Other { get; init; }

        protected override async ValueTask<IReadOnlyDictionary<int, Result<Item>>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            test.Note(string.Join(',', keys));
            return await test._fetch(new Batch(keys, Other, cancellationToken));
        }
    }

    private sealed class OtherItems(DataLoaderTests test) : BatchDataLoader<int, Item>
    {
        protected override ValueTask<IReadOnlyDictionary<int, Result<Item>>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            test.Note($"other {string.Join(',', keys)}");
            return ValueTask.FromResult<IReadOnlyDictionary<int, Result<Item>>>(Found(keys));
        }
    }
}
