using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>What changed in the definitions of directives.</summary>
internal static class DirectiveChanges
{
    public static void Find(ChangeList changes, Schema before, Schema after)
    {
        var diff = new NameDiff<DirectiveDefinition>(before.Directives, after.Directives, directive => directive.Name);
        foreach (var old in diff.Removed)
            changes.Add(SchemaChangeKind.DirectiveRemoved, new DirectiveCoordinate(old.Name), $"The directive @{old.Name} was removed.");
        foreach (var (old, @new) in diff.Persisted) FindIn(changes, old, @new);
        foreach (var @new in diff.Added)
            changes.Add(SchemaChangeKind.DirectiveAdded, new DirectiveCoordinate(@new.Name), $"The directive @{@new.Name} was added.");
    }

    private static void FindIn(ChangeList changes, DirectiveDefinition before, DirectiveDefinition after)
    {
        var coordinate = new DirectiveCoordinate(before.Name);
        InputChanges.Find(
            changes, InputRole.DirectiveArgument, before.Arguments, after.Arguments, name => new DirectiveArgumentCoordinate(before.Name, name));
        if (before.IsRepeatable && !after.IsRepeatable)
            changes.Add(SchemaChangeKind.DirectiveRepeatableRemoved, coordinate, $"@{before.Name} is no longer repeatable.");
        if (!before.IsRepeatable && after.IsRepeatable)
            changes.Add(SchemaChangeKind.DirectiveRepeatableAdded, coordinate, $"@{before.Name} is now repeatable.");

        var locations = new NameDiff<string>(before.Locations, after.Locations, location => location);
        foreach (var old in locations.Removed)
            changes.Add(SchemaChangeKind.DirectiveLocationRemoved, coordinate, $"The location {old} was removed from @{before.Name}.");
        foreach (var @new in locations.Added)
            changes.Add(SchemaChangeKind.DirectiveLocationAdded, coordinate, $"The location {@new} was added to @{before.Name}.");

        changes.AddDescription(coordinate, before.Description, after.Description);
    }
}
