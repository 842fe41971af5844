using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>What a request costs in bytes, counted on the thread that executes it.</summary>
public sealed class AllocationTests
{
    private const int Items = 1000;
    private const string AllFields = "text id count real isOn price changed kind maybeCount maybePrice maybeKind child { text count }";

    private readonly ExecutableSchema _schema = BuildSchema();

    [Fact]
    public void A_plain_property_costs_no_box_no_task_and_no_entry_whatever_its_type()
        => Assert.InRange(Measure($"{{ items {{ {AllFields} }} }}") - Measure("{ items { text } }"), 0, 512);

    [Fact]
    public void A_list_of_objects_costs_the_same_whatever_its_length()
        => Assert.InRange(Measure($"{{ items {{ {AllFields} }} }}"), 0, 3072);

    [Fact]
    public void A_request_for_a_known_document_costs_less_than_three_kilobytes()
        => Assert.InRange(Measure("query ($on: Boolean = true) { hello again: hello(name: \"x\") @include(if: $on) }"), 0, 3072);

    /// <summary>The least of several runs: the first compile, and the garbage collector may empty the pool of buffers between two.</summary>
    private long Measure(string document)
    {
        var request = new OperationRequest { Document = Parser.Parse(new Source(document)) };
        return Enumerable.Range(0, 20).Min(_ => Run());

        long Run()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var pending = Executor.ExecuteAsync(_schema, request, CancellationToken.None);
            Assert.True(pending.IsCompletedSuccessfully);
            using (var result = pending.Result) Assert.Empty(result.Errors);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static ExecutableSchema BuildSchema()
    {
        var schema = new SchemaBuilder().AddDocumentFromString("""
            scalar Decimal scalar DateTime enum Kind { A B }
            type Query { items: [Item!] hello(name: String): String }
            type Item {
              text: String id: ID! count: Int! real: Float! isOn: Boolean! price: Decimal! changed: DateTime! kind: Kind!
              maybeCount: Int maybePrice: Decimal maybeKind: Kind child: Item!
            }
            """, "test")
            .AddScalar("Decimal", new DecimalCoercion()).AddScalar("DateTime", new DateTimeCoercion())
            .BindEnum("Kind", ("A", Kind.A), ("B", Kind.B)).Build().Schema!;
        var items = Enumerable.Range(0, Items).Select(i => new Item(i)).ToArray();
        var tables = new ResolverTables(schema);
        tables.Root("Query")
            .Resolve("items", _ => ValueTask.FromResult(items))
            .Resolve("hello", static _ => ValueTask.FromResult("world"));
        tables.Object<Item>("Item")
            .Property("text", static _ => "æ \"text\"")
            .Property("id", static item => item.Number)
            .Property("count", static item => item.Number)
            .Property("real", static item => item.Number * 0.1)
            .Property("isOn", static item => item.Number % 2 == 0)
            .Property("price", static item => item.Number * 0.10m)
            .Property("changed", static item => DateTimeOffset.UnixEpoch.AddHours(item.Number))
            .Property("kind", static _ => Kind.B)
            .Property("maybeCount", static item => (int?)item.Number)
            .Property("maybePrice", static item => (decimal?)item.Number)
            .Property("maybeKind", static _ => (Kind?)Kind.A)
            .Property("child", static item => item);
        return tables.Build();
    }

    private enum Kind
    {
        A,
        B,
    }

    private sealed record Item(int Number);
}
