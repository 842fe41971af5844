using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using ProductGateway.Server;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Tests.Hosting;

/// <summary>Which pages a browser may let in, and by which names of the host.</summary>
public sealed class OriginConfigurationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_a_listed_origin_opens_a_WebSocket_and_another_gets_403()
    {
        await using var gateway = await StartedGateway.StartAsync("--GraphQL:Cors:Origins", "https://app.example.com; http://localhost:3000");
        using var listed = await SocketTexts.OpenAsync(gateway.Address, ("Origin", "http://localhost:3000"));
        Assert.Equal("graphql-transport-ws", listed.SubProtocol);

        using var other = SocketTexts.New(("Origin", "https://evil.example"));
        await Assert.ThrowsAsync<WebSocketException>(() => other.ConnectAsync(gateway.Address.SocketAddress(), Token));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, other.HttpStatusCode);
    }

    [Fact]
    public async Task A_preflight_of_a_listed_origin_is_allowed()
    {
        await using var gateway = await StartedGateway.StartAsync("--GraphQL:Cors:Origins:0", "https://app.example.com");
        var answer = await RequestAsync(
            gateway,
            $"OPTIONS {Gateway.Path} HTTP/1.1\r\nHost: {gateway.Address.Authority}\r\nOrigin: https://app.example.com\r\nAccess-Control-Request-Method: POST\r\n");
        Assert.StartsWith("HTTP/1.1 204 ", answer, StringComparison.Ordinal);
        Assert.Contains("Access-Control-Allow-Origin: https://app.example.com\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "localhost", "404")]
    [InlineData("Development", "127.0.0.1", "404")]
    [InlineData("Development", "[::1]", "404")]
    [InlineData("Development", "rebound.evil.example", "400")]
    [InlineData("Production", "gateway.example.com", "404")]
    public async Task In_Development_only_names_of_this_machine_are_served(string environment, string host, string status)
    {
        await using var gateway = await StartedGateway.StartAsync("--environment", environment);
        var answer = await RequestAsync(gateway, $"GET /nowhere HTTP/1.1\r\nHost: {host}:{gateway.Address.Port}\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://*.example.com")]
    [InlineData("app.example.com")]
    [InlineData("https://app.example.com/")]
    [InlineData("https://app.example.com/path")]
    [InlineData("ftp://app.example.com")]
    public void What_is_no_origin_is_told_by_its_key(string text)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("GraphQL:Cors:Origins", text)]).Build();
        var exception = Assert.Throws<StartupException>(() => GatewaySettings.Read(configuration, isDevelopment: false));
        Assert.Equal(
            [$"GraphQL:Cors:Origins: \"{text}\" is not an origin. Write scheme, host and port alone, such as https://app.example.com."],
            exception.Mistakes);
    }

    private static async Task<string> RequestAsync(StartedGateway gateway, string head)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(gateway.Address.Host, gateway.Address.Port, Token);
        await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{head}Connection: close\r\n\r\n"), Token);
        using var reader = new StreamReader(tcp.GetStream());
        return await reader.ReadToEndAsync(Token);
    }
}
