using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class ResolveFieldValueTests
{
    private readonly Service _service = new("type Query { a(id: Int): String item: Item } type Item { name: String broken: String }");
    private Func<ResolverContext, ValueTask<string?>> _a = static _ => ValueTask.FromResult<string?>("A");

    public ResolveFieldValueTests()
    {
        _service.Tables.Root("Query")
            .Resolve("a", context => _a(context))
            .Resolve("item", static _ => ValueTask.FromResult(new Item("x")));
        _service.Tables.Object<Item>("Item")
            .Property("name", static item => item.Name)
            .Property<string>("broken", static _ => throw new InvalidOperationException("the password is hunter2"));
    }

    [Fact]
    public async Task A_graphql_exception_reaches_the_client_with_path_and_location()
    {
        _a = static _ => throw new GraphQLException(new GraphQLError("No such thing.", "NOT_HERE")
        {
            Extensions = new Dictionary<string, object?> { ["retryAfterSeconds"] = 5 },
        });

        Assert.Equal(
            """
            {"errors":[{"message":"No such thing.","locations":[{"line":2,"column":3}],"path":["alias"],
            "extensions":{"code":"NOT_HERE","retryAfterSeconds":5}}],"data":{"alias":null}}
            """.ReplaceLineEndings(""),
            await _service.AnswerAsync("{\n  alias: a\n}"));
    }

    [Fact]
    public async Task Any_other_exception_is_masked_and_logged()
    {
        var answer = await _service.AnswerAsync("{ item { name broken } }");

        Assert.Equal(
            """
            {"errors":[{"message":"masked","locations":[{"line":1,"column":15}],"path":["item","broken"],
            "extensions":{"code":"INTERNAL"}}],"data":{"item":{"name":"x","broken":null}}}
            """.ReplaceLineEndings(""),
            answer);
        Assert.Equal(["Item.broken: the password is hunter2"], _service.Log);
    }

    [Fact]
    public async Task A_timeout_inside_a_resolver_is_our_fault_and_no_cancellation()
    {
        _a = static _ => ValueTask.FromException<string?>(new TaskCanceledException("slow vendor"));
        Assert.Contains("\"INTERNAL\"", await _service.AnswerAsync("{ a }"), StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_resolver_is_told_when_the_caller_leaves()
    {
        using var caller = new CancellationTokenSource();
        _a = async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return "never";
        };

        var answer = _service.AnswerAsync("{ a }", caller.Token);
        await caller.CancelAsync();
        Assert.Contains("\"CANCELLED\"", await answer, StringComparison.Ordinal);
        Assert.Empty(_service.Log);
    }

    [Fact]
    public async Task The_context_tells_where_the_field_stands()
    {
        _a = static context => ValueTask.FromResult<string?>(
            $"{context.ParentType.Name}.{context.Field.Name} as {context.ResponseName} at {string.Join('/', context.Path)} of {context.Schema.Types[0].Name}");
        Assert.Equal("""{"data":{"x":"Query.a as x at x of Query"}}""", await _service.AnswerAsync("{ x: a }"));
    }

    [Fact]
    public async Task A_reported_error_stands_beside_the_value()
    {
        _a = static context =>
        {
            context.ReportError(new GraphQLError("stale", "STALE"));
            return ValueTask.FromResult<string?>("A");
        };

        Assert.Equal(
            """{"errors":[{"message":"stale","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"STALE"}}],"data":{"a":"A"}}""",
            await _service.AnswerAsync("{ a }"));
    }

    private sealed record Item(string Name);
}
