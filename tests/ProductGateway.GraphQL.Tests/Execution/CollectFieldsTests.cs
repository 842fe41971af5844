using System.Globalization;
using System.Text;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class CollectFieldsTests
{
    private readonly Service _service = new("""
        type Query implements Named { name: String me: Query pet: Pet }
        interface Named { name: String }
        union Pet = Dog | Cat
        type Dog implements Named { name: String barks: Boolean }
        type Cat implements Named { name: String }
        """);

    public CollectFieldsTests()
    {
        _service.Tables.Root("Query")
            .Resolve("name", static _ => ValueTask.FromResult("root"))
            .Resolve("me", static _ => ValueTask.FromResult(new object()))
            .Resolve("pet", static _ => ValueTask.FromResult<object>(new Dog("Rex")));
        _service.Tables.Object<Dog>("Dog")
            .Property("name", static dog => dog.Name)
            .Property("barks", static _ => true);
        _service.Tables.Object<Cat>("Cat").Property("name", static cat => cat.Name);
    }

    [Fact]
    public async Task Keys_follow_the_document_fragments_included()
        => Assert.Equal(
            """{"data":{"c":"root","a":"root","b":"root","d":"root"}}""",
            await _service.AnswerAsync("{ c: name ...F ... { b: name } d: name c: name } fragment F on Query { a: name }"));

    [Fact]
    public async Task Selection_sets_of_one_response_name_are_merged()
        => Assert.Equal(
            """{"data":{"me":{"x":"root","me":{"y":"root","z":"root"}}}}""",
            await _service.AnswerAsync("{ me { x: name me { y: name } } ...F } fragment F on Query { me { me { y: name z: name } } }"));

    [Theory]
    [InlineData("@skip(if: true)", """{"data":{}}""")]
    [InlineData("@skip(if: false)", """{"data":{"name":"root"}}""")]
    [InlineData("@include(if: true)", """{"data":{"name":"root"}}""")]
    [InlineData("@include(if: false)", """{"data":{}}""")]
    [InlineData("@skip(if: $no) @include(if: $yes)", """{"data":{"name":"root"}}""")]
    [InlineData("@skip(if: $yes) @include(if: $yes)", """{"data":{}}""")]
    [InlineData("@skip(if: $no) @include(if: $no)", """{"data":{}}""")]
    public async Task Skip_and_include_decide_for_fields_and_fragments(string directives, string expected)
    {
        const string Variables = """{"yes": true, "no": false}""";
        const string Head = "query ($yes: Boolean!, $no: Boolean!)";

        Assert.Equal(expected, await _service.AnswerAsync($"{Head} {{ name {directives} }}", Variables));
        Assert.Equal(expected, await _service.AnswerAsync($"{Head} {{ ... {directives} {{ name }} }}", Variables));
        Assert.Equal(expected, await _service.AnswerAsync($"{Head} {{ ...F {directives} }} fragment F on Query {{ name }}", Variables));
    }

    [Theory]
    [InlineData("... on Dog { name }", """{"name":"Rex"}""")]
    [InlineData("... on Cat { name }", "{}")]
    [InlineData("... on Named { name }", """{"name":"Rex"}""")]
    [InlineData("... on Pet { ... on Named { ... on Dog { barks } } }", """{"barks":true}""")]
    public async Task Fragments_apply_to_the_object_type_itself_its_interfaces_and_its_unions(string selection, string expected)
        => Assert.Equal($$$"""{"data":{"pet":{{{expected}}}}}""", await _service.AnswerAsync($"{{ pet {{ {selection} }} }}"));

    [Fact]
    public async Task A_chain_of_ten_thousand_fragments_is_followed()
    {
        var document = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 10_000; i++) document.Append(CultureInfo.InvariantCulture, $" fragment F{i} on Query {{ ...F{i + 1} }}");
        document.Append(" fragment F10000 on Query { name }");

        Assert.Equal("""{"data":{"name":"root"}}""", await _service.AnswerAsync(document.ToString()));
    }

    [Theory]
    [InlineData("...F{0} ...F{0}", """{"name":"root"}""")]
    [InlineData("me { ...F{0} } me { ...F{0} }", null)]
    public async Task Fragments_that_double_at_each_step_are_visited_once(string body, string? expected)
    {
        var document = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 100; i++) document.Append(" fragment F").Append(i).Append(" on Query { ").Append(body.Replace("{0}", $"{i + 1}", StringComparison.Ordinal)).Append(" }");
        document.Append(" fragment F100 on Query { name }");

        expected ??= string.Concat(Enumerable.Repeat("""{"me":""", 100)) + """{"name":"root"}""" + new string('}', 100);
        Assert.Equal($$"""{"data":{{expected}}}""", await _service.AnswerAsync(document.ToString()));
    }

    private sealed record Dog(string Name);

    private sealed record Cat(string Name);
}
