using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Every fragment is spread.</summary>
/// <remarks>
/// GraphQL specification 5.5.1.4 <see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>
/// We read this as: reached from an operation. A fragment that only unused fragments spread is named too.
/// </remarks>
internal sealed class FragmentsMustBeUsed : IRule<DocumentNode>
{
    public string Section => "sec-Fragments-Must-Be-Used";

    public void Check(DocumentNode document, ValidationContext context)
    {
        if (context.Fragments.Count == 0) return;
        var used = UsedFragments(context);
        foreach (var fragment in context.Fragments)
        {
            if (context.IsFull) return;
            if (used[context.FindFragment(fragment.Name)!.Index]) continue;
            context.Report(this, $"No operation uses the fragment `{fragment.Name}`. Spread it or leave it out.", fragment.Node);
        }
    }

    private static bool[] UsedFragments(ValidationContext context)
    {
        var used = new bool[context.Fragments.Count];
        var open = new Stack<DefinitionScope>(context.Definitions.OfType<OperationScope>());
        while (open.Count > 0)
        {
            foreach (var spread in open.Pop().Spreads)
            {
                if (used[spread.Target.Index]) continue;
                used[spread.Target.Index] = true;
                open.Push(spread.Target);
            }
        }

        return used;
    }
}
