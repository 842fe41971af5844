using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ProductGateway.Sandbox;
using ProductGateway.Server;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Tests.Hosting;

/// <summary>The gateway starts with what it has, and says what it lacks.</summary>
public sealed class StartUpTests
{
    private const string Vendors = "{ vendors { vendor configured sandbox } }";

    [Fact]
    public async Task In_Development_the_sandbox_stands_in_for_every_vendor()
    {
        await using var gateway = await StartedGateway.StartAsync();

        Assert.Equal(
            """{"data":{"vendors":[{"vendor":"MICROSOFT","configured":true,"sandbox":true},"""
                + """{"vendor":"SUPEROFFICE","configured":true,"sandbox":true},{"vendor":"FINAGO","configured":true,"sandbox":true}]}}""",
            (await gateway.AskAsync(Vendors)).GetRawText());
    }

    [Fact]
    public async Task Without_sandbox_and_configuration_it_starts_and_says_so()
    {
        await using var gateway = await StartedGateway.StartAsync("--environment", "Production", "--Authentication:Anonymous", "true");

        Assert.Equal(
            """{"data":{"vendors":[{"vendor":"MICROSOFT","configured":false,"sandbox":false},"""
                + """{"vendor":"SUPEROFFICE","configured":false,"sandbox":false},{"vendor":"FINAGO","configured":false,"sandbox":false}]}}""",
            (await gateway.AskAsync(Vendors)).GetRawText());
    }

    [Fact]
    public async Task A_vendors_own_configuration_wins_over_the_sandbox()
    {
        await using var other = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);
        var finago = other.GatewayConfiguration.Where(pair => pair.Key.StartsWith("Finago:", StringComparison.Ordinal));
        await using var gateway = await StartedGateway.StartAsync([.. finago.Select(pair => $"--{pair.Key}={pair.Value}")]);

        Assert.Equal(
            """{"data":{"vendors":[{"sandbox":true},{"sandbox":true},{"sandbox":false}]}}""",
            (await gateway.AskAsync("{ vendors { sandbox } }")).GetRawText());
        await gateway.AskAsync("""{ productByVendorId(vendor: FINAGO, vendorId: "1") { __typename } }""");
        Assert.Empty(gateway.Sandbox.Journal.Entries);
        Assert.NotEmpty(other.Journal.Entries);
    }

    [Fact]
    public async Task A_taken_port_is_told_with_the_way_out()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";

        var exception = await Assert.ThrowsAsync<StartupException>(() => Gateway.StartAsync(["--urls", url]));

        Assert.Contains(url, exception.Message);
        Assert.Contains("Choose another with --urls", exception.Message);
    }

    [Theory]
    [InlineData("anywhere")]
    [InlineData("ftp://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:0/base")]
    [InlineData("http://127.0.0.1:70000")]
    [InlineData("http://192.0.2.1:5080")]
    public async Task An_address_that_nobody_can_listen_on_is_told_with_the_way_out(string url)
    {
        var exception = await Assert.ThrowsAsync<StartupException>(() => Gateway.StartAsync(["--urls", url]));

        Assert.Matches(
            $@"^  --urls: cannot listen on {Regex.Escape(url)} \(.+\)\. Choose another with --urls http://localhost:PORT\.$",
            exception.Message.Split(Environment.NewLine)[1]);
    }

    [Fact]
    public async Task A_taken_sandbox_port_is_told_by_its_key()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var exception = await Assert.ThrowsAsync<StartupException>(
            () => Gateway.StartAsync(["--urls", "http://127.0.0.1:0", "--Sandbox:Enabled=true", $"--Sandbox:Port={port}"]));

        Assert.Contains("Sandbox:Port", exception.Message);
    }

    [Fact]
    public async Task A_program_with_mistakes_in_its_configuration_prints_them_and_fails()
    {
        using var program = Run("--Microsoft:ClientId=id", "--Sandbox:Enabled=perhaps");

        var told = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, program.ExitCode);
        Assert.Contains("Microsoft:ClientSecret: ", told);
        Assert.Contains("Sandbox:Enabled: ", told);
    }

    [Fact]
    public async Task A_program_that_is_ready_says_where_to_go()
    {
        using var program = Run("--urls=http://127.0.0.1:0", "--Sandbox:Enabled=true", "--Sandbox:Port=0");
        var told = new List<string>();
        while (told.Count < 7 && await program.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line) told.Add(line);
        program.Kill();
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("ProductGateway is ready. Stop it with Ctrl+C.", told[0]);
        Assert.Matches(@"^  GraphQL +http://127\.0\.0\.1:\d+/graphql$", told[1]);
        Assert.Equal("  Access         closed to everyone: set Authentication:Authority and :Audience, or Authentication:Anonymous to true", told[2]);
        Assert.Matches(@"^  Sandbox +http://127\.0\.0\.1:\d+/", told[3]);
        Assert.Equal(["  Microsoft      sandbox", "  SuperOffice    sandbox", "  24SevenOffice  sandbox"], told[4..]);
    }

    private static Process Run(params string[] args)
        => Process.Start(new ProcessStartInfo("dotnet", [typeof(Gateway).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
