using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>A document has at most <see cref="Limits.MaxFragments"/> fragments, used or not.</summary>
internal sealed class FragmentLimit : ILimit<DocumentNode>
{
    public void Check(DocumentNode document, ValidationContext context)
    {
        var max = context.Limits.MaxFragments;
        if (context.Fragments.Count <= max) return;
        context.Report(
            ErrorCode.FragmentLimit,
            $"The document has {context.Fragments.Count} fragments, and {max} are allowed. Write some of them out where they are spread.",
            context.Fragments[max].Node);
    }
}
