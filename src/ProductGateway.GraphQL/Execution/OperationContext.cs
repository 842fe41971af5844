using System.Collections.Concurrent;
using System.Security.Claims;
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

    private readonly PaidCollections _paid = new();
    private long _work;
    private ConcurrentDictionary<Type, object>? _states;

    private ArgumentValues?[] _arguments = operation.ArgumentSlots == 0 ? [] : new ArgumentValues?[operation.ArgumentSlots];

    public CompiledOperation Operation { get; } = operation;

    public ExecutableSchema Schema => Operation.Schema;

    /// <summary>Coerced; a variable that is neither given nor has a default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; } = variables;

    public IServiceProvider Services { get; } = request.Services;

    public Action<int> CostReported { get; } = request.CostReported;

    public ClaimsPrincipal User { get; } = request.User;

    /// <summary>What the caller may have.</summary>
    public Access Access { get; } = new(operation.Schema.Policies, request);

    public ErrorMask Mask { get; } = request.Mask;

    public CancellationToken RequestAborted { get; } = deadline.Token;

    /// <summary>What the execution may still take; <see cref="Timeout.InfiniteTimeSpan"/> without end.</summary>
    public TimeSpan TimeLeft => deadline.TimeLeft;

    /// <summary>The error of a field that has not begun, or was told to stop.</summary>
    public GraphQLError NotFinished => deadline.NotFinished;

    /// <summary>The error of an execution that did not end in time.</summary>
    public GraphQLError NotEnded => deadline.NotEnded;

    public BatchDispatcher Batches { get; } = new(deadline.Token);

    public TextBudget TextBudget { get; } = new();

    public ExecutionErrors Errors { get; } = new(request.Mask);

    /// <summary>Whether the answer has cost more than <see cref="MaxWork"/>: what is not begun stays null.</summary>
    public bool IsExhausted => Volatile.Read(ref _work) > MaxWork;

    /// <summary>Waits for the execution to end, but not for a resolver that does not hear that its time is up.</summary>
    /// <returns>False when it goes on.</returns>
    public ValueTask<bool> EndsInTimeAsync(Task execution) => deadline.EndsInTimeAsync(execution);

    /// <summary>The operation's object of that type. Threads that race make two, and use one.</summary>
    public T GetOrAddState<T>(Func<T> create)
        where T : class
        => (T)LazyInitializer.EnsureInitialized(ref _states).GetOrAdd(typeof(T), static (_, make) => make(), create);

    /// <summary>Adds to what the answer has cost.</summary>
    public void CountWork(int amount) => Interlocked.Add(ref _work, amount);

    /// <summary>
    /// Adds what it cost to collect these fields, once an answer. An earlier request may have collected them: that shall neither spare this one
    /// anything nor cost it more, so that an answer depends on its request alone.
    /// </summary>
    public void CountCollecting(CollectedFields collected)
    {
        if (_paid.Add(collected.Number)) CountWork(collected.Work);
    }

    public ArgumentValues? GetArguments(int slot)
    {
        var kept = Volatile.Read(ref _arguments);
        return slot < kept.Length ? Volatile.Read(ref kept[slot]) : null;
    }

    /// <summary>Keeps the arguments of a field for its other objects. Threads that race coerce the same twice.</summary>
    public ArgumentValues SetArguments(int slot, ArgumentValues arguments)
    {
        var kept = Volatile.Read(ref _arguments);
        if (slot >= kept.Length)
        {
            // The first request that collects a field makes room for it. What a racing thread keeps meanwhile may be coerced again.
            var grown = new ArgumentValues?[Math.Max(slot + 1, 2 * kept.Length)];
            Array.Copy(kept, grown, kept.Length);
            kept = grown;
            Volatile.Write(ref _arguments, grown);
        }

        Volatile.Write(ref kept[slot], arguments);
        return arguments;
    }
}
