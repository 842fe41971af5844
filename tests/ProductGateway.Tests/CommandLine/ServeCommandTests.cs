using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace ProductGateway.Tests.CommandLine;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    public async Task Without_a_command_and_with_serve_it_serves_until_it_is_told_to_stop(string command)
    {
        using var program = new Executable();
        string[] words = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Sandbox:Port=0"];
        using var process = program.Start([], words);
        try
        {
            var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            var second = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.Equal("ProductGateway is ready. Stop it with Ctrl+C.", first);
            using var http = new HttpClient();
            var answer = await http.GetStringAsync(new Uri($"{second!.Split(' ')[^1]}?query={{__typename}}"), TestContext.Current.CancellationToken);
            Assert.Equal("""{"data":{"__typename":"Query"}}""", answer);

            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    [Fact(Timeout = 180_000)]
    public async Task In_Production_each_line_of_the_output_is_JSON_and_what_a_person_reads_goes_to_the_other_stream()
    {
        using var program = new Executable();
        using var process = program.Start([], "--environment", "Production", "--Authentication:Anonymous=true", "--Shutdown:DrainSeconds=0", "--urls", "http://127.0.0.1:0");
        try
        {
            var first = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            var second = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            using var http = new HttpClient();
            using var answer = await http.PostAsJsonAsync(new Uri(second!.Split(' ')[^1]), new { query = "{ __typename }" }, TestContext.Current.CancellationToken);
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

            Assert.Equal("ProductGateway is ready. Stop it with Ctrl+C.", first);
            Assert.Equal(200, (int)answer.StatusCode);
            var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonElement.Parse(line).ValueKind));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    [Fact]
    public async Task OpenTelemetrys_variables_are_keys_too()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("serve", "--OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317", "--OTEL_SERVICE_NAME=shop");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT: is not an http or https address.", ran.ToString(), StringComparison.Ordinal);
    }
}
