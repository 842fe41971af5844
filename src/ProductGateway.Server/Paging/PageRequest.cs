using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Paging;

/// <summary>The page that a list field is asked for.</summary>
internal sealed class PageRequest
{
    /// <summary>The largest page.</summary>
    public const int MaxFirst = 100;

    private readonly CursorSeal _seal;
    private readonly CursorScope _scope;

    /// <param name="first">How many items at most; checked before.</param>
    /// <param name="after">The cursor that a client gave.</param>
    /// <param name="scope">The field and its other arguments.</param>
    /// <param name="seal">Reads the cursor, and makes those of the page.</param>
    /// <exception cref="GraphQLException">The cursor is none of this list.</exception>
    public PageRequest(int first, string? after, CursorScope scope, CursorSeal seal)
    {
        (_seal, _scope) = (seal, scope);
        First = first;
        Position = after is null ? null : seal.Open(scope, after);
    }

    /// <summary>How many items at most, 1 to <see cref="MaxFirst"/>.</summary>
    public int First { get; }

    /// <summary>Where it begins; null for the first page.</summary>
    public string? Position { get; }

    /// <summary>What the client gets of a window that was read from <see cref="Position"/>.</summary>
    public Page<T> Answer<T>(Window<T> window)
    {
        // The last cursor stands behind everything that was looked at, so that the next page does not look at it again.
        var last = window.Items.Count - 1;
        Edge<T>[] edges =
            [.. window.Items.Select((placed, index) => new Edge<T>(_seal.Seal(_scope, index == last ? window.End : placed.After), placed.Item))];
        var end = window.Scanned is null ? null : _seal.Seal(_scope, window.End);
        return new Page<T>(edges, new PageInfo(
            HasNextPage: window.HasMore,
            HasPreviousPage: Position is not null,
            StartCursor: edges is [var first, ..] ? first.Cursor : null,
            EndCursor: edges is [.., var final] ? final.Cursor : end));
    }
}

/// <summary>A page with its cursors.</summary>
internal sealed record Page<T>(IReadOnlyList<Edge<T>> Edges, PageInfo Info)
{
    /// <summary>The items without their cursors.</summary>
    public IReadOnlyList<T> Nodes => [.. Edges.Select(edge => edge.Node)];
}

/// <summary>An item and its cursor.</summary>
internal readonly record struct Edge<T>(string Cursor, T Node);
