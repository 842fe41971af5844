using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>What a resolver is told of the fields below its own, written as <c>a b{c}</c> in the order of the schema.</summary>
public sealed class FieldSelectionTests
{
    private const string Flags = "query ($yes: Boolean!, $no: Boolean!)";

    private static readonly Dictionary<string, string[]> FieldsOfTypes = new(StringComparer.Ordinal)
    {
        ["Pet"] = ["name", "age", "barks", "lives", "friend", "owner", "pets"],
        ["Person"] = ["name", "pets"],
    };

    private readonly Service _service = new("""
        type Query { pet: Pet named: Named pets: [[Pet!]]! text: String }
        interface Named { name: String }
        interface Pet implements Named { name: String age: Int friend: Pet owner: Person }
        union Dogs = Dog
        type Dog implements Pet & Named { name: String age: Int barks(at: String): Boolean friend: Dog owner: Person }
        type Cat implements Pet & Named { name: String age: Int lives: Int friend: Cat owner: Person }
        type Person implements Named { name: String pets: [Pet] }
        """);

    private readonly List<FieldSelection> _seen = [];

    public FieldSelectionTests()
    {
        _service.Tables.Root("Query")
            .Resolve("pet", See).Resolve("named", See).Resolve("pets", See).Resolve("text", See);
        _service.Tables.Object<Dog>("Dog")
            .Property("name", static _ => "").Property("age", static _ => 1).Property("barks", static _ => true)
            .Property("friend", static _ => (Dog?)null).Property("owner", static _ => (Person?)null);
        _service.Tables.Object<Cat>("Cat")
            .Property("name", static _ => "").Property("age", static _ => 1).Property("lives", static _ => 9)
            .Property("friend", static _ => (Cat?)null).Property("owner", static _ => (Person?)null);
        _service.Tables.Object<Person>("Person").Property("name", static _ => "").Property("pets", static _ => (IReadOnlyList<object>?)null);
    }

    [Theory]
    [InlineData("{ pet { name } }", "name")]
    [InlineData("{ pet { first: name second: name } }", "name")]
    [InlineData("{ pet { a: owner { name } b: owner { pets { age } } } }", "owner{name pets{age}}")]
    [InlineData("{ pet { owner { name } } pet { owner { pets { name } } age } }", "age owner{name pets{name}}")]
    [InlineData("{ pet { __typename owner { __typename } } }", "owner")]
    [InlineData("{ pet { ...F } } fragment F on Pet { name ...G } fragment G on Named { ... on Dog { barks } }", "name barks")]
    [InlineData("{ pet { ... { age } ... on Cat { lives friend { name } } ... on Dog { friend { age } } } }", "age lives friend{name age}")]
    [InlineData("{ pet { ... on Dogs { ... on Dog { barks } } } }", "barks")]
    [InlineData("{ pet { barks: name ... on Cat { name: age } } }", "name age")]
    [InlineData("{ pets { name owner { pets { ... on Cat { lives } } } } }", "name owner{pets{lives}}")]
    [InlineData("{ named { name ... on Person { pets { name } } ... on Pet { age } } }", "name age pets{name}")]
    public async Task It_merges_aliases_fragments_and_types(string document, string expected)
        => Assert.Equal(expected, await AskAsync(document));

    [Theory]
    [InlineData("... on Named { ... on Person { name } }")]
    [InlineData("... on Named { ...F }")]
    public async Task Fragments_on_types_that_cannot_turn_up_are_left_out(string selection)
    {
        var fragment = selection.Contains("...F", StringComparison.Ordinal) ? " fragment F on Person { name }" : "";

        Assert.Equal("age", await AskAsync($"{{ pet {{ age {selection} }} }}{fragment}"));
    }

