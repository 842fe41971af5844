using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>
/// What is the same for every request that runs one operation with the same conditions: its collected fields, selection set by selection
/// set and type by type as they turn up, with their bindings, constant arguments and response names. Safe to share between threads.
/// </summary>
/// <param name="schema">The types and their code.</param>
/// <param name="document">The document of the operation.</param>
/// <param name="operation">What is compiled.</param>
/// <param name="conditions">What <c>@skip</c> and <c>@include</c> depend on.</param>
internal sealed class CompiledOperation(
    ExecutableSchema schema,
    ExecutableDocument document,
    OperationDefinitionNode operation,
    Conditions conditions)
{
    private const int MinTextCapacity = 1024;
    private const int MaxTextCapacity = 1 << 20;

    private CollectedFields? _root;
    private MutationAccess.Demand[][]? _demands;
    private int _work;
    private int _collections;
    private int _argumentSlots;
    private int _textCapacity = MinTextCapacity;

    public ExecutableSchema Schema { get; } = schema;

    public OperationDefinitionNode Operation { get; } = operation;

    public Conditions Conditions { get; } = conditions;

    /// <summary>Fields so far whose arguments a request has to coerce for itself.</summary>
    public int ArgumentSlots => Volatile.Read(ref _argumentSlots);

    /// <summary>Selections looked at and fields collected so far, for all requests.</summary>
    public int Work => Volatile.Read(ref _work);

    /// <summary>Bytes that the longest answer so far has had, within reason.</summary>
    public int TextCapacity => Volatile.Read(ref _textCapacity);

    public FragmentDefinitionNode? GetFragment(string name) => document.GetFragment(name);

    /// <summary>CollectFields for the root selection set, once. Threads that race collect the same twice.</summary>
    public CollectedFields GetRootFields(ObjectType rootType)
    {
        if (Volatile.Read(ref _root) is { } known) return known;
        var collected = CollectFields.Collect(rootType, Operation.SelectionSet, this);
        Volatile.Write(ref _root, collected);
        return collected;
    }

    /// <summary>What a mutation's root fields ask of the caller, once. Threads that race look twice.</summary>
    public MutationAccess.Demand[][] GetDemands(CollectedFields root)
    {
        if (Volatile.Read(ref _demands) is { } known) return known;
        var demands = MutationAccess.DemandsOf(root, this);
        Volatile.Write(ref _demands, demands);
        return demands;
    }

    public int NewArgumentSlot() => Interlocked.Increment(ref _argumentSlots) - 1;

    /// <summary>Notes what collecting has cost.</summary>
    /// <returns>The number of what was collected.</returns>
    public int Count(int work)
    {
        Interlocked.Add(ref _work, work);
        document.CountWork(work);
        return Interlocked.Increment(ref _collections) - 1;
    }

    /// <summary>Lets the next answer begin with room enough. Threads that race lose nothing but some room.</summary>
    public void NoteText(int bytes)
    {
        if (bytes > TextCapacity) Volatile.Write(ref _textCapacity, Math.Min(bytes, MaxTextCapacity));
    }
}
