using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ProductGateway.Connectors;

/// <summary>Fetches a token by the client credentials grant (RFC 6749, section 4.4) with the vendor's own extra fields.</summary>
internal sealed class TokenEndpoint(
    VendorProfile profile, ConnectorOptions options, Uri address, HttpMessageInvoker http, TimeProvider clock)
{
    private static readonly TimeSpan LifeWhenUnsaid = TimeSpan.FromHours(1);

    /// <summary>Every failure here means that nothing was applied: nothing was sent, or the vendor refused what was sent for its old token.</summary>
    public async Task<AccessToken> FetchAsync(IEnumerable<KeyValuePair<string, string>> form)
    {
        var askedAt = clock.GetUtcNow();
        var response = await PostAsync(form);
        if (response.IsSuccess)
            return Read(response, askedAt) ?? throw Unavailable(response.Problem ?? FailureCause.TokenUnusable, response);

        if (response.Status == (int)HttpStatusCode.TooManyRequests)
        {
            var delay = response.RetryAfter ?? RetryDelay.FromMessage(Text(response, "error_description"));
            throw new VendorException(
                profile.Name,
                new VendorFailure.RateLimited($"The token endpoint of {profile.Name} has had too many calls. Nothing was applied; try again later.", delay),
                FailureCause.Status,
                response.Status);
        }

        if (response.Status is >= 400 and < 500 and not (int)HttpStatusCode.RequestTimeout)
            throw Refused(response);

        throw Unavailable(response.Status is >= 300 and < 400 ? FailureCause.Redirected : FailureCause.Status, response);
    }

    private async Task<VendorResponse> PostAsync(IEnumerable<KeyValuePair<string, string>> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        request.Headers.ExpectContinue = false;
        request.Headers.Accept.ParseAdd("application/json");
        using var attempt = new CancellationTokenSource(options.Resilience.AttemptTimeout.Timeout, clock);
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

    private static AccessToken? Read(VendorResponse response, DateTimeOffset askedAt)
    {
        if (Text(response, "access_token") is not { Length: > 0 } token || token.Any(c => c is <= ' ' or >= '\u007f'))
            return null;

        return AccessToken.Issued(token, askedAt, Life(response.Json!.Value));
    }

    // Entra's v1 endpoint writes expires_in as text, 24SevenOffice as a number.
    private static TimeSpan Life(JsonElement body)
    {
        if (!body.TryGetProperty("expires_in", out var life))
            return LifeWhenUnsaid;

        var text = life.ValueKind == JsonValueKind.String ? life.GetString() : life.GetRawText();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : LifeWhenUnsaid;
    }

    private VendorException Refused(VendorResponse response) => new(
        profile.Name,
        new VendorFailure.AuthRefused($"{profile.Name} refused the gateway's client credentials. Nothing was applied; the operator has to mend them.")
        {
            TraceId = response.TraceHeader ?? VendorText.Clean(Text(response, "trace_id"), VendorText.TraceLimit),
        },
        FailureCause.TokenRefused,
        response.Status,
        VendorText.Clean(Text(response, "error"), 60));

    private VendorException Unavailable(FailureCause cause, VendorResponse? response = null) => new(
        profile.Name,
        new VendorFailure.NotReached($"No token could be fetched for {profile.Name}. Nothing was applied; try again later.", response?.RetryAfter),
        cause,
        response?.Status);

    private static string? Text(VendorResponse response, string name) =>
        response.Json is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
