using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Tests.Hosting;

/// <summary>What is served and to whom the schema is told depends on the environment, unless a key says otherwise.</summary>
public sealed class GraphQLSectionTests
{
    private const string Query = "/graphql?query=%7B__typename%7D";

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(false, null, false)]
    [InlineData(true, "false", false)]
    [InlineData(false, "true", true)]
    public void GET_and_introspection_are_on_in_Development_alone_unless_the_key_says_otherwise(bool isDevelopment, string? value, bool expected)
    {
        var section = Read(isDevelopment, [], ("GraphQL:EnableGet", value), ("GraphQL:EnableIntrospection", value));
        Assert.Equal((expected, expected), (section.EnableGet, section.EnableIntrospection));
    }

    [Fact]
    public void A_mistake_is_told_by_its_key()
    {
        var mistakes = new List<string>();
        Read(isDevelopment: true, mistakes, ("GraphQL:EnableGet", "on"), ("GraphQL:EnableGets", "true"), ("GraphQL:TrustedDocuments:Files", "x"), ("GraphQL:Limits:MaxVendorCalls", "1"));
        Assert.Equal(
            [
                "GraphQL:EnableGet: \"on\" is neither true nor false. Set one of the two.",
                "GraphQL:EnableGets: is not a key of this section. Remove it, or write one of Limits, TrustedDocuments, Cors, EnableGet, EnableIntrospection, EnableTool, CursorKey, KeepAliveInterval, ConnectionInitTimeout.",
                "GraphQL:TrustedDocuments:Files: is not a key of this section. Remove it, or write one of Folder, Only.",
            ],
            mistakes);
    }

    [Theory]
    [InlineData(null, null, 12, 3)]
    [InlineData("00:00:05", "00:00:01", 5, 1)]
    public void The_times_of_connections_have_their_keys(string? keepAlive, string? init, int keepAliveSeconds, int initSeconds)
    {
        var options = new GraphQLOptions();
        Read(isDevelopment: false, [], ("GraphQL:KeepAliveInterval", keepAlive), ("GraphQL:ConnectionInitTimeout", init)).ApplyTo(options);
        Assert.Equal((keepAliveSeconds, initSeconds), (options.KeepAliveInterval.TotalSeconds, options.ConnectionInitTimeout.TotalSeconds));
    }

    [Theory]
    [InlineData("KeepAliveInterval", "00:00:00", "00:00:00 is not a time that can be waited for. Set more than 00:00:00 and at most 1.00:00:00.")]
    [InlineData("ConnectionInitTimeout", "soon", "\"soon\" is not a time span. Write hours, minutes and seconds, such as 00:00:03.")]
    public void A_time_of_connections_that_is_none_is_told_by_its_key(string key, string value, string mistake)
    {
        var mistakes = new List<string>();
        Read(isDevelopment: false, mistakes, ($"GraphQL:{key}", value));
        Assert.Equal([$"GraphQL:{key}: {mistake}"], mistakes);
    }

    [Fact]
    public void The_key_of_cursors_is_read_from_base64()
    {
        var key = Enumerable.Range(0, 40).Select(number => (byte)number).ToArray();
        Assert.Equal(key, Read(isDevelopment: false, [], ("GraphQL:CursorKey", Convert.ToBase64String(key))).CursorKey);
        Assert.Null(Read(isDevelopment: true, []).CursorKey);
    }

    [Theory]
    [InlineData("c2hvcnQ=")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==")] // 31 bytes
    [InlineData("not base64, though it is long enough for 32 bytes")]
    public void A_key_of_cursors_that_is_none_is_told_without_its_text(string key)
    {
        var mistakes = new List<string>();
        Read(isDevelopment: false, mistakes, ("GraphQL:CursorKey", key));
        Assert.Equal(["GraphQL:CursorKey: is not base64 of at least 32 bytes. Make one with: openssl rand -base64 32"], mistakes);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("prod-eu")]
    public async Task Outside_of_Development_neither_GET_nor_the_schema_is_served(string environment)
    {
        await using var gateway = await StartedGateway.StartAsync("--environment", environment, "--Sandbox:Enabled", "true", "--Authentication:Anonymous", "true");
        using var client = new HttpClient { BaseAddress = gateway.Address };
        Assert.Equal((405, 404), (await StatusAsync(client, Query), await StatusAsync(client, "/graphql/schema.graphql")));
        var answer = await gateway.AskAsync("{ __schema { types { name } } }");
        Assert.Equal("INTROSPECTION_DISABLED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task In_Development_both_are()
    {
        await using var gateway = await StartedGateway.StartAsync();
        using var client = new HttpClient { BaseAddress = gateway.Address };
        Assert.Equal((200, 200), (await StatusAsync(client, Query), await StatusAsync(client, "/graphql/schema.graphql")));
    }

    [Theory]
    [InlineData("-00:00:01", "-00:00:01 is not a time that can be waited for. Set more than 00:00:00 and at most 1.00:00:00.")]
    [InlineData("60.00:00:00", "60.00:00:00 is not a time that can be waited for. Set more than 00:00:00 and at most 1.00:00:00.")]
    public void A_time_that_no_timer_can_count_is_told_at_start_up(string value, string mistake)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("GraphQL:Limits:ExecutionTimeout", (string?)value)]).Build();
        var exception = Assert.Throws<StartupException>(() => GatewaySettings.Read(configuration, isDevelopment: true));
        Assert.Equal([$"GraphQL:Limits:ExecutionTimeout: {mistake}"], exception.Mistakes);
    }

    [Fact]
    public async Task A_connection_beyond_the_limit_is_closed_and_the_others_are_served_on()
    {
        await using var gateway = await StartedGateway.StartAsync("--GraphQL:Limits:MaxConnections", "2");
        using TcpClient first = new(), second = new(), third = new();
        Assert.StartsWith("HTTP/1.1 200 ", await ExchangeAsync(first, gateway.Address), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await ExchangeAsync(second, gateway.Address), StringComparison.Ordinal);
        Assert.Equal("", await ExchangeAsync(third, gateway.Address));
        Assert.StartsWith("HTTP/1.1 200 ", await ExchangeAsync(first, gateway.Address), StringComparison.Ordinal);
    }

    private static async Task<string> ExchangeAsync(TcpClient socket, Uri address)
    {
        try
        {
            if (!socket.Connected) await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {Query} HTTP/1.1\r\nHost: localhost\r\n\r\n"), TestContext.Current.CancellationToken);
            var buffer = new byte[4096];
            var length = await socket.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken);
            return Encoding.ASCII.GetString(buffer, 0, length);
        }
        catch (IOException)
        {
            return "";
        }
    }

    [Fact]
    public async Task A_mistake_in_a_trusted_document_stops_the_start_by_its_file()
    {
        var folder = Directory.CreateTempSubdirectory("trusted");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.graphql"), "{ nothing }", TestContext.Current.CancellationToken);
        var exception = await Assert.ThrowsAsync<StartupException>(() => StartedGateway.StartAsync("--GraphQL:TrustedDocuments:Folder", folder.FullName));
        Assert.Equal(["GraphQL:TrustedDocuments: a.graphql(1,3): `Query` has no field `nothing`. Select a field that it has."], exception.Mistakes);
        folder.Delete(recursive: true);
    }

    private static async Task<int> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private static GraphQLSection Read(bool isDevelopment, List<string> mistakes, params (string Key, string? Value)[] entries)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))).Build();
        return GraphQLSection.Read(configuration, isDevelopment, mistakes);
    }
}
