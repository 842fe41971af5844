using FsCheck;
using FsCheck.Fluent;

namespace ProductGateway.GraphQL.Tests.Properties;

/// <summary>A schema of fields that do and do not keep their promises, and random documents over it whose fields all merge.</summary>
internal static class AnswerDocuments
{
    public const string Sdl = """
        type Query { node: Node nodeStrict: Node! }
        type Node {
          number: Int text: String! fails: Int failsStrict: Int! waits: Int gap: [Int!]
          self: Node selfStrict: Node! list: [Node] items: [Item!] item: Item thing: Thing
        }
        interface Item { id: ID! node: Node }
        type First implements Item { id: ID! node: Node first: Int }
        type Second implements Item { id: ID! node: Node second: Int! }
        union Thing = First | Second
        """;

    private static readonly Dictionary<string, string[]> Leafs = new()
    {
        ["Query"] = ["__typename"],
        ["Node"] = ["number", "text", "fails", "failsStrict", "waits", "gap", "__typename"],
        ["Item"] = ["id", "__typename"],
        ["First"] = ["id", "first", "__typename"],
        ["Second"] = ["id", "second", "__typename"],
        ["Thing"] = ["__typename"],
    };

    private static readonly Dictionary<string, (string Field, string Type)[]> Branches = new()
    {
        ["Query"] = [("node", "Node"), ("nodeStrict", "Node")],
        ["Node"] = [("self", "Node"), ("selfStrict", "Node"), ("list", "Node"), ("items", "Item"), ("item", "Item"), ("thing", "Thing")],
        ["Item"] = [("node", "Node")],
        ["First"] = [("node", "Node")],
        ["Second"] = [("node", "Node")],
        ["Thing"] = [],
    };

    private static Gen<string> Conditions { get; } = Gen.Frequency(
        (5, Gen.Constant("")),
        (1, Gen.Elements(" @include(if: true)", " @skip(if: false)", " @include(if: $yes)", " @skip(if: $no)")),
        (1, Gen.Elements(" @include(if: false)", " @skip(if: $yes)", " @include(if: $no)", " @include(if: true) @skip(if: true)")));

    /// <summary>One operation with the variables <c>$yes</c> and <c>$no</c>, and a fragment for each type.</summary>
    public static Gen<string> All { get; } =
        from operation in Set("Query", 4)
        from onNode in Set("Node", 1, mayBeSpread: false)
        from onItem in Set("Item", 1, mayBeSpread: false)
        from onThing in Set("Thing", 1, mayBeSpread: false)
        select $"query ($yes: Boolean!, $no: Boolean!) {operation} fragment FNode on Node {onNode} fragment FItem on Item {onItem} fragment FThing on Thing {onThing}";

    /// <summary>The object type that a field gives at a place of its list.</summary>
    public static string TypeOf(string field, int index) => field switch
    {
        "items" => index == 0 ? "First" : "Second",
        "item" => "Second",
        "thing" => "First",
        _ => "Node",
    };

    private static Gen<string> Set(string type, int depth, bool mayBeSpread = true)
        => Trees.Several(Selection(type, depth, mayBeSpread), least: 1).Select(selections => $"{{ {string.Join(' ', selections)} }}");

    private static Gen<string> Selection(string type, int depth, bool mayBeSpread)
    {
        var leaf = from field in Gen.Elements(Leafs[type]) from alias in Aliases(field) from condition in Conditions select $"{alias}{field}{condition}";
        var choices = new List<(int, Gen<string>)> { (3, leaf) };
        if (mayBeSpread && type is "Node" or "Item" or "Thing") choices.Add((1, Conditions.Select(condition => $"...F{type}{condition}")));
        if (depth == 0) return Gen.Frequency(choices);

        choices.Add((1,
            from fragmentType in Gen.Elements(Inside(type))
            from condition in Conditions
            from set in Set(fragmentType.Length == 0 ? type : fragmentType, depth - 1, mayBeSpread)
            select $"...{(fragmentType.Length == 0 ? "" : $" on {fragmentType}")}{condition} {set}"));
        if (Branches[type].Length == 0) return Gen.Frequency(choices);

        choices.Add((3,
            from branch in Gen.Elements(Branches[type])
            from alias in Aliases(branch.Field)
            from condition in Conditions
            from set in Set(branch.Type, depth - 1, mayBeSpread)
            select $"{alias}{branch.Field}{condition} {set}"));
        return Gen.Frequency(choices);
    }

    /// <summary>An alias names its field: equal response names are equal fields.</summary>
    private static Gen<string> Aliases(string field) => Gen.Elements("", "", $"x_{field}: ", $"y_{field}: ");

    /// <summary>Type conditions that can apply; the empty one is none.</summary>
    private static string[] Inside(string type) => type switch
    {
        "Item" or "Thing" => ["", "Item", "First", "Second", "Thing"],
        "First" or "Second" => ["", "Item", "Thing", type],
        _ => ["", type],
    };
}
