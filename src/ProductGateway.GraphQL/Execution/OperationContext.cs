using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Execution;

/// <summary>What stays the same while one operation is executed.</summary>
internal sealed class OperationContext
{
    /// <summary>Selections collected, fields and list items that one answer may cost, however lists, aliases and fragments multiply.</summary>
    public const int MaxWork = 250_000;

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private long _work;

    public OperationContext(
        ExecutableSchema schema,
        OperationRequest request,
        IReadOnlyDictionary<string, object?> variables,
        CancellationToken requestAborted)
    {
        Schema = schema;
        Variables = variables;
        Services = request.Services;
        Mask = request.Mask;
        RequestAborted = requestAborted;
        Batches = new BatchDispatcher(requestAborted);
        foreach (var definition in request.Document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment) _fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    public ExecutableSchema Schema { get; }

    /// <summary>Coerced; a variable that is neither given nor has a default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; }

    public IServiceProvider Services { get; }

    public ErrorMask Mask { get; }

    public CancellationToken RequestAborted { get; }

    public BatchDispatcher Batches { get; }

    public ExecutionErrors Errors { get; } = new();

    /// <summary>Whether the answer has cost more than <see cref="MaxWork"/>: what is not begun stays null.</summary>
    public bool IsExhausted => Volatile.Read(ref _work) > MaxWork;

    /// <summary>Adds to what the answer has cost.</summary>
    public void CountWork(int amount) => Interlocked.Add(ref _work, amount);

    public FragmentDefinitionNode? GetFragment(string name) => _fragments.GetValueOrDefault(name);
}
