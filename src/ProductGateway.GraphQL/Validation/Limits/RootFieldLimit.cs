namespace ProductGateway.GraphQL.Validation;

/// <summary>An operation selects at most <see cref="Limits.MaxRootFields"/> fields at its root.</summary>
internal sealed class RootFieldLimit() : OperationLimit(ErrorCode.RootFieldLimit, static limits => limits.MaxRootFields)
{
    public override int OfField(SelectedField field, int below) => 1;

    protected override string Message(string operation, string found, string allowed)
        => $"{operation} selects {found} fields at its root, fragments spread out, and {allowed} are allowed. Ask in several requests.";
}
