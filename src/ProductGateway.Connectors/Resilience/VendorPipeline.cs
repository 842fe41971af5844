using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ProductGateway.Connectors.Resilience;

/// <summary>
/// What every call to one vendor and tenant address goes through. A read: limiter, total timeout, retry, breaker, attempt timeout. A create: limiter and
/// breaker, and nothing that could cancel it or send it again once its body has started.
/// </summary>
internal sealed class VendorPipeline
{
    private readonly ResilienceOptions _options;
    private readonly FailureSentences _failures;
    private readonly ConnectorMetrics _metrics;
    private readonly TimeProvider _clock;
    private readonly CallLimiter _limiter;
    private readonly ReadRepetition _repetition;
    private readonly CircuitBreakerStateProvider _circuit = new();
    private readonly ResiliencePipeline<Exchange> _breaker;
    private readonly ResiliencePipeline<Exchange> _reads;

    public VendorPipeline(ResilienceOptions options, FailureSentences failures, ConnectorMetrics metrics, TimeProvider clock, Random random)
    {
        _options = options;
        _failures = failures;
        _metrics = metrics;
        _clock = clock;
        _limiter = new CallLimiter(options.RateLimiter);
        _repetition = new ReadRepetition(options.Retry, failures, random);
        _breaker = NewBuilder().AddCircuitBreaker(Breaker(options.CircuitBreaker)).Build();
        _reads = AddRetry(NewBuilder().AddTimeout(TotalTimeout()))
            .AddPipeline(_breaker)
            .AddTimeout(options.AttemptTimeout.Timeout)
            .Build();
        metrics.Watch(_limiter, () => Circuit);
    }

    public CircuitState Circuit => _circuit.CircuitState switch
    {
        Polly.CircuitBreaker.CircuitState.Closed => CircuitState.Closed,
        Polly.CircuitBreaker.CircuitState.HalfOpen => CircuitState.HalfOpen,
        _ => CircuitState.Open,
    };

    /// <summary>Asks, and asks again where that may help.</summary>
    /// <param name="send">One attempt; its token ends with the attempt, the call or the caller.</param>
    /// <param name="sentTraceId">The call's id at the vendor, told when no answer comes in time.</param>
    /// <param name="caller">Cancels at any time.</param>
    /// <exception cref="VendorException">Nothing was sent, or no answer came.</exception>
    public async Task<VendorResponse> ReadAsync(Func<CancellationToken, Task<Exchange>> send, string? sentTraceId, CancellationToken caller)
    {
        _repetition.Budget.Earn();
        var call = NewCall(caller);
        try
        {
            var exchange = await InPlaceAsync(call, _ => RunAsync(_reads, call, context => send(context.CancellationToken), caller));
            return exchange.Response;
        }
        catch (TimeoutRejectedException)
        {
            throw _failures.Unusable(FailureCause.AttemptTimedOut, sentTraceId: sentTraceId);
        }
    }

    /// <summary>Sends once.</summary>
    /// <param name="send">Refuses to send when the call has no time left; its token counts until the body starts.</param>
    /// <param name="caller">As the token of <paramref name="send"/>.</param>
    /// <exception cref="VendorException">Nothing was sent, or what <paramref name="send"/> throws.</exception>
    public Task<Exchange> CreateAsync(Func<VendorCall, CancellationToken, Task<Exchange>> send, CancellationToken caller)
    {
        var call = NewCall(caller);
        return InPlaceAsync(call, token => RunAsync(_breaker, call, _ => send(call, token), token));
    }

    private VendorCall NewCall(CancellationToken caller) => new(_clock, _options.TotalRequestTimeout.Timeout, caller);

    /// <summary>The limiter. The wait for a place is part of the call's time, at whose end the token of <paramref name="run"/> is cancelled.</summary>
    private async Task<Exchange> InPlaceAsync(VendorCall call, Func<CancellationToken, Task<Exchange>> run)
    {
        using var time = new CancellationTokenSource(call.TimeLeft, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, call.Caller);
        try
        {
            if (!await _limiter.TryEnterAsync(either.Token))
            {
                _metrics.LimiterRejected();
                throw _failures.NoPlace();
            }

            try
            {
                return await run(either.Token);
            }
            finally
            {
                _limiter.Leave();
            }
        }
        catch (BrokenCircuitException open)
        {
            throw _failures.CircuitOpen(open.RetryAfter);
        }
        catch (OperationCanceledException) when (!call.CallerHasLeft && time.IsCancellationRequested)
        {
            throw _failures.OutOfTime();
        }
    }

    private static async Task<Exchange> RunAsync(
        ResiliencePipeline<Exchange> pipeline, VendorCall call, Func<ResilienceContext, Task<Exchange>> send, CancellationToken token)
    {
        var context = call.NewContext(token);
        try
        {
            return await pipeline.ExecuteAsync(
                static async (context, send) => await send(context), context, send);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipelineBuilder<Exchange> NewBuilder() => new() { TimeProvider = _clock };

    // What the queue has taken of the time is not given again. Nothing left must not be zero, which is no timeout at all.
    private static TimeoutStrategyOptions TotalTimeout() => new()
    {
        TimeoutGenerator = static args => new(TimeSpan.FromTicks(Math.Max(1, VendorCall.Of(args.Context).TimeLeft.Ticks))),
    };

    private ResiliencePipelineBuilder<Exchange> AddRetry(ResiliencePipelineBuilder<Exchange> builder)
    {
        if (_options.Retry.MaxRetryAttempts == 0)
            return builder;

        return builder.AddRetry(new RetryStrategyOptions<Exchange>
        {
            MaxRetryAttempts = _options.Retry.MaxRetryAttempts,
            ShouldHandle = ended => new(_repetition.IsDue(ended)),
            DelayGenerator = static args => new(VendorCall.Of(args.Context).Delay),
            OnRetry = _ => Tell(_metrics.Retried),
        });
    }

    private CircuitBreakerStrategyOptions<Exchange> Breaker(CircuitBreakerOptions options) => new()
    {
        FailureRatio = options.FailureRatio,
        MinimumThroughput = options.MinimumThroughput,
        SamplingDuration = options.SamplingDuration,
        BreakDuration = options.BreakDuration,
        StateProvider = _circuit,
        ShouldHandle = static ended => new(IsFailure(ended)),
        OnOpened = _ => Tell(() => _metrics.Turned(CircuitState.Open)),
        OnClosed = _ => Tell(() => _metrics.Turned(CircuitState.Closed)),
        OnHalfOpened = probing => Tell(() =>
        {
            VendorCall.Of(probing.Context).IsProbe = true;
            _metrics.Turned(CircuitState.HalfOpen);
        }),
    };

    private static ValueTask Tell(Action action)
    {
        action();
        return default;
    }

    /// <summary>
    /// A cancelled call either ran out of its time, or its caller left, which says nothing about the vendor. Polly knows only failure and success; leaving by the exception makes it count neither. A probe has
    /// to end as one of the two, or the circuit would stay half-open for ever: it has proved nothing, so the circuit opens again.
    /// </summary>
    private static bool IsFailure(CircuitBreakerPredicateArguments<Exchange> ended)
    {
        var call = VendorCall.Of(ended.Context);
        if (ended.Outcome.Exception is not OperationCanceledException cancelled)
            return Outage.IsOne(ended.Outcome);

        return !call.CallerHasLeft || call.IsProbe ? true : throw cancelled;
    }
}
