using System.Net;

namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>Pages of other sites open no socket, and read no answer, unless their origin is listed.</summary>
public sealed class OriginTests
{
    private const string Listed = "https://app.example.com";

    private static CancellationToken Token => TestDeadline.Token;

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("http://localhost:1")]
    [InlineData("https://SELF")]
    [InlineData("http://SELF.evil.example")]
    [InlineData("http://app.example.com")]
    [InlineData("https://app.example.com:8443")]
    [InlineData("https://app.example.com.evil.example")]
    [InlineData("http://SELF, https://evil.example")]
    public async Task An_upgrade_from_another_origin_is_answered_403_and_says_why(string origin)
    {
        await using var host = await StartAsync();
        using var connection = await RawConnection.OpenAsync(host);
        await connection.WriteAsync(RawConnection.Handshake(host, $"Origin: {origin.Replace("SELF", host.Address.Authority, StringComparison.Ordinal)}\r\nConnection: close\r\n"));
        Assert.StartsWith("HTTP/1.1 403 ", await connection.ReadHeadAsync(), StringComparison.Ordinal);
        var answer = System.Text.Encoding.UTF8.GetString(await connection.ReadToEndAsync());
        Assert.Contains(" may not connect here. Ask the operators to add that origin to those that may.", answer, StringComparison.Ordinal);
        Assert.Contains("\"ORIGIN_NOT_ALLOWED\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Origin: http://SELF\r\n")]
    [InlineData("Origin: HTTP://SELF\r\n")]
    [InlineData("Origin: https://app.example.com\r\n")]
    [InlineData("Origin: https://APP.example.com:443\r\n")]
    public async Task An_upgrade_passes_without_origin_from_its_own_and_from_a_listed_one(string header)
    {
        await using var host = await StartAsync();
        using var connection = await RawConnection.OpenAsync(host);
        await connection.WriteAsync(RawConnection.Handshake(host, header.Replace("SELF", host.Address.Authority, StringComparison.Ordinal)));
        Assert.StartsWith("HTTP/1.1 101 ", await connection.ReadHeadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://app.example.com", Listed)]
    [InlineData("https://evil.example", null)]
    public async Task A_preflight_is_answered_for_listed_origins_only(string origin, string? allowed)
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var answer = await host.Client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(allowed, AllowedOrigin(answer));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    public async Task An_answer_may_be_read_by_pages_of_a_listed_origin(string accept)
    {
        await using var host = await StartAsync();
        host.Client.DefaultRequestHeaders.Add("Origin", Listed);
        using var answer = await host.PostAsync("{ hello }", accept);
        Assert.Equal(Listed, AllowedOrigin(answer));
        Assert.Contains("world", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_default_no_origin_is_listed_and_a_preflight_is_answered_405()
    {
        await using var host = await StreamHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", Listed);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var answer = await host.Client.SendAsync(request, Token);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, null), (answer.StatusCode, AllowedOrigin(answer)));
    }

    private static Task<StreamHost> StartAsync() => StreamHost.StartAsync(options => options.AllowedOrigins.Add(Listed));

    private static string? AllowedOrigin(HttpResponseMessage answer)
        => answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? string.Join(",", values) : null;
}
