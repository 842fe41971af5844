namespace ProductGateway.GraphQL.Execution;

/// <summary>CreateSourceEventStream(subscription, schema, variableValues, initialValue).</summary>
/// <remarks>GraphQL specification 6.2.3.1 <see href="https://spec.graphql.org/September2025/#sec-Source-Stream"/></remarks>
internal static class CreateSourceEventStream
{
    /// <summary>Gives the source stream, or the request error. Never throws.</summary>
    public static async ValueTask<(SourceStream? SourceStream, GraphQLError? Error)> ExecuteAsync(
        Subscription subscription,
        CancellationToken requestAborted)
    {
        var unsubscribed = CancellationTokenSource.CreateLinkedTokenSource(requestAborted);
        using var deadline = new Deadline(subscription.Request, requestAborted, subscription.Request.Waited);
        (SourceStream? SourceStream, GraphQLError? Error) created;
        await using (deadline.Token.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), unsubscribed))
        {
            created = await ExecuteAsync(subscription, unsubscribed, deadline);
        }

        // From here on the deadline cancels no more. Where it has done so, the source was found too late, whether it has heard or not.
        if (created.SourceStream is { } late && late.IsUnsubscribed && deadline.IsOver) created = (null, late.Locate(deadline.NotFinished));
        if (created.SourceStream is null) unsubscribed.Dispose();
        return created;
    }

    private static async ValueTask<(SourceStream? SourceStream, GraphQLError? Error)> ExecuteAsync(
        Subscription subscription,
        CancellationTokenSource unsubscribed,
        Deadline deadline)
    {
        // 1. and 2. Let subscriptionType be the root Subscription type in schema.
        // 3. Let selectionSet be the top level selection set in subscription.
        // 4. Let collectedFieldsMap be the result of CollectFields(subscriptionType, selectionSet, variableValues).
        var context = subscription.NewContext(new Deadline(unsubscribed.Token));
        var collected = context.Operation.GetRootFields(subscription.Type);

        // 5. If collectedFieldsMap does not have exactly one entry, raise a request error.
        // We read an introspection field as no entry: it has no source of events.
        if (collected.Fields is not [{ Binding: ISubscriptionBinding } field]) return (null, NotOneField(subscription));

        // 6. to 8. Let field be the first entry of the only field set; collecting it has found its definition.
        // 9. Let argumentValues be the result of CoerceArgumentValues(subscriptionType, field, variableValues).
        var fault = new SourceFault(field, subscription.Request.Mask);
        if (context.Access.Check(field) is { } forbidden) return (null, fault.Locate(forbidden));
        try
        {
            var arguments = field.GetArguments(context);
            if (arguments.Error is { } error) return (null, fault.Locate(error));
            unsubscribed.Token.ThrowIfCancellationRequested();

            // 10. Let sourceStream be the result of running ResolveFieldEventStream(subscriptionType, initialValue, fieldName, argumentValues).
            // 11. Return sourceStream.
            var events = await ResolveFieldEventStream.ExecuteAsync(context, field, arguments.Values);
            return (new SourceStream(events, fault, unsubscribed), null);
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            return (null, fault.Locate(deadline.NotFinished));
        }
        catch (Exception exception)
        {
            return (null, fault.ToError(exception, unsubscribed.Token));
        }
    }

    private static GraphQLError NotOneField(Subscription subscription)
        => new("A subscription selects exactly one field of the subscription type at its root. Send a subscription for each.", ErrorCode.Validation)
        {
            Locations = subscription.Operation.Span.Location is { } location ? [location] : [],
            SpecSection = "sec-Source-Stream",
        };
}
