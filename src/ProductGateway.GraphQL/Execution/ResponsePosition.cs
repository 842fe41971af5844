namespace ProductGateway.GraphQL.Execution;

/// <summary>A place in the response: where errors point to, and where null may come to rest.</summary>
/// <remarks>
/// GraphQL specification 7.1.4 <see href="https://spec.graphql.org/September2025/#sec-Response-Position"/>.
/// Made for objects, lists and waiting fields only; a plain leaf gets one when it fails.
/// </remarks>
internal sealed class ResponsePosition
{
    private readonly CancellationToken _requestAborted;
    private readonly int _index;
    private CancellationTokenSource? _cancellation;
    private ResponsePosition? _lastWithToken;
    private ResponsePosition? _nextWithToken;
    private long _nulledAt;

    private ResponsePosition(ResponsePosition? parent, CollectedField? field, int index, bool isNullable, CancellationToken requestAborted)
    {
        Parent = parent;
        Field = field;
        Depth = parent is null ? 0 : parent.Depth + 1;
        IsNullable = isNullable;
        _index = index;
        _requestAborted = requestAborted;
    }

    /// <summary>Null for the root, which is <c>data</c>.</summary>
    public ResponsePosition? Parent { get; }

    /// <summary>The field that stands here, or whose list holds this item; null for the root.</summary>
    public CollectedField? Field { get; }

    /// <summary>Steps from the root.</summary>
    public int Depth { get; }

    /// <summary>Whether null may rest here.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether null has come to rest here and everything below is void.</summary>
    public bool IsNulled => Volatile.Read(ref _nulledAt) != 0;

    /// <summary>Where its text begins in the <see cref="ResponsePart"/> that it is written into.</summary>
    public int Start { get; set; }

    /// <summary>Where its text ends, once it is written.</summary>
    public int End { get; set; }

    /// <summary>Cancelled when the caller leaves, or when null comes to rest at this position or above.</summary>
    public CancellationToken Token => IsNullable ? OwnToken() : Parent!.Token;

    /// <summary>Whether resolvers below have been told to stop.</summary>
    public bool IsCancelled => IsNulled || IsVoid();

    public static ResponsePosition Root(CancellationToken requestAborted)
        => new(parent: null, field: null, index: 0, isNullable: true, requestAborted);

    public ResponsePosition Entry(CollectedField field) => new(this, field, -1, field.IsNullable, _requestAborted);

    public ResponsePosition Item(int index, bool isNullable) => new(this, Field, index, isNullable, _requestAborted);

    /// <summary>Where a null from here comes to rest.</summary>
    public ResponsePosition NearestNullable()
    {
        var position = this;
        while (!position.IsNullable) position = position.Parent!;
        return position;
    }

    /// <summary>Whether this position is below one that is null already, or was at that moment of <see cref="ExecutionErrors"/>.</summary>
    public bool IsVoid(long moment = long.MaxValue)
    {
        for (var position = Parent; position is not null; position = position.Parent)
        {
            if (Volatile.Read(ref position._nulledAt) is not 0 and var nulledAt && nulledAt < moment) return true;
        }

        return false;
    }

    /// <summary>Lets null rest here. Of several moments, which begin with 1, the first counts.</summary>
    public void MarkNulled(long moment)
    {
        var known = Volatile.Read(ref _nulledAt);
        while (known == 0 || known > moment)
        {
            var found = Interlocked.CompareExchange(ref _nulledAt, moment, known);
            if (found == known) return;
            known = found;
        }
    }

    /// <summary>Tells resolvers below that nobody waits for them.</summary>
    public void Cancel() => Volatile.Read(ref _cancellation)?.Cancel();

    /// <summary>Called on the root when nothing runs any more: lets go of the caller's token.</summary>
    public void ReleaseAll()
    {
        for (var position = _lastWithToken; position is not null; position = position._nextWithToken) position._cancellation!.Dispose();
    }

    /// <summary>Response names and list indexes from the root.</summary>
    public IReadOnlyList<object> ToPath()
    {
        var path = new object[Depth];
        for (var position = this; position.Parent is not null; position = position.Parent)
        {
            path[position.Depth - 1] = position._index < 0 ? position.Field!.ResponseName : position._index;
        }

        return path;
    }

    /// <summary>For each step from the root, its place among its siblings in the response.</summary>
    public int[] ToOrder()
    {
        var order = new int[Depth];
        for (var position = this; position.Parent is not null; position = position.Parent)
        {
            order[position.Depth - 1] = position._index < 0 ? position.Field!.Order : position._index;
        }

        return order;
    }

    private CancellationToken OwnToken()
    {
        if (Volatile.Read(ref _cancellation) is { } existing) return existing.Token;
        var created = CancellationTokenSource.CreateLinkedTokenSource(Parent?.Token ?? _requestAborted);
        if (Interlocked.CompareExchange(ref _cancellation, created, null) is { } earlier)
        {
            created.Dispose();
            return earlier.Token;
        }

        Register();
        if (IsNulled) created.Cancel();
        return created.Token;
    }

    /// <summary>Puts the position on the root's list of those with a token, without a lock.</summary>
    private void Register()
    {
        var root = this;
        while (root.Parent is { } parent) root = parent;
        do _nextWithToken = Volatile.Read(ref root._lastWithToken);
        while (Interlocked.CompareExchange(ref root._lastWithToken, this, _nextWithToken) != _nextWithToken);
    }
}
