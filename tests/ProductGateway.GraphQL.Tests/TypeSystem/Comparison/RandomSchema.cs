using System.Text;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Comparison;

/// <summary>Sound schemas over a few names, so that two of them have much in common.</summary>
internal static class RandomSchema
{
    private static readonly string[] Names = ["A", "B", "C", "D"];
    private static readonly string[] Members = ["a", "b", "c", "d"];
    private static readonly string[] Leaves = ["Int", "Int!", "[Int]", "[Int!]!", "String", "E"];

    /// <summary>The same text for the same seed.</summary>
    public static string Sdl(int seed)
    {
        var random = new Random(seed);
        var types = Some(random, Names);
        var sdl = new StringBuilder($"enum E {{ {string.Join(" ", Some(random, ["X", "Y", "Z"]))} }}\n");
        sdl.AppendLine("interface Node { n: Int }");
        sdl.AppendLine($"union U = {string.Join(" | ", types)}");
        sdl.AppendLine($"input In{(random.Next(2) == 0 ? " @oneOf" : "")} {{ {string.Join(" ", Some(random, Members).Select(name => $"{name}: Int"))} }}");
        sdl.AppendLine($"input Plain {{ {string.Join(" ", Some(random, Members).Select(name => Input(random, name)))} }}");
        sdl.AppendLine($"directive @d({Input(random, "x")}){(random.Next(2) == 0 ? " repeatable" : "")} on {string.Join(" | ", Some(random, ["FIELD", "QUERY"]))}");
        foreach (var type in types) sdl.AppendLine(ObjectType(random, type));
        sdl.AppendLine("type Query { u(in: In, plain: Plain): U node: Node }");
        if (random.Next(2) == 0) sdl.AppendLine($"type Mutation {{ {Field(random, "m")} }}");
        return sdl.ToString();
    }

    private static string ObjectType(Random random, string name)
    {
        var implements = random.Next(2) == 0 ? "implements Node { n: Int" : "{";
        var description = random.Next(3) == 0 ? $"\"{random.Next(3)}\" " : "";
        return $"{description}type {name} {implements} {string.Join(" ", Some(random, Members).Select(field => Field(random, field)))} }}";
    }

    private static string Field(Random random, string name)
    {
        var arguments = random.Next(2) == 0 ? $"({string.Join(" ", Some(random, ["x", "y"]).Select(argument => Input(random, argument)))})" : "";
        var deprecated = random.Next(4) == 0 ? $" @deprecated(reason: \"{random.Next(3)}\")" : "";
        return $"{name}{arguments}: {Leaves[random.Next(Leaves.Length)]}{deprecated}";
    }

    private static string Input(Random random, string name)
        => $"{name}: {(random.Next(2) == 0 ? "Int" : "Int!")}{(random.Next(2) == 0 ? $" = {random.Next(3)}" : "")}";

    private static string[] Some(Random random, string[] all)
    {
        var some = all.Where(_ => random.Next(3) > 0).ToArray();
        return some.Length > 0 ? some : all[..1];
    }
}
