using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>A mutation selects at most <see cref="Limits.MaxCreates"/> fields at its root.</summary>
internal sealed class CreateLimit() : OperationLimit(ErrorCode.CreateLimit, static limits => limits.MaxCreates)
{
    public override int OfField(SelectedField field, int below) => 1;

    protected override bool Speaks(OperationScope operation) => operation.Node.Operation == OperationType.Mutation;

    protected override string Message(string operation, string found, string allowed)
        => $"{operation} changes {found} things at once, fragments spread out, and {allowed} are allowed. Nothing was changed; send several requests.";
}
