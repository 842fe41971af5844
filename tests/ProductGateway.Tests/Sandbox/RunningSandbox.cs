using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.SuperOffice;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

/// <summary>A sandbox on a free port and a plain HttpClient that speaks to it as any program would.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    public const string MicrosoftProducts = "/microsoft/v2.0/my/hardware/products";
    public const string SuperOfficeProducts = "/superoffice/Cust12345/api/v1/Product";
    public const string FinagoProducts = "/finago/v1/products";

    private RunningSandbox(SandboxServer server)
    {
        Server = server;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.BaseAddress };
    }

    public SandboxServer Server { get; }

    public HttpClient Http { get; }

    public string SuperOfficeToken => Server.GatewayConfiguration["SuperOffice:AccessToken"]!;

    public string MicrosoftTokenEndpoint => Server.GatewayConfiguration["Microsoft:TokenEndpoint"]!;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<RunningSandbox> StartAsync(SandboxOptions? options = null) =>
        new(await SandboxServer.StartAsync(options ?? new SandboxOptions(), Stop));

    /// <summary>The text of a file below <c>Bodies</c>, such as <c>finago/full.json</c>.</summary>
    public static string Body(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sandbox", "Bodies", name));

    public Dictionary<string, string> MicrosoftTokenForm() => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = Server.GatewayConfiguration["Microsoft:ClientId"]!,
        ["client_secret"] = Server.GatewayConfiguration["Microsoft:ClientSecret"]!,
        ["resource"] = "https://manage.devcenter.microsoft.com",
    };

    public Dictionary<string, string> FinagoTokenForm() => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = Server.GatewayConfiguration["Finago:ClientId"]!,
        ["client_secret"] = Server.GatewayConfiguration["Finago:ClientSecret"]!,
        ["audience"] = "https://api.24sevenoffice.com",
        ["login_organization"] = Server.GatewayConfiguration["Finago:Organization"]!,
    };

    public Dictionary<string, string> SuperOfficeRefreshForm()
    {
        var keys = Server.GatewayConfigurationFor(SuperOfficeSignIn.RefreshToken);
        return new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = keys["SuperOffice:ClientId"]!,
            ["client_secret"] = keys["SuperOffice:ClientSecret"]!,
            ["refresh_token"] = keys["SuperOffice:RefreshToken"]!,
            ["redirect_uri"] = keys["SuperOffice:RedirectUri"]!,
        };
    }

    public async Task<VendorReply> PostFormAsync(string address, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await Http.PostAsync(address, content, Stop);
        return await VendorReply.ReadAsync(answer);
    }

    public async Task<string> MicrosoftTokenAsync() =>
        (await PostFormAsync(Server.GatewayConfiguration["Microsoft:TokenEndpoint"]!, MicrosoftTokenForm())).Text("access_token");

    public async Task<string> FinagoTokenAsync() =>
        (await PostFormAsync(Server.GatewayConfiguration["Finago:TokenEndpoint"]!, FinagoTokenForm())).Text("access_token");

    public Task<VendorReply> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, token, null);

    public Task<VendorReply> PostAsync(string path, string? token, string body, string mediaType = "application/json") =>
        SendAsync(HttpMethod.Post, path, token, new StringContent(body, Encoding.UTF8, mediaType));

    public async Task<VendorReply> SendAsync(HttpMethod method, string path, string? token, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await Http.SendAsync(request, Stop);
        return await VendorReply.ReadAsync(answer);
    }

    /// <summary>A call without a body, with exactly these headers.</summary>
    public async Task<VendorReply> GetWithAsync(string path, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await Http.SendAsync(request, Stop);
        return await VendorReply.ReadAsync(answer);
    }

    /// <summary>Ends when the first call stands in the journal.</summary>
    public Task FirstCallAsync() => SandboxedConnectors.UntilAsync(() => Server.Journal.Entries.Count > 0);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>Status, headers and body of one answer, read whole.</summary>
internal sealed record VendorReply(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    /// <summary>The answer in one line: status, then body.</summary>
    public string Line => $"{Status} {Body}";

    public static async Task<VendorReply> ReadAsync(HttpResponseMessage answer) => new(
        (int)answer.StatusCode,
        answer.Headers.Concat(answer.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
        await answer.Content.ReadAsStringAsync(RunningSandbox.Stop));

    /// <summary>The same JSON without blanks: members in their order, numbers digit for digit.</summary>
    public static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();

    public string Text(string member) => Json.GetProperty(member).GetString()!;

    /// <summary>The member as it stands in the body, digit for digit.</summary>
    public string Raw(string member) => Json.GetProperty(member).GetRawText();
}
