using System.CommandLine;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.CommandLine;

/// <summary><c>serve</c>, and what the program does without a command.</summary>
internal static class ServeCommand
{
    private const string Notes = """
        It stops with Ctrl+C or SIGTERM: requests in flight are finished first.

        Examples:
          ProductGateway.Server serve --environment Development
          ProductGateway.Server serve --urls http://localhost:8080 --Sandbox:Port 0

        Exit codes:
          0   stopped
          1   did not start: the configuration has mistakes, or an address is taken
          2   the command line is wrong
        """;

    public static Command Create(string[] settings)
    {
        var command = new DocumentedCommand("serve", "Serve GraphQL; what the program does without a command.", Notes);
        command.SetAction((parsed, _) => RunAsync(settings, parsed.InvocationConfiguration));
        return command;
    }

    /// <exception cref="StartupException">The configuration has mistakes, or a port is taken.</exception>
    public static async Task<int> RunAsync(string[] settings, InvocationConfiguration console)
    {
        await using var app = await Gateway.StartAsync(settings);

        // Elsewhere the output is the log, which machines read line by line.
        await StartupNotice.WriteAsync(app.Environment.IsDevelopment() ? console.Output : console.Error, app);
        await app.WaitForShutdownAsync();
        return ExitCode.Done;
    }
}
