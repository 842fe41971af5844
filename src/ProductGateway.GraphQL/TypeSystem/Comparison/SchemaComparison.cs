using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>Finds what changed from one schema to another, and what it does to clients.</summary>
/// <remarks>
/// Everything that <c>findBreakingChanges</c> and <c>findDangerousChanges</c> of graphql-js find is found, of the same criticality, and more:
/// see <see cref="SchemaChangeKind"/>. The order of definitions is no difference.
/// </remarks>
public static class SchemaComparison
{
    /// <summary>
    /// Every difference: first of the schema itself, then of its types and last of its directives, what was removed before what changed before
    /// what was added, each in the order of its schema. Empty for schemas that no client can tell apart.
    /// </summary>
    public static IReadOnlyList<SchemaChange> Compare(Schema before, Schema after)
    {
        var changes = new ChangeList(DirectiveUsages.ToldByOne(before, after));
        changes.AddDescription(null, before.Description, after.Description);
        foreach (var operation in (OperationType[])[OperationType.Query, OperationType.Mutation, OperationType.Subscription])
            FindInRoot(changes, operation, before.GetRootType(operation)?.Name, after.GetRootType(operation)?.Name);

        TypeChanges.Find(changes, before, after);
        DirectiveChanges.Find(changes, before, after);
        return changes.All;
    }

    private static void FindInRoot(ChangeList changes, OperationType operation, string? before, string? after)
    {
        if (before == after) return;
        var word = operation switch
        {
            OperationType.Query => "queries",
            OperationType.Mutation => "mutations",
            _ => "subscriptions",
        };
        if (before is null) changes.Add(SchemaChangeKind.OperationTypeAdded, null, $"The schema has {word} now: they begin at {after}.");
        else if (after is null) changes.Add(SchemaChangeKind.OperationTypeRemoved, null, $"The schema has no {word} any more.");
        else changes.Add(SchemaChangeKind.OperationTypeChanged, null, $"The root of {word} changed from {before} to {after}.");
    }
}
