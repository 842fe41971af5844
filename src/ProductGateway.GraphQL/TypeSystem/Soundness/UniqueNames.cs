using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>Names are unique: types and directives in the schema, members in their type, arguments in their field or directive.</summary>
/// <remarks>GraphQL specification 3.3 <see href="https://spec.graphql.org/September2025/#sec-Schema"/> and the Type Validation paragraphs of 3.6 to 3.13</remarks>
internal static class UniqueNames
{
    public static void Check(DefinitionsContext context)
    {
        var document = context.Document;
        CheckAll(context, "sec-Schema", document.Types.Select(part => part.Name), name => name);
        CheckAll(context, "sec-Schema", document.Directives.Select(directive => directive.Name), name => $"@{name}");
        var unique = document.Types.GroupBy(part => part.Name.Value, StringComparer.Ordinal).Where(group => group.Count() == 1);
        foreach (var type in unique) CheckMembers(context, type.Key);
        foreach (var (part, field) in context.Fields)
        {
            var owner = $"{part.Name.Value}.{field.Name.Value}";
            CheckAll(context, "sec-Objects.Type-Validation", field.Arguments.Select(arg => arg.Name), name => $"{owner}({name}:)");
        }

        foreach (var directive in document.Directives)
        {
            var names = directive.Arguments.Select(arg => arg.Name);
            CheckAll(context, "sec-Type-System.Directives.Type-Validation", names, name => $"@{directive.Name.Value}({name}:)");
        }
    }

    /// <summary>Extensions count with the definition: they must add nothing that is there.</summary>
    private static void CheckMembers(DefinitionsContext context, string type)
    {
        var parts = context.Document.PartsOf(type);
        string Coordinate(string name) => $"{type}.{name}";
        var fields = parts[0].Kind == TypeKind.Interface ? "sec-Interfaces.Type-Validation" : "sec-Objects.Type-Validation";
        CheckAll(context, fields, parts.SelectMany(part => part.Fields).Select(node => node.Name), Coordinate);
        CheckAll(context, "sec-Enums.Type-Validation", parts.SelectMany(part => part.Values).Select(node => node.Name), Coordinate);
        CheckAll(
            context,
            "sec-Input-Objects.Type-Validation",
            parts.SelectMany(part => part.InputFields).Select(node => node.Name),
            Coordinate);
    }

    private static void CheckAll(DefinitionsContext context, string section, IEnumerable<NameNode> names, Func<string, string> coordinate)
    {
        foreach (var group in names.GroupBy(name => name.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            context.Report(
                section,
                $"{coordinate(group.Key)} is defined {group.Count()} times. Keep one, or rename the others.",
                [.. group]);
        }
    }
}
