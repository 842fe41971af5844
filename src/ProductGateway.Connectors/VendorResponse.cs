using System.Net;
using System.Text.Json;
using System.Text.Unicode;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors;

/// <summary>
/// A vendor's answer, read to its end: either <see cref="Json"/> or the reason why there is none. Not a record: printing one must not
/// print the body, which may be a sign-in's.
/// </summary>
internal sealed class VendorResponse
{
    public const int BodyLimit = 2 * 1024 * 1024;
    private const int DepthLimit = 64;

    public required int Status { get; init; }

    /// <summary>Standing on its own memory; null with <see cref="Problem"/> set.</summary>
    public JsonElement? Json { get; private init; }

    public FailureCause? Problem { get; private init; }

    /// <summary>As it came.</summary>
    public string? TraceHeader { get; private init; }

    /// <summary>All Link headers as one, joined by comma, which RFC 9110 section 5.3 makes the same; null when there is none.</summary>
    public string? LinkHeader { get; private init; }

    /// <summary>The Retry-After header against the clock of the gateway, never negative.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool RefusesCredentials => Status is (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden;

    /// <summary>421, "Misdirected Request": another address serves the tenant, and nothing was processed.</summary>
    public bool IsMisdirected => Status == (int)HttpStatusCode.MisdirectedRequest;

    /// <summary>
    /// Never throws for what the vendor sends: a body that breaks off is a <see cref="Problem"/>, since the status already counts.
    /// </summary>
    public static async Task<VendorResponse> ReadAsync(
        HttpResponseMessage response, string? traceHeader, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (json, problem) = await ReadJsonAsync(response.Content, cancellationToken);
        return new VendorResponse
        {
            Status = (int)response.StatusCode,
            Json = json,
            Problem = problem,
            TraceHeader = traceHeader is not null && response.Headers.TryGetValues(traceHeader, out var values)
                ? values.First()
                : null,
            LinkHeader = response.Headers.TryGetValues("Link", out var links) ? string.Join(',', links) : null,
            RetryAfter = RetryDelay.FromHeader(response.Headers.RetryAfter, clock.GetUtcNow()),
        };
    }

    private static async Task<(JsonElement?, FailureCause?)> ReadJsonAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new MemoryStream();
            if (!await TryCopyAsync(content, body, cancellationToken))
                return (null, FailureCause.TooLarge);

            if (body.Length == 0)
                return (null, FailureCause.EmptyBody);

            return IsJson(content) ? Parse(body.GetBuffer().AsSpan(0, (int)body.Length)) : (null, FailureCause.ForeignContentType);
        }
        catch (OperationCanceledException)
        {
            return (null, FailureCause.AttemptTimedOut);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            return (null, FailureCause.ConnectionLost);
        }
    }

    // The stream is decompressed already, so the limit holds for what a small gzip unfolds to.
    private static async Task<bool> TryCopyAsync(HttpContent content, MemoryStream body, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var chunk = new byte[16 * 1024];
        while (await stream.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > BodyLimit)
                return false;

            body.Write(chunk, 0, read);
        }

        return true;
    }

    private static bool IsJson(HttpContent content)
    {
        if (content.Headers.ContentType is not { MediaType: { } type } header)
            return false;

        var isJson = type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
        var charset = header.CharSet?.Trim('"');
        return isJson && (charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private static (JsonElement?, FailureCause?) Parse(Span<byte> utf8)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        var text = utf8.StartsWith(byteOrderMark) ? utf8[byteOrderMark.Length..] : utf8;
        if (!Utf8.IsValid(text))
            return (null, FailureCause.InvalidJson);

        LoneSurrogates.Replace(text);
        try
        {
            return (JsonElement.Parse(text, new JsonDocumentOptions { MaxDepth = DepthLimit }), null);
        }
        catch (JsonException)
        {
            return (null, FailureCause.InvalidJson);
        }
    }
}
