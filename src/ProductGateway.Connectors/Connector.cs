using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Connectors;

/// <summary>The way to one vendor address: authorises, sends, reads, and decides what a failure means.</summary>
internal sealed class Connector : IDisposable
{
    private readonly VendorProfile _profile;
    private readonly VendorAuth _auth;
    private readonly TokenCache _tokens;
    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _clock;
    private readonly Random _random;
    private readonly ConnectorMetrics _metrics;
    private readonly FailureSentences _failures;
    private readonly VendorPipeline _pipeline;
    private readonly TimeSpan _attemptTimeout;
    private Action<HttpRequestHeaders>? _addHeaders;

    public Connector(
        VendorProfile profile,
        ConnectorOptions options,
        VendorAuth auth,
        HttpMessageInvoker http,
        TimeProvider clock,
        Random? random,
        IMeterFactory? meters)
    {
        _profile = profile;
        _auth = auth;
        _http = http;
        _clock = clock;
        _random = random ?? Random.Shared;
        _metrics = new ConnectorMetrics(profile.Name, clock, meters);
        _tokens = new TokenCache(clock, _metrics.Counted(auth.SignInAsync));
        _failures = new FailureSentences(profile, auth.Secrets);
        _pipeline = new VendorPipeline(options.Resilience, _failures, _metrics, clock, _random);
        _attemptTimeout = options.Resilience.AttemptTimeout.Timeout;
    }

    /// <summary>Whether calls are sent now.</summary>
    public CircuitState Circuit => _pipeline.Circuit;

    /// <summary>The same way for one caller, whose headers go with each call, sign-ins aside. It owns nothing of what it shares.</summary>
    public Connector With(Action<HttpRequestHeaders> addHeaders)
    {
        var way = (Connector)MemberwiseClone();
        way._addHeaders = addHeaders;
        return way;
    }

    /// <summary>Ends what is measured.</summary>
    public void Dispose() => _metrics.Dispose();

