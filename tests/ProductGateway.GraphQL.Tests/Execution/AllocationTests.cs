using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class AllocationTests
{
    private const int Items = 1000;
    private const int SlotBytes = 8;

    [Fact]
    public void A_plain_property_costs_its_slot_in_the_result_and_no_task()
    {
        var schema = new SchemaBuilder().AddDocumentFromString("type Query { items: [Item] } type Item { name: String }", "test").Build().Schema!;
        var items = Enumerable.Repeat(new Item("x"), Items).ToArray();
        var tables = new ResolverTables(schema);
        tables.Root("Query").Resolve("items", _ => ValueTask.FromResult(items));
        tables.Object<Item>("Item").Property("name", static item => item.Name);
        var executable = tables.Build();

        var few = Measure(executable, "{ items { a: name } }");
        var many = Measure(executable, "{ items { a: name b: name c: name d: name e: name f: name g: name h: name i: name } }");

        // Eight more fields an item, and some kilobytes once for collecting them.
        Assert.InRange(many - few, 8 * SlotBytes * Items, (8 * SlotBytes * Items) + 8192);
    }

    private static long Measure(ExecutableSchema schema, string document)
    {
        var request = new OperationRequest { Document = Parser.Parse(new Source(document)) };
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;

        void Run()
        {
            var pending = Executor.ExecuteAsync(schema, request, CancellationToken.None);
            Assert.True(pending.IsCompletedSuccessfully);
            Assert.Empty(pending.Result.Errors);
        }
    }

    private sealed record Item(string Name);
}
