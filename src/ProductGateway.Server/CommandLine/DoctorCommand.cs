using System.CommandLine;
using ProductGateway.Sandbox;
using ProductGateway.Server.CommandLine.Doctor;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.CommandLine;

/// <summary><c>doctor</c>: would the gateway start here, and do its vendors answer?</summary>
internal static class DoctorCommand
{
    private const string Notes = """
        It reads the configuration as `serve` would, tells all its mistakes, asks each vendor for one page of products by
        way of the same connector, and sends the collector of telemetry, if there is one, an empty export. It creates
        nothing, and prints no secret. Each line: the verdict, the subject, what was found, what to do.

        Examples:
          ProductGateway.Server doctor --environment Development
          ProductGateway.Server doctor --environment Production --Secrets:Folder /run/secrets
          ProductGateway.Server doctor --json

        Exit codes:
          0   nothing fails; there may be warnings
          1   something fails
          2   the command line is wrong
        """;

    public static Command Create(string[] settings)
    {
        var json = new Option<bool>("--json") { Description = "Answer as JSON: { healthy, checks }." };
        var command = new DocumentedCommand("doctor", "Check the configuration, the vendors, the credentials and the clock.", Notes) { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var checks = await Progress.ShowAsync(error, "Asking the vendors", RunAsync(settings, cancellationToken));
            if (parsed.GetValue(json)) await WriteJsonAsync(output, checks);
            else await WriteLinesAsync(output, checks);

            await error.WriteLineAsync(
                $"{Counted.Of(checks.Count, "check")}: {Count(checks, Verdict.Ok)} ok, {Count(checks, Verdict.Warn)} warn, {Count(checks, Verdict.Fail)} fail.");
            return checks.Any(check => check.Verdict == Verdict.Fail) ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<Check>> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        GatewayConfiguration configuration;
        try
        {
            configuration = GatewayConfiguration.Load(settings);
        }
        catch (StartupException exception)
        {
            return [.. ConfigurationChecks.Of(exception)];
        }

        var vendors = VendorSections.Read(configuration.Configuration, []);
        var sandbox = SandboxSection.Read(configuration.Configuration, configuration.IsDevelopment, []);
        var authority = AuthorityChecks.RunAsync(configuration);
        var telemetry = TelemetryChecks.RunAsync(configuration);
        await using var standIns = sandbox.Enabled ? await SandboxServer.StartAsync(new SandboxOptions(), cancellationToken) : null;
        var answers = new VendorChecks(TimeProvider.System).RunAsync(vendors, VendorSections.OfSandbox(standIns), cancellationToken);
        return
        [
            .. ConfigurationChecks.Mistakes(configuration),
            .. ListeningChecks.Run(configuration, sandbox.Enabled ? sandbox.Port : null),
            .. await answers,
            .. await authority is { } callers ? [callers] : Array.Empty<Check>(),
            .. await telemetry is { } collector ? [collector] : Array.Empty<Check>(),
            ConfigurationChecks.Cursors(configuration),
            .. DocumentChecks.Run(configuration),
            .. ConfigurationChecks.Tool(configuration),
        ];
    }

    private static async Task WriteLinesAsync(TextWriter output, IReadOnlyList<Check> checks)
    {
        var width = checks.Max(check => check.Subject.Length);
        foreach (var (verdict, subject, found, mend) in checks)
        {
            var word = Colours.Of(verdict, $"{verdict.ToString().ToLowerInvariant(),-4}");
            await output.WriteLineAsync($"{word}  {subject.PadRight(width)}  {found}{(mend is null ? "" : $" {mend}")}");
        }
    }

    private static Task WriteJsonAsync(TextWriter output, IReadOnlyList<Check> checks) => JsonOutput.WriteAsync(output, json =>
    {
        json.WriteBoolean("healthy", Count(checks, Verdict.Fail) == 0);
        json.WriteList("checks", checks, static (check, writer) => check.WriteTo(writer));
    });

    private static int Count(IReadOnlyList<Check> checks, Verdict verdict) => checks.Count(check => check.Verdict == verdict);
}
