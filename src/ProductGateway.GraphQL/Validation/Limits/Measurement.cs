using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>
/// What one limit counts in every selection set of a document, each looked at once: a fragment's count is remembered, and a spread costs one step
/// however much it spreads. Recursion goes as deep as braces nest, never along spreads.
/// </summary>
internal sealed class Measurement
{
    private readonly OperationLimit _limit;
    private readonly int[] _counts;

    /// <param name="limit">What is counted.</param>
    /// <param name="context">Its fragments have no cycles.</param>
    public Measurement(OperationLimit limit, ValidationContext context)
    {
        _limit = limit;
        _counts = new int[context.SelectionScopeCount];
        foreach (var fragment in context.FragmentGraph.SpreadFirst) Count(fragment.Root, context);
        foreach (var operation in context.Definitions.OfType<OperationScope>()) Count(operation.Root, context);
    }

    public int Of(SelectionScope scope) => _counts[scope.Id];

    /// <summary>The field with which the count passes what is allowed, in reading order but for spreads, which come after the fields beside them.</summary>
    /// <param name="scope">Counts more than is allowed.</param>
    /// <param name="allowed">What is allowed.</param>
    public FieldNode FirstBeyond(SelectionScope scope, int allowed)
    {
        while (true)
        {
            var before = 0;
            var field = scope.Fields.Find(candidate => Passes(OfField(candidate), allowed, ref before));
            if (field is null)
            {
                scope = scope.Fragments.Find(fragment => Passes(Of(fragment.Root), allowed, ref before))!.Root;
                allowed = _limit.Left(allowed, before);
                continue;
            }

            var alone = _limit.OfField(field, 0);
            if (_limit.Join(before, alone) > allowed) return field.Node;
            allowed = _limit.Left(allowed, before) - alone;
            scope = field.Children!;
        }
    }

    private void Count(SelectionScope scope, ValidationContext context)
    {
        context.LimitWork += scope.Fields.Count + scope.Fragments.Count;
        var count = 0;
        foreach (var field in scope.Fields)
        {
            if (field.Children is not null) Count(field.Children, context);
            count = _limit.Join(count, OfField(field));
        }

        foreach (var fragment in scope.Fragments) count = _limit.Join(count, Of(fragment.Root));
        _counts[scope.Id] = count;
    }

    private int OfField(SelectedField field) => _limit.OfField(field, field.Children is null ? 0 : Of(field.Children));

    /// <summary>Whether the count is passed here; if not, what comes next comes after this too.</summary>
    private bool Passes(int count, int allowed, ref int before)
    {
        var joined = _limit.Join(before, count);
        if (joined > allowed) return true;
        before = joined;
        return false;
    }
}
