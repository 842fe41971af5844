using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Tests.Hosting;

/// <summary>Whatever is not GraphQL is refused by a problem (RFC 9457) that says what was found, where, and what to do, and by which id the log has it.</summary>
public sealed class ProblemTests
{
    private const string TraceId = "0123456789abcdef0123456789abcdef";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html,application/xhtml+xml;q=0.9")]
    public async Task An_unknown_path_is_a_404_for_programs_and_browsers_alike(string accept)
    {
        await using var gateway = await StartedGateway.StartAsync();

        var answer = await SendAsync(gateway.Address, HttpMethod.Get, "/grahpql?a=b", accept);

        Assert.Equal(Problem(404, "Not Found", "Nothing is served at /grahpql. GraphQL is at /graphql."), answer);
    }

    [Fact]
    public async Task A_path_is_shown_in_part_when_it_is_long()
    {
        await using var gateway = await StartedGateway.StartAsync();

        var answer = await SendAsync(gateway.Address, HttpMethod.Get, $"/{new string('x', 5_000)}");

        Assert.Equal(Problem(404, "Not Found", $"Nothing is served at /{new string('x', 99)}…. GraphQL is at /graphql."), answer);
    }

    [Fact]
    public async Task A_path_below_GraphQLs_is_unknown_too()
    {
        await using var gateway = await StartedGateway.StartAsync();

        var answer = await SendAsync(gateway.Address, HttpMethod.Post, "/graphql/nowhere");

        Assert.Equal(Problem(404, "Not Found", "Nothing is served at /graphql/nowhere. GraphQL is at /graphql."), answer);
    }

    [Fact]
    public async Task The_schemas_text_is_a_404_where_introspection_is_off()
    {
        await using var gateway = await StartedGateway.StartAsync("--GraphQL:EnableIntrospection=false");

        var answer = await SendAsync(gateway.Address, HttpMethod.Get, "/graphql/schema.graphql");

        Assert.Equal(
            Problem(404, "Not Found", "The schema is not served here: introspection is off. Ask the operators for it.", "INTROSPECTION_DISABLED"), answer);
    }

    [Fact]
    public async Task The_schemas_text_is_a_405_for_a_POST()
    {
        await using var gateway = await StartedGateway.StartAsync();

        var answer = await SendAsync(gateway.Address, HttpMethod.Post, "/graphql/schema.graphql");

        Assert.Equal(Problem(405, "Method Not Allowed", "POST is not served here. Send GET.", "METHOD_NOT_ALLOWED"), answer);
    }

    [Fact]
    public async Task A_name_that_the_gateway_has_not_is_a_400_that_says_so()
    {
        await using var gateway = await StartedGateway.StartAsync();

        var answer = await SendAsync(gateway.Address, HttpMethod.Get, "/graphql", host: "rebound.evil.example");

        Assert.Equal(
            Problem(
                400,
                "Bad Request",
                "The Host header says rebound.evil.example, which is none of this gateway's names. Call it by one of them, or ask the operators to add this one to AllowedHosts."),
            answer);
    }

    /// <summary>The gateway has no endpoint that throws: one is put behind its own answer, beside one of a single method.</summary>
    [Fact]
    public async Task An_exception_outside_of_GraphQL_is_a_500_without_a_word_of_it_in_Development_too()
    {
        await using var app = await FailingHostAsync();

        var answer = await SendAsync(new Uri(app.Urls.Single()), HttpMethod.Get, "/fail", "text/html");

        Assert.Equal(
            Problem(500, "Internal Server Error", "Something went wrong on our side. Try again; if it stays, tell the operators the traceId."), answer);
    }

    [Fact]
    public async Task A_method_that_a_path_does_not_serve_is_a_405_that_names_the_others()
    {
        await using var app = await FailingHostAsync();

        var answer = await SendAsync(new Uri(app.Urls.Single()), HttpMethod.Delete, "/fail");

        Assert.Equal(Problem(405, "Method Not Allowed", "DELETE is not served at /fail. Send GET."), answer);
    }

    /// <summary>Kestrel asks nobody about these: what can be said of them is their status.</summary>
    [Theory]
    [InlineData("NONSENSE\r\n", "400 Bad Request")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX: {long}\r\n", "431 Request Header Fields Too Large")]
    [InlineData("GET /{long} HTTP/1.1\r\nHost: localhost\r\n", "414 URI Too Long")]
    public async Task What_is_no_request_has_a_status_and_no_body(string head, string status)
    {
        await using var gateway = await StartedGateway.StartAsync();
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(gateway.Address.Host, gateway.Address.Port, Token);

        await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{head.Replace("{long}", new string('x', 40_000), StringComparison.Ordinal)}\r\n"), Token);
        using var reader = new StreamReader(tcp.GetStream());
        var answer = await reader.ReadToEndAsync(Token);

        Assert.StartsWith($"HTTP/1.1 {status}\r\nContent-Length: 0\r\n", answer, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> FailingHostAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        ProblemAnswers.AddTo(builder.Services);
        var app = builder.Build();
        var problems = app.Services.GetRequiredService<ProblemAnswers>();
        app.Use(next => context => problems.ServeAsync(context, next));
        app.MapGet("/fail", string () => throw new InvalidOperationException("the password is hunter2"));
        await app.StartAsync(Token);
        return app;
    }

    private static async Task<string> SendAsync(Uri address, HttpMethod method, string path, string accept = "*/*", string? host = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{TraceId}-0123456789abcdef-01");
        request.Headers.Host = host;
        using var response = await http.SendAsync(request, Token);
        return $"{(int)response.StatusCode} {response.Content.Headers.ContentType} {await response.Content.ReadAsStringAsync(Token)}";
    }

    private static string Problem(int status, string title, string detail, string? code = null)
    {
        var named = code is null ? "" : $"\"code\":\"{code}\",";
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{{status}} application/problem+json {"title":"{{title}}","status":{{status}},"detail":"{{detail}}",{{named}}"traceId":"{{TraceId}}"}""");
    }
}
