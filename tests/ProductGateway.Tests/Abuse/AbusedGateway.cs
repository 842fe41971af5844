using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ProductGateway.Server;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Abuse;

/// <summary>
/// The gateway that is abused, over real HTTP: one in this process, or the program that listens at the address in the environment variable
/// <c>ABUSED_GATEWAY</c>, whose memory somebody watches.
/// </summary>
public sealed class AbusedGateway : IAsyncLifetime
{
    private const string AddressVariable = "ABUSED_GATEWAY";

    private StartedGateway? _own;
    private HttpClient? _http;

    /// <summary>Where it listens.</summary>
    public Uri Address => Http.BaseAddress!;

    private HttpClient Http => _http ?? throw new InvalidOperationException("The gateway is not started.");

    public async ValueTask InitializeAsync()
    {
        var address = Environment.GetEnvironmentVariable(AddressVariable);
        if (address is null) _own = await StartedGateway.StartAsync();
        _http = new HttpClient { BaseAddress = _own?.Address ?? new Uri(address!) };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
    }

    /// <summary>Posts a document with variables as JSON text.</summary>
    internal Task<AbuseReply> AskAsync(string query, string variables = "null")
        => PostAsync(Encoding.UTF8.GetBytes($$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}"""));

    /// <summary>Posts a body as it is.</summary>
    internal Task<AbuseReply> PostAsync(byte[] body, string contentType = "application/json", string? encoding = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (encoding is not null) content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, Gateway.Path) { Content = content });
    }

    internal async Task<AbuseReply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
            return new AbuseReply((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>A connection of one's own, for what no HTTP client would send.</summary>
    internal Task<RawConnection> ConnectAsync() => RawConnection.OpenAsync(Address);

    /// <summary>Asserts that a document is refused with 400 and these codes, and that the process serves on.</summary>
    internal async Task AssertRefusedAsync(string query, params string[] codes)
    {
        var reply = await AskAsync(query);

        Assert.Equal($"400 {string.Join(' ', codes)}", $"{reply.Status} {string.Join(' ', reply.Codes)}");
        await AssertServesAsync();
    }

    /// <summary>Asserts that the next request is answered.</summary>
    internal async Task AssertServesAsync() => Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), (await AskAsync("{ __typename }")).Whole);

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_own is not null) await _own.DisposeAsync();
    }
}

/// <summary>Status and body of an answer.</summary>
internal sealed record AbuseReply(int Status, string Body)
{
    /// <summary>Both.</summary>
    public (int Status, string Body) Whole => (Status, Body);

    /// <summary>The codes of the errors.</summary>
    public IEnumerable<string> Codes
        => JsonElement.Parse(Body).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!);

    /// <summary>Status and the one error's code.</summary>
    public (int Status, string Code) Refusal => (Status, Codes.Single());
}
