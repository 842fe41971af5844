namespace ProductGateway.Client.Transport;

/// <summary>The caller's token and the time of the call in one; tells afterwards which of the two it was.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenSource? _time;
    private readonly CancellationTokenSource _either;

    public Deadline(TimeSpan timeout, TimeProvider clock, CancellationToken caller)
    {
        (_caller, _timeout) = (caller, timeout);
        _time = timeout == Timeout.InfiniteTimeSpan ? null : new CancellationTokenSource(timeout, clock);
        _either = _time is null || caller.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(caller, _time?.Token ?? CancellationToken.None)
            : _time;
    }

    public CancellationToken Token => _either.Token;

    /// <summary>No limit from here on, but the caller's.</summary>
    public void Lift() => _time?.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>What an exception of the network means; the caller's own cancellation is no failure, and is thrown on.</summary>
    public OperationFailure.Transport Explain(Exception exception)
    {
        // Whatever a message handler has made of it.
        _caller.ThrowIfCancellationRequested();
        if (_time is { IsCancellationRequested: true })
            return TimeIsOver($"No whole answer came within {_timeout}.", new TimeoutException($"No whole answer within {_timeout}.", exception));
        if (exception is TaskCanceledException { InnerException: TimeoutException inner }) return TimeIsOver($"No answer came: {exception.Message}", inner);
        return new OperationFailure.Transport($"No answer came: {exception.Message}", exception);
    }

    public void Dispose()
    {
        _either.Dispose();
        _time?.Dispose();
    }

    private static OperationFailure.Transport TimeIsOver(string message, TimeoutException exception)
        => new($"{message} Whether the server has acted is not known.", exception);
}
