using System.Collections.Concurrent;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>The fields that an operation asks for below one field: what a resolver needs to know to fetch no more than that.</summary>
/// <remarks>
/// GraphQL specification 6.3.2 <see href="https://spec.graphql.org/September2025/#CollectSubfields()"/>.
/// Aliases of one field, selections of one alias, fragments, and the object types that may turn up are merged; what <c>@skip</c> and
/// <c>@include</c> leave out for the variables of the request is not there. <c>__typename</c> is no field of a type, so it is not there either.
/// Made when it is first asked for and kept with the compiled operation. Safe to share between threads.
/// </remarks>
public sealed class FieldSelection
{
    private readonly CompiledOperation _operation;
    private readonly CollectedField[] _fields;
    private ConcurrentDictionary<string, FieldSelection>? _below;

    private FieldSelection(CompiledOperation operation, CollectedField[] fields)
    {
        _operation = operation;
        _fields = fields;
    }

    /// <summary>Whether the field is asked for, under whatever alias and of whatever object type.</summary>
    /// <param name="field">Its name in the schema.</param>
    public bool Has(string field)
    {
        foreach (var selected in _fields)
        {
            if (selected.Definition.Name == field) return true;
        }

        return false;
    }

    /// <summary>What is asked for below a field; nothing when it is not asked for itself.</summary>
    /// <param name="field">Its name in the schema.</param>
    public FieldSelection Of(string field)
    {
        if (!Has(field)) return new FieldSelection(_operation, []);
        var below = LazyInitializer.EnsureInitialized(ref _below);
        return below.GetOrAdd(field, static (name, self) => Below(self._fields.Where(each => each.Definition.Name == name), self._operation), this);
    }

    /// <summary>What is asked of objects of one type: without what other types of an interface or a union are asked for.</summary>
    /// <param name="type">The name of an object type, interface or union of the schema.</param>
    public FieldSelection On(string type)
        => new(_operation, _operation.Schema.Schema.GetType(type) is CompositeType wanted ? Array.FindAll(_fields, IsOf(wanted)) : []);

    /// <summary>CollectSubfields(objectType, fields, variableValues) for each object type that the fields may answer with.</summary>
    /// <param name="fields">Fields of one name, that may have several parent types.</param>
    /// <param name="operation">That they were collected for.</param>
    internal static FieldSelection Below(IEnumerable<CollectedField> fields, CompiledOperation operation)
    {
        // A type's selections are gathered from all parents before they are collected. To collect for each parent type apart would double the
        // work at every level of interfaces.
        var nodes = new Dictionary<ObjectType, List<FieldNode>>();
        foreach (var field in fields)
        {
            if (field.Definition.Type.Named is not CompositeType composite) continue;
            foreach (var type in operation.Schema.Schema.GetPossibleTypes(composite)) Gather(nodes, type, field.Nodes);
        }

        var collected = nodes.SelectMany(entry => CollectFields.CollectSubfields(entry.Key, Distinct(entry.Value), operation).Fields);
        return new FieldSelection(operation, [.. collected.Where(static field => !IsIntrospection(field))]);
    }

    private static void Gather(Dictionary<ObjectType, List<FieldNode>> nodes, ObjectType type, List<FieldNode> selected)
    {
        if (nodes.TryGetValue(type, out var known)) known.AddRange(selected);
        else nodes.Add(type, [.. selected]);
    }

    private static FieldNode[] Distinct(List<FieldNode> nodes) => [.. nodes.Distinct<FieldNode>(ReferenceEqualityComparer.Instance)];

    // "As a meta-field, __typename is implicit and does not appear in the fields list in any defined type": section 4.1, Type Name Introspection.
    private static bool IsIntrospection(CollectedField field) => field.Definition.Name.StartsWith("__", StringComparison.Ordinal);

    private Predicate<CollectedField> IsOf(CompositeType type) => field => _operation.Schema.Schema.IsPossibleType(type, field.ParentType);
}
