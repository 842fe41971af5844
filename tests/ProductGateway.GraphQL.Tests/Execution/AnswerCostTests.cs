using System.Text;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Tests.TypeSystem;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>What an answer costs is what it asks for: not what was compiled for another before it, nor what was compiled already.</summary>
public sealed class AnswerCostTests
{
    private readonly ExecutableSchema _schema;
    private object _pet = new Dog();

    public AnswerCostTests()
    {
        var tables = new ResolverTables(Schemas.Build("""
            type Query { pet: Pet litter: [Pet!]! }
            interface Pet { name: String self: Pet! }
            type Dog implements Pet { name: String self: Pet! }
            type Cat implements Pet { name: String self: Pet! }
            """));
        tables.Root("Query")
            .Resolve("pet", _ => ValueTask.FromResult(_pet))
            .Resolve("litter", _ => ValueTask.FromResult(Enumerable.Repeat(_pet, 100)));
        tables.Object<Dog>("Dog").Property("name", static _ => "x").Property("self", static dog => dog);
        tables.Object<Cat>("Cat").Property("name", static _ => "x").Property("self", static cat => cat);
        _schema = tables.Build();
    }

    [Fact]
    public async Task An_answer_of_another_type_before_costs_nothing()
    {
        var document = Document(selections: 200_000);
        var (dog, cat) = (await AnswerAsync(document, new Dog()), await AnswerAsync(document, new Cat()));

        Assert.Equal("""{"data":{"pet":{"name":"x","self":{"name":"x"}}}}""", dog);
        Assert.Equal(dog, cat);
    }

    [Theory]
    [InlineData(200_000)]
    [InlineData(260_000)]
    public async Task A_second_answer_is_the_first_one_again(int selections)
    {
        var document = Document(selections);

        Assert.Equal(await AnswerAsync(document, new Dog()), await AnswerAsync(document, new Dog()));
    }

    /// <summary>The collection that the objects share is the second of the operation, or one of the many after the 64th.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task Selections_are_paid_for_once_an_answer_and_not_for_each_of_its_objects(int collectionsBefore)
    {
        var before = string.Concat(Enumerable.Range(0, collectionsBefore).Select(i => $"a{i}: pet {{ name }} "));
        var document = new ExecutableDocument(Parser.Parse(new Source($"{{ {before} litter {{ {Names(10_000)} self {{ name }} }} }}")));

        Assert.StartsWith("{\"data\":", await AnswerAsync(document, new Dog()), StringComparison.Ordinal);
    }

    private static ExecutableDocument Document(int selections)
        => new(Parser.Parse(new Source($"{{ pet {{ {Names(selections)} self {{ name }} }} }}")));

    private static string Names(int count) => new StringBuilder().Insert(0, "name ", count).ToString();

    private async Task<string> AnswerAsync(ExecutableDocument document, object pet)
    {
        _pet = pet;
        return Service.Write(await Executor.ExecuteAsync(_schema, new OperationRequest { Document = document }));
    }

    private sealed class Dog;

    private sealed class Cat;
}
