using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ProductGateway.Connectors;

/// <summary>The way to one vendor address: authorises, sends, reads, and decides what a failure means.</summary>
internal sealed class Connector(
    VendorProfile profile, ConnectorOptions options, TokenCache tokens, HttpMessageInvoker http, TimeProvider clock)
{
    private readonly FailureSentences _failures = new(profile);
    private readonly Uri _base = options.Base;

    /// <summary>
    /// Sends a create once. Cancellation counts until the body starts; from then on the call is seen through.
    /// Where <paramref name="read"/> gives null, the body is not the resource or has no usable id, and the outcome is unknown.
    /// </summary>
    public async Task<VendorAnswer<T>> CreateAsync<T>(
        string path, ReadOnlyMemory<byte> json, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        var (response, sentAt) = await AuthorisedAsync(token => PostAsync(path, json, token, cancellationToken), cancellationToken);
        ThrowIfRefused(response);
        if (!response.IsSuccess)
            throw _failures.Unknown(sentAt, StatusCause(response), response);

        return response.Json is { } body && read(body) is { } created
            ? new VendorAnswer<T>(created, _failures.TraceId(response))
            : throw _failures.Unknown(sentAt, response.Problem ?? FailureCause.UnexpectedShape, response);
    }

    /// <returns>Null for 404, and for an id that could not be one: it never enters a path.</returns>
    public async Task<T?> ReadAsync<T>(string collection, string id, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        if (!ResourceId.IsWellFormed(id))
            return null;

        var path = $"{collection}/{Uri.EscapeDataString(id)}";
        var (response, _) = await AuthorisedAsync(token => GetAsync(path, token, cancellationToken), cancellationToken);
        if (response.Status == (int)HttpStatusCode.NotFound)
            return null;

        ThrowIfRefused(response);
        if (!response.IsSuccess)
            throw _failures.Unusable(StatusCause(response), response);

        return response.Json is { } body && read(body) is { } found
            ? found
            : throw _failures.Unusable(response.Problem ?? FailureCause.UnexpectedShape, response);
    }

    /// <summary>401 and 403 come before any processing, so a call with a remembered token is repeated once with a new one.</summary>
    private async Task<Exchange> AuthorisedAsync(Func<AccessToken, Task<Exchange>> send, CancellationToken cancellationToken)
    {
        var lease = await tokens.GetAsync(cancellationToken);
        var exchange = await send(lease.Token);
        if (!exchange.Response.RefusesCredentials || !lease.FromCache)
            return exchange;

        var renewed = await tokens.ReplaceAsync(lease.Token, cancellationToken);
        return renewed.Token.Text == lease.Token.Text ? exchange : await send(renewed.Token);
    }

    private async Task<Exchange> PostAsync(string path, ReadOnlyMemory<byte> json, AccessToken token, CancellationToken cancellationToken)
    {
        using var body = new RequestBody(json, clock);
        using var request = NewRequest(HttpMethod.Post, path, token);
        request.Content = body;
        using var attempt = new CancellationTokenSource(options.AttemptTimeout, clock);
        using var leaving = cancellationToken.Register(() =>
        {
            if (body.TryWithdraw())
                attempt.Cancel();
        });
        try
        {
            using var response = await http.SendAsync(request, attempt.Token);
            return new Exchange(await VendorResponse.ReadAsync(response, profile.TraceHeader, clock, attempt.Token), body.StartedAt);
        }
        catch (Exception e) when (SendFailure.IsOne(e))
        {
            var cause = SendFailure.CauseOf(e, attempt.IsCancellationRequested);
            if (!body.TryWithdraw())
                throw _failures.Unknown(body.StartedAt, cause);

            cancellationToken.ThrowIfCancellationRequested();
            throw _failures.NotReached(cause);
        }
    }

    private async Task<Exchange> GetAsync(string path, AccessToken token, CancellationToken cancellationToken)
    {
        using var request = NewRequest(HttpMethod.Get, path, token);
        using var timeout = new CancellationTokenSource(options.AttemptTimeout, clock);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, attempt.Token);
            var answer = await VendorResponse.ReadAsync(response, profile.TraceHeader, clock, attempt.Token);
            cancellationToken.ThrowIfCancellationRequested();
            return new Exchange(answer, default);
        }
        catch (Exception e) when (SendFailure.IsOne(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cause = SendFailure.CauseOf(e, timeout.IsCancellationRequested);
            throw SendFailure.IsBeforeSending(cause) ? _failures.NotReached(cause) : _failures.Unusable(cause);
        }
    }

    private HttpRequestMessage NewRequest(HttpMethod method, string path, AccessToken token)
    {
        // HTTP/1.1 and no Expect: 100-continue. With the latter .NET sends a create again by itself when the connection ends early.
        var request = new HttpRequestMessage(method, new Uri(_base, path))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.ExpectContinue = false;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
        profile.AddHeaders?.Invoke(request.Headers);
        return request;
    }

    /// <summary>
    /// What is a refusal whatever the call was: credentials, rate, and the 4xx but for 408, behind which a proxy may stand.
    /// </summary>
    private void ThrowIfRefused(VendorResponse response)
    {
        if (response.RefusesCredentials)
            throw _failures.AuthRefused(response);

        if (response.Status == (int)HttpStatusCode.TooManyRequests)
            throw _failures.RateLimited(response);

        if (response.Status is >= 400 and < 500 and not (int)HttpStatusCode.RequestTimeout)
            throw _failures.Rejected(response);
    }

    private static FailureCause StatusCause(VendorResponse response) =>
        response.Status is >= 300 and < 400 ? FailureCause.Redirected : FailureCause.Status;

    /// <summary>A whole answer and, for a create, when its body started.</summary>
    private readonly record struct Exchange(VendorResponse Response, DateTimeOffset SentAt);
}
