namespace ProductGateway.GraphQL.Execution;

/// <summary>The execution errors of one operation. Resolvers that run at the same time may add to it.</summary>
/// <remarks>GraphQL specification 6.4.4 <see href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/></remarks>
internal sealed class ExecutionErrors
{
    private static readonly string NonNullViolation = ErrorCodes.Text(ErrorCode.NonNullViolation);

    private readonly Lock _lock = new();
    private readonly List<(ResponsePosition Position, GraphQLError Error)> _errors = [];
    private HashSet<GraphQLError>? _once;

    /// <summary>Adds an error. Nothing is added below a position that is null already: what a cancelled sibling says is not asked for.</summary>
    public void Add(ResponsePosition position, GraphQLError error)
    {
        lock (_lock)
        {
            if (!position.IsVoid()) _errors.Add((position, error));
        }
    }

    /// <summary>Adds an error and lets null spread from its position to the nearest one that may be null.</summary>
    public void Raise(ResponsePosition position, GraphQLError error)
    {
        var rest = position.NearestNullable();
        lock (_lock)
        {
            if (!position.IsVoid()) _errors.Add((position, error));
            rest.MarkNulled();
        }

        rest.Cancel();
    }

    /// <summary>The same, with no error in the list when that very error is in it already.</summary>
    public void RaiseOnce(ResponsePosition position, GraphQLError error)
    {
        var rest = position.NearestNullable();
        lock (_lock)
        {
            if (!position.IsVoid() && (_once ??= []).Add(error)) _errors.Add((position, error));
            rest.MarkNulled();
        }

        rest.Cancel();
    }

    /// <summary>The errors, located and ordered as the response is; one from the executor for each position at most. Call it when nothing runs any more.</summary>
    public IReadOnlyList<GraphQLError> ToList()
    {
        if (_errors.Count == 0) return [];
        var located = new List<GraphQLError>();
        int[]? previous = null;
        foreach (var (order, position, error) in InResponseOrder())
        {
            // "Only one error should be added to the errors list per response position": a reported null is not reported again.
            var isRepeated = previous is not null && ResponseOrder.Instance.Compare(previous, order) == 0;
            if (!isRepeated || error.Code != NonNullViolation) located.Add(Locate(error, position));
            previous = order;
        }

        return located;
    }

    private (int[] Order, ResponsePosition Position, GraphQLError Error)[] InResponseOrder()
    {
        lock (_lock)
        {
            return [.. _errors.Select(entry => (entry.Position.ToOrder(), entry.Position, entry.Error)).OrderBy(entry => entry.Item1, ResponseOrder.Instance)];
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
}
