using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.RateLimiting;
using ProductGateway.GraphQL.AspNetCore.Telemetry;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>The one door to the engine for every transport: whatever limits or masks a request does it here, and so it does everywhere.</summary>
internal sealed class RequestExecutor(
    ExecutableSchema schema,
    DocumentReader reader,
    DocumentCache documents,
    TrustedDocuments trusted,
    ErrorMasking masking,
    ExecutionGate gate,
    RateLimit rates,
    OperationTelemetry telemetry,
    GraphQLOptions options,
    TimeProvider clock)
{
    private static readonly Refusal Overloaded = new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCode.Overloaded,
        "There are too many requests at once, and this one was not looked at. Send it again in a second.")
    {
        RetryAfter = 1,
    };

    private static readonly GraphQLError NotTrusted = new(
        "This gateway runs registered documents only, and this is none. Send the id of one that is, or ask the operators to register it.",
        ErrorCode.DocumentNotTrusted);

    // The whole message, to the letter: by it clients of automatic persisted queries know that they have to send the text.
    private static readonly GraphQLError NotFound = new("PersistedQueryNotFound", ErrorCode.PersistedQueryNotFound);

    private static readonly GraphQLError OtherHash = new(
        "The id is not the SHA-256 of the document that came with it. Send the one or the other.",
        ErrorCode.BadRequest);

    /// <summary>Takes a place among the executions, or waits for one; then finds the operation. Nothing runs yet. Dispose of the result when its answer is there.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="context">Who asks, by the HTTP request or by the one that opened the socket.</param>
    /// <param name="admission">Of who asks: it may be over when the place comes.</param>
    /// <param name="aborted">The caller is gone.</param>
    public async ValueTask<PreparedOperation> PrepareAsync(GraphQLRequest request, HttpContext context, Admission admission, CancellationToken aborted)
    {
        var arrived = clock.GetTimestamp();
        var operation = await AdmitAsync(request, context, admission, arrived, aborted);
        if (!operation.CanRun) telemetry.Refuse(request, operation.Errors[0].Code, arrived, RequestTrace.IdOf(context));
        return operation;
    }

    private async ValueTask<PreparedOperation> AdmitAsync(
        GraphQLRequest request, HttpContext context, Admission admission, long arrived, CancellationToken aborted)
    {
        var cost = rates.Open(context);
        if (cost?.Pay(1) is { } tooMuch) return new PreparedOperation(null, tooMuch);

        var place = await gate.EnterAsync(aborted);
        var refusal = place is null ? Overloaded : admission.RefusalAt(clock.GetUtcNow());
        if (refusal is null) return Prepare(request, context.User, place!, cost, arrived);

        cost?.Settle(wasSeen: false);
        return new PreparedOperation(place, refusal);
    }

    /// <summary>Runs a query or a mutation. Whoever writes the result disposes of it.</summary>
    /// <param name="operation">Must be able to run.</param>
    /// <param name="services">For resolvers.</param>
    /// <param name="traceId">Leads from a masked error to the log.</param>
    /// <param name="aborted">The caller is gone.</param>
    /// <exception cref="AnswerTooLongException">A mutation may have been carried out.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(PreparedOperation operation, IServiceProvider services, string traceId, CancellationToken aborted)
    {
        var trace = telemetry.Begin(operation, traceId);
        try
        {
            var result = await Executor.ExecuteAsync(schema, ToRequest(operation, services, traceId, trace), aborted);
            trace?.End(OperationTrace.CodeOf(result));
            return result;
        }
        catch (Exception exception)
        {
            trace?.End(exception);
            throw;
        }
    }

    /// <summary>Begins a subscription and leaves the operation's place; each event takes one of its own. Whoever reads a result disposes of it.</summary>
    /// <param name="operation">Must be able to run.</param>
    /// <param name="services">For resolvers, until the stream ends.</param>
    /// <param name="traceId">Leads from a masked error to the log.</param>
    /// <param name="trace">Told of each event, by who reads the results; null when nobody listens.</param>
    /// <param name="aborted">Unsubscribes.</param>
    public async ValueTask<SubscriptionResult> SubscribeAsync(
        PreparedOperation operation, IServiceProvider services, string traceId, OperationTrace? trace, CancellationToken aborted)
    {
        using (operation) return await Executor.SubscribeAsync(schema, ToRequest(operation, services, traceId, trace), aborted);
    }

    private PreparedOperation Prepare(GraphQLRequest request, ClaimsPrincipal user, IDisposable place, CostMeter? cost, long arrived)
    {
        var (document, errors) = GetDocument(request, options.AllowsIntrospection(user));
        if (document is null) return new PreparedOperation(place, errors);

        var (operation, error) = GetOperation.Find(document, request.OperationName);
        if (operation is null) return new PreparedOperation(place, error!);
        return cost?.Pay(OperationCost.Of(document, operation, rates.MutationCost)) is { } tooMuch
            ? new PreparedOperation(place, tooMuch)
            : new PreparedOperation(place, cost, request, user, document, operation, arrived);
    }

    private (ExecutableDocument? Document, IReadOnlyList<GraphQLError> Errors) GetDocument(GraphQLRequest request, bool mayIntrospect)
    {
        if (request.Query is not { } query)
        {
            return trusted.Find(request.DocumentId!) is { } named ? Check(named, mayIntrospect) : (null, [trusted.Only ? NotTrusted : NotFound]);
        }

        if (trusted.Only || request.DocumentId is not null)
        {
            var id = TrustedDocuments.IdOf(query);
            if (request.DocumentId is not null && request.DocumentId != id) return (null, [OtherHash]);
            if (trusted.Find(id) is { } known) return Check(known, mayIntrospect);
            if (trusted.Only) return (null, [NotTrusted]);
        }

        return documents.Find(query, mayIntrospect) is { } cached ? (cached, []) : ReadDocument(query, mayIntrospect);
    }

    private static (ExecutableDocument? Document, IReadOnlyList<GraphQLError> Errors) Check(TrustedDocument trusted, bool mayIntrospect)
        => mayIntrospect || trusted.ForSchema is null ? (trusted.Document, []) : (null, [trusted.ForSchema]);

    private (ExecutableDocument? Document, IReadOnlyList<GraphQLError> Errors) ReadDocument(byte[] query, bool mayIntrospect)
    {
        var read = reader.Read(query, mayIntrospect);
        if (read.Document is not null) documents.Add(query, mayIntrospect, read.Document);
        return read;
    }

    private OperationRequest ToRequest(PreparedOperation operation, IServiceProvider services, string traceId, OperationTrace? trace) => new()
    {
        Document = operation.Document!,
        OperationName = operation.Request!.OperationName,
        Variables = operation.Request.Variables,
        Suggestions = options.AllowsIntrospection(operation.User!),
        Services = services,
        User = operation.User!,
        Authorize = options.Authorize,
        Mask = (exception, coordinate) => masking.Mask(exception, coordinate, traceId),
        Limits = options.Limits.Document,
        Timeout = options.Limits.ExecutionTimeout,
        Waited = clock.GetElapsedTime(operation.Arrived),
        Clock = clock,
        EventGate = trace is null ? gate.EnterAsync : unsubscribed => trace.EnterEvent(gate, unsubscribed),
        CostReported = Listener(operation.Cost, trace),
        RefuseEvent = operation.Cost is { } events ? events.PayEvent : static () => null,
    };

    private static Action<int> Listener(CostMeter? meter, OperationTrace? trace)
    {
        if (meter is null) return trace is null ? static _ => { } : trace.Use;
        return trace is null ? meter.Use : (Action<int>)meter.Use + trace.Use;
    }
}
