using System.Globalization;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Something that is counted in an operation with its fragments spread out.</summary>
/// <param name="code">What the caller sees.</param>
/// <param name="max">How much is allowed.</param>
internal abstract class OperationLimit(ErrorCode code, Func<Limits, int> max) : ILimit<OperationScope>
{
    public void Check(OperationScope operation, ValidationContext context)
    {
        // Cycles are an error of their own, and what has no end cannot be counted.
        if (context.FragmentGraph.Cycles.Count > 0 || !Speaks(operation)) return;
        var allowed = max(context.Limits);
        var measurement = context.Measure(this);
        var found = measurement.Of(operation.Root);
        if (found <= allowed) return;
        context.Report(code, Message(operation.Title, Text(found), Text(allowed)), measurement.FirstBeyond(operation.Root, allowed));
    }

    /// <summary>What a field counts.</summary>
    /// <param name="field">The field.</param>
    /// <param name="below">What its selection set counts.</param>
    public abstract int OfField(SelectedField field, int below);

    /// <summary>What two selections of one set count together. Sums end at <see cref="int.MaxValue"/>: they grow exponentially.</summary>
    public virtual int Join(int first, int second) => first > int.MaxValue - second ? int.MaxValue : first + second;

    /// <summary>What is left for a selection when those before it count so much.</summary>
    public virtual int Left(int allowed, int before) => allowed - before;

    /// <summary>Whether the limit is for such an operation.</summary>
    protected virtual bool Speaks(OperationScope operation) => true;

    protected abstract string Message(string operation, string found, string allowed);

    private static string Text(int count) => count == int.MaxValue ? "over two billion" : count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Something that is counted along the deepest way down.</summary>
/// <param name="code">What the caller sees.</param>
/// <param name="max">How much is allowed.</param>
internal abstract class DeepestLimit(ErrorCode code, Func<Limits, int> max) : OperationLimit(code, max)
{
    public override int Join(int first, int second) => Math.Max(first, second);

    public override int Left(int allowed, int before) => allowed;
}
