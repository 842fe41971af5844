namespace ProductGateway.GraphQL.Validation;

/// <summary>An operation has at most <see cref="Limits.MaxDepth"/> fields one inside another.</summary>
internal sealed class DepthLimit() : DeepestLimit(ErrorCode.DepthLimit, static limits => limits.MaxDepth)
{
    // A chain of fragments is as deep as the document is long at most: no overflow.
    public override int OfField(SelectedField field, int below) => 1 + below;

    protected override string Message(string operation, string found, string allowed)
        => $"{operation} is {found} levels deep, and {allowed} are allowed. Ask for fewer levels, or in several requests.";
}
