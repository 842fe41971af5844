using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Tests.TypeSystem;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>Work is counted, not timed: selections looked at and fields collected, and how often a resolver runs.</summary>
public sealed class ExecutionWorkTests
{
    private readonly ExecutableSchema _schema;
    private int _calls;

    public ExecutionWorkTests()
    {
        var tables = new ResolverTables(Schemas.Build("type Query { node: Node } type Node { node: Node nodes: [Node!]! number: Int }"));
        tables.Root("Query").Resolve("node", _ => ValueTask.FromResult(new Node()));
        tables.Object<Node>("Node")
            .Property("node", static node => node)
            .Property("nodes", static node => Enumerable.Repeat(node, 100).ToArray())
            .Resolve("number", (_, _) => ValueTask.FromResult<int?>(Interlocked.Increment(ref _calls)));
        _schema = tables.Build();
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(2000)]
    public async Task Repeated_fields_are_looked_at_once_and_run_once(int count)
    {
        Assert.Equal((2 * count) + 2, await WorkOfAsync($"{{ {Repeat(count, _ => "node { number } ")} }}"));
        Assert.Equal(1, _calls);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(2000)]
    public async Task Inline_fragments_are_looked_at_once(int count)
    {
        Assert.Equal(1 + 1 + (2 * count) + 1, await WorkOfAsync($"{{ node {{ {Repeat(count, _ => "... on Node { number } ")} }} }}"));
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task Fragments_that_spread_the_next_twice_are_looked_at_once_each()
    {
        var bomb = Repeat(40, i => $"fragment f{i} on Node {{ ...f{i + 1} ...f{i + 1} }} ");

        Assert.Equal(1 + 1 + 1 + 80 + 1 + 1, await WorkOfAsync($"{{ node {{ ...f0 }} }} {bomb} fragment f40 on Node {{ number }}"));
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_chain_of_fragments_through_fields_costs_one_look_a_link()
    {
        var chain = Repeat(100, i => $"fragment f{i} on Node {{ node {{ ...f{i + 1} }} }} ");

        Assert.Equal(1 + 1 + 1 + (100 * 3) + 1 + 1, await WorkOfAsync($"{{ node {{ ...f0 }} }} {chain} fragment f100 on Node {{ number }}"));
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_chain_of_ten_thousand_fragments_costs_one_look_a_link()
    {
        var chain = Repeat(10_000, i => $"fragment f{i} on Node {{ ...f{i + 1} }} ");

        Assert.Equal(1 + 1 + 1 + 10_000 + 1 + 1, await WorkOfAsync($"{{ node {{ ...f0 }} }} {chain} fragment f10000 on Node {{ number }}"));
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task The_items_of_a_list_share_what_was_collected_for_the_first()
    {
        Assert.Equal(6, await WorkOfAsync("{ node { nodes { number } } }"));
        Assert.Equal(100, _calls);
    }

    [Fact]
    public async Task A_second_request_collects_nothing()
    {
        var document = new ExecutableDocument(Parser.Parse(new Source("{ node { node { number } } }")));

        Assert.Equal(await WorkOfAsync(document), await WorkOfAsync(document));
        Assert.Equal(2, _calls);
    }

    private Task<int> WorkOfAsync(string text) => WorkOfAsync(new ExecutableDocument(Parser.Parse(new Source(text))));

    private async Task<int> WorkOfAsync(ExecutableDocument document)
    {
        await Executor.ExecuteAsync(_schema, new OperationRequest { Document = document });
        return document.Compile(_schema, document.Operations[0], new Dictionary<string, object?>()).Work;
    }

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private sealed record Node;
}
