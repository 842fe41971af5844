using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>A directive that is not repeatable stands once at each place.</summary>
/// <remarks>GraphQL specification 5.7.3 <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/></remarks>
internal sealed class DirectivesAreUniquePerLocation : IRule<IReadOnlyList<DirectiveNode>>
{
    public string Section => "sec-Directives-Are-Unique-per-Location";

    public void Check(IReadOnlyList<DirectiveNode> directives, ValidationContext context)
    {
        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            if (context.IsFull) return;
            var name = directive.Name.Value;
            if (context.Schema.GetDirective(name) is not { IsRepeatable: false }) continue;
            if (seen.TryGetValue(name, out var first))
            {
                context.Report(this, $"`@{name}` stands twice at one place. Leave one of them out.", first, directive);
            }
            else
            {
                seen.Add(name, directive);
            }
        }
    }
}
