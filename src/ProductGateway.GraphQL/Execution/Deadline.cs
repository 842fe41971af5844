using System.Globalization;

namespace ProductGateway.GraphQL.Execution;

/// <summary>Ends an execution when its caller leaves or its time is up, and knows which of the two it was.</summary>
internal sealed class Deadline : IDisposable
{
    private static readonly GraphQLError Cancelled = new(
        "The field was not finished: the request was cancelled before. Send it again if it is still wanted.",
        ErrorCode.Cancelled);

    private readonly CancellationTokenSource? _timeIsUp;
    private readonly CancellationTokenRegistration _registration;
    private readonly TimeSpan _timeout;
    private bool _isAborted;

    /// <summary>Without end, unless the caller leaves.</summary>
    public Deadline(CancellationToken requestAborted) => Token = requestAborted;

    /// <param name="request">Its timeout begins now.</param>
    /// <param name="requestAborted">Ends it before.</param>
    public Deadline(OperationRequest request, CancellationToken requestAborted)
        : this(requestAborted)
    {
        _timeout = request.Timeout;
        if (_timeout == Timeout.InfiniteTimeSpan) return;

        _timeIsUp = new CancellationTokenSource(_timeout, request.Clock);
        Token = _timeIsUp.Token;
        _registration = requestAborted.UnsafeRegister(static deadline => ((Deadline)deadline!).Abort(), this);
    }

    /// <summary>Cancelled at the end.</summary>
    public CancellationToken Token { get; }

    /// <summary>Whether the time was up while the caller was still there.</summary>
    public bool IsOver => _timeIsUp is { IsCancellationRequested: true } && !Volatile.Read(ref _isAborted);

    /// <summary>The error of a field that has not begun, or was told to stop.</summary>
    public GraphQLError NotFinished => IsOver ? TimeIsUp() : Cancelled;

    /// <summary>Called when nothing runs any more.</summary>
    public void Dispose()
    {
        _registration.Dispose();
        _timeIsUp?.Dispose();
    }

    private GraphQLError TimeIsUp()
    {
        var seconds = _timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new GraphQLError($"The field was not finished in the {seconds} seconds that an execution may take. Ask for less at once.", ErrorCode.ExecutionTimeout);
    }

    private void Abort()
    {
        if (_timeIsUp!.IsCancellationRequested) return;
        Volatile.Write(ref _isAborted, true);
        _timeIsUp.Cancel();
    }
}
