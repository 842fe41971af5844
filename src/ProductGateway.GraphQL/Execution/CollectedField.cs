using System.Text;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>A field set: the selected fields that share one response name, with everything that is the same for each object of the type.</summary>
/// <remarks>GraphQL specification 6.3.2 <see href="https://spec.graphql.org/September2025/#sec-Field-Collection"/></remarks>
internal sealed class CollectedField(
    ObjectType parentType, OutputField definition, FieldBinding binding, AccessPolicy[] policies, FieldNode first, int order)
{
    private const int Unknown = -2;
    private const int Constant = -1;

    private int _argumentSlot = definition.Arguments.Count == 0 ? Constant : Unknown;
    private ArgumentValues? _constantArguments = definition.Arguments.Count == 0 ? CoerceArgumentValues.None : null;
    private CollectedSubfields? _subfields;
    private FieldSelection? _selection;
    private IReadOnlyList<Location>? _locations;

    public ObjectType ParentType { get; } = parentType;

    public OutputField Definition { get; } = definition;

    public FieldBinding Binding { get; } = binding;

    /// <summary>What a caller must be granted to have it; empty for what everybody may have.</summary>
    public AccessPolicy[] Policies { get; } = policies;

    public string ResponseName { get; } = first.ResponseName;

    /// <summary>The response name as it is written: with quotes, a colon, and what stands before it in the object. Names need no escaping.</summary>
    public byte[] Key { get; } = Encoding.UTF8.GetBytes($"{(order == 0 ? '{' : ',')}\"{first.ResponseName}\":");

    /// <summary>Place among the fields of the collected fields map.</summary>
    public int Order { get; } = order;

    /// <summary>Never empty, in document order.</summary>
    public List<FieldNode> Nodes { get; } = [first];

    public bool IsNullable { get; } = definition.Type is not NonNullType;

    /// <summary>We read "an associated syntax element" as the first field of the set: its siblings say the same.</summary>
    public IReadOnlyList<Location> Locations => _locations ??= Nodes[0].Span.Location is { } location ? [location] : [];

    /// <summary>Such as <c>Query.product</c>.</summary>
    public string Coordinate => $"{ParentType.Name}.{Definition.Name}";

    /// <summary>Coerced once for all requests when no variable is in them, else once a request: they depend on nothing else.</summary>
    public ArgumentValues GetArguments(OperationContext context) => Volatile.Read(ref _constantArguments) ?? CoerceArguments(context);

    /// <summary>CollectSubfields, once for each object type that turns up here. Threads that race collect the same twice.</summary>
    public CollectedFields GetSubfields(ObjectType type, CompiledOperation operation)
    {
        var known = Volatile.Read(ref _subfields);
        for (var entry = known; entry is not null; entry = entry.Next)
        {
            if (entry.Type == type) return entry.Fields;
        }

        var collected = CollectFields.CollectSubfields(type, Nodes, operation);
        Volatile.Write(ref _subfields, new CollectedSubfields(type, collected, known));
        return collected;
    }

    /// <summary>What is asked for below, whichever type turns up. Threads that race collect the same twice.</summary>
    public FieldSelection GetSelection(CompiledOperation operation)
    {
        if (Volatile.Read(ref _selection) is { } known) return known;
        var selection = FieldSelection.Below([this], operation);
        Volatile.Write(ref _selection, selection);
        return selection;
    }

    private ArgumentValues CoerceArguments(OperationContext context)
    {
        var slot = Volatile.Read(ref _argumentSlot);
        if (slot == Unknown && Nodes[0].Arguments.Any(argument => Variables.AreIn(argument.Value)))
        {
            Interlocked.CompareExchange(ref _argumentSlot, context.Operation.NewArgumentSlot(), Unknown);
            slot = Volatile.Read(ref _argumentSlot);
        }

        if (slot >= 0) return context.GetArguments(slot) ?? context.SetArguments(slot, Coerce(context));
        var coerced = Coerce(context);
        Volatile.Write(ref _constantArguments, coerced);
        return coerced;
    }

    private ArgumentValues Coerce(OperationContext context) => CoerceArgumentValues.Coerce(Definition, Nodes[0], context);

    private sealed record CollectedSubfields(ObjectType Type, CollectedFields Fields, CollectedSubfields? Next);
}
