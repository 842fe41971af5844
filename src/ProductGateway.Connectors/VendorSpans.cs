using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Connectors;

/// <summary>
/// One client span for each time that something is sent to a vendor: the activity source <c>ProductGateway.Connectors</c>. Attributes of
/// OpenTelemetry's semantic conventions keep their names. While nobody listens there is nothing but the call.
/// </summary>
/// <remarks>No query, header, body or text of an exception is in one: a query carries what callers look for, and page tokens.</remarks>
internal static class VendorSpans
{
    public const string SourceName = "ProductGateway.Connectors";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Whether it is one of these spans.</summary>
    public static bool IsOne(Activity activity) => ReferenceEquals(activity.Source, Source);

    /// <summary>Sends a call once.</summary>
    /// <param name="vendor">The attribute <c>productgateway.vendor</c>.</param>
    /// <param name="method">A create's is POST, and of it the span tells whether its body had started.</param>
    /// <param name="address">The vendor's own.</param>
    /// <param name="path">Below it; what stands behind a <c>?</c> is left out.</param>
    /// <param name="number">Of the attempt within its call, from 1.</param>
    /// <param name="circuit">As it is when the attempt begins.</param>
    /// <param name="send">The attempt.</param>
    /// <param name="caller">When it is cancelled the caller has left; any other cancellation means that the time was over.</param>
    public static async Task<Exchange> SendAsync(
        string vendor,
        HttpMethod method,
        Uri address,
        string path,
        int number,
        Func<CircuitState> circuit,
        Func<Task<Exchange>> send,
        CancellationToken caller)
    {
        using var span = Begin("", vendor, method, address, path);
        if (span is null)
            return await send();

        span.SetTag("productgateway.attempt", number);
        span.SetTag("productgateway.circuit.state", Snake(circuit().ToString()));
        try
        {
            var exchange = await send();
            if (method == HttpMethod.Post)
                span.SetTag("productgateway.body_started", exchange.SentAt != default);
            Answered(span, exchange.Response);
            return exchange;
        }
        catch (VendorException failed)
        {
            if (method == HttpMethod.Post)
                span.SetTag("productgateway.body_started", failed.Failure is VendorFailure.Unknown);
            End(span, Snake(failed.Failure.GetType().Name), Snake(failed.Cause.ToString()));
            throw;
        }
        catch (OperationCanceledException)
        {
            // A create is cancelled before its body starts, or not at all.
            if (method == HttpMethod.Post)
                span.SetTag("productgateway.body_started", false);
            End(span, "cancelled", caller.IsCancellationRequested ? null : Snake(nameof(FailureCause.AttemptTimedOut)));
            throw;
        }
    }

    /// <summary>Sends a request of a sign-in.</summary>
    public static async Task<VendorResponse> SignInAsync(string vendor, HttpRequestMessage request, Func<Task<VendorResponse>> send)
    {
        using var span = Begin(" sign-in", vendor, request.Method, request.RequestUri!, "");
        if (span is null)
            return await send();

        try
        {
            var response = await send();
            Answered(span, response);
            return response;
        }
        catch (VendorException failed)
        {
            End(span, Snake(failed.Failure.GetType().Name), Snake(failed.Cause.ToString()));
            throw;
        }
    }

    private static Activity? Begin(string purpose, string vendor, HttpMethod method, Uri address, string path)
    {
        if (!Source.HasListeners())
            return null;

        var root = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return Source.StartActivity($"{method} {vendor}{purpose}", ActivityKind.Client)
            ?.SetTag("productgateway.vendor", vendor)
            .SetTag("http.request.method", method.Method)
            .SetTag("server.address", address.Host)
            .SetTag("server.port", address.Port)
            .SetTag("url.full", root + path.Split('?')[0]);
    }

    private static void Answered(Activity span, VendorResponse response)
    {
        span.SetTag("http.response.status_code", response.Status);
        var status = response.Status >= 400 ? response.Status.ToString(CultureInfo.InvariantCulture) : null;
        End(span, "answered", status ?? (response is { IsSuccess: true, Problem: { } problem } ? Snake(problem.ToString()) : null));
    }

    private static void End(Activity span, string outcome, string? error)
    {
        span.SetTag("productgateway.outcome", outcome);
        if (error is null)
            return;

        span.SetTag("error.type", error);
        span.SetStatus(ActivityStatusCode.Error);
    }

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
