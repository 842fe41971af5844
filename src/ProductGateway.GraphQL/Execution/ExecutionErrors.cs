using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>The execution errors of one operation. Resolvers that run at the same time may add to it; none waits for another.</summary>
/// <remarks>
/// GraphQL specification 6.4.4 <see href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/>.
/// Every error has its moment, and so has every null that one brings. At the end an error counts when nothing above it was null before it.
/// </remarks>
/// <param name="mask">Hears of what resolvers do wrong when they are told to stop.</param>
internal sealed class ExecutionErrors(ErrorMask mask)
{
    private static readonly string NonNullViolation = ErrorCodes.Text(ErrorCode.NonNullViolation);

    private Entry? _last;
    private ResponsePosition? _once;
    private long _moment;

    /// <summary>Adds an error. Nothing is added below a position that is null already: what a cancelled sibling says is not asked for.</summary>
    public void Add(ResponsePosition position, GraphQLError error) => Note(position, error);

    /// <summary>Adds an error and lets null spread from its position to the nearest one that may be null.</summary>
    public void Raise(ResponsePosition position, GraphQLError error) => Spread(position, Note(position, error));

    /// <summary>The same for an error that many places would say: the list has it once.</summary>
    public void RaiseOnce(ResponsePosition position, GraphQLError error)
    {
        if (Volatile.Read(ref _once) is { } said && !said.IsVoid())
        {
            Spread(position, Interlocked.Increment(ref _moment));
            return;
        }

        Spread(position, Note(position, error, isOnce: true));
        Volatile.Write(ref _once, position);
    }

    /// <summary>The errors, located and ordered as the response is; one from the executor for each position at most. Call it when nothing runs any more.</summary>
    public IReadOnlyList<GraphQLError> ToList()
    {
        if (_last is null) return [];
        var located = new List<GraphQLError>();
        int[]? previous = null;
        var isSaid = false;
        foreach (var (entry, order) in InResponseOrder())
        {
            // "Only one error should be added to the errors list per response position": a reported null is not reported again.
            var isRepeated = previous is not null && ResponseOrder.Instance.Compare(previous, order) == 0 && entry.Error.Code == NonNullViolation;
            if (!isRepeated && !(entry.IsOnce && isSaid)) located.Add(Locate(entry.Error, entry.Position));
            isSaid |= entry.IsOnce;
            previous = order;
        }

        return located;
    }

    private (Entry Entry, int[] Order)[] InResponseOrder()
    {
        var entries = new List<(Entry Entry, int[] Order)>();
        for (var entry = _last; entry is not null; entry = entry.Earlier)
        {
            if (!entry.Position.IsVoid(entry.Moment)) entries.Add((entry, entry.Position.ToOrder()));
        }

        return [.. entries.OrderBy(each => each.Order, ResponseOrder.Instance).ThenBy(each => each.Entry.Moment)];
    }

    /// <returns>The moment of the error.</returns>
    private long Note(ResponsePosition position, GraphQLError error, bool isOnce = false)
    {
        var moment = Interlocked.Increment(ref _moment);
        if (position.IsVoid(moment)) return moment;
        if (ErrorWriter.FaultOf(error) is { } fault) error = mask(fault, position.Field?.Coordinate ?? "data");
        var entry = new Entry(moment, position, error, isOnce);
        do entry.Earlier = Volatile.Read(ref _last);
        while (Interlocked.CompareExchange(ref _last, entry, entry.Earlier) != entry.Earlier);
        return moment;
    }

    private void Spread(ResponsePosition position, long moment)
    {
        var rest = position.NearestNullable();
        rest.MarkNulled(moment);
        try
        {
            rest.Cancel();
        }
        catch (AggregateException exception)
        {
            mask(exception, rest.Field?.Coordinate ?? "data");
        }
    }

    private static GraphQLError Locate(GraphQLError error, ResponsePosition position) => new(error.Message, error.Code)
    {
        Locations = position.Field?.Locations ?? [],
        Path = position.ToPath(),
        SpecSection = error.SpecSection,
        Extensions = error.Extensions,
    };

    private sealed class ResponseOrder : IComparer<int[]>
    {
        public static readonly ResponseOrder Instance = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
    }

    private sealed class Entry(long moment, ResponsePosition position, GraphQLError error, bool isOnce)
    {
        public long Moment { get; } = moment;

        public ResponsePosition Position { get; } = position;

        public GraphQLError Error { get; } = error;

        public bool IsOnce { get; } = isOnce;

        public Entry? Earlier { get; set; }
    }
}
