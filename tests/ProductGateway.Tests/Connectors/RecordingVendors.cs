using System.Collections.Concurrent;
using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Tests.Connectors.Facts;

namespace ProductGateway.Tests.Connectors;

/// <summary>
/// A socket that keeps each request as it came over the wire and gives each the same answer, sign-ins aside, and the three
/// connectors pointed at it.
/// </summary>
internal sealed class RecordingVendors : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ScriptedVendor _vendor;

    /// <param name="answer">The body.</param>
    /// <param name="headers">More header lines, without a line end after the last.</param>
    public RecordingVendors(string answer, string headers = "")
    {
        var whole = Http(answer, headers);
        _vendor = new ScriptedVendor(async call =>
        {
            var request = await call.ReadRequestAsync();
            var isSignIn = request.StartsWith("POST /token", StringComparison.Ordinal);
            if (!isSignIn)
                _requests.Enqueue(request);

            await call.SendAsync(isSignIn ? Http("""{"access_token":"canary","expires_in":3600}""", "") : whole);
        });
        var root = new Uri(_vendor.Address).GetLeftPart(UriPartial.Authority);
        var microsoft = new MicrosoftOptions
        {
            BaseAddress = $"{root}/v2.0/my",
            TokenEndpoint = $"{root}/token",
            TenantId = "tenant",
            ClientId = "client",
            ClientSecret = "secret",
        };
        var finago = new FinagoOptions
        {
            BaseAddress = $"{root}/v1",
            TokenEndpoint = $"{root}/token",
            ClientId = "client",
            ClientSecret = "secret",
            Organization = "1",
        };
        foreach (var options in (ConnectorOptions[])[microsoft, finago])
            options.Resilience.Retry.MaxRetryAttempts = 0;
        Microsoft = new MicrosoftConnector(microsoft, DocumentedRequests.Of(microsoft), _vendor.Clock);
        Finago = new FinagoConnector(finago, DocumentedRequests.Of(finago), _vendor.Clock);
    }

    public MicrosoftConnector Microsoft { get; }

    public SuperOfficeConnector SuperOffice => _vendor.Connector;

    public FinagoConnector Finago { get; }

    /// <summary>Head and body, byte for byte as Latin-1; oldest first.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>What the only request asks for, as it stood in its first line.</summary>
    public string Target => Assert.Single(Requests).Split('\n')[0].Split(' ')[1];

    /// <summary>The names and values of the target's query, decoded once.</summary>
    public IReadOnlyDictionary<string, string> Query => Target.Split('?', 2)[1].Split('&')
        .Select(parameter => parameter.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));

    public async ValueTask DisposeAsync()
    {
        Microsoft.Dispose();
        Finago.Dispose();
        await _vendor.DisposeAsync();
    }

    private static string Http(string body, string headers) => ScriptedVendor.Http(
        "200 OK", body, $"Content-Type: application/json; charset=utf-8\r\nConnection: close{(headers.Length == 0 ? "" : "\r\n")}{headers}");
}
