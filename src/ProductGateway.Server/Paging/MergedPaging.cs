using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Paging;

/// <summary>One of the lists that are merged.</summary>
/// <param name="Vendor">Whose list it is.</param>
/// <param name="ReadAsync">Reads from a position, null for the first, at most so many items.</param>
internal sealed record MergedSource(Vendor Vendor, Func<string?, int, CancellationToken, Task<Window<IProduct>>> ReadAsync);

/// <summary>A page of several vendors' lists, one after the other. A vendor that fails or hangs costs its own products and no others.</summary>
/// <param name="clock">Measures the vendors' shares of the time.</param>
/// <param name="timeLeft">What all of them together may take.</param>
internal sealed class MergedPaging(TimeProvider clock, Func<TimeSpan> timeLeft)
{
    // What is not a vendor's is left for completing the page and for the fields of its products.
    private const double VendorsPart = 0.9;

    private readonly List<Placed<IProduct>> _items = [];
    private readonly List<SourceStatus> _statuses = [];
    private int? _scanned;
    private bool _hasMore;

    /// <param name="sources">In the order of the page.</param>
    /// <param name="position">Null for the first page.</param>
    /// <param name="count">How many items at most.</param>
    /// <param name="cancellationToken">Ends all.</param>
    /// <returns>The stretch, and how each source fared, in order. A source that failed stands where it stood.</returns>
    /// <exception cref="GraphQLException">The operation has no vendor calls left.</exception>
    public async Task<(Window<IProduct> Window, IReadOnlyList<SourceStatus> Sources)> ReadAsync(
        IReadOnlyList<MergedSource> sources, string? position, int count, CancellationToken cancellationToken)
    {
        var at = new MergedPosition(position);
        foreach (var (index, source) in sources.Index())
        {
            var room = count - _items.Count;

            // A full page still has to know whether anything follows: the next vendors are asked for one product until one has it.
            var isAsked = !at.IsAtEnd(source.Vendor) && (room > 0 || !_hasMore);
            _statuses.Add(isAsked
                ? await ReadAsync(source, at, room, sources.Skip(index).Count(rest => !at.IsAtEnd(rest.Vendor)), cancellationToken)
                : SourceStatuses.Ok(source.Vendor));
        }

        return (new Window<IProduct>(_items, at.ToString(), _hasMore, _scanned), _statuses);
    }

    private async Task<SourceStatus> ReadAsync(
        MergedSource source, MergedPosition at, int room, int vendorsLeft, CancellationToken cancellationToken)
    {
        var left = timeLeft();
        var share = left == Timeout.InfiniteTimeSpan ? left : left * (VendorsPart / vendorsLeft);
        using var shareIsOver = new CancellationTokenSource(share, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(shareIsOver.Token, cancellationToken);
        try
        {
            return Take(source.Vendor, await source.ReadAsync(at.Of(source.Vendor), Math.Max(room, 1), either.Token), at, room);
        }
        catch (OperationCanceledException) when (shareIsOver.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return SourceStatuses.TooSlow(source.Vendor, share);
        }
        catch (GraphQLException exception) when (exception.Error.Code != GatewayCode.VendorCallLimitExceeded.Text())
        {
            return SourceStatuses.Failed(source.Vendor, exception.Error);
        }
    }

    private SourceStatus Take(Vendor vendor, Window<IProduct> window, MergedPosition at, int room)
    {
        _hasMore |= window.HasMore || window.Items.Count > room;
        foreach (var placed in window.Items.Take(room))
        {
            at.MoveTo(vendor, placed.After);
            _items.Add(new Placed<IProduct>(placed.Item, at.ToString()));
        }

        if (window.Items.Count <= room)
        {
            at.MoveTo(vendor, window.End);
            if (!window.HasMore) at.Finish(vendor);
        }

        if (window.Scanned is not { } scanned) return SourceStatuses.Ok(vendor);

        _scanned = scanned;
        return SourceStatuses.ScannedInPart(vendor, scanned);
    }
}
