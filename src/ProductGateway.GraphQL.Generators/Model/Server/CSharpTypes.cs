using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Generators.Inputs.Server;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>From types of the schema to types of C#.</summary>
internal sealed class CSharpTypes(ServerInputs inputs)
{
    // What no type of the schema and no binding stands for: a diagnostic says so already, and this keeps it the only one.
    private static readonly TypeName Unknown = new(null, "object");

    private static readonly Dictionary<string, (string Text, bool IsValueType)> BuiltIn = new(StringComparer.Ordinal)
    {
        ["Int"] = ("int", true),
        ["Float"] = ("double", true),
        ["String"] = ("string", false),
        ["Boolean"] = ("bool", true),
        ["ID"] = ("string", false),
    };

    /// <summary>The C# name of a type of the schema.</summary>
    public static string NameOf(SchemaType type)
    {
        if (type.Definition is InterfaceTypeDefinitionNode or UnionTypeDefinitionNode) return $"I{type.Name}";
        return type.Name.All(static c => c is >= 'a' and <= 'z') ? $"@{type.Name}" : type.Name; // C# keeps such names for keywords to come
    }

    /// <summary>With nullability, such as <c>IReadOnlyList&lt;INode?&gt;</c>.</summary>
    public string Text(TypeNode type) => type is NonNullTypeNode nonNull ? NotNull(nonNull.NullableType) : $"{NotNull(type)}?";

    /// <summary>The same without the outermost nullability.</summary>
    public string NotNull(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => NotNull(nonNull.NullableType),
        ListTypeNode list => $"IReadOnlyList<{Text(list.ElementType)}>",
        _ => Find((NamedTypeNode)type).Type.Text,
    };

    /// <summary>True for a struct or an enum; lists are none.</summary>
    public bool IsValueType(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => IsValueType(nonNull.NullableType),
        NamedTypeNode named => Find(named).IsValueType,
        _ => false,
    };

    /// <summary>The namespace that the C# type inside needs; null for none.</summary>
    public string? ImportOf(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => ImportOf(nonNull.NullableType),
        ListTypeNode list => ImportOf(list.ElementType),
        _ => Find((NamedTypeNode)type).Type.Namespace,
    };

    private (TypeName Type, bool IsValueType) Find(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (BuiltIn.TryGetValue(name, out var builtIn)) return (new TypeName(null, builtIn.Text), builtIn.IsValueType);
        var type = inputs.Schema.Find(name);
        if (type is null) return (Unknown, false);
        if (type.Definition is not ScalarTypeDefinitionNode) return (new TypeName(null, NameOf(type)), type.Definition is EnumTypeDefinitionNode);
        var scalar = inputs.Scalars.FirstOrDefault(scalar => scalar.Scalar == name);
        return scalar is null ? (Unknown, false) : (scalar.Value, scalar.IsValueType);
    }
}
