using System.Collections.Concurrent;
using System.Threading.Channels;
using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>Who wants to hear of created products, within this process.</summary>
/// <remarks>Only keys pass through here: what a subscriber may see of a product, it reads itself.</remarks>
internal sealed class CreatedProducts
{
    /// <summary>Keys that may wait for one subscriber. One more ends its stream.</summary>
    public const int MaxWaiting = 1_000;

    private readonly ConcurrentDictionary<Subscriber, bool> _subscribers = [];

    /// <summary>How many listen now.</summary>
    public int SubscriberCount => _subscribers.Count;

    /// <summary>Tells all who listen. Waits for nobody and never throws.</summary>
    public void Publish(ProductId created)
    {
        foreach (var (subscriber, _) in _subscribers)
        {
            if (!subscriber.TryTell(created)) _subscribers.TryRemove(subscriber, out _);
        }
    }

    /// <summary>Listens from now on, also before the first key is asked for.</summary>
    /// <param name="vendors">Null for all.</param>
    /// <param name="unsubscribed">Ends the listening; nothing is kept of it then.</param>
    /// <returns>
    /// Keys in the order in which they were published, to be read once. When more wait than may, the stream ends after those with a
    /// <see cref="GraphQLException"/>.
    /// </returns>
    public IAsyncEnumerable<ProductId> Subscribe(IReadOnlyList<Vendor>? vendors, CancellationToken unsubscribed)
    {
        var subscriber = new Subscriber(vendors);
        _subscribers.TryAdd(subscriber, true);
        unsubscribed.UnsafeRegister(_ => _subscribers.TryRemove(subscriber, out var _), null);
        return subscriber.Keys.ReadAllAsync(unsubscribed);
    }

    private sealed class Subscriber(IReadOnlyList<Vendor>? vendors)
    {
        private static readonly GraphQLException TooSlow = new(new GraphQLError(
            $"More than {MaxWaiting} created products waited for this subscriber; those after them are not told. "
                + GatewayCode.SubscriberTooSlow.Advice(),
            GatewayCode.SubscriberTooSlow.Text()));

        private readonly Channel<ProductId> _waiting = Channel.CreateBounded<ProductId>(
            new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

        public ChannelReader<ProductId> Keys => _waiting.Reader;

        /// <summary>False when there is no room: the subscriber is told that after what waits, and hears no more.</summary>
        public bool TryTell(ProductId created)
        {
            if (vendors is not null && !vendors.Contains(created.Vendor)) return true;
            if (_waiting.Writer.TryWrite(created)) return true;

            _waiting.Writer.TryComplete(TooSlow);
            return false;
        }
    }
}