    /// <summary>
    /// Sends a create once. Cancellation counts until the body starts; from then on the call is seen through.
    /// Where <paramref name="read"/> gives null, the body is not the resource or has no usable id, and the outcome is unknown.
    /// </summary>
    public Task<VendorAnswer<T>> CreateAsync<T>(
        string path, ReadOnlyMemory<byte> json, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class =>
        _metrics.MeasureAsync(HttpMethod.Post, async () =>
        {
            var (mark, sent) = (_profile.Mark?.Invoke(_random), 0);
            var (response, sentAt) = await _pipeline.CreateAsync(
                (call, sending) => AuthorisedAsync(
                    way => TracedAsync(
                        HttpMethod.Post, way, path, ++sent, () => PostAsync(way with { Mark = mark }, path, json, call, sending), cancellationToken),
                    sending),
                cancellationToken);
            ThrowIfRefused(response, isCreate: true);
            if (!response.IsSuccess)
                throw _failures.Unknown(sentAt, StatusCause(response), response);

            return response.Json is { } body && read(body) is { } created
                ? new VendorAnswer<T>(created, _failures.TraceId(response))
                : throw _failures.Unknown(sentAt, response.Problem ?? FailureCause.UnexpectedShape, response);
        });

    /// <returns>Null for 404, and for an id that could not be one: it never enters a path.</returns>
    public Task<T?> ReadAsync<T>(string collection, string id, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        if (!ResourceId.IsWellFormed(id))
            return Task.FromResult<T?>(null);

        var path = $"{collection}/{Uri.EscapeDataString(id)}";
        return _metrics.MeasureAsync(HttpMethod.Get, async () =>
        {
            var response = await GetAsync(path, cancellationToken);
            if (response.Status == (int)HttpStatusCode.NotFound)
                return null;

            ThrowIfRefused(response);
            if (!response.IsSuccess)
                throw _failures.Unusable(StatusCause(response), response);

            return response.Json is { } body && read(body) is { } found
                ? found
                : throw _failures.Unusable(response.Problem ?? FailureCause.UnexpectedShape, response);
        });
    }

    /// <summary>Reads one page of a list.</summary>
    /// <param name="pathAndQuery">Below the base address; every value in it percent-encoded already.</param>
    /// <param name="read">Of an answer with JSON. Null where it is not the page, or not whole: a gap that nobody sees would be a lie.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<T> ListAsync<T>(string pathAndQuery, Func<VendorResponse, T?> read, CancellationToken cancellationToken)
        where T : class =>
        _metrics.MeasureAsync(HttpMethod.Get, async () =>
        {
            var response = await GetAsync(pathAndQuery, cancellationToken);
            ThrowIfRefused(response);
            if (!response.IsSuccess)
                throw _failures.Unusable(StatusCause(response), response);

            return response.Json is not null && read(response) is { } page
                ? page
                : throw _failures.Unusable(response.Problem ?? FailureCause.UnexpectedShape, response);
        });

    /// <summary>
    /// Sends, and once more each where the vendor says that it has processed nothing: after 421 to the address that then holds, after
    /// 401 and 403 with a new token.
    /// </summary>
    private async Task<Exchange> AuthorisedAsync(Func<Way, Task<Exchange>> send, CancellationToken cancellationToken)
    {
        var address = await _auth.AddressAsync(cancellationToken);
        var lease = await _tokens.GetAsync(cancellationToken);
        var exchange = await send(new Way(address, lease.Value));

        // RFC 9110, section 15.5.20: after 421 a client may retry, "whether or not the request method is idempotent".
        if (exchange.Response.IsMisdirected && await _auth.AddressAfterAsync(address, cancellationToken) is { } moved)
        {
            address = moved;
            exchange = await send(new Way(address, lease.Value));
        }

        if (exchange.Response.RefusesCredentials && lease.FromCache && _tokens.MayHelpAgainst(exchange.Response.Status))
        {
            var renewed = await _tokens.ReplaceAsync(lease.Value, cancellationToken);
            if (renewed.Value.Text == lease.Value.Text)
            {
                _tokens.RememberRefusal(exchange.Response.Status);
                return exchange;
            }

            lease = renewed with { FromCache = false };
            exchange = await send(new Way(address, lease.Value));
        }

        if (exchange.Response.RefusesCredentials && !lease.FromCache)
            _tokens.RememberRefusal(exchange.Response.Status);

        return exchange;
    }

    private async Task<Exchange> PostAsync(
        Way way, string path, ReadOnlyMemory<byte> json, VendorCall call, CancellationToken cancellationToken)
    {
        if (call.TimeLeft < VendorCall.LeastTimeToSend)
            throw _failures.OutOfTime();

        using var body = new RequestBody(json, _clock);
        using var request = NewRequest(HttpMethod.Post, way, path);
        request.Content = body;
        using var attempt = new CancellationTokenSource(_attemptTimeout, _clock);
        using var leaving = cancellationToken.Register(() =>
        {
            if (body.TryWithdraw())
                attempt.Cancel();
        });
        try
        {
            using var response = await _http.SendAsync(request, attempt.Token);
            return new Exchange(await VendorResponse.ReadAsync(response, _profile.TraceHeader, _clock, attempt.Token), body.StartedAt);
        }
        catch (Exception e) when (SendFailure.IsOne(e))
        {
            var cause = SendFailure.CauseOf(e, attempt.IsCancellationRequested);
            if (!body.TryWithdraw())
                throw _failures.Unknown(body.StartedAt, cause, sentTraceId: way.Mark?.TraceId);

            cancellationToken.ThrowIfCancellationRequested();
            throw _failures.NotReached(cause);
        }
    }

    private Task<VendorResponse> GetAsync(string path, CancellationToken cancellationToken)
    {
        var (mark, sent) = (_profile.Mark?.Invoke(_random), 0);
        return _pipeline.ReadAsync(
            attempt => AuthorisedAsync(
                way => TracedAsync(HttpMethod.Get, way, path, ++sent, () => GetAsync(way with { Mark = mark }, path, attempt), cancellationToken),
                attempt),
            mark?.TraceId,
            cancellationToken);
    }

    private Task<Exchange> TracedAsync(
        HttpMethod method, Way way, string path, int number, Func<Task<Exchange>> send, CancellationToken caller) =>
        VendorSpans.SendAsync(_profile.Name, method, way.Base, path, number, () => Circuit, send, caller);

    /// <exception cref="OperationCanceledException">The attempt's time is over, or its caller left: who cancelled knows.</exception>
    private async Task<Exchange> GetAsync(Way way, string path, CancellationToken attempt)
    {
        using var request = NewRequest(HttpMethod.Get, way, path);
        try
        {
            using var response = await _http.SendAsync(request, attempt);
            var answer = await VendorResponse.ReadAsync(response, _profile.TraceHeader, _clock, attempt);
            attempt.ThrowIfCancellationRequested();
            return new Exchange(answer);
        }
        catch (Exception e) when (SendFailure.IsOne(e))
        {
            attempt.ThrowIfCancellationRequested();
            var cause = SendFailure.CauseOf(e, attemptTimedOut: false);
            throw SendFailure.IsBeforeSending(cause) ? _failures.NotReached(cause) : _failures.Unusable(cause, sentTraceId: way.Mark?.TraceId);
        }
    }

    private HttpRequestMessage NewRequest(HttpMethod method, Way way, string path)
    {
        // HTTP/1.1 and no Expect: 100-continue. With the latter .NET sends a create again by itself when the connection ends early.
        var request = new HttpRequestMessage(method, AddressOf(way.Base, path))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.ExpectContinue = false;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _auth.Authorise(request.Headers, way.Token);
        way.Mark?.AddTo(request.Headers);
        _addHeaders?.Invoke(request.Headers);
        return request;
    }

    // As it stands: every part was checked or percent-encoded where it came in, and Microsoft's page tokens must keep each byte.
    private static Uri AddressOf(Uri address, string pathAndQuery) => new(
        address.AbsoluteUri + pathAndQuery, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    /// <summary>
    /// What is a refusal whatever the call was: credentials, rate, and the 4xx but for 408, behind which a proxy may stand.
    /// </summary>
    private void ThrowIfRefused(VendorResponse response, bool isCreate = false)
    {
        if (response.RefusesCredentials)
            throw _failures.AuthRefused(response, isCreate);

        if (response.Status == (int)HttpStatusCode.TooManyRequests)
            throw _failures.RateLimited(response, isCreate);

        if (response.Status is >= 400 and < 500 and not (int)HttpStatusCode.RequestTimeout)
            throw _failures.Rejected(response, isCreate);
    }

    private static FailureCause StatusCause(VendorResponse response) =>
        response.Status is >= 300 and < 400 ? FailureCause.Redirected : FailureCause.Status;

    /// <summary>Where a call goes, as who, and by what it is found again.</summary>
    private readonly record struct Way(Uri Base, AccessToken Token, CallMark? Mark = null);
}
