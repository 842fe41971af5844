using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>What changed in the named types.</summary>
internal static class TypeChanges
{
    public static void Find(ChangeList changes, Schema before, Schema after)
    {
        var diff = new NameDiff<NamedType>(Compared(before), Compared(after), type => type.Name);
        foreach (var old in diff.Removed) changes.Add(SchemaChangeKind.TypeRemoved, new TypeCoordinate(old.Name), WhyRemoved(old));
        foreach (var (old, @new) in diff.Persisted) FindInType(changes, old, @new);
        foreach (var @new in diff.Added) FindAdded(changes, before, @new);
    }

    // Every schema has the types of introspection, and the same ones.
    private static IEnumerable<NamedType> Compared(Schema schema) => schema.Types.Where(type => !type.IsBuiltIn || type is ScalarType);

    private static string WhyRemoved(NamedType type) => type.IsBuiltIn
        ? $"The built-in scalar {type.Name} is no longer used, so that no variable can have it."
        : $"The {NounOf(type)} {type.Name} was removed.";

    private static void FindAdded(ChangeList changes, Schema before, NamedType type)
    {
        var coordinate = new TypeCoordinate(type.Name);
        var known = type is ObjectType @object ? @object.Interfaces.Where(implemented => before.GetType(implemented.Name) is InterfaceType).ToList() : [];
        if (known.Count == 0)
        {
            changes.Add(SchemaChangeKind.TypeAdded, coordinate, $"The {NounOf(type)} {type.Name} was added.");
            return;
        }

        foreach (var implemented in known)
        {
            changes.Add(
                SchemaChangeKind.TypeAddedToInterface,
                coordinate,
                $"The type {type.Name} was added and implements {implemented.Name}, which may now stand for it.");
        }
    }

    private static void FindInType(ChangeList changes, NamedType before, NamedType after)
    {
        var coordinate = new TypeCoordinate(before.Name);
        switch (before, after)
        {
            case (EnumType old, EnumType @new):
                FindInEnum(changes, old, @new);
                break;
            case (UnionType old, UnionType @new):
                FindInUnion(changes, old, @new);
                break;
            case (InputObjectType old, InputObjectType @new):
                FindInInputObject(changes, old, @new);
                break;
            case (ScalarType old, ScalarType @new):
                FindInScalar(changes, old, @new);
                break;
            case (ObjectType or InterfaceType, ComplexType) when before.GetType() == after.GetType():
                FieldChanges.Find(changes, (ComplexType)before, (ComplexType)after);
                break;
            default:
                changes.Add(
                    SchemaChangeKind.TypeChangedKind, coordinate, $"{before.Name} changed from {NounOf(before)} to {NounOf(after)}.");
                break;
        }

        changes.AddDescription(coordinate, before.Description, after.Description);
        changes.AddUsages(coordinate, before.Directives, after.Directives);
    }

    private static void FindInEnum(ChangeList changes, EnumType before, EnumType after)
    {
        var diff = new NameDiff<EnumValue>(before.Values, after.Values, value => value.Name);
        foreach (var old in diff.Removed)
            changes.Add(SchemaChangeKind.ValueRemovedFromEnum, new MemberCoordinate(before.Name, old.Name), $"The value {old.Name} was removed.");
        foreach (var (old, @new) in diff.Persisted)
        {
            var coordinate = new MemberCoordinate(before.Name, old.Name);
            changes.AddDescription(coordinate, old.Description, @new.Description);
            changes.AddDeprecation(coordinate, old.DeprecationReason, @new.DeprecationReason);
            changes.AddUsages(coordinate, old.SyntaxNode?.Directives, @new.SyntaxNode?.Directives);
        }

        foreach (var @new in diff.Added)
            changes.Add(SchemaChangeKind.ValueAddedToEnum, new MemberCoordinate(before.Name, @new.Name), $"The value {@new.Name} was added.");
    }

    private static void FindInUnion(ChangeList changes, UnionType before, UnionType after)
    {
        var coordinate = new TypeCoordinate(before.Name);
        var diff = new NameDiff<ObjectType>(before.Types, after.Types, type => type.Name);
        foreach (var old in diff.Removed) changes.Add(SchemaChangeKind.TypeRemovedFromUnion, coordinate, $"{old.Name} was removed from the union.");
        foreach (var @new in diff.Added) changes.Add(SchemaChangeKind.TypeAddedToUnion, coordinate, $"{@new.Name} was added to the union.");
    }

    private static void FindInInputObject(ChangeList changes, InputObjectType before, InputObjectType after)
    {
        var coordinate = new TypeCoordinate(before.Name);
        if (!before.IsOneOf && after.IsOneOf)
            changes.Add(SchemaChangeKind.OneOfAdded, coordinate, $"{before.Name} now takes exactly one of its fields (@oneOf).");
        if (before.IsOneOf && !after.IsOneOf)
            changes.Add(SchemaChangeKind.OneOfRemoved, coordinate, $"{before.Name} takes any of its fields now, not exactly one (@oneOf).");
        InputChanges.Find(changes, InputRole.InputField, before.Fields, after.Fields, name => new MemberCoordinate(before.Name, name));
    }

    private static void FindInScalar(ChangeList changes, ScalarType before, ScalarType after)
    {
        var (coordinate, old, @new) = (new TypeCoordinate(before.Name), before.SpecifiedByUrl, after.SpecifiedByUrl);
        if (old == @new) return;
        if (old is null) changes.Add(SchemaChangeKind.SpecifiedByUrlAdded, coordinate, $"The specification {@new} was named.");
        else if (@new is null) changes.Add(SchemaChangeKind.SpecifiedByUrlRemoved, coordinate, $"The specification {old} is no longer named.");
        else changes.Add(SchemaChangeKind.SpecifiedByUrlChanged, coordinate, $"The specification changed from {old} to {@new}.");
    }

    private static string NounOf(NamedType type) => type switch
    {
        ScalarType => "scalar",
        ObjectType => "type",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        _ => "input object",
    };
}
