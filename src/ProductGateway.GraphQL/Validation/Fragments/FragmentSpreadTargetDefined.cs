using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every spread names a fragment of the document.</summary>
/// <remarks>GraphQL specification 5.5.2.1 <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/></remarks>
internal sealed class FragmentSpreadTargetDefined : IRule<FragmentSpreadNode>
{
    public string Section => "sec-Fragment-Spread-Target-Defined";

    public void Check(FragmentSpreadNode spread, ValidationContext context)
    {
        var name = spread.Name.Value;
        if (context.FindFragment(name) is not null) return;
        context.Report(this, $"The document has no fragment `{name}` to spread. Define it or correct the name.", spread.Name);
    }
}
