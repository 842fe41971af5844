using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>The directives at one place of a schema.</summary>
/// <param name="Location">Name of the TypeSystemDirectiveLocation.</param>
/// <param name="Coordinate">What they stand on.</param>
/// <param name="Directives">In document order; of a type or the schema those of all its parts.</param>
internal sealed record DirectiveUse(string Location, string Coordinate, IReadOnlyList<DirectiveNode> Directives)
{
    /// <summary>All places of the documents, those without directives included.</summary>
    public static IEnumerable<DirectiveUse> In(TypeSystemDocument document)
    {
        var schema = document.Schemas.SelectMany(node => node.Directives).Concat(document.SchemaExtensions.SelectMany(node => node.Directives));
        yield return new DirectiveUse("SCHEMA", "schema", [.. schema]);
        foreach (var directive in document.Directives)
        {
            foreach (var use in OfArguments($"@{directive.Name.Value}", directive.Arguments)) yield return use;
        }

        foreach (var name in document.Parts.Select(part => part.Name.Value).Distinct())
        {
            var parts = document.PartsOf(name);
            yield return new DirectiveUse(LocationOf(parts[0].Kind), name, [.. parts.SelectMany(part => part.Directives)]);
            foreach (var use in parts.SelectMany(OfMembers)) yield return use;
        }
    }

    private static IEnumerable<DirectiveUse> OfMembers(TypePart part)
    {
        var type = part.Name.Value;
        foreach (var value in part.Values) yield return new DirectiveUse("ENUM_VALUE", $"{type}.{value.Name.Value}", value.Directives);
        foreach (var input in part.InputFields) yield return new DirectiveUse("INPUT_FIELD_DEFINITION", $"{type}.{input.Name.Value}", input.Directives);
        foreach (var node in part.Fields)
        {
            var coordinate = $"{type}.{node.Name.Value}";
            yield return new DirectiveUse("FIELD_DEFINITION", coordinate, node.Directives);
            foreach (var use in OfArguments(coordinate, node.Arguments)) yield return use;
        }
    }

    private static IEnumerable<DirectiveUse> OfArguments(string owner, IReadOnlyList<InputValueDefinitionNode> arguments)
        => arguments.Select(argument => new DirectiveUse("ARGUMENT_DEFINITION", $"{owner}({argument.Name.Value}:)", argument.Directives));

    private static string LocationOf(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "SCALAR",
        TypeKind.Object => "OBJECT",
        TypeKind.Interface => "INTERFACE",
        TypeKind.Union => "UNION",
        TypeKind.Enum => "ENUM",
        _ => "INPUT_OBJECT",
    };
}
