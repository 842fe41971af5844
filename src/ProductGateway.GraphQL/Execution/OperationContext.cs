using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>What stays the same while one request is executed.</summary>
internal sealed class OperationContext(
    CompiledOperation operation,
    OperationRequest request,
    IReadOnlyDictionary<string, object?> variables,
    Deadline deadline)
{
    /// <summary>Selections collected, fields and list items that one answer may cost, however lists, aliases and fragments multiply.</summary>
    public const int MaxWork = 250_000;

    private long _work;

    // A field that is collected for the first time has no place in here yet: its arguments are coerced each time until the next request.
    private readonly ArgumentValues?[] _arguments = operation.ArgumentSlots == 0 ? [] : new ArgumentValues?[operation.ArgumentSlots];

    public CompiledOperation Operation { get; } = operation;

    public ExecutableSchema Schema => Operation.Schema;

    /// <summary>Coerced; a variable that is neither given nor has a default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; } = variables;

    public IServiceProvider Services { get; } = request.Services;

    public ErrorMask Mask { get; } = request.Mask;

    public CancellationToken RequestAborted { get; } = deadline.Token;

    /// <summary>The error of a field that has not begun, or was told to stop.</summary>
    public GraphQLError NotFinished => deadline.NotFinished;

    public BatchDispatcher Batches { get; } = new(deadline.Token);

    public TextBudget TextBudget { get; } = new();

    public ExecutionErrors Errors { get; } = new();

    /// <summary>Whether the answer has cost more than <see cref="MaxWork"/>: what is not begun stays null.</summary>
    public bool IsExhausted => Volatile.Read(ref _work) + Operation.Work > MaxWork;

    /// <summary>Adds to what the answer has cost.</summary>
    public void CountWork(int amount) => Interlocked.Add(ref _work, amount);

    public ArgumentValues? GetArguments(int slot) => slot < _arguments.Length ? Volatile.Read(ref _arguments[slot]) : null;

    /// <summary>Keeps the arguments of a field for its other objects. Threads that race coerce the same twice.</summary>
    public ArgumentValues SetArguments(int slot, ArgumentValues arguments)
    {
        if (slot < _arguments.Length) Volatile.Write(ref _arguments[slot], arguments);
        return arguments;
    }
}
