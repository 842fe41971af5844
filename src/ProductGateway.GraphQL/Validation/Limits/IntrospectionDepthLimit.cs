using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>
/// At most <see cref="Limits.MaxIntrospectionDepth"/> lists of introspection stand one inside another: each multiplies the answer by the size of the
/// schema. They are known by their types, not by names that a document could choose.
/// </summary>
internal sealed class IntrospectionDepthLimit()
    : DeepestLimit(ErrorCode.IntrospectionDepthLimit, static limits => limits.MaxIntrospectionDepth)
{
    public override int OfField(SelectedField field, int below) => IsListOfObjects(field) ? 1 + below : below;

    protected override string Message(string operation, string found, string allowed)
        => $"{operation} nests {found} lists of introspection, and {allowed} are allowed. Ask for the types first, and for their fields by name.";

    private static bool IsListOfObjects(SelectedField field)
        => field.Children is not null
            && field.Definition?.Type is { NullableType: ListType } type
            && type.Named.Name.StartsWith("__", StringComparison.Ordinal);
}
