using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class OperationStateTests
{
    private readonly Service _service = new("type Query { next: Int! rows: [Row!] } type Row { next: Int! }");

    public OperationStateTests()
    {
        _service.Tables.Root("Query")
            .Resolve("next", static context => ValueTask.FromResult(Next(context)))
            .Resolve("rows", static _ => ValueTask.FromResult<IReadOnlyList<Row>>([new Row()]));
        _service.Tables.Object<Row>("Row").Resolve("next", static (_, context) => ValueTask.FromResult(Next(context)));
    }

    [Fact]
    public async Task The_fields_of_an_operation_share_one_object()
        => Assert.Equal("""{"data":{"next":1,"again":2,"rows":[{"next":3}]}}""", await _service.AnswerAsync("{ next again: next rows { next } }"));

    [Fact]
    public async Task The_next_operation_has_its_own()
    {
        await _service.AnswerAsync("{ next }");

        Assert.Equal("""{"data":{"next":1}}""", await _service.AnswerAsync("{ next }"));
    }

    private static int Next(ResolverContext context) => Interlocked.Increment(ref context.OperationState(static () => new Counter()).Value);

    private sealed class Row;

    private sealed class Counter
    {
        public int Value;
    }
}
