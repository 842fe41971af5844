namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class ExecuteCollectedFieldsTests
{
    private readonly Service _service = new("""
        type Query { a: String b: String c: String }
        type Mutation { a: String b: String c: String nested: Nested required: String! }
        type Nested { a: String }
        """);

    private readonly List<string> _events = [];
    private readonly TaskCompletionSource<string> _gateA = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _gateB = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ExecuteCollectedFieldsTests()
    {
        foreach (var root in new[] { "Query", "Mutation" })
        {
            _service.Tables.Root(root)
                .Resolve("a", _ => WaitAsync("a", _gateA))
                .Resolve("b", _ => WaitAsync("b", _gateB))
                .Resolve("c", _ =>
                {
                    Note("c starts");
                    return ValueTask.FromResult("C");
                });
        }

        _service.Tables.Root("Mutation")
            .Resolve("nested", _ => ValueTask.FromResult(this))
            .Resolve("required", static _ => ValueTask.FromResult<string?>(null));
        _service.Tables.Object<ExecuteCollectedFieldsTests>("Nested").Resolve("a", (_, _) => WaitAsync("nested a", _gateA));
    }

    [Fact]
    public async Task Query_fields_all_start_before_any_is_waited_for_and_keep_their_order()
    {
        var answer = _service.AnswerAsync("{ a b c }");
        Assert.Equal(["a starts", "b starts", "c starts"], _events);

        _gateB.SetResult("B");
        _gateA.SetResult("A");
        Assert.Equal("""{"data":{"a":"A","b":"B","c":"C"}}""", await answer);
    }

    [Fact]
    public async Task Mutation_fields_start_when_the_one_before_is_complete()
    {
        var answer = _service.AnswerAsync("mutation { b a c }");
        Assert.Equal(["b starts"], _events);

        _gateA.SetResult("A");
        _gateB.SetResult("B");
        Assert.Equal("""{"data":{"b":"B","a":"A","c":"C"}}""", await answer);
        Assert.Equal(["b starts", "b ends", "a starts", "a ends", "c starts"], _events);
    }

    [Fact]
    public async Task A_mutation_field_is_complete_when_everything_below_it_is()
    {
        var answer = _service.AnswerAsync("mutation { nested { a } c }");
        Assert.Equal(["nested a starts"], _events);

        _gateA.SetResult("A");
        Assert.Equal("""{"data":{"nested":{"a":"A"},"c":"C"}}""", await answer);
        Assert.Equal(["nested a starts", "nested a ends", "c starts"], _events);
    }

    [Fact]
    public async Task A_mutation_field_that_nulls_everything_is_the_last_to_run()
    {
        Assert.EndsWith("\"data\":null}", await _service.AnswerAsync("mutation { first: c required last: c }"), StringComparison.Ordinal);
        Assert.Equal(["c starts"], _events);
    }

    [Fact]
    public async Task A_failed_mutation_field_does_not_stop_the_next()
    {
        _gateA.SetException(new InvalidOperationException("secret"));
        var answer = await _service.AnswerAsync("mutation { a c }");

        Assert.Equal(
            """{"errors":[{"message":"masked","locations":[{"line":1,"column":12}],"path":["a"],"extensions":{"code":"INTERNAL"}}],"data":{"a":null,"c":"C"}}""",
            answer);
    }

    [Fact]
    public async Task A_mutation_field_that_has_not_begun_does_not_begin_when_the_caller_is_gone()
    {
        using var caller = new CancellationTokenSource();
        var answer = _service.AnswerAsync("mutation { a c }", caller.Token);
        await caller.CancelAsync();
        _gateA.SetResult("A");

        Assert.Contains("""
            "path":["c"],"extensions":{"code":"CANCELLED"}}],"data":{"a":"A","c":null}}
            """, await answer, StringComparison.Ordinal);
        Assert.Equal(["a starts", "a ends"], _events);
    }

    private async ValueTask<string> WaitAsync(string name, TaskCompletionSource<string> gate)
    {
        Note($"{name} starts");
        var result = await gate.Task;
        Note($"{name} ends");
        return result;
    }

    private void Note(string text)
    {
        lock (_events) _events.Add(text);
    }
}
