using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class ResolverTablesTests
{
    [Fact]
    public void Build_lists_every_mistake_at_once()
    {
        var schema = new SchemaBuilder().AddDocumentFromString("type Query { a: Int b: Int item: Item } type Item { name: String } type Other { x: Int }", "test").Build().Schema!;
        var tables = new ResolverTables(schema);
        tables.Root("Query")
            .Resolve("a", static _ => ValueTask.FromResult(1))
            .Resolve("a", static _ => ValueTask.FromResult(2))
            .Resolve("wrong", static _ => ValueTask.FromResult(3));
        tables.Object<string>("Item").Property("name", static text => text);
        tables.Object<string>("Other");
        tables.Object<Uri>("Nothing").Property("x", static uri => uri.Port);

        var mistakes = Assert.Throws<InvalidOperationException>(() => tables.Build());

        Assert.Equal(
            """
            The schema and its resolvers do not fit together:
            - Query.a is bound twice.
            - Query.wrong is bound but the schema has no such field.
            - System.String is bound to Item and to Other. Give each object type a C# type of its own.
            - Nothing is bound but the schema has no object type of that name.
            - Query.b has no resolver.
            - Query.item has no resolver.
            - Other.x has no resolver.
            """,
            mistakes.Message);
    }

    [Fact]
    public void Build_tells_a_source_of_events_from_a_resolver()
    {
        var schema = new SchemaBuilder().AddDocumentFromString("type Query { a: Int } type Subscription { b: Int }", "test").Build().Schema!;
        var tables = new ResolverTables(schema);
        tables.Subscription("Query").Subscribe("a", static _ => ValueTask.FromResult(AsyncEnumerable.Empty<int>()));
        tables.Root("Subscription").Resolve("b", static _ => ValueTask.FromResult(1));

        Assert.Equal(
            """
            The schema and its resolvers do not fit together:
            - Query.a has a source of events but stands outside of the subscription type.
            - Subscription.b has no source of events. Bind it through ResolverTables.Subscription.
            """,
            Assert.Throws<InvalidOperationException>(() => tables.Build()).Message);
    }
}
