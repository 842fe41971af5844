using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>What is compiled for one request serves the next, and says nothing of it.</summary>
public sealed class ExecutableDocumentTests
{
    private static readonly Dictionary<string, object?> NoVariables = [];

    private readonly List<object> _seen = [];
    private int _reads;

    [Fact]
    public async Task Each_combination_of_conditions_has_its_own_answer_however_often_they_change()
    {
        var schema = BuildSchema();
        var names = Enumerable.Range(0, 6).Select(i => $"v{i}").ToArray();
        ExecutableDocument document = Parser.Parse(new Source(
            $"query ({string.Join(' ', names.Select(name => $"${name}: Boolean!"))}) {{ {string.Join(' ', names.Select(name => $"{name}: number @include(if: ${name})"))} }}"));

        for (var round = 0; round < 2; round++)
        {
            for (var bits = 0; bits < 64; bits++)
            {
                var variables = string.Join(',', names.Select((name, i) => $"\"{name}\":{((bits >> i) % 2 == 1 ? "true" : "false")}"));
                var expected = string.Join(',', names.Where((_, i) => (bits >> i) % 2 == 1).Select(name => $"\"{name}\":1"));
                Assert.Equal($$$"""{"data":{{{{expected}}}}}""", await AnswerAsync(schema, document, $"{{{variables}}}"));
            }
        }
    }

    [Fact]
    public async Task Constant_arguments_are_coerced_once_for_all_requests()
    {
        var schema = BuildSchema();
        ExecutableDocument document = Parser.Parse(new Source("{ take(input: {a: 5}) }"));
        for (var i = 0; i < 3; i++) Assert.Equal("""{"data":{"take":"5"}}""", await AnswerAsync(schema, document));

        Assert.Equal(1, _reads);
        Assert.Same(_seen[0], _seen[2]);
    }

    [Fact]
    public async Task Arguments_with_variables_are_coerced_for_each_request_and_once_in_it()
    {
        var schema = BuildSchema();
        ExecutableDocument document = Parser.Parse(new Source("query ($v: Int) { list { take(input: {a: $v}) } }"));
        await AnswerAsync(schema, document, """{"v":0}""");
        _reads = 0;
        for (var i = 1; i < 4; i++)
        {
            Assert.Equal($$$"""{"data":{"list":[{"take":"{{{i}}}"},{"take":"{{{i}}}"}]}}""", await AnswerAsync(schema, document, $$"""{"v":{{i}}}"""));
        }

        Assert.Equal(3, _reads);
    }

    [Fact]
    public async Task One_document_may_be_executed_by_several_schemas()
    {
        ExecutableDocument document = Parser.Parse(new Source("{ number }"));
        var (first, second) = (BuildSchema(number: 1), BuildSchema(number: 2));
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal("""{"data":{"number":1}}""", await AnswerAsync(first, document));
            Assert.Equal("""{"data":{"number":2}}""", await AnswerAsync(second, document));
        }
    }

    [Fact]
    public async Task Operations_of_one_document_do_not_mix()
    {
        var schema = BuildSchema();
        ExecutableDocument document = Parser.Parse(new Source("query A { x: number } query B { y: number }"));
        foreach (var name in new[] { "A", "B", "A" })
        {
            Assert.Equal($$$"""{"data":{"{{{(name == "A" ? 'x' : 'y')}}}":1}}""", await AnswerAsync(schema, document, operationName: name));
        }
    }

    [Fact]
    public async Task Requests_at_the_same_time_share_a_document_without_sharing_an_answer()
    {
        var schema = BuildSchema();
        ExecutableDocument document = Parser.Parse(new Source("query ($v: Int, $on: Boolean!) { list { take(input: {a: $v}) number @include(if: $on) } }"));
        await Parallel.ForAsync(0, 500, async (i, _) =>
        {
            var item = $$"""{"take":"{{i}}"{{(i % 2 == 0 ? ",\"number\":1" : "")}}}""";
            var variables = $$"""{"v":{{i}},"on":{{(i % 2 == 0 ? "true" : "false")}}}""";
            Assert.Equal($$$"""{"data":{"list":[{{{item}}},{{{item}}}]}}""", await AnswerAsync(schema, document, variables));
        });
    }

    [Fact]
    public async Task An_operation_stays_compiled_with_its_document()
    {
        var schema = BuildSchema();
        ExecutableDocument document = Parser.Parse(new Source("{ list { number } }"));
        var compiled = document.Compile(schema, document.Operations[0], NoVariables);
        await AnswerAsync(schema, document);
        Assert.Same(compiled, document.Compile(schema, document.Operations[0], NoVariables));
    }

    [Fact]
    public async Task A_document_that_compiles_to_far_more_than_its_text_lets_go_of_it_and_answers_the_same()
    {
        var schema = BuildSchema();
        var aliases = string.Concat(Enumerable.Range(0, 200).Select(i => $"a{i}: list {{ ...F }} "));
        var fields = string.Concat(Enumerable.Range(0, 200).Select(i => $"b{i}: number "));
        ExecutableDocument document = Parser.Parse(new Source($"{{ {aliases} }} fragment F on Query {{ {fields} }}"));
        var compiled = document.Compile(schema, document.Operations[0], NoVariables);
        var expected = await AnswerAsync(schema, document);

        Assert.NotSame(compiled, document.Compile(schema, document.Operations[0], NoVariables));
        for (var i = 0; i < 5; i++) Assert.Equal(expected, await AnswerAsync(schema, document));
    }

    private ExecutableSchema BuildSchema(int number = 1)
    {
        var schema = new SchemaBuilder()
            .AddDocumentFromString("type Query { number: Int list: [Query!] take(input: In): String } input In { a: Int }", "test")
            .BindInput("In", input =>
            {
                Interlocked.Increment(ref _reads);
                return new Taken(input.Get<int>(0));
            })
            .Build().Schema!;
        var tables = new ResolverTables(schema);
        tables.Root("Query")
            .Resolve("number", _ => ValueTask.FromResult(number))
            .Resolve("list", static _ => ValueTask.FromResult(new object[] { 1, 2 }))
            .Resolve("take", context =>
            {
                var taken = context.Argument<Taken>(0);
                lock (_seen) _seen.Add(taken);
                return ValueTask.FromResult($"{taken.A}");
            });
        return tables.Build();
    }

    private static async Task<string> AnswerAsync(ExecutableSchema schema, ExecutableDocument document, string variables = "{}", string? operationName = null)
    {
        var request = new OperationRequest { Document = document, OperationName = operationName, Variables = (ObjectValueNode)Service.ReadJson(variables) };
        using var result = await Executor.ExecuteAsync(schema, request);
        return Service.Write(result);
    }

    private sealed record Taken(int A);
}
