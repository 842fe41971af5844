using Microsoft.AspNetCore.Http;
using ProductGateway.Tests.Hosting;
using ProductGateway.Tests.Operating;

namespace ProductGateway.Tests.CommandLine;

public sealed class HealthCommandTests
{
    [Fact]
    public async Task A_gateway_that_runs_is_live()
    {
        await using var gateway = await StartedGateway.StartAsync();
        using var program = new Executable();

        var ran = await program.RunAsync("health", "--url", gateway.Address.ToString());

        ran.IsExactly("""
            live
            exit code 0
            """);
    }

    [Fact]
    public async Task The_configured_address_is_asked_when_none_is_named_and_no_host_is_this_machine()
    {
        await using var gateway = await StartedGateway.StartAsync();
        using var program = new Executable();

        var ran = await program.RunAsync("", [("ASPNETCORE_URLS", $"http://+:{gateway.Address.Port}")], "health");

        Assert.Equal((0, "live\n"), (ran.ExitCode, ran.Output));
    }

    [Fact]
    public async Task A_proxy_of_the_environment_is_not_asked_for_what_stands_beside_it()
    {
        await using var gateway = await StartedGateway.StartAsync();
        using var program = new Executable();

        var ran = await program.RunAsync("", [("HTTP_PROXY", "http://127.0.0.1:9"), ("http_proxy", "http://127.0.0.1:9")], "health", "--url", gateway.Address.ToString());

        Assert.Equal((0, "live\n"), (ran.ExitCode, ran.Output));
    }

    [Fact]
    public async Task What_answers_otherwise_is_not_live()
    {
        await using var other = await Collector.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        using var program = new Executable();

        var ran = await program.RunAsync("health", "--url", other.Address);

        ran.IsExactly($"""
            ({other.Address}/: /health/live answered 503.)
            exit code 1
            """);
    }

    [Fact]
    public async Task Where_nothing_answers_it_fails_and_says_where_it_asked()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("health", "--url", "http://127.0.0.1:9");

        ran.IsExactly("""
            (http://127.0.0.1:9/ did not answer (ConnectionError). Is the gateway running there?)
            exit code 1
            """);
    }

    [Fact]
    public async Task What_is_no_address_is_a_mistake_of_the_caller()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("health", "--url", "localhost");

        ran.IsExactly("""
            (localhost is no address of a gateway. Write one such as http://localhost:5080.)
            exit code 2
            """);
    }
}
