using System.Collections;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>Whatever code of a schema's author fails, and wherever it is called from, costs one field and not the answer.</summary>
public sealed class FailingCodeTests
{
    private const string CreatedAndMasked = """
        {"errors":[{"message":"masked","locations":[{"line":1,"column":22}],"path":["b"],"extensions":{"code":"INTERNAL"}}],"data":{"a":"7","b":null}}
        """;

    private readonly Service _service = new(
        """
        type Query { take(value: Broken): String listed: [Query] required: Query! waiting: Query name: String fails: String! }
        type Mutation { create(value: Broken): String }
        type Subscription { take(value: Broken): String }
        scalar Broken
        """,
        static builder => builder.AddScalar("Broken", new BrokenCoercion()));

    private IEnumerable _list = Array.Empty<object>();
    private Func<ResolverContext, ValueTask<object>> _wait = static _ => ValueTask.FromResult(new object());

    public FailingCodeTests()
    {
        _service.Tables.Root("Mutation").Resolve("create", static _ => ValueTask.FromResult("7"));
        _service.Tables.Subscription("Subscription").Subscribe<string>("take", static _ => throw new NotSupportedException());
        _service.Tables.Object<object>("Query")
            .Resolve("take", static (_, _) => ValueTask.FromResult("x"))
            .Property("listed", _ => _list)
            .Property("required", static parent => parent)
            .Resolve("waiting", (_, context) => _wait(context))
            .Property("name", static _ => "n")
            .Property<string?>("fails", static _ => null);
    }

    [Fact]
    public async Task A_scalar_that_throws_over_an_argument_fails_that_field_and_keeps_what_was_created()
    {
        Assert.Equal(CreatedAndMasked, await _service.AnswerAsync("mutation { a: create b: create(value: 1) }"));
        Assert.Equal(["Mutation.create: broken"], _service.Log);
    }

    [Fact]
    public async Task A_scalar_that_throws_over_a_variable_is_a_request_error()
    {
        Assert.Equal(
            """{"errors":[{"message":"masked","extensions":{"code":"INTERNAL"}}]}""",
            await _service.AnswerAsync("query ($v: Broken) { take(value: $v) }", """{"v": 1}"""));
        Assert.Equal(["variables: broken"], _service.Log);
    }

    [Fact]
    public async Task A_scalar_that_throws_over_the_argument_of_a_subscription_is_a_request_error()
    {
        var result = await _service.SubscribeAsync("subscription { take(value: 1) }", variables: null, CancellationToken.None);

        Assert.Equal(
            """{"errors":[{"message":"masked","locations":[{"line":1,"column":16}],"path":["take"],"extensions":{"code":"INTERNAL"}}]}""",
            Service.Write(result.RequestError!));
    }

    [Fact]
    public async Task A_list_whose_items_cannot_be_read_is_null()
    {
        _list = new ShrinkingList();

        Assert.Equal(
            """{"errors":[{"message":"masked","locations":[{"line":1,"column":8}],"path":["listed"],"extensions":{"code":"INTERNAL"}}],"data":{"name":"n","listed":null}}""",
            await _service.AnswerAsync("{ name listed { name } }"));
        Assert.Equal(["Query.listed: The list has lost its end."], _service.Log);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_resolver_that_throws_when_it_is_told_to_stop_does_not_take_the_answer_away()
    {
        _wait = static async context =>
        {
            context.RequestAborted.Register(static () => throw new InvalidOperationException("I do not stop"));
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return new object();
        };

        Assert.Contains("\"NON_NULL_VIOLATION\"", await _service.AnswerAsync("{ required { waiting { name } fails } name }"), StringComparison.Ordinal);
        Assert.Contains("I do not stop", Assert.Single(_service.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_whose_extensions_json_does_not_know_is_masked_and_the_answer_stays()
    {
        var circle = new Dictionary<string, object?>();
        circle["itself"] = circle;
        foreach (var value in new object[] { this, double.NaN, circle, Enumerable.Range(0, 2).Select(i => 1 / i) })
        {
            _service.Log.Clear();
            var extensions = new Dictionary<string, object?> { ["known"] = 1, ["secret"] = value };
            _wait = _ => throw new GraphQLException(new GraphQLError("m", "C") { Extensions = extensions });

            Assert.Equal(
                """{"errors":[{"message":"masked","locations":[{"line":1,"column":8}],"path":["waiting"],"extensions":{"code":"INTERNAL"}}],"data":{"name":"n","waiting":null}}""",
                await _service.AnswerAsync("{ name waiting { name } }"));
            Assert.StartsWith("Query.waiting: ", Assert.Single(_service.Log), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_source_whose_error_has_extensions_that_json_does_not_know_is_masked()
    {
        var error = new GraphQLError("m", "C") { Extensions = new Dictionary<string, object?> { ["secret"] = this } };
        var chat = new Chat { Open = _ => throw new GraphQLException(error) };

        var result = await chat.SubscribeAsync();

        Assert.Equal(
            """{"errors":[{"message":"masked","locations":[{"line":1,"column":28}],"path":["newMessage"],"extensions":{"code":"INTERNAL"}}]}""",
            Service.Write(result.RequestError!));
    }

    private sealed class BrokenCoercion : ScalarCoercion
    {
        public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
            => throw new InvalidOperationException("broken");

        public override bool TryCoerceResult(object value, out object? result) => throw new InvalidOperationException("broken");
    }

    private sealed class ShrinkingList : IReadOnlyList<object>
    {
        public int Count => 2;

        public object this[int index] => index == 0 ? this : throw new InvalidOperationException("The list has lost its end.");

        public IEnumerator<object> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
