namespace ProductGateway.GraphQL.Validation;

/// <summary>An operation gives an alias to at most <see cref="Limits.MaxAliases"/> fields.</summary>
internal sealed class AliasLimit() : OperationLimit(ErrorCode.AliasLimit, static limits => limits.MaxAliases)
{
    public override int OfField(SelectedField field, int below) => field.Node.Alias is null ? below : Join(1, below);

    protected override string Message(string operation, string found, string allowed)
        => $"{operation} has {found} aliases, fragments spread out, and {allowed} are allowed. Ask in several requests.";
}
