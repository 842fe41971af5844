using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Tests.Execution;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Coercion;

/// <summary>Work is counted, not timed: how often a request asks a scalar to read a value.</summary>
public sealed class CoercionWorkTests
{
    private readonly CountingCoercion _count = new();
    private readonly Service _service;

    public CoercionWorkTests()
    {
        _service = new Service(
            """
            type Query { boxes: [Taken!] take(value: Box, values: [[Counted!]], defaults: [Counted] = [1, 2, 3]): Int }
            type Taken { take(values: [Counted]): Int again(values: [Counted]): Int }
            input Box { value: Counted list: [Counted] next: Box known: Counted = 7 }
            scalar Counted
            """,
            builder => builder.AddScalar("Counted", _count));
        _service.Tables.Root("Query")
            .Resolve("take", static _ => ValueTask.FromResult<int?>(1))
            .Resolve("boxes", static _ => ValueTask.FromResult(Enumerable.Repeat(new object(), 100)));
        _service.Tables.Object<object>("Taken")
            .Resolve("take", static (_, _) => ValueTask.FromResult<int?>(1))
            .Resolve("again", static (_, _) => ValueTask.FromResult<int?>(1));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(2000)]
    public async Task Each_value_of_a_list_is_read_once(int items)
    {
        await AskAsync("query ($v: [[Counted!]]) { take(values: $v) }", $$"""{"v": [{{Repeat(items, "[1, 2]")}}]}""");

        Assert.Equal(2 * items, _count.Calls);
    }

    [Fact]
    public async Task Each_value_of_nested_objects_is_read_once()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"value\": 1, \"list\": [1, 2], \"next\": ", 40)) + "null" + new string('}', 40);
        await AskAsync("query ($v: Box) { take(value: $v) }", $$"""{"v": {{deep}}}""");

        Assert.Equal(3 * 40, _count.Calls);
    }

    [Fact]
    public async Task Each_value_of_the_deepest_literal_is_read_once()
    {
        const int Levels = 126;
        var deep = string.Concat(Enumerable.Repeat("{value: 1, list: [1, $c], next: ", Levels)) + "null" + new string('}', Levels);
        await AskAsync($"query ($c: Counted) {{ take(value: {deep}) }}", """{"c": 3}""");

        Assert.Equal((2 * Levels) + 1, _count.Calls);
    }

    [Fact]
    public async Task A_variable_is_read_once_however_often_it_is_used()
    {
        await AskAsync($"query ($v: [[Counted!]]) {{ {string.Join(' ', Enumerable.Range(0, 200).Select(i => $"a{i}: take(values: $v)"))} }}", """{"v": [[1, 2, 3]]}""");

        Assert.Equal(3, _count.Calls);
    }

    [Fact]
    public async Task A_default_value_of_the_schema_is_not_read_again()
    {
        await AskAsync("{ a: take b: take(value: {}) c: take(value: {}) }", "{}");

        Assert.Equal(0, _count.Calls);
    }

    [Fact]
    public async Task A_member_that_is_sent_a_thousand_times_is_read_once()
    {
        await AskAsync("query ($v: Box) { take(value: $v) }", $$$"""{"v": {{{{Repeat(1000, "\"value\": 1")}}}}}""");

        Assert.Equal(1, _count.Calls);
    }

    [Fact]
    public async Task A_constant_argument_of_a_field_is_read_once_for_all_its_fragments()
    {
        var fragments = string.Join(' ', Enumerable.Range(0, 100).Select(_ => "... { take(values: [[1]]) }"));
        await AskAsync($"{{ {fragments} }}", "{}");

        Assert.Equal(1, _count.Calls);
    }

    [Theory]
    [InlineData("{ boxes { take(values: [1, 2, 3]) } }", 3)]
    [InlineData("query ($v: Counted) { boxes { take(values: [1, $v, 3]) } }", 2)]
    [InlineData("query ($v: Counted) { boxes { take(values: [1, $v, 3]) again(values: [4, $v]) other: take(values: [$v, 5]) } }", 4)]
    public async Task An_argument_of_a_list_s_items_is_read_once_for_all_of_them_also_by_the_first_request(string document, int calls)
    {
        await AskAsync(document, "{}");

        Assert.Equal(calls, _count.Calls);
    }

    private async Task AskAsync(string document, string variables)
    {
        _count.Calls = 0;
        Assert.StartsWith("{\"data\":{", await _service.AnswerAsync(document, variables), StringComparison.Ordinal);
    }

    private static string Repeat(int count, string part) => string.Join(", ", Enumerable.Repeat(part, count));

    private sealed class CountingCoercion : ScalarCoercion
    {
        public int Calls { get; set; }

        public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
        {
            Calls++;
            (result, problem) = (value, null);
            return true;
        }

        public override bool TryCoerceResult(object value, out object? result) => (result = value) is not null;
    }
}
