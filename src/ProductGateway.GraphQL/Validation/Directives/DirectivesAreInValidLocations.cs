using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every directive stands where its definition lets it stand.</summary>
/// <remarks>GraphQL specification 5.7.2 <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations"/></remarks>
internal sealed class DirectivesAreInValidLocations : IRule<DirectiveNode>
{
    public string Section => "sec-Directives-Are-in-Valid-Locations";

    public void Check(DirectiveNode directive, ValidationContext context)
    {
        if (context.Directive is not { } definition || definition.Locations.Contains(context.DirectiveLocation)) return;
        context.Report(
            this,
            $"`@{definition.Name}` stands on {context.DirectiveLocation}, but it goes on {string.Join(", ", definition.Locations)} only. Move it or leave it out.",
            directive);
    }
}
