using System.Threading.Channels;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>A source stream that is fed by hand and notes what is done to it. An exception among the events is thrown.</summary>
internal sealed class EventSource<T> : IAsyncEnumerable<T>, IAsyncEnumerator<T>
{
    private readonly Channel<object?> _events = Channel.CreateUnbounded<object?>();
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationToken _unsubscribed;

    /// <summary>Whether the source hears a cancellation while it waits.</summary>
    public bool Listens { get; init; } = true;

    public int Openings { get; private set; }

    public int Pulls { get; private set; }

    public int Disposals { get; private set; }

    public Task Disposed => _disposed.Task.WaitAsync(TestDeadline.Token);

    public T Current { get; private set; } = default!;

    public void Emit(T emitted) => Assert.True(_events.Writer.TryWrite(emitted));

    public void Fail(Exception exception) => Assert.True(_events.Writer.TryWrite(exception));

    public void Complete() => _events.Writer.Complete();

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Openings++;
        _unsubscribed = cancellationToken;
        return this;
    }

    public async ValueTask<bool> MoveNextAsync()
    {
        Pulls++;
        if (!await _events.Reader.WaitToReadAsync(Listens ? _unsubscribed : CancellationToken.None)) return false;
        var next = await _events.Reader.ReadAsync(CancellationToken.None);
        if (next is Exception exception) throw exception;
        Current = (T)next!;
        return true;
    }

    public ValueTask DisposeAsync()
    {
        Disposals++;
        _disposed.TrySetResult();
        return default;
    }
}
