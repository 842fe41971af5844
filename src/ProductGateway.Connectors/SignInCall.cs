using System.Net;
using System.Text.Json;

namespace ProductGateway.Connectors;

/// <summary>
/// One call to a place where the gateway signs in, bounded by a timeout of its own. Whatever fails there means that nothing was
/// applied: nothing was sent, or the vendor refused what was sent with the old token.
/// </summary>
internal sealed class SignInCall(
    VendorProfile profile, Secrets secrets, TimeSpan timeout, HttpMessageInvoker http, TimeProvider clock)
{
    /// <summary>Sends it once, with no more than Accept added.</summary>
    /// <returns>A success, or a 4xx that refuses what was sent.</returns>
    /// <exception cref="VendorException">There was no such answer.</exception>
    public async Task<VendorResponse> SendAsync(HttpRequestMessage request)
    {
        var response = await VendorSpans.SignInAsync(profile.Name, request, () => AttemptAsync(request));
        return response.Status switch
        {
            >= 200 and < 300 => response,
            (int)HttpStatusCode.TooManyRequests => throw RateLimited(response),
            >= 400 and < 500 and not (int)HttpStatusCode.RequestTimeout => response,
            >= 300 and < 400 => throw Unavailable(FailureCause.Redirected, response),
            _ => throw Unavailable(FailureCause.Status, response),
        };
    }

    /// <summary>No usable answer came.</summary>
    /// <param name="cause">Why not.</param>
    /// <param name="response">What came instead.</param>
    /// <param name="detail">For the log.</param>
    /// <param name="found">What a client is told instead of that the gateway could not sign in.</param>
    public VendorException Unavailable(FailureCause cause, VendorResponse? response = null, string? detail = null, string? found = null) => new(
        profile.Name,
        new VendorFailure.NotReached(
            $"{found ?? $"The gateway could not sign in at {profile.Name}."} Nothing was applied; try again later.", response?.RetryAfter),
        cause,
        response?.Status,
        detail);

    /// <summary>What was sent is not accepted there.</summary>
    /// <param name="response">The refusal.</param>
    /// <param name="traceId">The body's own id of the call, if it has one.</param>
    /// <param name="detail">For the log; never the vendor's own sentence, which may quote from what was sent.</param>
    public VendorException Refused(VendorResponse response, string? traceId = null, string? detail = null) => new(
        profile.Name,
        new VendorFailure.AuthRefused($"{profile.Name} refused the gateway's credentials. Nothing was applied; the operator has to mend them.")
        {
            TraceId = VendorText.Clean(secrets.Mask(response.TraceHeader ?? traceId), VendorText.TraceLimit),
        },
        FailureCause.TokenRefused,
        response.Status,
        detail);

    /// <summary>The text of a member of the answer; null when there is none.</summary>
    public static string? Text(JsonElement? body, string name) =>
        body is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private async Task<VendorResponse> AttemptAsync(HttpRequestMessage request)
    {
        request.Headers.ExpectContinue = false;
        request.Headers.Accept.ParseAdd("application/json");
        using var attempt = new CancellationTokenSource(timeout, clock);
        try
        {
            using var response = await http.SendAsync(request, attempt.Token);
            return await VendorResponse.ReadAsync(response, profile.TraceHeader, clock, attempt.Token);
        }
        catch (Exception e) when (SendFailure.IsOne(e))
        {
            throw Unavailable(SendFailure.CauseOf(e, attempt.IsCancellationRequested));
        }
    }

    private VendorException RateLimited(VendorResponse response)
    {
        var delay = response.RetryAfter ?? RetryDelay.FromMessage(Text(response.Json, "error_description"));
        return new VendorException(
            profile.Name,
            new VendorFailure.RateLimited(
                $"The sign-in of {profile.Name} has had too many calls. Nothing was applied; try again later.", delay),
            FailureCause.Status,
            response.Status);
    }
}
