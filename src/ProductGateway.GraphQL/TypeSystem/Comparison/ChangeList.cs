using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>Collects changes, and knows those that every kind of element has.</summary>
/// <param name="untold">Directives of which one of the schemas does not tell where they stand.</param>
internal sealed class ChangeList(HashSet<string> untold)
{
    private readonly List<SchemaChange> _changes = [];

    public IReadOnlyList<SchemaChange> All => _changes;

    public void Add(SchemaChangeKind kind, SchemaCoordinate? coordinate, string message) => _changes.Add(new SchemaChange(kind, coordinate, message));

    public void AddDescription(SchemaCoordinate? coordinate, string? before, string? after)
    {
        if (before == after) return;
        var deed = before is null ? "added" : after is null ? "removed" : "changed";
        Add(SchemaChangeKind.DescriptionChanged, coordinate, $"The description was {deed}.");
    }

    public void AddDeprecation(SchemaCoordinate coordinate, string? before, string? after)
    {
        if (before == after) return;
        if (before is null) Add(SchemaChangeKind.DeprecationAdded, coordinate, $"It was deprecated: {after}");
        else if (after is null) Add(SchemaChangeKind.DeprecationRemoved, coordinate, "It is not deprecated any more.");
        else Add(SchemaChangeKind.DeprecationReasonChanged, coordinate, $"The reason of its deprecation is now: {after}");
    }

    /// <summary>Directives of the schema's own that stand on the definition; those of the specification are told by what they mean.</summary>
    public void AddUsages(SchemaCoordinate? coordinate, IEnumerable<DirectiveNode>? before, IEnumerable<DirectiveNode>? after)
    {
        var diff = new NameDiff<string>(Texts(before), Texts(after), text => text);
        foreach (var old in diff.Removed) Add(SchemaChangeKind.DirectiveUsageRemoved, coordinate, $"{old} was taken off its definition.");
        foreach (var @new in diff.Added) Add(SchemaChangeKind.DirectiveUsageAdded, coordinate, $"{@new} was put on its definition.");
    }

    private IEnumerable<string> Texts(IEnumerable<DirectiveNode>? directives)
        => (directives ?? [])
            .Where(directive => !untold.Contains(directive.Name.Value) && BuiltInDirectives.All.All(builtIn => builtIn.Name != directive.Name.Value))
            .Select(Printer.Print)
            .Distinct(StringComparer.Ordinal);
}
