using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>No fragment spreads itself, be it through others or under a field.</summary>
/// <remarks>GraphQL specification 5.5.2.2 <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/></remarks>
internal sealed class FragmentSpreadsMustNotFormCycles : IRule<DocumentNode>
{
    private const int MaxNames = 5;

    public string Section => "sec-Fragment-Spreads-Must-Not-Form-Cycles";

    public void Check(DocumentNode document, ValidationContext context)
    {
        foreach (var cycle in context.FragmentGraph.Cycles)
        {
            context.Report(
                this,
                $"Fragments spread one another without end: {string.Join(" → ", Names(cycle))}. Take one of these spreads out.",
                cycle);
        }
    }

    private static IEnumerable<string> Names(IReadOnlyList<FragmentSpreadNode> cycle)
    {
        var names = cycle.Take(MaxNames).Select(spread => $"`{spread.Name.Value}`");
        return cycle.Count > MaxNames ? names.Concat(["…"]) : names.Concat(names.Take(1));
    }
}
