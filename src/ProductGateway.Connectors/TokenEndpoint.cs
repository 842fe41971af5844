using System.Globalization;
using System.Text.Json;

namespace ProductGateway.Connectors;

/// <summary>An OAuth 2.0 token endpoint (RFC 6749, section 3.2): a form in, a bearer token out.</summary>
internal sealed class TokenEndpoint(Uri address, SignInCall call, TimeProvider clock)
{
    private static readonly TimeSpan LifeWhenUnsaid = TimeSpan.FromHours(1);

    // RFC 6749, section 5.2, and what Entra ID, SuperOffice and 24SevenOffice add. The log shows these alone: an endpoint may put
    // into its error whatever it was sent.
    private static readonly string[] KnownErrors =
    [
        "invalid_request", "invalid_client", "invalid_grant", "invalid_scope", "invalid_resource", "unauthorized_client",
        "unsupported_grant_type", "access_denied", "interaction_required", "temporarily_unavailable", "server_error",
    ];

    /// <summary>What was issued. Not a record: printing one must not print the refresh token.</summary>
    public sealed class Answer(AccessToken token, string? refreshToken)
    {
        public AccessToken Token { get; } = token;

        /// <summary>A new one; null when the old one stays.</summary>
        public string? RefreshToken { get; } = refreshToken;
    }

    /// <exception cref="VendorException">No token can be had; nothing was applied.</exception>
    public async Task<Answer> AskAsync(IEnumerable<KeyValuePair<string, string>> form)
    {
        var askedAt = clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        var response = await call.SendAsync(request);
        if (!response.IsSuccess)
            throw call.Refused(response, SignInCall.Text(response.Json, "trace_id"), Detail(response.Json));

        return Read(response, askedAt) ?? throw call.Unavailable(response.Problem ?? FailureCause.TokenUnusable, response);
    }

    private static Answer? Read(VendorResponse response, DateTimeOffset askedAt)
    {
        if (SignInCall.Text(response.Json, "access_token") is not { } token || !IsHeaderText(token))
            return null;

        var refreshToken = SignInCall.Text(response.Json, "refresh_token");
        return new Answer(
            AccessToken.Issued("Bearer", token, askedAt, Life(response.Json!.Value)),
            string.IsNullOrWhiteSpace(refreshToken) ? null : refreshToken);
    }

    /// <summary>Whether a credential can stand in a header: visible ASCII without blanks.</summary>
    public static bool IsHeaderText(string text) => text.Length > 0 && text.All(c => c is > ' ' and < '\u007f');

    // Entra's v1 endpoint writes expires_in as text, the others as a number.
    private static TimeSpan Life(JsonElement body)
    {
        if (!body.TryGetProperty("expires_in", out var life))
            return LifeWhenUnsaid;

        var text = life.ValueKind == JsonValueKind.String ? life.GetString() : life.GetRawText();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : LifeWhenUnsaid;
    }

    // Entra ID numbers its errors (AADSTS7000215): with them its documentation tells what to mend.
    private static string Detail(JsonElement? body)
    {
        var error = SignInCall.Text(body, "error");
        var known = KnownErrors.Contains(error, StringComparer.Ordinal) ? error : "another error";
        return body is { ValueKind: JsonValueKind.Object } members
            && members.TryGetProperty("error_codes", out var codes) && codes.ValueKind == JsonValueKind.Array
            && codes.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Number } first && first.TryGetInt32(out var code)
            ? $"{known}, AADSTS{code.ToString(CultureInfo.InvariantCulture)}"
            : known!;
    }
}
