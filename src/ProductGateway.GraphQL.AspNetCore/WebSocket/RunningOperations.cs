namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>The operations of one connection.</summary>
/// <param name="max">
/// Counted until nothing of an operation runs any more: whoever subscribes and completes in turns has no more running than anybody else.
/// </param>
internal sealed class RunningOperations(int max)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SocketOperation> _active = new(StringComparer.Ordinal);
    private readonly HashSet<SocketOperation> _running = [];
    private readonly HashSet<SocketOperation> _finishing = [];

    /// <summary>Whether the id is taken: from its <c>subscribe</c> to its <c>complete</c> or <c>error</c>, whichever side sends it.</summary>
    public bool IsActive(string id)
    {
        lock (_gate) return _active.ContainsKey(id);
    }

    /// <summary>Starts an operation whose id is not taken.</summary>
    /// <returns>False when as many run as may.</returns>
    public bool TryStart(SocketOperation operation)
    {
        lock (_gate)
        {
            if (_running.Count - _finishing.Count >= max) return false;
            _active.Add(operation.Id, operation);
            _running.Add(operation);
            operation.Start();
            return true;
        }
    }

    /// <summary>The client does not want more of it. An id that is not known is of an operation that has ended meanwhile.</summary>
    public void Leave(string id)
    {
        lock (_gate)
        {
            if (_active.Remove(id, out var operation)) operation.Leave();
        }
    }

    /// <summary>The client is gone.</summary>
    public void LeaveAll()
    {
        lock (_gate)
        {
            foreach (var operation in _active.Values) operation.Leave();
            _active.Clear();
        }
    }

    /// <summary>
    /// Frees the id and the place just before the last message goes out: the client, who may use them again as soon as it has that message,
    /// is never told that they are taken.
    /// </summary>
    /// <returns>False when the client has left: then no last message follows.</returns>
    public bool TryFinish(SocketOperation operation)
    {
        lock (_gate)
        {
            if (!operation.IsWanted) return false;
            _active.Remove(operation.Id);
            return _finishing.Add(operation);
        }
    }

    /// <summary>Nothing of the operation runs any more.</summary>
    public void Remove(SocketOperation operation)
    {
        lock (_gate)
        {
            _running.Remove(operation);
            if (!_finishing.Remove(operation) && operation.IsWanted) _active.Remove(operation.Id);
        }
    }

    /// <summary>Completes when nothing runs that was running.</summary>
    public Task WhenAllEndedAsync()
    {
        lock (_gate) return Task.WhenAll(_running.Select(operation => operation.Ended));
    }
}
