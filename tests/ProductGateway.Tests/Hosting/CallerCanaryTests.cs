using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ProductGateway.Sandbox;
using ProductGateway.Server;
using ProductGateway.Tests.Abuse;
using ProductGateway.Tests.Access;
using ProductGateway.Tests.Operating;

namespace ProductGateway.Tests.Hosting;

/// <summary>
/// What a caller brings and nobody else shall read: tokens that are good and bad, the payload of a WebSocket, headers, variables, texts of a document.
/// The vendors' credentials are canaries beside them, from a folder of secrets too. Every page is read, every transport used, in both profiles.
/// </summary>
public sealed partial class CallerCanaryTests : IDisposable
{
    private const string Scopes = "products:read products:create:microsoft products:create:superoffice products:create:finago operate";
    private const string Create = "mutation($name: String!) { createFinagoProduct(input: { name: $name, categoryId: 12 }) { outcome errors { message } } }";

    private static readonly string CursorKey = Convert.ToBase64String("c4n4ry-cursor-key-of-at-least-32-bytes"u8);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("canary-");

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Nothing_that_a_caller_brings_is_heard_by_anybody_else(string profile)
    {
        await using var vendors = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        var settings = vendors.GatewayConfiguration.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Finago__ClientSecret"), settings["Finago:ClientSecret"], TestContext.Current.CancellationToken);
        await using var collector = await Collector.StartAsync();
        await using var gateway = await GuardedGateway.StartAsync(
        [
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
            "--environment", profile, "--Sandbox:Enabled=false", $"--Secrets:Folder={_folder.FullName}", $"--GraphQL:CursorKey={CursorKey}", "--GraphQL:EnableGet=true",
            "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Trace", "--Logging:Console:LogLevel:Default=None",
            .. settings.Where(pair => pair.Key != "Finago:ClientSecret").Select(pair => $"--{pair.Key}={pair.Value}"),
        ]);
        using var heard = new Overheard(gateway.Gateway);
        var good = gateway.Provider.Token(Scopes);
        var expired = gateway.Provider.Token(Scopes, claims => claims["exp"] = gateway.Provider.InSeconds(-3_600));

        foreach (var authorization in (string?[])[null, $"Bearer {good}", $"Bearer {expired}", $"Bearer {good}c4n4ry", "Bearer c4n4ry.c4n4ry.c4n4ry", "Basic YzRuNHJ5OmM0bjRyeQ==", "c4n4ry"])
        {
            await AskOverHttpAsync(gateway.Gateway.Address, authorization, heard);
            await AskOverWebSocketAsync(gateway.Gateway.Address, authorization, heard);
            await ReadPagesAsync(gateway.Gateway.Address, authorization, heard);
        }

        await SendBrokenHeadsAsync(gateway.Gateway.Address, good, heard);
        await gateway.Gateway.DisposeAsync();
        foreach (var export in collector.Exports) heard.Hear("export", Encoding.Latin1.GetString(export.Body));

        string[] credentials = [.. good.Split('.'), expired.Split('.')[1], CursorKey, "c4n4ry", "YzRuNHJ5OmM0bjRyeQ==", settings["Finago:ClientSecret"], settings["Microsoft:ClientSecret"], settings["SuperOffice:AccessToken"]];
        AssertSilent(heard, credentials, "answer", "page", "log", "scope", "trace", "metric", "export");
        AssertSilent(heard, ["v4r14ble"], "page", "log", "scope", "trace", "metric", "export");
        Assert.All((string[])["answer", "page", "log", "trace", "metric", "export"], kind => Assert.True(heard.Heard.ContainsKey(kind), kind));
        Assert.Contains(vendors.Journal.Entries, call => call is { Vendor: SandboxVendor.Finago, Applied: true });
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void AssertSilent(Overheard heard, IReadOnlyCollection<string> canaries, params string[] kinds)
    {
        var told = heard.With(canaries).Where(text => kinds.Any(kind => text.StartsWith($"{kind}: ", StringComparison.Ordinal)));
        Assert.Equal("", string.Join(Environment.NewLine, told.Take(3)));
    }

    private static async Task AskOverHttpAsync(Uri address, string? authorization, Overheard heard)
    {
        foreach (var accept in (string[])["application/graphql-response+json", "application/json", "text/event-stream"])
        {
            foreach (var body in Bodies())
                await ReadAsync(address, Request(HttpMethod.Post, Gateway.Path, authorization, accept, body), heard, "answer");
            var query = $"{Gateway.Path}?query={Uri.EscapeDataString("query($id: ID!) { product(id: $id) { id } }")}&variables={Uri.EscapeDataString("{\"id\":\"v4r14ble\"}")}";
            await ReadAsync(address, Request(HttpMethod.Get, query, authorization, accept), heard, "answer");
        }

        var located = Request(HttpMethod.Post, Gateway.Path, authorization, "application/json", Bodies().First());
        located.Headers.TryAddWithoutValidation("SO-TimeZone", "c4n4ry/c4n4ry c4n4ry");
        located.Headers.TryAddWithoutValidation("SO-Language", "c4n4ry_c4n4ry");
        await ReadAsync(address, located, heard, "answer");
    }

