using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>
/// The records of one operation. A selection on an abstract type becomes one record, unless fragments tell types apart: then a closed family, with
/// a member for each type told apart and one for all others, those that the schema gets later included.
/// </summary>
internal sealed class RecordMaker(FieldCollector collector, ShapeMaker shapes, InterfaceMaker interfaces)
{
    private static readonly FieldNode TypeNameNode = new(default, null, new NameNode(default, MetaFields.TypeName.Name), [], [], null);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>In the order in which a reader meets them.</summary>
    public List<RecordModel> Records { get; } = [];

    /// <summary>Makes the record of a selection, and all below it.</summary>
    /// <returns>Its name, which has an underscore more when another record has it.</returns>
    /// <param name="name">The record's.</param>
    /// <param name="prefix">What the names of those below begin with; null: the record's own.</param>
    /// <param name="type">What the selection is on.</param>
    /// <param name="scopes">The selection.</param>
    public string Add(string name, string? prefix, CompositeType type, IReadOnlyList<Scope> scopes)
    {
        while (!_names.Add(name)) name += "_";
        var place = Records.Count;
        var own = collector.Collect(type, scopes);
        var told = type is ObjectType
            ? []
            : collector.Schema.GetPossibleTypes(type).Where(each => own.Narrowing.Any(condition => collector.Schema.IsPossibleType(condition, each))).ToList();
        Records.Insert(place, told.Count == 0
            ? Single(name, prefix ?? name, type, own)
            : Family(name, type, own, [.. told.Select(each => (each, WithTypeName(collector.Collect(each, scopes))))]));
        return name;
    }

    private RecordModel Single(string name, string prefix, CompositeType type, Collected own)
    {
        var properties = Properties(prefix, name, type, own.Groups, []);
        return Complete(name, type, properties, properties, own.Interfaces, []);
    }

    private RecordModel Family(string name, CompositeType type, Collected own, IReadOnlyList<(ObjectType Type, Collected Own)> members)
    {
        WithTypeName(own);
        var shared = own.Groups.Where(group => members.All(member => IsSame(type, group, member.Type, member.Own.Find(group.ResponseName)!))).ToList();
        var properties = Properties(name, name, type, shared, []);
        var kept = own.Interfaces.Where(each => IsKept(each, properties)).ToList();
        List<string> taken = [.. properties.Select(property => property.Name)];
        var models = members.Select(member => Member(name, Free(member.Type.Name, taken), member.Type, member.Own, properties, kept)).ToList();
        models.Add(Member(name, Free("Unknown", taken), type, own, properties, kept));
        return Complete(name, type, properties, properties, kept, models);
    }

    /// <summary>Whether the properties of the base are all that the interface asks for.</summary>
    private bool IsKept(string @interface, List<PropertyModel> properties)
        => interfaces.WithBases(@interface).SelectMany(each => each.Properties).All(asked => properties.Any(property => property.ResponseName == asked.ResponseName));

    private RecordModel Member(string family, string name, CompositeType type, Collected own, List<PropertyModel> shared, List<string> kept)
    {
        var groups = own.Groups.Where(group => shared.All(property => property.ResponseName != group.ResponseName)).ToList();
        var properties = Properties($"{family}_{name}", name, type, groups, [.. shared.Select(property => property.Name)]);
        return Complete(ClientNames.Escape(name), type, properties, [.. shared, .. properties], own.Interfaces.Except(kept), []);
    }

    /// <summary>A name inside the base: none of its properties and none of the other members.</summary>
    private static string Free(string name, List<string> taken)
    {
        while (taken.Contains(name)) name += "_";
        taken.Add(name);
        return name;
    }

    private List<PropertyModel> Properties(string prefix, string record, CompositeType type, IEnumerable<FieldGroup> groups, List<string> taken)
        => [.. groups.Select(group => Property(prefix, record, type, group, taken))];

    private PropertyModel Property(string prefix, string record, CompositeType type, FieldGroup group, List<string> taken)
    {
        var field = FieldOf(type, group);
        var property = ClientNames.Property(group.ResponseName, record, taken);
        taken.Add(property);
        var inner = field.Type.Named is CompositeType composite
            ? Add($"{prefix}_{ClientNames.Pascal(group.ResponseName)}", null, composite, [.. group.Fields.Select(selected => Inside(selected, group))])
            : null;
        var shape = shapes.Of(field.Type, inner);
        return new PropertyModel(
            property, group.ResponseName, group.IsConditional ? shape with { IsNullable = true } : shape, field.Description, field.DeprecationReason);
    }

    private static Scope Inside(SelectedField selected, FieldGroup group)
    {
        var type = (CompositeType)selected.Field.Type.Named;
        var isConditional = selected.IsConditional && group.Fields.Count > 1;
        var owner = selected.Owner is null ? null : $"{selected.Owner}_{ClientNames.Pascal(group.ResponseName)}";
        return new Scope(selected.Node.SelectionSet!, type, isConditional, owner, owner is null ? null : type);
    }

    /// <summary>The field as the type itself defines it: an object may promise more than the interface that it was selected on.</summary>
    private OutputField FieldOf(CompositeType type, FieldGroup group)
        => MetaFields.FindField(collector.Schema, type, group.Fields[0].Node.Name.Value) ?? group.Fields[0].Field;

    private bool IsSame(CompositeType baseType, FieldGroup group, CompositeType memberType, FieldGroup other)
    {
        if (FieldOf(baseType, group).Type.ToString() != FieldOf(memberType, other).Type.ToString() || group.IsConditional != other.IsConditional) return false;
        return group.Fields[0].Field.Type.IsLeafType || group.Fields.Select(field => field.Node).SequenceEqual(other.Fields.Select(field => field.Node));
    }

    private static Collected WithTypeName(Collected own)
    {
        if (own.Find(MetaFields.TypeName.Name) is null)
            own.Groups.Insert(0, new FieldGroup(MetaFields.TypeName.Name, [new SelectedField(TypeNameNode, MetaFields.TypeName, false, null)]));
        return own;
    }

    private RecordModel Complete(
        string name, CompositeType type, List<PropertyModel> properties, List<PropertyModel> visible, IEnumerable<string> implemented, List<RecordModel> members)
    {
        string[] names = [.. implemented.Select(interfaces.Resolve).Distinct()];
        var explicits = names.SelectMany(interfaces.WithBases).Distinct()
            .SelectMany(each => each.Properties.Select(promised => Explicit(each.Name, promised, visible))).OfType<ExplicitProperty>();
        return new RecordModel(
            name, type.Description, type.Name, properties.ToEquatableArray(), names.ToEquatableArray(), explicits.ToEquatableArray(), members.ToEquatableArray());
    }

    private static ExplicitProperty? Explicit(string @interface, PropertyModel promised, List<PropertyModel> visible)
    {
        var own = visible.First(property => property.ResponseName == promised.ResponseName);
        return own.Name == promised.Name && own.Shape.OutputType == promised.Shape.OutputType
            ? null
            : new ExplicitProperty(@interface, promised.Name, promised.Shape.OutputType, own.Name);
    }
}
