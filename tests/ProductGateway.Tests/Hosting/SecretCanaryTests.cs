using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Sandbox.SuperOffice;

namespace ProductGateway.Tests.Hosting;

/// <summary>
/// Every credential of every sign-in is a canary, the tokens that vendors issue too. The gateway creates, reads and lists, vendors fail in
/// every way and repeat in their errors all that they know: no canary sings in anything that anybody can read.
/// </summary>
public sealed class SecretCanaryTests : IDisposable
{
    private static readonly string[] SecretKeys =
        ["ClientSecret", "CertificatePassword", "AccessToken", "RefreshToken", "Ticket", "AppToken", "Password", "SystemUserToken"];

    // How the sandbox's issued tokens begin.
    private static readonly string[] Others = ["eyJ0eXAiOiJKV1QifQ.sandbox-", "eyJhbGciOiJSUzI1NiJ9.sandbox-", ".refreshed-", "7T:system-user-"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("canary-");

    public static TheoryData<SuperOfficeSignIn> SignIns => [.. Enum.GetValues<SuperOfficeSignIn>()];

    [Theory]
    [MemberData(nameof(SignIns))]
    public async Task No_credential_that_works_comes_out(SuperOfficeSignIn signIn)
    {
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { SuperOfficeOnsite = signIn == SuperOfficeSignIn.Basic }, TestContext.Current.CancellationToken);
        var settings = Settings(sandbox, signIn);

        var (heard, texts) = await RunAsync(sandbox, settings, Vendors(signIn));

        Assert.Equal("", string.Join(Environment.NewLine, texts.Take(3)));
        AssertHeard(heard, "masked");
        Assert.Contains(sandbox.Journal.Entries, call => call is { Vendor: SandboxVendor.SuperOffice, Applied: true });
    }

    [Theory]
    [MemberData(nameof(SignIns))]
    public async Task No_credential_that_is_refused_comes_out(SuperOfficeSignIn signIn)
    {
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { SuperOfficeOnsite = signIn == SuperOfficeSignIn.Basic }, TestContext.Current.CancellationToken);
        var settings = Settings(sandbox, signIn);
        foreach (var key in settings.Keys.Where(IsSecret).Where(key => !key.EndsWith("CertificatePassword", StringComparison.Ordinal)).ToList())
            settings[key] = $"c4n4ry~{key.Replace(':', '.')}";

        var (heard, texts) = await RunAsync(sandbox, settings, []);

        Assert.Equal("", string.Join(Environment.NewLine, texts.Take(3)));
        AssertHeard(heard);
        Assert.DoesNotContain(sandbox.Journal.Entries, call => call is { Vendor: SandboxVendor.SuperOffice, Applied: true });
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<(Overheard Heard, IReadOnlyList<string> Texts)> RunAsync(
        SandboxServer sandbox, Dictionary<string, string?> settings, IReadOnlyList<SandboxVendor> failing)
    {
        await using var gateway = await StartedGateway.StartAsync(
        [
            "--Sandbox:Enabled=false", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Trace", "--Logging:Console:LogLevel:Default=None",
            .. Enum.GetValues<SandboxVendor>().SelectMany(Unhindered),
            .. settings.Where(pair => pair.Value is not null).Select(pair => $"--{pair.Key}={pair.Value}"),
        ]);
        using var heard = new Overheard(gateway);
        await AskAsync(gateway, heard);
        foreach (var vendor in failing)
        {
            sandbox.SignIns.ForgetTokens(vendor);
            foreach (var fault in Faults(vendor, Canaries(settings, $"{vendor}:")).OrderBy(fault => !fault.TokenEndpoint))
            {
                sandbox.Faults.Clear();
                sandbox.Faults.Arm(fault with { Times = 100 });
                await AskAsync(gateway, heard);
            }
        }

        foreach (var call in sandbox.Journal.Entries)
            heard.Hear("journal", $"{call} {string.Join(' ', call.Headers)}");
        return (heard, heard.With([.. Canaries(settings, ""), .. Others]));
    }

    // With what works everybody fails once: by secret, by certificate, and SuperOffice by each of its sign-ins.
    private static SandboxVendor[] Vendors(SuperOfficeSignIn signIn) => signIn switch
    {
        SuperOfficeSignIn.Bearer => [SandboxVendor.Microsoft, SandboxVendor.SuperOffice, SandboxVendor.Finago],
        SuperOfficeSignIn.RefreshToken => [SandboxVendor.Microsoft, SandboxVendor.SuperOffice],
        _ => [SandboxVendor.SuperOffice],
    };

    // No failure is to be kept from the vendor by those before it, nor answered by a repetition.
    private static IEnumerable<string> Unhindered(SandboxVendor vendor) =>
        [$"--{vendor}:Resilience:Retry:MaxRetryAttempts=0", $"--{vendor}:Resilience:CircuitBreaker:MinimumThroughput=10000"];

