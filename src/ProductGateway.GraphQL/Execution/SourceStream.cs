namespace ProductGateway.GraphQL.Execution;

/// <summary>A sequence of root values, read one at a time by one reader.</summary>
/// <remarks>GraphQL specification 6.2.3.1 <see href="https://spec.graphql.org/September2025/#sec-Source-Stream"/></remarks>
internal sealed class SourceStream(IAsyncEnumerable<object> events, SourceFault fault, CancellationTokenSource unsubscribed)
{
    private readonly CancellationToken _unsubscribed = unsubscribed.Token;
    private IAsyncEnumerator<object>? _reader;
    private Task<bool>? _moving;
    private int _isOpen;

    /// <summary>Whether the client has left: nothing is executed or emitted any more.</summary>
    public bool IsUnsubscribed => _unsubscribed.IsCancellationRequested;

    /// <summary>Cancelled when the subscription ends.</summary>
    public CancellationToken Unsubscribed => _unsubscribed;

    /// <summary>Begins the one reading.</summary>
    /// <exception cref="InvalidOperationException">The stream is or was read already.</exception>
    public void Open()
    {
        if (Interlocked.Exchange(ref _isOpen, 1) == 1) throw new InvalidOperationException("A response stream is read once. Subscribe again.");
    }

    /// <summary>Ends the waiting for the next event, from any thread.</summary>
    public void Unsubscribe() => unsubscribed.Cancel();

    /// <summary>Waits for the next event, or until the client leaves: a source that does not listen cannot hold it. Never throws.</summary>
    public async ValueTask<SourceEvent> NextAsync()
    {
        try
        {
            _reader ??= events.GetAsyncEnumerator(_unsubscribed);
            _moving = _reader.MoveNextAsync().AsTask();
            if (!await _moving.WaitAsync(_unsubscribed)) return SourceEvent.Completed;
            return SourceEvent.Emitted(_reader.Current ?? throw new InvalidOperationException("The source of events has emitted null, which is no event."));
        }
        catch (Exception) when (IsUnsubscribed)
        {
            // What a cancelled source says is not asked for.
            return SourceEvent.Completed;
        }
        catch (Exception exception)
        {
            return SourceEvent.Failed(ToError(exception));
        }
    }

    /// <summary>What the client sees of an exception that ends the stream.</summary>
    public GraphQLError ToError(Exception exception) => fault.ToError(exception, _unsubscribed);

    /// <summary>The error at the field that was subscribed to.</summary>
    public GraphQLError Locate(GraphQLError error) => fault.Locate(error);

    /// <summary>Tells the source to stop and disposes of it: now, or as soon as it has heard. Called once. Never throws.</summary>
    public ValueTask CancelAsync()
    {
        var isMoving = _moving is { IsCompleted: false };
        var disposing = DisposeAsync();
        return isMoving ? default : new ValueTask(disposing);
    }

    private async Task DisposeAsync()
    {
        try
        {
            unsubscribed.Cancel();
            unsubscribed.Dispose();

            // An enumerator is disposed of between two moves, never during one.
            if (_moving is Task moving) await moving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_reader is not null) await _reader.DisposeAsync();
        }
        catch (Exception exception)
        {
            fault.Report(exception);
        }
    }
}
