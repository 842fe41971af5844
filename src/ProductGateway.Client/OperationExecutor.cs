using System.ComponentModel;
using System.Runtime.CompilerServices;
using ProductGateway.Client.Json;
using ProductGateway.Client.Transport;

namespace ProductGateway.Client;

/// <summary>Sends operations and reads their answers; what a generated client is built on. Safe to share between threads.</summary>
public sealed class OperationExecutor
{
    private readonly HttpClient _http;
    private readonly ClientOptions _options;
    private readonly RequestMessages _messages;
    private TimeSpan? _ownTimeout;

    /// <summary>A client without dependency injection.</summary>
    /// <param name="http">Neither changed nor disposed.</param>
    /// <param name="options">Read at each call.</param>
    /// <param name="services">What <see cref="ClientOptions.PrepareRequest"/> gets; null: a provider without services.</param>
    public OperationExecutor(HttpClient http, ClientOptions options, IServiceProvider? services = null)
    {
        (_http, _options) = (http, options);
        _messages = new RequestMessages(http, options, services ?? NoServices.Instance);
    }

    /// <summary>Over an <see cref="HttpClient"/> that nobody else has: its time is kept here, so that a call may take longer.</summary>
    internal static OperationExecutor Owning(HttpClient http, ClientOptions options, IServiceProvider services)
    {
        var executor = new OperationExecutor(http, options, services) { _ownTimeout = http.Timeout };
        http.Timeout = Timeout.InfiniteTimeSpan;
        return executor;
    }

    /// <summary>Begins a request; generated code writes the variables.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OperationRequest Begin(OperationDocument document) => new(document, _options.TrustedDocuments);

    /// <summary>Sends a query or mutation once, and reads the answer. Throws nothing for what network and server do: that is in the result.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The client does not know its server, or a header of the call belongs to the body.</exception>
    /// <exception cref="FormatException">The call has a header that cannot be sent.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<IOperationResult<T>> ExecuteAsync<T>(
        OperationRequest request, AnswerReader<T> read, OperationOptions? options, CancellationToken cancellationToken)
        where T : class
    {
        using var message = _messages.Post(request, _messages.AddressOf(options), options);
        using var deadline = Begin(options, cancellationToken);
        try
        {
            await _messages.PrepareAsync(message, deadline.Token).ConfigureAwait(false);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            return await HttpAnswer.ReadAsync(response, read, _http.MaxResponseContentBufferSize, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return new OperationResult<T> { Failure = deadline.Explain(exception) };
        }
    }

    /// <summary>
    /// Listens while it is enumerated; each enumeration is a subscription of its own, and leaving it unsubscribes. A failure is the last result.
    /// </summary>
    /// <exception cref="OperationCanceledException">The enumeration's token was cancelled.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IAsyncEnumerable<IOperationResult<T>> SubscribeAsync<T>(
        OperationDocument document, Action<OperationRequest> writeVariables, AnswerReader<T> read, OperationOptions? options, CancellationToken cancellationToken)
        where T : class
        => _options.SubscriptionTransport == SubscriptionTransport.WebSocket
            ? new WebSocketSubscription<T>(_http, _messages, read).RunAsync(Written(document, writeVariables), options, Begin, cancellationToken)
            : StreamAsync(Written(document, writeVariables), read, options, cancellationToken);

    private Deadline Begin(OperationOptions? options, CancellationToken cancellationToken)
        => new(options?.Timeout ?? _ownTimeout ?? _http.Timeout, _options.TimeProvider, cancellationToken);

    private Func<OperationRequest> Written(OperationDocument document, Action<OperationRequest> writeVariables) => () =>
    {
        var request = Begin(document);
        writeVariables(request);
        return request;
    };

    private async IAsyncEnumerable<IOperationResult<T>> StreamAsync<T>(
        Func<OperationRequest> begin, AnswerReader<T> read, OperationOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        using var deadline = Begin(options, cancellationToken);
        var (response, failure) = await SendAsync(begin(), options, deadline).ConfigureAwait(false);
        if (response is null)
        {
            yield return new OperationResult<T> { Failure = failure };
            yield break;
        }

        using var closing = response;
        if (response.Content.Headers.ContentType?.MediaType != MediaTypes.EventStream)
        {
            yield return await RefusedAsync(response, read, deadline).ConfigureAwait(false);
            yield break;
        }

        deadline.Lift();
        await foreach (var result in EventStream.ReadAsync(response, read, _http.MaxResponseContentBufferSize, deadline, deadline.Token).ConfigureAwait(false)) yield return result;
    }

    private async ValueTask<(HttpResponseMessage? Response, OperationFailure? Failure)> SendAsync(
        OperationRequest request, OperationOptions? options, Deadline deadline)
    {
        using var message = _messages.Post(request, _messages.AddressOf(options), options);
        try
        {
            await _messages.PrepareAsync(message, deadline.Token).ConfigureAwait(false);
            return (await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false), null);
        }
        catch (Exception exception)
        {
            return (null, deadline.Explain(exception));
        }
    }

    private async ValueTask<OperationResult<T>> RefusedAsync<T>(HttpResponseMessage response, AnswerReader<T> read, Deadline deadline)
        where T : class
    {
        try
        {
            return await HttpAnswer.ReadAsync(response, read, _http.MaxResponseContentBufferSize, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return new OperationResult<T> { Failure = deadline.Explain(exception) };
        }
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