    // A vendor that tells all it was told, in the shapes that its errors have; and one that breaks off, redirects and is not there.
    private static IEnumerable<Fault> Faults(SandboxVendor vendor, IReadOnlyList<string> canaries)
    {
        var all = JsonSerializer.Serialize(string.Join(' ', canaries));
        var errors = vendor switch
        {
            SandboxVendor.Microsoft => $$$"""{"error":{"code":{{{all}}},"message":{{{all}}},"validationErrors":[{"target":{{{all}}},"message":{{{all}}}}]},"activityId":{{{all}}}}""",
            SandboxVendor.SuperOffice => $$$"""{"Error":true,"ErrorType":{{{all}}},"ErrorMessage":{{{all}}},"ErrorSource":{{{all}}}}""",
            _ => $$$"""{"error":{"name":{{{all}}},"message":{{{all}}},"payload":{"validationErrors":[{"path":{{{all}}},"keyword":{{{all}}}}]}},"trackingId":{{{all}}}}""",
        };
        var token = $$$"""{"error":{{{all}}},"error_description":{{{all}}},"trace_id":{{{all}}},"IsSuccessful":false,"ErrorMessage":{{{all}}},"State":{{{all}}}}""";
        foreach (var status in (int[])[400, 422, 429, 500, 401, 403])
        {
            yield return new AnswerInstead { Vendor = vendor, Status = status, Body = errors, Headers = Headers(canaries) };
            yield return new AnswerInstead { Vendor = vendor, Status = status, Body = token, TokenEndpoint = true, Headers = Headers(canaries) };
        }

        yield return new AnswerInstead { Vendor = vendor, Status = 200, Body = token, TokenEndpoint = true };
        yield return new CloseBeforeBody { Vendor = vendor, Reset = true };
        yield return new CloseAfterApplying { Vendor = vendor };
        yield return new HtmlPage { Vendor = vendor };
        yield return new RedirectElsewhere { Vendor = vendor };
        yield return new CloseBeforeBody { Vendor = vendor, TokenEndpoint = true };
        yield return new RedirectElsewhere { Vendor = vendor, TokenEndpoint = true };
    }

    private static Dictionary<string, string> Headers(IReadOnlyList<string> canaries)
    {
        var ascii = string.Join(' ', canaries.Where(text => Ascii.IsValid(text)));
        return new Dictionary<string, string>
        {
            ["Content-Type"] = "application/json",
            ["X-Trace-Id"] = ascii,
            ["MS-CorrelationId"] = ascii,
            ["WWW-Authenticate"] = $"Bearer error=\"{ascii}\"",
        };
    }

    private static async Task AskAsync(StartedGateway gateway, Overheard heard)
    {
        using var http = new HttpClient { BaseAddress = gateway.Address };
        foreach (var query in (string[])
            [
                """mutation { createMicrosoftProduct(input: { name: "A", testHarness: ATTESTATION, deviceType: EXTERNAL, selectedProductTypes: [{ osFamily: "windows_v100_GE", productType: "Audio Device" }], requestedSignatures: ["WINDOWS_v100_X64_GE_FULL"] }) { outcome vendorTraceId errors { __typename code message field ... on VendorRejectedError { vendorCode vendorMessage } } } }""",
                """mutation { createSuperOfficeProduct(input: { name: "A" }) { outcome vendorTraceId errors { __typename code message field ... on VendorRejectedError { vendorCode vendorMessage } } } }""",
                """mutation { createFinagoProduct(input: { name: "A", categoryId: 12 }) { outcome vendorTraceId errors { __typename code message field ... on VendorRejectedError { vendorCode vendorMessage } } } }""",
                """{ products(first: 3) { nodes { ... on CatalogProduct { id name } } sources { vendor ok code message } } }""",
                """{ nodes(ids: ["RklOQUdPOjEwMDE", "U1VQRVJPRkZJQ0U6MTAx", "TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4OTAx"]) { __typename id } vendors { vendor configured circuit } }""",
            ])
        {
            using var content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("GRAPHQL_VALIDATION_FAILED", body, StringComparison.Ordinal);
            heard.Hear("answer", $"{answer.Headers} {body}");
            if (body.Contains("***", StringComparison.Ordinal))
                heard.Hear("masked", body);
        }

        foreach (var path in (string[])["/", "/status.json"])
            heard.Hear("page", await http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
    }

    // Plain, as a form and a query have it, and as Basic has it.
    private static List<string> Canaries(Dictionary<string, string?> settings, string section)
    {
        var mine = settings.Where(pair => pair.Key.StartsWith(section, StringComparison.OrdinalIgnoreCase)).ToDictionary();
        var secrets = mine.Where(pair => IsSecret(pair.Key)).Select(pair => pair.Value!).ToList();
        if (mine.TryGetValue("SuperOffice:UserName", out var user))
            secrets.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{settings["SuperOffice:Password"]}")));
        secrets.AddRange(secrets.SelectMany(Forms).ToList());
        return [.. secrets.Distinct()];
    }

    private static IEnumerable<string> Forms(string secret) =>
        [Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))];

    private static bool IsSecret(string key) => SecretKeys.Any(secret => key.EndsWith($":{secret}", StringComparison.Ordinal));

    private static void AssertHeard(Overheard heard, params string[] more) =>
        Assert.All((string[])["answer", "page", "log", "trace", "metric", "exception", "journal", .. more], kind => Assert.True(heard.Heard.ContainsKey(kind), kind));

    // Microsoft by certificate, but for one sign-in of SuperOffice beside which it uses its secret.
    private Dictionary<string, string?> Settings(SandboxServer sandbox, SuperOfficeSignIn signIn)
    {
        var settings = new Dictionary<string, string?>(sandbox.GatewayConfigurationFor(signIn));
        if (signIn == SuperOfficeSignIn.SystemUser)
            settings["SuperOffice:PrivateKeyPath"] = Write("key.pem", Encoding.ASCII.GetBytes(sandbox.SuperOfficePrivateKeyPem));
        if (signIn == SuperOfficeSignIn.Bearer)
            return settings;

        settings.Remove("Microsoft:ClientSecret");
        settings["Microsoft:CertificatePassword"] = "c4n4ry-certificate";
        settings["Microsoft:CertificatePath"] = Write("client.pfx", sandbox.MicrosoftCertificate.Export(X509ContentType.Pfx, "c4n4ry-certificate"));
        return settings;
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
