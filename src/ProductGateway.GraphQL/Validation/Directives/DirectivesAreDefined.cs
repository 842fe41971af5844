using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every directive is one of the schema's.</summary>
/// <remarks>GraphQL specification 5.7.1 <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/></remarks>
internal sealed class DirectivesAreDefined : IRule<DirectiveNode>
{
    public string Section => "sec-Directives-Are-Defined";

    public void Check(DirectiveNode directive, ValidationContext context)
    {
        if (context.Directive is not null) return;
        var name = directive.Name.Value;
        var question = context.DidYouMean($"@{name}", context.Schema.Directives.Select(definition => $"@{definition.Name}"));
        context.Report(this, $"The schema has no directive `@{name}`. Leave it out or correct its name.{question}", directive);
    }
}
