using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>CollectFields(objectType, selectionSet, variableValues, visitedFragments).</summary>
/// <remarks>
/// GraphQL specification 6.3.2 <see href="https://spec.graphql.org/September2025/#CollectFields()"/>.
/// Walks fragments with a stack of its own: a chain of ten thousand spreads is as deep as one. Each fragment is visited once, so the work is linear.
/// </remarks>
internal sealed class CollectFields
{
    private readonly ObjectType _objectType;
    private readonly CompiledOperation _operation;
    private readonly List<CollectedField> _fields = [];
    private readonly Dictionary<string, CollectedField> _byResponseName = new(StringComparer.Ordinal);
    private readonly Stack<(IReadOnlyList<SelectionNode> Selections, int Next)> _open = new();

    // 1. If visitedFragments is not provided, initialize it to the empty set.
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);
    private int _looked;

    private CollectFields(ObjectType objectType, CompiledOperation operation)
    {
        _objectType = objectType;
        _operation = operation;
    }

    /// <summary>Collects one selection set.</summary>
    public static CollectedFields Collect(ObjectType objectType, SelectionSetNode selectionSet, CompiledOperation operation)
    {
        var collector = new CollectFields(objectType, operation);
        collector.Add(selectionSet);
        return collector.ToCollected();
    }

    /// <summary>CollectSubfields(objectType, fields, variableValues): the selection sets of a field set, merged.</summary>
    /// <remarks>A fragment that several of the fields spread is visited once: its fields are in the ordered sets already.</remarks>
    public static CollectedFields CollectSubfields(ObjectType objectType, IReadOnlyList<FieldNode> fields, CompiledOperation operation)
    {
        var collector = new CollectFields(objectType, operation);
        foreach (var field in fields)
        {
            if (field.SelectionSet is { } selectionSet) collector.Add(selectionSet);
        }

        return collector.ToCollected();
    }

    // 3. For each selection in selectionSet, depth first.
    private void Add(SelectionSetNode selectionSet)
    {
        _open.Push((selectionSet.Selections, 0));
        while (_open.TryPop(out var frame))
        {
            var (selections, next) = frame;
            if (next == selections.Count) continue;
            _open.Push((selections, next + 1));
            _looked++;
            if (_operation.Conditions.Include(selections[next])) Visit(selections[next]);
        }
    }

    private void Visit(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                AddField(field);
                break;
            case FragmentSpreadNode spread:
                Enter(spread);
                break;
            case InlineFragmentNode inline when inline.TypeCondition is null || DoesFragmentTypeApply(inline.TypeCondition):
                _open.Push((inline.SelectionSet.Selections, 0));
                break;
        }
    }

    // 3c. If selection is a Field, add it to the field set of its response name.
    private void AddField(FieldNode field)
    {
        if (_byResponseName.TryGetValue(field.ResponseName, out var fieldSet))
        {
            fieldSet.Nodes.Add(field);
            return;
        }

        // ExecuteCollectedFields 2c: "If fieldType is defined"; a valid document asks for no other.
        if (_operation.Schema.FindField(_objectType, field.Name.Value) is not var (definition, binding)) return;
        fieldSet = new CollectedField(_objectType, definition, binding, _operation.Schema.Policies.Of(definition), field, _fields.Count);
        _byResponseName.Add(field.ResponseName, fieldSet);
        _fields.Add(fieldSet);
    }

    // 3d. If selection is a FragmentSpread that is not in visitedFragments and whose type applies, go on inside the fragment.
    private void Enter(FragmentSpreadNode spread)
    {
        if (!_visitedFragments.Add(spread.Name.Value)) return;
        if (_operation.GetFragment(spread.Name.Value) is not { } fragment) return;
        if (DoesFragmentTypeApply(fragment.TypeCondition)) _open.Push((fragment.SelectionSet.Selections, 0));
    }

    // DoesFragmentTypeApply(objectType, fragmentType)
    private bool DoesFragmentTypeApply(NamedTypeNode condition)
        => _operation.Schema.Schema.GetType(condition.Name.Value) is CompositeType fragmentType
            && _operation.Schema.Schema.IsPossibleType(fragmentType, _objectType);

    private CollectedFields ToCollected()
    {
        var work = _looked + _fields.Count;
        return new CollectedFields(_fields, _operation.Count(work), work);
    }
}
