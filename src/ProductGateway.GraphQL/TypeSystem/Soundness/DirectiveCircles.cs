using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>"While defining a directive, it must not reference itself directly or indirectly", through types of its arguments and the directives on them.</summary>
/// <remarks>GraphQL specification 3.13 <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation"/></remarks>
internal sealed class DirectiveCircles
{
    private readonly TypeSystemDocument _document;

    private DirectiveCircles(TypeSystemDocument document) => _document = document;

    public static void Check(TypesContext context)
    {
        var check = new DirectiveCircles(context.Document);
        foreach (var node in context.Document.Directives.Where(check.Reaches))
        {
            context.Report(
                "sec-Type-System.Directives.Type-Validation",
                $"@{node.Name.Value} is used in its own definition, or in a type or directive that this needs. Take it away there.",
                node.Name);
        }
    }

    /// <summary>Breadth first from the arguments; every type and directive is looked at once.</summary>
    private bool Reaches(DirectiveDefinitionNode directive)
    {
        var goal = $"@{directive.Name.Value}";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(directive.Arguments.SelectMany(NeededBy));
        while (next.Count > 0)
        {
            var name = next.Dequeue();
            if (name == goal) return true;
            if (!seen.Add(name)) continue;
            foreach (var needed in NeededBy(name)) next.Enqueue(needed);
        }

        return false;
    }

    private IEnumerable<string> NeededBy(string name)
    {
        if (name[0] == '@')
        {
            var directives = _document.Directives.Where(directive => $"@{directive.Name.Value}" == name);
            return directives.SelectMany(directive => directive.Arguments).SelectMany(NeededBy);
        }

        var parts = _document.PartsOf(name);
        return parts.SelectMany(part => part.Directives).Select(Named)
            .Concat(parts.SelectMany(part => part.InputFields).SelectMany(NeededBy))
            .Concat(parts.SelectMany(part => part.Values).SelectMany(value => value.Directives).Select(Named));
    }

    private static IEnumerable<string> NeededBy(InputValueDefinitionNode input)
        => input.Directives.Select(Named).Append(TypeText.Named(input.Type).Value);

    private static string Named(DirectiveNode directive) => $"@{directive.Name.Value}";
}
