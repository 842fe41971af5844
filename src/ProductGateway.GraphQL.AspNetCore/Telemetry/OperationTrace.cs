using System.Diagnostics;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.AspNetCore.Telemetry;

/// <summary>What is kept of one operation while it runs, to be told when it ends.</summary>
internal sealed class OperationTrace(
    OperationTelemetry telemetry, Activity? span, string type, string? name, PreparedOperation operation, string traceId)
{
    private int _cost;
    private long _events;

    /// <summary><c>query</c>, <c>mutation</c> or <c>subscription</c>.</summary>
    public string Type => type;

    /// <summary>Null when it has none.</summary>
    public string? Name => name;

    public PreparedOperation Operation => operation;

    /// <summary>The same that its errors carry.</summary>
    public string TraceId => traceId;

    /// <summary>What its fields have cost so far.</summary>
    public int Cost => Volatile.Read(ref _cost);

    /// <summary>Adds what a field costs, from any thread.</summary>
    public void Use(int cost) => Interlocked.Add(ref _cost, cost);

    /// <summary>The code of a result's first error; null for a success.</summary>
    public static string? CodeOf(ExecutionResult result) => result.Errors.Count > 0 ? result.Errors[0].Code : null;

    /// <summary>A query or a mutation has its result.</summary>
    /// <param name="code">Of its first error, or the kind of an exception; null for a success.</param>
    public void End(string? code)
    {
        telemetry.Told(this, code);
        OperationTelemetry.End(span, code);
        span?.Dispose();
    }

    /// <summary>There is no result.</summary>
    public void End(Exception exception) => End(exception is AnswerTooLongException ? ErrorMasking.TooLong.Code : exception.GetType().FullName);

    /// <summary>A subscription is served from now on; disposing of the result ends it.</summary>
    public IDisposable Subscribed()
    {
        telemetry.Told(this, null);
        return new Subscription(this, telemetry.OpenSubscription());
    }

    /// <summary>
    /// Begins an event's own span below the operation's, and then takes the event's place. Not an async method itself: the span is to be the current
    /// one for who calls this.
    /// </summary>
    public ValueTask<IDisposable?> EnterEvent(ExecutionGate gate, CancellationToken unsubscribed)
        => span is not null && OperationTelemetry.StartEvent(span.Context) is { } own ? EnterAsync(own, gate, unsubscribed) : gate.EnterAsync(unsubscribed);

    /// <summary>An event has its result.</summary>
    public void TellEvent(ExecutionResult result)
    {
        _events++;
        telemetry.ToldEvent(CodeOf(result));
    }

    private static async ValueTask<IDisposable?> EnterAsync(Activity own, ExecutionGate gate, CancellationToken unsubscribed)
    {
        var place = await gate.EnterAsync(unsubscribed);
        if (place is not null) return new EventPlace(place, own);
        own.SetStatus(ActivityStatusCode.Error);
        own.Dispose();
        return null;
    }

    private void Unsubscribed()
    {
        telemetry.ToldEnd(this, _events);
        span?.Dispose();
    }

    private sealed class Subscription(OperationTrace trace, IDisposable counted) : IDisposable
    {
        public void Dispose()
        {
            trace.Unsubscribed();
            counted.Dispose();
        }
    }

    private sealed class EventPlace(IDisposable place, Activity own) : IDisposable
    {
        public void Dispose()
        {
            own.Dispose();
            place.Dispose();
        }
    }
}