    [Theory]
    [InlineData("name @skip(if: $yes) age @skip(if: $no)", "age")]
    [InlineData("name @include(if: $yes) age @include(if: $no)", "name")]
    [InlineData("... @skip(if: $yes) { name } ... on Cat @include(if: $yes) { lives }", "lives")]
    [InlineData("owner { name @include(if: $no) pets { age @include(if: $yes) } }", "owner{pets{age}}")]
    [InlineData("owner @include(if: $no) { name } other: owner { pets { name } }", "owner{pets{name}}")]
    [InlineData("name @skip(if: $no) @include(if: $no) age @skip(if: $no) @include(if: $yes)", "age")]
    public async Task Skip_and_include_count_with_the_variables_of_the_request(string selection, string expected)
        => Assert.Equal(expected, await AskAsync($"{Flags} {{ pet {{ {selection} }} }}", """{"yes": true, "no": false}"""));

    [Fact]
    public async Task The_same_document_tells_each_request_its_own()
    {
        const string Document = "query ($all: Boolean!) { pet { name age @include(if: $all) } }";

        Assert.Equal("name age", await AskAsync(Document, """{"all": true}"""));
        Assert.Equal("name", await AskAsync(Document, """{"all": false}"""));
    }

    [Theory]
    [InlineData("Dog", "name barks friend{age}")]
    [InlineData("Cat", "name lives friend{name}")]
    [InlineData("Dogs", "name barks friend{age}")]
    [InlineData("Pet", "name barks lives friend{name age}")]
    [InlineData("Person", "")]
    [InlineData("String", "")]
    [InlineData("Nobody", "")]
    public async Task One_type_can_be_looked_at_alone(string type, string expected)
    {
        await AskAsync("{ pet { name ... on Dog { barks friend { age } } ... on Cat { lives friend { name } } } }");

        Assert.Equal(expected, Write(_seen[0].On(type), "Pet"));
    }

    [Fact]
    public async Task Below_a_leaf_and_below_what_is_not_asked_for_there_is_nothing()
    {
        Assert.Equal("", await AskAsync("{ text }"));

        await AskAsync("{ pet { name } }");
        Assert.False(_seen[^1].Of("owner").Has("name"));
        Assert.False(_seen[^1].Of("owner").Of("pets").Has("name"));
        Assert.False(_seen[^1].Of("name").Has("name"));
    }

    [Fact]
    public async Task It_is_made_once_for_all_who_ask()
    {
        await AskAsync("{ pet { owner { name } } }");

        Assert.Same(_seen[0].Of("owner"), _seen[0].Of("owner"));
    }

    [Fact]
    public async Task Levels_of_interfaces_do_not_multiply()
    {
        const int Levels = 40;
        var document = $"{{ pet {string.Concat(Enumerable.Repeat("{ owner { pets ", Levels))} {{ name }} {new string('}', 2 * Levels)} }}";

        await AskAsync(document);

        var selection = _seen[0];
        for (var level = 0; level < Levels; level++) selection = selection.Of("owner").Of("pets");
        Assert.Equal("name", Write(selection, "Pet"));
    }

    /// <returns>What the root field was told.</returns>
    private async Task<string> AskAsync(string document, string? variables = null)
    {
        await _service.AnswerAsync(document, variables);
        Assert.Empty(_service.Log);
        return Write(_seen[^1], "Pet");
    }

    private ValueTask<object?> See(ResolverContext context)
    {
        _seen.Add(context.SelectedFields);
        return default;
    }

    private static string Write(FieldSelection selection, string type)
    {
        return string.Join(' ', FieldsOfTypes[type].Where(selection.Has).Select(field => $"{field}{Below(selection, field)}"));
    }

    private static string Below(FieldSelection selection, string field)
    {
        var inner = field switch
        {
            "friend" or "pets" => Write(selection.Of(field), "Pet"),
            "owner" => Write(selection.Of(field), "Person"),
            _ => "",
        };
        return inner.Length == 0 ? "" : $"{{{inner}}}";
    }

    private sealed record Dog;

    private sealed record Cat;

    private sealed record Person;
}
