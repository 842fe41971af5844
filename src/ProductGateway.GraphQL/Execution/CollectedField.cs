using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>A field set: the selected fields that share one response name, with everything that is the same for each object of the type.</summary>
/// <remarks>GraphQL specification 6.3.2 <see href="https://spec.graphql.org/September2025/#sec-Field-Collection"/></remarks>
internal sealed class CollectedField(ObjectType parentType, OutputField definition, FieldBinding binding, FieldNode first, int order)
{
    private IReadOnlyList<Location>? _locations;
    private ArgumentValues? _arguments;
    private CollectedSubfields? _subfields;

    public ObjectType ParentType { get; } = parentType;

    public OutputField Definition { get; } = definition;

    public FieldBinding Binding { get; } = binding;

    public string ResponseName { get; } = first.ResponseName;

    /// <summary>Place among the fields of the collected fields map.</summary>
    public int Order { get; } = order;

    /// <summary>Never empty, in document order.</summary>
    public List<FieldNode> Nodes { get; } = [first];

    public bool IsNullable { get; } = definition.Type is not NonNullType;

    /// <summary>We read "an associated syntax element" as the first field of the set: its siblings say the same.</summary>
    public IReadOnlyList<Location> Locations => _locations ??= Nodes[0].Span.Location is { } location ? [location] : [];

    /// <summary>Such as <c>Query.product</c>.</summary>
    public string Coordinate => $"{ParentType.Name}.{Definition.Name}";

    /// <summary>The same for each object: arguments depend on the document and the variables alone.</summary>
    public ArgumentValues GetArguments(OperationContext operation)
        => _arguments ??= CoerceArgumentValues.Coerce(Definition, Nodes[0], operation);

    /// <summary>CollectSubfields, once for each object type that turns up here. Threads that race collect the same twice.</summary>
    public CollectedFields GetSubfields(ObjectType type, OperationContext operation)
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

    private sealed record CollectedSubfields(ObjectType Type, CollectedFields Fields, CollectedSubfields? Next);
}
