namespace ProductGateway.GraphQL.Execution;

/// <summary>What a batch has for one key: a value, or an error of that key alone. <c>default</c> is no value.</summary>
public readonly struct Result<TValue>
{
    private readonly TValue? _value;
    private readonly Exception? _error;

    /// <summary>The key has this value; null for none.</summary>
    public Result(TValue? value) => _value = value;

    /// <summary>The key failed: who waits for it gets this exception thrown. <see cref="GraphQLException"/> for one that the client shall see.</summary>
    public Result(Exception error) => _error = error;

    /// <summary>The key has this value; null for none. C# allows it for no interface: call the constructor then.</summary>
    public static implicit operator Result<TValue>(TValue? value) => new(value);

    /// <summary>The key failed with this exception.</summary>
    public static implicit operator Result<TValue>(Exception error) => new(error);

    internal void Settle(TaskCompletionSource<TValue?> promise)
    {
        if (_error is null)
        {
            promise.TrySetResult(_value);
            return;
        }

        promise.TrySetException(_error);

        // Seen, even when all who waited have given up.
        _ = promise.Task.Exception;
    }
}
