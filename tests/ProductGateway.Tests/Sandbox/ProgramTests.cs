using System.Diagnostics;

namespace ProductGateway.Tests.Sandbox;

public sealed class ProgramTests
{
    [Fact]
    public async Task Alone_it_prints_its_address_and_the_configuration_as_environment_variables()
    {
        using var program = Start("--port", "0");
        try
        {
            var address = (await program.StandardOutput.ReadLineAsync(RunningSandbox.Stop))!.Split(' ', ',')[4];
            await program.StandardOutput.ReadLineAsync(RunningSandbox.Stop);
            var first = await program.StandardOutput.ReadLineAsync(RunningSandbox.Stop);
            using var http = new HttpClient();
            using var health = await http.GetAsync($"{address}sandbox/health", RunningSandbox.Stop);

            Assert.Equal($"Microsoft__BaseAddress={address}microsoft/v2.0/my", first);
            Assert.Equal(200, (int)health.StatusCode);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(RunningSandbox.Stop);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_it_with_1_and_a_way_out()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        using var program = Start($"--port={sandbox.Server.BaseAddress.Port}");
        var error = await program.StandardError.ReadToEndAsync(RunningSandbox.Stop);
        await program.WaitForExitAsync(RunningSandbox.Stop);

        Assert.Equal(1, program.ExitCode);
        Assert.Contains("--port", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port=65536")]
    [InlineData("--urls=http://localhost:1")]
    public async Task An_argument_that_it_does_not_know_ends_it_with_2_and_its_usage(string argument)
    {
        using var program = Start(argument);
        var error = await program.StandardError.ReadToEndAsync(RunningSandbox.Stop);
        await program.WaitForExitAsync(RunningSandbox.Stop);

        Assert.Equal(2, program.ExitCode);
        Assert.StartsWith("Usage: ProductGateway.Sandbox [--port NUMBER]", error, StringComparison.Ordinal);
    }

    // Its surroundings tell it to listen elsewhere; it must not hear.
    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ProductGateway.Sandbox.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:1";
        start.Environment["Kestrel__Endpoints__Http__Url"] = "http://127.0.0.1:1";
        return Process.Start(start)!;
    }
}
