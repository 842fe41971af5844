using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>
/// What a mutation asks for, looked at before its first field runs: when the caller may not have something that is selected anywhere in it, none of it is
/// carried out, since what was created could not be shown, and half of it would be a surprise.
/// </summary>
/// <remarks>Each selection set is looked at once for each object type, so the work is bounded by the document and the schema, however fragments multiply.</remarks>
internal sealed class MutationAccess
{
    private readonly CompiledOperation _operation;
    private readonly List<Demand> _demands = [];
    private readonly HashSet<(SelectionSetNode Selections, ObjectType Type)> _seen = [];
    private readonly Stack<(SelectionSetNode Selections, ObjectType Type)> _open = new();

    private MutationAccess(CompiledOperation operation) => _operation = operation;

    /// <summary>What each root field asks for, in its order: a policy and the first field below that asks for it.</summary>
    public static Demand[][] DemandsOf(CollectedFields root, CompiledOperation operation) => [.. root.Fields.Select(field => DemandsOf(field, operation))];

    /// <summary>The error of each root field when the mutation may not be carried out, and none of <c>__typename</c>, which does nothing; null when it may.</summary>
    public static GraphQLError?[]? Check(CollectedFields root, OperationContext context)
    {
        if (context.Schema.Policies.Count == 0) return null;
        var demands = context.Operation.GetDemands(root);
        var unmet = Array.ConvertAll(demands, each => Array.Find(each, demand => !context.Access.IsGranted(demand.Policy)));
        if (Array.Find(unmet, demand => demand is not null) is not { } first) return null;

        // Each error tells what was missing: where the field cannot be null, its own is the only one that is told.
        return [.. root.Fields.Zip(unmet, (field, own) => own is null ? ToError(field, first) : Access.Forbidden(own.Coordinate, own.Policy))];
    }

    private static GraphQLError? ToError(CollectedField field, Demand unmet) => ReferenceEquals(field.Definition, MetaFields.TypeName)
        ? null
        : new GraphQLError(
            $"Nothing of this mutation was carried out, since {unmet.Coordinate} asks for {unmet.Policy.Name}, which this caller has not been granted. Send this field alone.",
            ErrorCode.Forbidden);

    private static Demand[] DemandsOf(CollectedField field, CompiledOperation operation)
    {
        var walk = new MutationAccess(operation);
        foreach (var policy in field.Policies) walk.Note(policy, field.Coordinate);
        foreach (var node in field.Nodes) walk.Enter(node.SelectionSet, field.Definition.Type);
        while (walk._open.TryPop(out var next))
        {
            foreach (var selection in next.Selections.Selections.Where(operation.Conditions.Include)) walk.Visit(selection, next.Type);
        }

        return [.. walk._demands];
    }

    private void Visit(SelectionNode selection, ObjectType type)
    {
        switch (selection)
        {
            case FieldNode field when _operation.Schema.FindField(type, field.Name.Value) is (var definition, _):
                foreach (var policy in _operation.Schema.Policies.Of(definition)) Note(policy, $"{type.Name}.{definition.Name}");
                Enter(field.SelectionSet, definition.Type);
                break;
            case FragmentSpreadNode spread when _operation.GetFragment(spread.Name.Value) is { } fragment:
                if (Applies(fragment.TypeCondition, type)) Open(fragment.SelectionSet, type);
                break;
            case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition, type):
                Open(inline.SelectionSet, type);
                break;
        }
    }

    // Nobody knows yet which object will be there: it could be any.
    private void Enter(SelectionSetNode? selections, GraphQLType type)
    {
        if (selections is null || type.Named is not CompositeType composite) return;
        foreach (var possible in _operation.Schema.Schema.GetPossibleTypes(composite)) Open(selections, possible);
    }

    private void Open(SelectionSetNode selections, ObjectType type)
    {
        if (_seen.Add((selections, type))) _open.Push((selections, type));
    }

    private bool Applies(NamedTypeNode condition, ObjectType type)
        => _operation.Schema.Schema.GetType(condition.Name.Value) is CompositeType wanted && _operation.Schema.Schema.IsPossibleType(wanted, type);

    private void Note(AccessPolicy policy, string coordinate)
    {
        if (!_demands.Exists(demand => demand.Policy == policy)) _demands.Add(new Demand(policy, coordinate));
    }

    /// <summary>Something that a mutation selects asks for a policy.</summary>
    public sealed record Demand(AccessPolicy Policy, string Coordinate);
}
