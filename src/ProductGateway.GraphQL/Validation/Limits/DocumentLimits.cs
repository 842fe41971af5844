using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>All limits of a document, the cheap ones first.</summary>
internal static class DocumentLimits
{
    private static readonly FragmentLimit Fragments = new();

    private static readonly OperationLimit[] Operations =
    [
        new RootFieldLimit(),
        new CreateLimit(),
        new DepthLimit(),
        new FieldLimit(),
        new AliasLimit(),
        new IntrospectionDepthLimit(),
    ];

    /// <summary>At each place where directives stand.</summary>
    public static ILimit<IReadOnlyList<DirectiveNode>> Directives { get; } = new DirectiveLimit();

    /// <summary>At each list.</summary>
    public static ILimit<ListValueNode> Lists { get; } = new ListInputLimit();

    /// <summary>Collects the scopes and counts. Stops after the first kind of count that finds too much: what is dearer to count is not counted then.</summary>
    public static void Check(DocumentNode document, ValidationContext context)
    {
        Fragments.Check(document, context);
        if (context.Errors.Count > 0) return;
        new ScopeWalk(context).Visit();
        foreach (var operation in context.Definitions.OfType<OperationScope>())
        {
            if (context.Errors.Count > 0) return;
            foreach (var limit in Operations) limit.Check(operation, context);
        }
    }
}
