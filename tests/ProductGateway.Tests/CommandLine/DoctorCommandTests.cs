using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using ProductGateway.Sandbox;
using ProductGateway.Tests.Access;

namespace ProductGateway.Tests.CommandLine;

public sealed class DoctorCommandTests
{
    [Fact]
    public async Task In_Development_every_vendor_is_reached_signed_in_at_and_read()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("doctor", "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Sandbox:Port", "0");

        // Whether GraphiQL is there depends on the machine that built it.
        var output = Regex.Replace(WithoutNumbers(ran.Output), "(?m)^(ok|warn) +GraphiQL .*\n", "");
        Assert.NotEqual(WithoutNumbers(ran.Output), output);
        new Ran(ran.ExitCode, output, "").MatchesSnapshot("doctor-development");
    }

    [Fact]
    public async Task In_Production_without_configuration_it_warns_of_everything_that_is_missing()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("doctor", "--urls", "http://127.0.0.1:0");

        ran.MatchesSnapshot("doctor-production");
    }

    [Fact]
    public async Task Every_mistake_of_the_configuration_fails_with_its_key_and_the_mend()
    {
        using var program = new Executable();

        var ran = await program.RunAsync(
            "doctor", "--urls", "http://127.0.0.1:0", "--GraphQL:Limits:MaxDepth", "much", "--Sandbox:Port", "x", "--Finago:ClientId", "a");

        Assert.Equal(1, ran.ExitCode);
        string[] keys = ["GraphQL:Limits:MaxDepth", "Sandbox:Port", "Finago:BaseAddress", "Finago:ClientSecret", "Finago:Organization"];
        Assert.All(keys, key => Assert.Matches($@"(?m)^fail  configuration +{key}: .*\. \S.*$", ran.Output));
    }

    [Fact]
    public async Task Trusted_documents_that_are_not_there_fail()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("doctor", "--urls", "http://127.0.0.1:0", "--GraphQL:TrustedDocuments:Folder", "nowhere");

        Assert.Matches("(?m)^fail  trusted documents  .*/nowhere: cannot be read", ran.Output);
        Assert.Equal(1, ran.ExitCode);
    }

    [Fact]
    public async Task A_folder_of_secrets_that_is_not_there_is_told()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("doctor", "--Secrets:Folder", "/nowhere");

        ran.IsExactly("""
            fail  configuration  Secrets:Folder: there is no folder /nowhere. Set one with a file for each key, or remove this key.
            (1 check: 0 ok, 0 warn, 1 fail.)
            exit code 1
            """);
    }

    [Fact]
    public async Task Credentials_that_are_refused_fail_at_their_vendor_and_no_secret_is_printed()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        var settings = sandbox.GatewayConfiguration.ToDictionary(pair => pair.Key, pair => pair.Value);
        settings["Finago:ClientSecret"] = "c4n4ry-finago";
        settings["Microsoft:ClientSecret"] = "c4n4ry-microsoft";
        settings["SuperOffice:AccessToken"] = "c4n4ry-superoffice";
        using var program = new Executable();

        var lines = await program.RunAsync("", Environment(settings), "doctor", "--urls", "http://127.0.0.1:0");
        var json = await program.RunAsync("", Environment(settings), "doctor", "--urls", "http://127.0.0.1:0", "--json");

        (lines with { Output = WithoutNumbers(lines.Output) }).MatchesSnapshot("doctor-refused");
        Assert.DoesNotContain("c4n4ry", lines.Output + lines.Error + json.Output + json.Error, StringComparison.Ordinal);
        Assert.False(JsonElement.Parse(json.Output).GetProperty("healthy").GetBoolean());
        Assert.Equal(1, json.ExitCode);
    }

    [Fact]
    public async Task A_vendor_that_is_not_there_fails_with_its_host_while_the_others_are_asked()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        var settings = sandbox.GatewayConfiguration.ToDictionary(pair => pair.Key, pair => pair.Value);
        (settings["Finago:BaseAddress"], settings["Finago:TokenEndpoint"]) = ("http://127.0.0.1:9/v1", "http://127.0.0.1:9/token");
        using var program = new Executable();

        var ran = await program.RunAsync("", Environment(settings), "doctor", "--urls", "http://127.0.0.1:0");

        Assert.Contains(
            "fail  24SevenOffice address  127.0.0.1:9 refuses the connection. Correct the addresses in Finago, or let the gateway through the firewall.\n",
            ran.Output,
            StringComparison.Ordinal);
        Assert.Contains("ok    Microsoft read         A list of products came.\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal(1, ran.ExitCode);
    }

    [Theory]
    [InlineData(0, "ok    24SevenOffice clock    Its clock and this machine's agree.")]
    [InlineData(-120, "warn  24SevenOffice clock    Its clock is 1[12]\\d seconds behind this machine's. Let this machine take its time from NTP.")]
    [InlineData(600, "fail  24SevenOffice clock    Its clock is (59\\d|60\\d) seconds ahead of this machine's. Let this machine take its time from NTP.")]
    public async Task A_clock_that_is_off_is_told_by_how_much(int seconds, string line)
    {
        await using var vendor = await DatedVendor.StartAsync(TimeSpan.FromSeconds(seconds));
        using var program = new Executable();

        var ran = await program.RunAsync("", Environment(vendor.Settings), "doctor", "--urls", "http://127.0.0.1:0");

        Assert.Matches($"(?m)^{line}$", ran.Output);
        Assert.Equal(seconds > 300 ? 1 : 0, ran.ExitCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        using var program = new Executable();

        var ran = await program.RunAsync("doctor", "--urls", address);

        Assert.Contains(
            $"warn  address         {address} is taken, perhaps by a gateway that runs. Stop what listens there, or choose another with --urls.\n",
            ran.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_authority_is_asked_for_its_keys()
    {
        await using var authority = await IdentityProvider.StartAsync();
        using var program = new Executable();

        var ran = await program.RunAsync(
            "doctor", "--urls", "http://127.0.0.1:0", "--Authentication:Authority", authority.Issuer, "--Authentication:Audience", "gateway");

        Assert.Matches("(?m)^ok    authentication  127.0.0.1:\\d+ tells \\d+ keys? that it signs with.$", ran.Output);
    }

    [Theory]
    [InlineData("""{"issuer": "\ud800", "jwks_uri": "http://other/keys"}""", "/.well-known/openid-configuration is no discovery document with \"issuer\" and \"jwks_uri\". Check Authentication:Authority. Callers with tokens are refused until then.")]
    [InlineData("{}", "/.well-known/openid-configuration is no discovery document with \"issuer\" and \"jwks_uri\". Check Authentication:Authority. Callers with tokens are refused until then.")]
    [InlineData("""{"issuer": "http://other", "jwks_uri": "http://other/keys"}""", "/.well-known/openid-configuration is of another issuer. Set Authentication:Authority to the issuer as its document writes it. Callers with tokens are refused until then.")]
    public async Task An_authority_that_is_none_fails(string document, string found)
    {
        await using var authority = await DatedVendor.StartAsync(TimeSpan.Zero, document);
        using var program = new Executable();

        var ran = await program.RunAsync(
            "doctor", "--urls", "http://127.0.0.1:0", "--Authentication:Authority", authority.Address, "--Authentication:Audience", "gateway");

        Assert.Contains($"fail  authentication  {authority.Address}{found}\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal(1, ran.ExitCode);
    }

    private static (string Name, string Value)[] Environment(IReadOnlyDictionary<string, string?> settings)
        => [.. settings.Select(pair => (pair.Key.Replace(":", "__", StringComparison.Ordinal), pair.Value ?? ""))];

    private static string WithoutNumbers(string output)
        => Regex.Replace(Regex.Replace(output, @"127\.0\.0\.1:[1-9]\d* ", "HOST "), @"[\d,]+ ms", "N ms");
}
