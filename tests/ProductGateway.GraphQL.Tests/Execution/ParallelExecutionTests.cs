using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class ParallelExecutionTests
{
    private const string Sdl = "type Query { tree: Tree } type Tree { id: Int! odd: Int! children: [Tree] required: [Tree!] }";
    private const string Document = "{ tree { ...L children { ...L children { ...L required { ...L children { ...L } } } required { ...L } } } } fragment L on Tree { id odd other: id }";

    /// <summary>Errors are not compared: of several siblings that null one parent, the first to fail is heard and the others are cancelled.</summary>
    [Fact]
    public async Task Fields_that_wait_give_the_same_data_as_fields_that_do_not()
    {
        var expected = Data(await Build(static value => ValueTask.FromResult(value)).AnswerAsync(Document));
        Assert.Contains("\"children\":[null,", expected, StringComparison.Ordinal);
        Assert.Contains("\"required\":null", expected, StringComparison.Ordinal);

        for (var round = 0; round < 50; round++)
        {
            var random = new Random(round);
            Assert.Equal(expected, Data(await Build(value => LaterAsync(value, random)).AnswerAsync(Document)));
        }
    }

    private static string Data(string answer) => answer[answer.IndexOf("\"data\":", StringComparison.Ordinal)..];

    /// <summary>A tree of five children a level; nodes whose id is a multiple of seven fail in <c>odd</c>.</summary>
    private static Service Build(Func<object, ValueTask<object>> give)
    {
        var service = new Service(Sdl);
        service.Tables.Root("Query").Resolve("tree", _ => give(new Tree(1)));
        service.Tables.Object<Tree>("Tree")
            .Resolve("id", (tree, _) => give(tree.Id))
            .Resolve("odd", (tree, _) => tree.Id % 7 == 0 ? throw new GraphQLException(new GraphQLError("seven", "SEVEN")) : give(tree.Id))
            .Resolve("children", (tree, _) => give(tree.Children(5)))
            .Resolve("required", (tree, _) => give(tree.Children(2)));
        return service;
    }

    private static async ValueTask<object> LaterAsync(object value, Random random)
    {
        int yields;
        lock (random) yields = random.Next(3);
        for (var i = 0; i < yields; i++) await Task.Yield();
        return value;
    }

    private sealed record Tree(int Id)
    {
        public Tree[] Children(int count) => [.. Enumerable.Range(1, count).Select(i => new Tree((Id * 5) + i))];
    }
}
