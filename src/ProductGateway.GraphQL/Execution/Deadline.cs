using System.Globalization;

namespace ProductGateway.GraphQL.Execution;

/// <summary>Ends an execution when its caller leaves or its time is up, and knows which of the two it was.</summary>
internal sealed class Deadline : IDisposable
{
    /// <summary>What a resolver has to stop after it was told to.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.5);

    private static readonly GraphQLError Cancelled = new(
        "The field was not finished: the request was cancelled before. Send it again if it is still wanted.",
        ErrorCode.Cancelled);

    private readonly CancellationTokenSource? _timeIsUp;
    private readonly CancellationTokenRegistration _registration;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly TimeSpan _rest = Timeout.InfiniteTimeSpan;
    private readonly long _begun;
    private bool _isAborted;

    /// <summary>Without end, unless the caller leaves.</summary>
    public Deadline(CancellationToken requestAborted) => Token = requestAborted;

    /// <param name="request">Its timeout begins now.</param>
    /// <param name="requestAborted">Ends it before.</param>
    /// <param name="waited">What of the timeout has gone by already.</param>
    public Deadline(OperationRequest request, CancellationToken requestAborted, TimeSpan waited = default)
        : this(requestAborted)
    {
        (_timeout, _clock) = (request.Timeout, request.Clock);
        if (_timeout == Timeout.InfiniteTimeSpan) return;

        _rest = AtLeastNone(_timeout - waited);
        _begun = _clock.GetTimestamp();
        _timeIsUp = new CancellationTokenSource(_rest, _clock);
        Token = _timeIsUp.Token;
        _registration = requestAborted.UnsafeRegister(static deadline => ((Deadline)deadline!).Abort(), this);
    }

    /// <summary>Cancelled at the end.</summary>
    public CancellationToken Token { get; }

    /// <summary>Whether the time was up while the caller was still there.</summary>
    public bool IsOver => _timeIsUp is { IsCancellationRequested: true } && !Volatile.Read(ref _isAborted);

    /// <summary>Zero when the time is up; <see cref="Timeout.InfiniteTimeSpan"/> without end.</summary>
    public TimeSpan TimeLeft => _timeIsUp is null ? Timeout.InfiniteTimeSpan : AtLeastNone(_rest - _clock.GetElapsedTime(_begun));

    /// <summary>The error of a field that has not begun, or was told to stop.</summary>
    public GraphQLError NotFinished => IsOver ? TimeIsUp() : Cancelled;

    /// <summary>The error of an execution that did not end in time.</summary>
    public GraphQLError NotEnded => new(
        $"The execution did not end in the {Seconds} seconds that it may take, and what it found is lost. Ask for less at once.",
        ErrorCode.ExecutionTimeout);

    private string Seconds => _timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>Waits for an execution to end, but not for a resolver that does not hear that its time is up. When the caller has left, nobody waits for less.</summary>
    /// <returns>False when it goes on.</returns>
    public async ValueTask<bool> EndsInTimeAsync(Task execution)
    {
        if (_timeIsUp is not null)
        {
            await execution.WaitAsync(Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (IsOver) await execution.WaitAsync(Grace, _clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (IsOver && !execution.IsCompleted) return false;
        }

        await execution;
        return true;
    }

    /// <summary>Called when nothing runs any more, or nobody waits for it.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        _timeIsUp?.Dispose();
    }

    private GraphQLError TimeIsUp()
        => new($"The field was not finished in the {Seconds} seconds that an execution may take. Ask for less at once.", ErrorCode.ExecutionTimeout);

    private static TimeSpan AtLeastNone(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    private void Abort()
    {
        if (_timeIsUp!.IsCancellationRequested) return;
        Volatile.Write(ref _isAborted, true);
        _timeIsUp.Cancel();
    }
}
