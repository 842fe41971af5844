namespace ProductGateway.GraphQL.Validation;

/// <summary>An operation selects at most <see cref="Limits.MaxFields"/> fields.</summary>
internal sealed class FieldLimit() : OperationLimit(ErrorCode.FieldLimit, static limits => limits.MaxFields)
{
    public override int OfField(SelectedField field, int below) => Join(1, below);

    protected override string Message(string operation, string found, string allowed)
        => $"{operation} selects {found} fields, fragments spread out, and {allowed} are allowed. Ask for less, or in several requests.";
}