    private static async Task ReadPagesAsync(Uri address, string? authorization, Overheard heard)
    {
        foreach (var page in (string[])["/", "/status.json", Gateway.Path, $"{Gateway.Path}/schema.graphql", $"{Gateway.Path}/tool/settings.json", "/health/live", "/health/ready", "/nowhere?access_token=c4n4ry"])
        {
            var text = await ReadAsync(address, Request(HttpMethod.Get, page, authorization, "text/html"), heard, "page");
            foreach (Match asset in Assets().Matches(text))
                await ReadAsync(address, Request(HttpMethod.Get, asset.Groups["path"].Value, authorization, "*/*"), heard, "page");
        }
    }

    private static async Task AskOverWebSocketAsync(Uri address, string? authorization, Overheard heard)
    {
        using var socket = await SocketTexts.OpenAsync(address);
        await socket.SendTextAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = new { authorization, apiKey = "c4n4ry", password = "c4n4ry" } }));
        foreach (var body in Bodies()) await socket.SendTextAsync($$"""{"id":"{{Guid.NewGuid()}}","type":"subscribe","payload":{{body}}}""");
        await socket.SendTextAsync("""{"type":"v4r14ble","payload":"c4n4ry"}""");
        while (await socket.ReceiveTextAsync() is { } message) heard.Hear("answer", message);
        heard.Hear("answer", $"{socket.CloseStatus} {socket.CloseStatusDescription}");
    }

    // What Kestrel itself refuses: it knows the line by then.
    private static async Task SendBrokenHeadsAsync(Uri address, string token, Overheard heard)
    {
        const string Line = "POST /graphql?token=c4n4ry HTTP/1.1\r\nHost: localhost\r\n";
        foreach (var head in (string[])
            [
                $"{Line}Authorization: Bearer {token}\0\r\n", $"{Line}Authorization : Bearer {token}\r\n", $"{Line}Authorization: Bearer {token}\r\nHost: second\r\n",
                $"{Line}Content-Length: x\r\nAuthorization: Bearer {token}\r\n", "GET /graphql?token=c4n4ry\r\n",
            ])
        {
            using var connection = await RawConnection.OpenAsync(address);
            await connection.SendAsync($"{head}\r\n");
            heard.Hear("answer", $"{(await connection.ReadAnswerAsync())?.Body}");
        }
    }

    private static IEnumerable<string> Bodies() =>
    [
        JsonSerializer.Serialize(new { query = Create, variables = new { name = "v4r14ble" } }),
        JsonSerializer.Serialize(new { query = Create, variables = new { name = new { v4r14ble = "v4r14ble" } } }),
        JsonSerializer.Serialize(new { query = "{ superOfficeProducts(where: { name: { contains: \"v4r14ble\" } }) { nodes { name } pageInfo { endCursor } } }" }),
        JsonSerializer.Serialize(new { query = "{ v4r14ble(password: \"v4r14ble\") }" }),
        JsonSerializer.Serialize(new { query = "{ \"v4r14ble" }),
        JsonSerializer.Serialize(new { query = "{ products(first: 3, after: \"v4r14ble\") { nodes { __typename } } }" }),
        // The name of an operation is no secret: operators tell operations apart by it.
        JsonSerializer.Serialize(new { query = "query Vendors { v4r14ble: vendors { vendor } }", operationName = "Vendors", extensions = new { apiKey = "v4r14ble" } }),
    ];

    private static HttpRequestMessage Request(HttpMethod method, string path, string? authorization, string accept, string? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.Accept.ParseAdd(accept);
        request.Headers.TryAddWithoutValidation("Cookie", "session=c4n4ry");
        request.Headers.TryAddWithoutValidation("X-Api-Key", "c4n4ry");
        return request;
    }

    private static async Task<string> ReadAsync(Uri address, HttpRequestMessage request, Overheard heard, string kind)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address };
        using var owned = request;
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        heard.Hear(kind, $"{answer.Headers} {answer.Content.Headers} {text}");
        return text;
    }

    [GeneratedRegex("(src|href)=\"(?<path>/graphql/tool/[^\"]+)\"")]
    private static partial Regex Assets();
}
