using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>What changed in a list of arguments or input fields.</summary>
internal static class InputChanges
{
    /// <param name="changes">Where the changes go.</param>
    /// <param name="role">What the input is.</param>
    /// <param name="before">The old list.</param>
    /// <param name="after">The new list.</param>
    /// <param name="coordinateOf">The place of one by its name.</param>
    public static void Find(
        ChangeList changes, InputRole role, IReadOnlyList<InputValue> before, IReadOnlyList<InputValue> after, Func<string, SchemaCoordinate> coordinateOf)
    {
        var diff = new NameDiff<InputValue>(before, after, input => input.Name);
        foreach (var old in diff.Removed) changes.Add(role.Removed, coordinateOf(old.Name), $"The {role.Noun} {old.Name} was removed.");
        foreach (var (old, @new) in diff.Persisted) FindIn(changes, role, old, @new, coordinateOf(old.Name));
        foreach (var @new in diff.Added)
        {
            var (kind, word) = @new.IsRequired ? (role.RequiredAdded, "required") : (role.OptionalAdded, "optional");
            changes.Add(kind, coordinateOf(@new.Name), $"The {word} {role.Noun} {@new.Name}: {@new.Type} was added.");
        }
    }

    private static void FindIn(ChangeList changes, InputRole role, InputValue before, InputValue after, SchemaCoordinate coordinate)
    {
        var isSafe = TypeVariance.IsSafeForInput(before.Type, after.Type);
        if (before.Type.ToString() != after.Type.ToString())
            changes.Add(isSafe ? role.ChangedKindSafe : role.ChangedKind, coordinate, $"The type changed from {before.Type} to {after.Type}.");

        if (isSafe) FindInDefault(changes, role, before, after, coordinate);
        changes.AddDescription(coordinate, before.Description, after.Description);
        changes.AddDeprecation(coordinate, before.DeprecationReason, after.DeprecationReason);
        changes.AddUsages(coordinate, before.SyntaxNode?.Directives, after.SyntaxNode?.Directives);
    }

    private static void FindInDefault(ChangeList changes, InputRole role, InputValue before, InputValue after, SchemaCoordinate coordinate)
    {
        var old = before.DefaultValue is { } oldValue ? DefaultValueText.Of(oldValue, before.Type) : null;
        var @new = after.DefaultValue is { } newValue ? DefaultValueText.Of(newValue, after.Type) : null;
        if (old == @new) return;

        if (@new is null && after.IsRequired)
            changes.Add(role.BecameRequired, coordinate, $"The default {old} was removed, so that the {role.Noun} must be given.");
        else if (@new is null)
            changes.Add(role.DefaultValueChange, coordinate, $"The default {old} was removed.");
        else if (old is null)
            changes.Add(before.IsRequired ? role.DefaultValueAdded : role.DefaultValueChange, coordinate, $"The default {@new} was added.");
        else
            changes.Add(role.DefaultValueChange, coordinate, $"The default changed from {old} to {@new}.");
    }
}
