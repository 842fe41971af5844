using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>Interfaces of fragments: one for the fragment, one for each object inside it, one for each type that it tells apart.</summary>
internal sealed class InterfaceMaker(FieldCollector collector, ShapeMaker shapes)
{
    private readonly Dictionary<string, InterfaceModel> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _others = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>All that were made, a fragment before what is inside it.</summary>
    public IEnumerable<InterfaceModel> Made => _order.Where(_made.ContainsKey).Select(name => _made[name]);

    /// <summary>The name of the interface for a place: another fragment's own, when nothing but its spread stands there.</summary>
    public string Resolve(string name) => _others.TryGetValue(name, out var other) ? other : name;

    /// <summary>Makes those of one fragment.</summary>
    public void Add(FragmentDefinitionNode fragment)
    {
        if (collector.Schema.GetType(fragment.TypeCondition.Name.Value) is not CompositeType type) return;
        var name = FieldCollector.InterfaceName(fragment);
        Make(name, type, [new Scope(fragment.SelectionSet, type, false, name, type)], [], fragment.Description?.Value ?? type.Description);
    }

    /// <summary>The interface and all that it extends.</summary>
    public IEnumerable<InterfaceModel> WithBases(string name)
        => _made.TryGetValue(Resolve(name), out var found) ? found.Bases.SelectMany(WithBases).Prepend(found) : [];

    private void Make(string name, CompositeType type, IReadOnlyList<Scope> scopes, List<string> bases, string? description)
    {
        var parts = new Parts(bases);
        _order.Add(name);
        foreach (var scope in scopes) Visit(type, scope, parts);
        if (parts.Own.Groups.Count == 0 && parts.Narrower.Count == 0 && bases.Count == 1 && name.Contains('_'))
        {
            _others[name] = bases[0];
            return;
        }

        List<string> taken = [];
        var properties = parts.Own.Groups.Select(group => Property(name, group, taken)).ToEquatableArray();
        _made[name] = new InterfaceModel(name, description, type.Name, bases.Distinct().ToEquatableArray(), properties);
        foreach (var narrower in parts.Narrower) Make($"{name}_{narrower.Key.Name}", narrower.Key, narrower.Value, [name], narrower.Key.Description);
    }

    private PropertyModel Property(string owner, FieldGroup group, List<string> taken)
    {
        var (node, field) = (group.Fields[0].Node, group.Fields[0].Field);
        string? inner = null;
        if (field.Type.Named is CompositeType type)
        {
            inner = $"{owner}_{ClientNames.Pascal(node.ResponseName)}";
            Make(inner, type, [.. group.Fields.Select(selected => Inside(selected, inner))], [], type.Description);
        }

        var shape = shapes.Of(field.Type, inner is null ? null : Resolve(inner));
        var property = ClientNames.Property(node.ResponseName, "", taken);
        taken.Add(property);
        return new PropertyModel(
            property, node.ResponseName, group.IsConditional ? shape with { IsNullable = true } : shape, field.Description, field.DeprecationReason);
    }

    private static Scope Inside(SelectedField selected, string owner)
    {
        var type = (CompositeType)selected.Field.Type.Named;
        return new Scope(selected.Node.SelectionSet!, type, selected.IsConditional, owner, type);
    }

    private void Visit(CompositeType type, Scope scope, Parts parts)
    {
        foreach (var selection in scope.Set.Selections)
        {
            switch (selection)
            {
                case FieldNode field when MetaFields.FindField(collector.Schema, scope.Type, field.Name.Value) is { } definition:
                    parts.Own.Add(new SelectedField(field, definition, scope.IsConditional || FieldCollector.IsConditional(field), null));
                    break;
                case InlineFragmentNode inline when collector.Enter(inline, scope) is { } inner:
                    Follow(type, inner, parts);
                    break;
                case FragmentSpreadNode spread when collector.Enter(spread, scope) is { } inner && parts.Spread.Add(spread.Name.Value):
                    // A fragment inside has an interface of its own, unless it may be missing.
                    if (inner.IsConditional) Follow(type, inner, parts);
                    else if (collector.Applies(type, inner.Type)) parts.Bases.Add(inner.Owner!);
                    break;
            }
        }
    }

    private void Follow(CompositeType type, Scope inner, Parts parts)
    {
        if (collector.Applies(type, inner.Type))
        {
            Visit(type, inner, parts);
            return;
        }

        if (!parts.Narrower.TryGetValue(inner.Type, out var scopes)) parts.Narrower.Add(inner.Type, scopes = []);
        scopes.Add(inner);
    }

    /// <summary>What an interface is put together from.</summary>
    private sealed class Parts(List<string> bases)
    {
        public Collected Own { get; } = new();

        public List<string> Bases { get; } = bases;

        public HashSet<string> Spread { get; } = new(StringComparer.Ordinal);

        public Dictionary<CompositeType, List<Scope>> Narrower { get; } = [];
    }
}
