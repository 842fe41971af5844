using System.Globalization;
using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>
/// A tree without end in which a value may be null or fail by a rule of its own, behind fields that answer at once or later, and beside it the
/// specification's algorithm in its shortest form, to compare with.
/// </summary>
/// <param name="seed">Decides what fails and what is asked for.</param>
internal sealed class NullSpread(int seed)
{
    public const string Sdl = """
        type Query { node: Node sure: Node! nodes: [Node] }
        type Node {
          value: Int sureValue: Int! node: Node sure: Node! nodes: [Node] sureNodes: [Node!] allSure: [Node!]!
          grid: [[Node!]] words: [String!] sureWords: [String]!
        }
        """;

    private const int Items = 3;

    private static readonly Dictionary<string, string> Types = new()
    {
        ["value"] = "Int",
        ["sureValue"] = "Int!",
        ["node"] = "Node",
        ["sure"] = "Node!",
        ["nodes"] = "[Node]",
        ["sureNodes"] = "[Node!]",
        ["allSure"] = "[Node!]!",
        ["grid"] = "[[Node!]]",
        ["words"] = "[String!]",
        ["sureWords"] = "[String]!",
    };

    private static readonly string[] RootFields = ["node", "sure", "nodes"];

    /// <summary>How a field of the tree is bound.</summary>
    public enum Way
    {
        Property,
        AtOnce,
        Later,
    }

    /// <summary>A random selection, as text and as the data that the specification gives for it.</summary>
    public (string Document, string Data) Ask()
    {
        var selections = Select(new Random(seed), RootFields, depth: 0);
        return (Text(selections), Complete("Query", "", selections));
    }

    /// <param name="way">By the name of the field.</param>
    /// <param name="wait">What a field that answers later waits for.</param>
    public Service Build(Func<string, Way> way, Func<Task> wait)
    {
        var service = new Service(Sdl);
        var root = service.Tables.Root("Query");
        root.Resolve("node", _ => Give(way("node"), () => Value("/node", ToNode), wait));
        root.Resolve("sure", _ => Give(way("sure"), () => Value("/sure", ToNode), wait));
        root.Resolve("nodes", _ => Give(way("nodes"), () => Value("/nodes", List(ToNode)), wait));
        var table = service.Tables.Object<Node>("Node");
        Bind(table, "value", path => (int?)Number(path), way, wait);
        Bind(table, "sureValue", path => (int?)Number(path), way, wait);
        foreach (var field in new[] { "node", "sure" }) Bind(table, field, ToNode, way, wait);
        foreach (var field in new[] { "nodes", "sureNodes", "allSure" }) Bind(table, field, List(ToNode), way, wait);
        Bind(table, "grid", List(path => Value(path, List(ToNode), isItem: true)), way, wait);
        foreach (var field in new[] { "words", "sureWords" }) Bind(table, field, List(static path => path), way, wait);
        return service;
    }

    private void Bind<TValue>(ObjectTable<Node> table, string field, Func<string, TValue?> make, Func<string, Way> way, Func<Task> wait)
    {
        if (way(field) == Way.Property) table.Property(field, node => Value($"{node.Path}/{field}", make));
        else table.Resolve(field, (node, _) => Give(way(field), () => Value($"{node.Path}/{field}", make), wait));
    }

    private static async ValueTask<TValue> LaterAsync<TValue>(Func<TValue> value, Func<Task> wait)
    {
        await wait();
        return value();
    }

    private static ValueTask<TValue> Give<TValue>(Way way, Func<TValue> value, Func<Task> wait)
        => way == Way.Later ? LaterAsync(value, wait) : new ValueTask<TValue>(value());

    private static Node? ToNode(string path) => new(path);

    private Func<string, T?[]> List<T>(Func<string, T?> item)
        => path => [.. Enumerable.Range(0, Items).Select(i => Value($"{path}/{i}", item, isItem: true))];

    private T? Value<T>(string path, Func<string, T?> make, bool isItem = false) => Fate(path) switch
    {
        0 when !isItem => throw new GraphQLException(new GraphQLError("failed", "FAILED")),
        0 or 1 => default,
        _ => make(path),
    };

    /// <summary>0 fails, 1 is null, anything else has a value.</summary>
    private int Fate(string path) => Number(path) % 16;

    private int Number(string path) => path.Aggregate(seed, static (hash, letter) => ((hash * 31) + letter) & 0xFFFFFF) % 997;

    private static Selection[] Select(Random random, string[] fields, int depth)
        => [.. fields.OrderBy(_ => random.Next()).Take(1 + random.Next(fields.Length)).Where(field => depth < 3 || !Types[field].Contains("Node", StringComparison.Ordinal)).DefaultIfEmpty("__typename")
            .Select(field => new Selection(field, Types.GetValueOrDefault(field, "").Contains("Node", StringComparison.Ordinal) ? Select(random, [.. Types.Keys], depth + 1) : []))];

    private static string Text(Selection[] selections)
        => selections.Length == 0 ? "" : $" {{ {string.Join(' ', selections.Select(selection => selection.Field + Text(selection.Children)))} }}";

    /// <summary>6.4.3, and 6.4.4 by exceptions: a nullable type catches what a non-null type throws.</summary>
    private string Complete(string type, string path, Selection[] selections)
    {
        if (type[^1] == '!') return CompleteNullable(type[..^1], path, selections) is var value and not "null" ? value : throw new SpreadException();
        try
        {
            return CompleteNullable(type, path, selections);
        }
        catch (SpreadException)
        {
            return "null";
        }
    }

    private string CompleteNullable(string type, string path, Selection[] selections)
    {
        if (path.Length > 0 && Fate(path) < 2) return "null";
        if (type[0] == '[') return $"[{string.Join(',', Enumerable.Range(0, Items).Select(i => Complete(type[1..^1], $"{path}/{i}", selections)))}]";
        return type switch
        {
            "Int" => Number(path).ToString(CultureInfo.InvariantCulture),
            "String" => $"\"{path}\"",
            _ => $"{{{string.Join(',', selections.Select(selection => $"\"{selection.Field}\":{Field(type, path, selection)}"))}}}",
        };
    }

    private string Field(string type, string path, Selection selection)
        => selection.Field == "__typename" ? $"\"{type}\"" : Complete(Types[selection.Field], $"{path}/{selection.Field}", selection.Children);

    internal sealed record Node(string Path);

    private sealed record Selection(string Field, Selection[] Children);

    private sealed class SpreadException : Exception;
}
