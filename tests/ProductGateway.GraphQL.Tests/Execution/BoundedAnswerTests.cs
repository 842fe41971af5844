using System.Text.Json;
using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>A small document may ask for an answer without end. Work is bounded where aliases, lists and fragments multiply.</summary>
public sealed class BoundedAnswerTests
{
    private const string TooLong = "The answer would cost more than 250000 fields and list items: it ends here. Ask for less, or in several requests.";

    private readonly Service _service = new("""
        type Query { me: Query all: [Query!]! sure: Query! name: String }
        type Mutation { create: Created } type Created { id: ID me: Query! }
        """);

    private int _calls;

    public BoundedAnswerTests()
    {
        _service.Tables.Root("Query")
            .Resolve("me", _ => Count(this))
            .Resolve("sure", _ => Count(this))
            .Resolve("all", _ => Count(Enumerable.Repeat(this, 50)))
            .Resolve("name", static _ => ValueTask.FromResult("x"));
        _service.Tables.Root("Mutation").Resolve("create", _ => Count("7"));
        _service.Tables.Object<string>("Created").Property("id", static id => id).Property("me", static id => id);
    }

    public static TheoryData<string, string> Endless => new()
    {
        { "fragments that double", "{ ...F0 }" + string.Concat(Enumerable.Range(0, 40).Select(i => $" fragment F{i} on Query {{ a: me {{ ...F{i + 1} }} b: me {{ ...F{i + 1} }} }}")) + " fragment F40 on Query { name }" },
        { "lists in lists", "{ all { all { all { all { all { name } } } } } }" },
        { "introspection in circles", "{ __schema { types { ...T0 } } }" + string.Concat(Enumerable.Range(0, 40).Select(i => $" fragment T{i} on __Type {{ fields {{ type {{ ...T{i + 1} ofType {{ ...T{i + 1} }} }} }} }}")) + " fragment T40 on __Type { name }" },
        { "aliases of a long fragment", $"{{ {string.Concat(Enumerable.Range(0, 2000).Select(i => $"a{i}: me {{ ...F }} "))} }} fragment F on Query {{ {string.Concat(Enumerable.Repeat("name ", 2000))} }}" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task An_answer_without_end_is_ended_and_says_so_once(string kind, string document)
    {
        var answer = JsonDocument.Parse(await _service.AnswerAsync(document), new JsonDocumentOptions { MaxDepth = 1000 }).RootElement;
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal((kind, TooLong), (kind, error.GetProperty("message").GetString()));
        Assert.InRange(_calls, 0, 250_000);
    }

    [Fact]
    public async Task What_stands_before_the_end_is_kept_so_that_no_created_id_is_lost()
    {
        var name = string.Concat(Enumerable.Repeat("name ", 1000));
        var aliases = string.Concat(Enumerable.Range(0, 1000).Select(i => $"a{i}: me {{ {name} }} "));
        var answer = JsonDocument.Parse(await _service.AnswerAsync($"mutation {{ create {{ id }} long: create {{ me {{ {aliases} }} }} }}")).RootElement;

        Assert.Equal("7", answer.GetProperty("data").GetProperty("create").GetProperty("id").GetString());
        Assert.Equal(TooLong, Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_place_that_is_void_already_does_not_say_it_for_the_others()
    {
        var (big, later) = (new TaskCompletionSource<Holder[]>(), new TaskCompletionSource<Holder[]>());
        var service = new Service("type Query { holder: Holder later: [Holder!] } type Holder { big: [Holder!]! fail: String! name: String }");
        service.Tables.Root("Query")
            .Resolve("holder", static _ => ValueTask.FromResult(new Holder()))
            .Resolve("later", _ => new ValueTask<Holder[]>(later.Task));
        service.Tables.Object<Holder>("Holder")
            .Resolve("big", (_, _) => new ValueTask<Holder[]>(big.Task))
            .Resolve<string>("fail", static (_, _) => throw new GraphQLException(new GraphQLError("failed", "FAILED")))
            .Property("name", static _ => "x");

        var answering = service.AnswerAsync("{ holder { big { name } fail } later { name } }");
        big.SetResult([.. Enumerable.Repeat(new Holder(), 250_001)]);
        later.SetResult([new Holder()]);
        var answer = JsonDocument.Parse(await answering).RootElement;

        Assert.Equal(["failed", TooLong], answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()));
        Assert.Equal("""{"holder":null,"later":null}""", answer.GetProperty("data").GetRawText());
    }

    private ValueTask<T> Count<T>(T value)
    {
        _calls++;
        return ValueTask.FromResult(value);
    }

    private sealed class Holder;
}
