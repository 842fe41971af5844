namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>What input is called by where it stands, in lower case: the same happens to arguments and to input fields, under different names.</summary>
internal sealed record InputRole(
    string Noun,
    SchemaChangeKind Removed,
    SchemaChangeKind RequiredAdded,
    SchemaChangeKind OptionalAdded,
    SchemaChangeKind BecameRequired,
    SchemaChangeKind ChangedKind,
    SchemaChangeKind ChangedKindSafe,
    SchemaChangeKind DefaultValueChange,
    SchemaChangeKind DefaultValueAdded)
{
    public static readonly InputRole Argument = new(
        "argument",
        SchemaChangeKind.ArgRemoved,
        SchemaChangeKind.RequiredArgAdded,
        SchemaChangeKind.OptionalArgAdded,
        SchemaChangeKind.ArgBecameRequired,
        SchemaChangeKind.ArgChangedKind,
        SchemaChangeKind.ArgChangedKindSafe,
        SchemaChangeKind.ArgDefaultValueChange,
        SchemaChangeKind.ArgDefaultValueAdded);

    public static readonly InputRole InputField = new(
        "input field",
        SchemaChangeKind.FieldRemoved,
        SchemaChangeKind.RequiredInputFieldAdded,
        SchemaChangeKind.OptionalInputFieldAdded,
        SchemaChangeKind.InputFieldBecameRequired,
        SchemaChangeKind.FieldChangedKind,
        SchemaChangeKind.FieldChangedKindSafe,
        SchemaChangeKind.InputFieldDefaultValueChange,
        SchemaChangeKind.InputFieldDefaultValueAdded);

    public static readonly InputRole DirectiveArgument = new(
        "argument",
        SchemaChangeKind.DirectiveArgRemoved,
        SchemaChangeKind.RequiredDirectiveArgAdded,
        SchemaChangeKind.OptionalDirectiveArgAdded,
        SchemaChangeKind.DirectiveArgBecameRequired,
        SchemaChangeKind.DirectiveArgChangedKind,
        SchemaChangeKind.DirectiveArgChangedKindSafe,
        SchemaChangeKind.DirectiveArgDefaultValueChange,
        SchemaChangeKind.DirectiveArgDefaultValueAdded);
}
