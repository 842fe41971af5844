using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>The expressions that take a coerced value out of an <c>InputObject</c> or a <c>ResolverContext</c>.</summary>
internal sealed class InputReads(CSharpTypes types)
{
    /// <summary>The C# type of an input field: absent, null and a value are three things, where the schema lets them be.</summary>
    public string TypeOf(InputValueDefinitionNode field) => IsAlwaysThere(field) ? types.Text(field.Type) : $"Optional<{types.Text(field.Type)}>";

    /// <summary>The C# type of a field of a OneOf input object, which is never null when it is given.</summary>
    public string TypeOfMember(InputValueDefinitionNode field) => types.NotNull(field.Type);

    /// <summary>True when the field has a value, given or by default.</summary>
    public static bool IsAlwaysThere(InputValueDefinitionNode field) => field.Type is NonNullTypeNode || field.DefaultValue is not null;

    /// <summary>Reads a field of the input object <c>value</c>.</summary>
    public string OfField(InputValueDefinitionNode field, int index)
        => Read(field.Type, index, "value", IsAlwaysThere(field) ? "Get" : "GetOptional") + Bang(field.Type);

    /// <summary>Reads the one given field of the OneOf input object <c>value</c>, which is never null.</summary>
    public string OfMember(InputValueDefinitionNode field, int index)
        => Read(field.Type, index, "value", "Get", types.NotNull(field.Type)) + (types.IsValueType(field.Type) ? "" : "!");

    /// <summary>Reads an argument of the resolver's <c>context</c>; absent is null.</summary>
    public string OfArgument(InputValueDefinitionNode argument, int index)
    {
        var bang = argument.Type is NonNullTypeNode { NullableType: ListTypeNode } ? "!" : "";
        return Read(argument.Type, index, "context", "Argument", types.Text(argument.Type)) + bang;
    }

    // What may be null comes as T?; of a reference that is never null we know better.
    private string Bang(TypeNode type) => type is NonNullTypeNode && !types.IsValueType(type) ? "!" : "";

    private string Read(TypeNode type, int index, string source, string method, string? text = null)
    {
        var bare = type is NonNullTypeNode nonNull ? nonNull.NullableType : type;
        if (bare is ListTypeNode list) return $"{source}.{method}List<{types.Text(list.ElementType)}>({index}{ItemReader(list.ElementType)})";
        text ??= types.IsValueType(type) && type is not NonNullTypeNode ? types.Text(type) : types.NotNull(type);
        return $"{source}.{method}<{text}>({index})";
    }

    /// <summary>How to read an item that is a list itself; other items need no telling.</summary>
    private string ItemReader(TypeNode item)
    {
        var bare = item is NonNullTypeNode nonNull ? nonNull.NullableType : item;
        if (bare is not ListTypeNode list) return "";
        return $", static items => InputList.Read<{types.Text(list.ElementType)}>(items{ItemReader(list.ElementType)}){(item is NonNullTypeNode ? "!" : "")}";
    }
}
