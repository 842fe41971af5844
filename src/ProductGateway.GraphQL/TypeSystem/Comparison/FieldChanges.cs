using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>What changed in the fields and interfaces of an object or interface type.</summary>
internal static class FieldChanges
{
    public static void Find(ChangeList changes, ComplexType before, ComplexType after)
    {
        FindInInterfaces(changes, before, after);
        var diff = new NameDiff<OutputField>(before.Fields, after.Fields, field => field.Name);
        foreach (var old in diff.Removed)
            changes.Add(SchemaChangeKind.FieldRemoved, new MemberCoordinate(before.Name, old.Name), $"The field {old.Name} was removed.");
        foreach (var (old, @new) in diff.Persisted) FindInField(changes, before.Name, old, @new);
        foreach (var @new in diff.Added)
            changes.Add(SchemaChangeKind.FieldAdded, new MemberCoordinate(before.Name, @new.Name), $"The field {@new.Name}: {@new.Type} was added.");
    }

    private static void FindInInterfaces(ChangeList changes, ComplexType before, ComplexType after)
    {
        var coordinate = new TypeCoordinate(before.Name);
        var diff = new NameDiff<InterfaceType>(before.Interfaces, after.Interfaces, type => type.Name);
        foreach (var old in diff.Removed)
            changes.Add(SchemaChangeKind.ImplementedInterfaceRemoved, coordinate, $"{before.Name} no longer implements the interface {old.Name}.");
        foreach (var @new in diff.Added)
            changes.Add(SchemaChangeKind.ImplementedInterfaceAdded, coordinate, $"{before.Name} now implements the interface {@new.Name}.");
    }

    private static void FindInField(ChangeList changes, string typeName, OutputField before, OutputField after)
    {
        var coordinate = new MemberCoordinate(typeName, before.Name);
        InputChanges.Find(
            changes, InputRole.Argument, before.Arguments, after.Arguments, name => new ArgumentCoordinate(typeName, before.Name, name));
        if (before.Type.ToString() != after.Type.ToString())
        {
            var isSafe = TypeVariance.IsSafeForOutput(before.Type, after.Type);
            changes.Add(
                isSafe ? SchemaChangeKind.FieldChangedKindSafe : SchemaChangeKind.FieldChangedKind,
                coordinate,
                $"The type changed from {before.Type} to {after.Type}.");
        }

        changes.AddDescription(coordinate, before.Description, after.Description);
        changes.AddDeprecation(coordinate, before.DeprecationReason, after.DeprecationReason);
        changes.AddUsages(coordinate, before.SyntaxNode?.Directives, after.SyntaxNode?.Directives);
    }
}
