using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class NullPropagationTests
{
    private static readonly string Link = "\"specifiedBy\":\"https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors\"";

    private readonly Service _service = new("""
        type Query { node: Node nodeRequired: Node! nodes: [Node] nodesRequired: [Node!] matrix: [[Int!]!] items: [Node]! ok: String }
        type Node {
          name: String required: String! fails: String failsRequired: String!
          child: Node childRequired: Node! slowRequired: String! slow: String
        }
        """);

    private Func<ResolverContext, ValueTask<string?>> _slow = static _ => ValueTask.FromResult<string?>("slow");
    private Func<ResolverContext, ValueTask<string?>> _slowRequired = static _ => ValueTask.FromResult<string?>("slow");

    public NullPropagationTests()
    {
        _service.Tables.Root("Query")
            .Resolve("ok", static _ => ValueTask.FromResult("ok"))
            .Resolve("node", static _ => ValueTask.FromResult(new Node("n")))
            .Resolve("nodeRequired", static _ => ValueTask.FromResult(new Node("n")))
            .Resolve("nodes", static _ => ValueTask.FromResult<Node?[]>([new Node("a"), null, new Node(null)]))
            .Resolve("nodesRequired", static _ => ValueTask.FromResult<Node?[]>([new Node("a"), null]))
            .Resolve("matrix", static _ => ValueTask.FromResult<int?[][]>([[1, 2], [3, null], [5]]))
            .Resolve("items", static context =>
            {
                context.ReportItemError(1, new GraphQLError("gone", "GONE"));
                return ValueTask.FromResult<Node?[]>([new Node("a"), null]);
            });
        _service.Tables.Object<Node>("Node")
            .Property("name", static node => node.Name)
            .Property("required", static node => node.Name)
            .Property<string>("fails", static _ => throw new GraphQLException(new GraphQLError("failed", "FAILED")))
            .Property<string>("failsRequired", static _ => throw new GraphQLException(new GraphQLError("failed", "FAILED")))
            .Property("child", static node => node)
            .Property("childRequired", static node => node)
            .Resolve("slow", (_, context) => _slow(context))
            .Resolve("slowRequired", (_, context) => _slowRequired(context));
    }

    [Fact]
    public async Task An_error_of_a_nullable_field_rests_there()
        => Assert.Equal(
            """{"errors":[{"message":"failed","locations":[{"line":1,"column":15}],"path":["node","fails"],"extensions":{"code":"FAILED"}}],"data":{"node":{"name":"n","fails":null}}}""",
            await _service.AnswerAsync("{ node { name fails } }"));

    [Fact]
    public async Task An_error_of_a_non_null_field_nulls_the_nearest_nullable_parent()
        => Assert.Equal(
            """{"errors":[{"message":"failed","locations":[{"line":1,"column":41}],"path":["node","childRequired","childRequired","failsRequired"],"extensions":{"code":"FAILED"}}],"data":{"node":null,"ok":"ok"}}""",
            await _service.AnswerAsync("{ node { childRequired { childRequired{ failsRequired } } } ok }"));

    [Fact]
    public async Task An_error_that_no_nullable_parent_stops_nulls_data()
        => Assert.Equal(
            """{"errors":[{"message":"failed","locations":[{"line":1,"column":18}],"path":["nodeRequired","failsRequired"],"extensions":{"code":"FAILED"}}],"data":null}""",
            await _service.AnswerAsync("{ nodeRequired { failsRequired } ok }"));

    [Fact]
    public async Task Null_in_a_non_null_field_of_one_item_nulls_that_item_only()
        => Assert.Equal(
            $$$"""{"errors":[{"message":"Node.required has no value, though the schema promises one. The mistake is the server's: report it.","locations":[{"line":1,"column":11}],"path":["nodes",2,"required"],"extensions":{"code":"NON_NULL_VIOLATION",{{{Link}}}}}],"data":{"nodes":[{"required":"a"},null,null]}}""",
            await _service.AnswerAsync("{ nodes { required } }"));

    [Fact]
    public async Task Null_as_a_non_null_item_nulls_the_list()
        => Assert.Equal(
            $$$"""{"errors":[{"message":"An item of Query.nodesRequired has no value, though the schema promises one. The mistake is the server's: report it.","locations":[{"line":1,"column":3}],"path":["nodesRequired",1],"extensions":{"code":"NON_NULL_VIOLATION",{{{Link}}}}}],"data":{"nodesRequired":null}}""",
            await _service.AnswerAsync("{ nodesRequired { name } }"));

    [Fact]
    public async Task Null_spreads_through_nested_lists_to_the_nullable_one()
        => Assert.Equal(
            $$$"""{"errors":[{"message":"An item of Query.matrix has no value, though the schema promises one. The mistake is the server's: report it.","locations":[{"line":1,"column":3}],"path":["matrix",1,1],"extensions":{"code":"NON_NULL_VIOLATION",{{{Link}}}}}],"data":{"matrix":null}}""",
            await _service.AnswerAsync("{ matrix }"));

    [Fact]
    public async Task Errors_of_nullable_siblings_are_kept_and_later_siblings_of_a_null_are_not_run()
    {
        var calls = 0;
        _slow = _ => ValueTask.FromResult<string?>($"{++calls}");
        var answer = await _service.AnswerAsync("{ node { fails child { failsRequired } failsRequired slow } }");

        Assert.Equal(
            """
            {"errors":[
            {"message":"failed","locations":[{"line":1,"column":10}],"path":["node","fails"],"extensions":{"code":"FAILED"}},
            {"message":"failed","locations":[{"line":1,"column":24}],"path":["node","child","failsRequired"],"extensions":{"code":"FAILED"}},
            {"message":"failed","locations":[{"line":1,"column":40}],"path":["node","failsRequired"],"extensions":{"code":"FAILED"}}],
            "data":{"node":null}}
            """.ReplaceLineEndings(""),
            answer);
        Assert.Equal(0, calls);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_waiting_sibling_of_a_null_is_cancelled_and_says_nothing_more()
    {
        var wasCancelled = false;
        _slow = async context =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                wasCancelled = true;
                throw;
            }

            return null;
        };
        _slowRequired = static async _ =>
        {
            await Task.Yield();
            throw new GraphQLException(new GraphQLError("failed", "FAILED"));
        };

        Assert.Equal(
            """{"errors":[{"message":"failed","locations":[{"line":1,"column":15}],"path":["node","slowRequired"],"extensions":{"code":"FAILED"}}],"data":{"node":null,"ok":"ok"}}""",
            await _service.AnswerAsync("{ node { slow slowRequired } ok }"));
        Assert.True(wasCancelled);
    }

    [Fact]
    public async Task A_null_elsewhere_cancels_nobody_outside_of_it()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _slow = async context =>
        {
            await gate.Task.WaitAsync(context.RequestAborted);
            return "finished";
        };
        _slowRequired = _ => throw new GraphQLException(new GraphQLError("failed", "FAILED"));

        var answer = _service.AnswerAsync("{ node { slow child { slowRequired } } }");
        gate.SetResult();
        Assert.EndsWith("""
            "data":{"node":{"slow":"finished","child":null}}}
            """, await answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_ordered_as_the_response_is_and_not_as_they_happen()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _slow = async _ =>
        {
            await gate.Task;
            throw new GraphQLException(new GraphQLError("late", "LATE"));
        };

        var answer = _service.AnswerAsync("{ one: node { slow } two: nodes { fails } }");
        gate.SetResult();
        var codes = System.Text.Json.JsonDocument.Parse(await answer).RootElement.GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("path").ToString());
        Assert.Equal(["""["one","slow"]""", """["two",0,"fails"]""", """["two",2,"fails"]"""], codes);
    }

    [Fact]
    public async Task An_error_reported_for_an_item_is_the_only_one_of_its_position()
        => Assert.Equal(
            """{"errors":[{"message":"gone","locations":[{"line":1,"column":3}],"path":["items",1],"extensions":{"code":"GONE"}}],"data":{"items":[{"name":"a"},null]}}""",
            await _service.AnswerAsync("{ items { name } }"));

    [Fact]
    public async Task A_null_that_its_resolver_has_explained_is_not_reported_again()
    {
        _slowRequired = static context =>
        {
            context.ReportError(new GraphQLError("gone", "GONE"));
            return ValueTask.FromResult<string?>(null);
        };

        Assert.Equal(
            """{"errors":[{"message":"gone","locations":[{"line":1,"column":10}],"path":["node","slowRequired"],"extensions":{"code":"GONE"}}],"data":{"node":null}}""",
            await _service.AnswerAsync("{ node { slowRequired } }"));
    }

    private sealed record Node(string? Name);
}
