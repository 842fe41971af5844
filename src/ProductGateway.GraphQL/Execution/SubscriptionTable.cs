using ProductGateway.GraphQL.Response;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>Binds the fields of the subscription root: each to a source of events, and to what the field says of one event.</summary>
/// <remarks>GraphQL specification 6.2.3 <see href="https://spec.graphql.org/September2025/#sec-Subscription"/></remarks>
public sealed class SubscriptionTable
{
    private readonly ResolverTables _tables;
    private readonly ObjectType? _type;

    internal SubscriptionTable(ResolverTables tables, ObjectType? type)
    {
        _tables = tables;
        _type = type;
    }

    /// <summary>Binds a field whose value is the event itself.</summary>
    /// <param name="fieldName">As in the schema.</param>
    /// <param name="subscribe">Opens the source stream, as the other overload tells.</param>
    public SubscriptionTable Subscribe<TEvent>(string fieldName, Func<ResolverContext, ValueTask<IAsyncEnumerable<TEvent>>> subscribe)
        where TEvent : notnull
        => Subscribe(fieldName, subscribe, static (emitted, _) => ValueTask.FromResult(emitted));

    /// <summary>Binds a field that is resolved anew from each event.</summary>
    /// <param name="fieldName">As in the schema.</param>
    /// <param name="subscribe">
    /// Opens the source stream, once a subscription. What it throws is a request error: nobody is subscribed then. The stream is asked for an event
    /// when the client takes one, buffers what comes meanwhile or not as it likes, and is disposed of once. <see cref="ResolverContext.RequestAborted"/>
    /// is cancelled at the end of the subscription, however it ends. An exception of the stream ends the subscription with one error.
    /// </param>
    /// <param name="resolve">Called for each event. May throw <see cref="GraphQLException"/> for an error of this one event.</param>
    public SubscriptionTable Subscribe<TEvent, TValue>(
        string fieldName,
        Func<ResolverContext, ValueTask<IAsyncEnumerable<TEvent>>> subscribe,
        Func<TEvent, ResolverContext, ValueTask<TValue>> resolve)
        where TEvent : notnull
    {
        _tables.Bind(_type, fieldName, type => new SubscriptionBinding<TEvent, TValue>(subscribe, resolve, LeafWriter.Find<TValue>(type)));
        return this;
    }
}
