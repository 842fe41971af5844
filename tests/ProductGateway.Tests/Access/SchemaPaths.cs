using System.Text;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Server;

namespace ProductGateway.Tests.Access;

/// <summary>A document that asks for every field of one object type, by one path from one root field.</summary>
/// <param name="Name">The path and how it is written.</param>
/// <param name="Text">The document.</param>
/// <param name="Scopes">Without any one of these nothing of it may be seen.</param>
internal sealed record SchemaPath(string Name, string Text, IReadOnlyList<string> Scopes);

/// <summary>Every path from a root field to every object type that visits no type twice, made of the schema itself: a new field, type or path is in it.</summary>
internal sealed class SchemaPaths
{
    private static readonly Schema Schema = GatewaySchema.Build();

    private static readonly Dictionary<string, string> Inputs = new()
    {
        ["CreateFinagoProductInput"] = """{ name: "Lavvo", categoryId: 12 }""",
        ["CreateSuperOfficeProductInput"] = """{ name: "Lavvo" }""",
        ["CreateMicrosoftProductInput"] = """
            { name: "Hub", testHarness: ATTESTATION, deviceType: EXTERNAL, selectedProductTypes: [{ osFamily: "windows_v100_GE", productType: "Audio Device" }],
              requestedSignatures: ["WINDOWS_v100_X64_GE_FULL"] }
            """,
        ["Vendor"] = "FINAGO",
        ["ID"] = "\"1\"",
        ["String"] = "\"1\"",
    };

    private readonly List<SchemaPath> _found = [];
    private readonly string _operation;
    private readonly string _root;

    private SchemaPaths(ObjectType root, string field)
    {
        _operation = root == Schema.MutationType ? "mutation" : root == Schema.SubscriptionType ? "subscription" : "query";
        _root = field;
    }

    /// <summary>The root fields, such as <c>Query.product</c>.</summary>
    public static IEnumerable<string> Roots
        => new[] { Schema.QueryType!, Schema.MutationType!, Schema.SubscriptionType! }.SelectMany(root => root.Fields.Select(each => $"{root.Name}.{each.Name}"));

    /// <summary>All paths from one of them.</summary>
    public static IReadOnlyList<SchemaPath> From(string coordinate)
    {
        var (root, field) = ((ObjectType)Schema.GetType(coordinate.Split('.')[0])!, coordinate.Split('.')[1]);
        var paths = new SchemaPaths(root, field);
        paths.Follow(root.GetField(field)!, "", "", [], coordinate);
        return paths._found;
    }

    private void Follow(OutputField field, string before, string after, ObjectType[] visited, string name)
    {
        if (field.Type.Named is not CompositeType composite) return;
        foreach (var type in Schema.GetPossibleTypes(composite).Except(visited))
        {
            var opened = $"{before}{Call(field)} {{ ";
            foreach (var (kind, selection, fragment) in Selections(type, composite)) Add($"{name} {kind} {type.Name}", $"{opened}{selection} }}{after}", fragment, [.. visited, type]);
            foreach (var next in type.Fields) Follow(next, $"{opened}... on {type.Name} {{ ", $" }} }}{after}", [.. visited, type], $"{name}.{type.Name}.{next.Name}");
        }
    }

    private static IEnumerable<(string Kind, string Selection, string Fragment)> Selections(ObjectType type, CompositeType declared)
    {
        var fields = string.Join(' ', type.Fields.Select(Leaf));
        if (declared == type) yield return ("direct", fields, "");
        yield return ("inline", $"... on {type.Name} {{ {fields} }}", "");
        yield return ("fragment", "...F", $" fragment F on {type.Name} {{ {fields} }}");
        yield return ("alias", $"... on {type.Name} {{ {string.Join(' ', type.Fields.Select((field, index) => $"a{index}: {Leaf(field)}"))} }}", "");
        foreach (var each in type.Interfaces) yield return ($"interface {each.Name}", $"... on {each.Name} {{ {string.Join(' ', each.Fields.Select(Leaf))} }}", "");
    }

    private void Add(string name, string selection, string fragment, ObjectType[] types)
    {
        var readsProduct = _operation != "mutation" || types.Any(type => type.Interfaces.Any(each => each.Name == "CatalogProduct"));
        var scopes = new List<string>();
        if (_operation == "mutation") scopes.Add($"products:create:{_root["create".Length..^"Product".Length].ToLowerInvariant()}");
        if (readsProduct) scopes.Add("products:read");
        _found.Add(new SchemaPath(name, $"{_operation} {{ {selection} }}{fragment}", scopes));
    }

    private static string Leaf(OutputField field) => field.Type.Named is CompositeType ? $"{Call(field)} {{ __typename }}" : Call(field);

    private static string Call(OutputField field)
    {
        var given = field.Arguments.Where(argument => argument.Type is NonNullType && argument.DefaultValue is null)
            .Select(argument => $"{argument.Name}: {Value(((NonNullType)argument.Type).NullableType)}");
        var arguments = new StringBuilder().AppendJoin(", ", given);
        return arguments.Length == 0 ? field.Name : $"{field.Name}({arguments})";
    }

    private static string Value(GraphQLType type) => type switch
    {
        NonNullType nonNull => Value(nonNull.NullableType),
        ListType list => $"[{Value(list.ElementType)}]",
        _ => Inputs[type.Named.Name],
    };
}
