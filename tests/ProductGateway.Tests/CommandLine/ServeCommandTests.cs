using System.Diagnostics;

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
}
