using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Fields that share a place in the response are the same field with the same arguments, or can at least never meet and look alike.</summary>
/// <remarks>
/// GraphQL specification 5.3.2 <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
/// The work is bounded by <see cref="AllowedWork"/>: only a document made to be hard exceeds it, and it is refused.
/// </remarks>
internal sealed class FieldSelectionMerging : IRule<DocumentNode>
{
    private const long FreeWork = 50_000;
    private const long WorkPerNode = 50;

    public string Section => "sec-Field-Selection-Merging";

    public void Check(DocumentNode document, ValidationContext context)
    {
        // Cycles are an error of their own, and a response without end is not worth merging.
        if (context.FragmentGraph.Cycles.Count > 0) return;
        new FieldsInSetCanMerge(this, context).Run(AllowedWork(context));
    }

    /// <summary>Fields, spreads and argument values that may be looked at: 50 times those of the document, and 50,000 more.</summary>
    public static long AllowedWork(ValidationContext context) => FreeWork + (WorkPerNode * context.NodeCount);

    public void ReportNames(string path, SelectedField a, SelectedField b, ValidationContext context)
        => Report($"`{path}` is asked to be both `{a.Node.Name.Value}` and `{b.Node.Name.Value}`. Give one of them another alias.", a, b, context);

    public void ReportArguments(string path, SelectedField a, SelectedField b, ValidationContext context)
        => Report($"`{path}` is selected twice with different arguments. Give one of them an alias, or both the same arguments.", a, b, context);

    public void ReportShapes(string path, SelectedField a, SelectedField b, ValidationContext context)
        => Report($"`{path}` would be {Describe(a)} or {Describe(b)}. Give one of them another alias.", a, b, context);

    public void ReportTooMuchWork(ValidationContext context)
        => context.Report(
            this,
            "The fragments of this document meet in too many combinations to tell whether their fields merge. Spread fewer of them side by side.",
            context.Document.Definitions[0]);

    private void Report(string message, SelectedField a, SelectedField b, ValidationContext context)
    {
        var inReadingOrder = a.Node.Span.Start <= b.Node.Span.Start;
        context.Report(this, message, inReadingOrder ? a.Node : b.Node, inReadingOrder ? b.Node : a.Node);
    }

    private static string Describe(SelectedField field) => $"`{field.Definition!.Type}` from `{field.ParentType!.Name}.{field.Definition.Name}`";
}
