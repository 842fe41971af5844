using System.CommandLine;
using System.CommandLine.Help;

namespace ProductGateway.Server.CommandLine;

/// <summary>The program's commands; without one it serves.</summary>
internal static class GatewayCommandLine
{
    /// <summary>The program as help and messages call it.</summary>
    public const string Program = "ProductGateway.Server";

    /// <summary>Runs what the words say. What was asked for goes to the output, talk about it to the other writer.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="Hosting.StartupException">The configuration has mistakes, or the gateway cannot listen.</exception>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var split = ConfigurationArguments.Split(args);
        var root = Root(split.Settings);

        // No file is read for @WORD, and -ab is not -a -b: both surprise whoever has not heard of them.
        var parsed = root.Parse(split.Words, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        var wantsCompletions = split.Words is [var first, ..] && first.StartsWith("[suggest", StringComparison.Ordinal);
        if (!wantsCompletions && parsed.Action is not HelpWithNotes && UsageMistakes.Of(parsed, split.Mistakes) is { Count: > 0 } mistakes)
        {
            await UsageMistakes.WriteAsync(error, parsed, mistakes);
            return ExitCode.Usage;
        }

        try
        {
            // Whoever serves hears the signals itself: System.CommandLine would end it after two seconds, in the middle of its requests.
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (CommandLineException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCode.Usage;
        }
    }

    private static RootCommand Root(string[] settings)
    {
        var root = new RootCommand("One GraphQL API over Microsoft's Hardware Dashboard, SuperOffice CRM and 24SevenOffice.")
        {
            ServeCommand.Create(settings),
            SchemaCommand.Create(),
            OperationsCommand.Create(settings),
            TrustedCommand.Create(settings),
            DoctorCommand.Create(settings),
            HealthCommand.Create(settings),
        };
        root.HelpName = Program;
        root.SetAction((parsed, _) => ServeCommand.RunAsync(settings, parsed.InvocationConfiguration));
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Say what a command does, with examples and exit codes.";
        help.Action = new HelpWithNotes((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Description = "Say which version this is.";
        return root;
    }
}
