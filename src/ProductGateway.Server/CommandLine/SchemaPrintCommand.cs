using System.CommandLine;
using System.Globalization;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.CommandLine;

/// <summary><c>schema print</c>: the text that <c>/graphql/schema.graphql</c> serves.</summary>
internal static class SchemaPrintCommand
{
    private const string Notes = """
        The text is what a running gateway serves at /graphql/schema.graphql, and needs no configuration.

        Examples:
          ProductGateway.Server schema print > schema.graphql
          ProductGateway.Server schema print --output client/schema.graphql

        Exit codes:
          0   printed
          2   FILE cannot be written
        """;

    public static Command Create()
    {
        var file = new Option<string?>("--output", "-o") { Description = "Write to this file instead, replacing it.", HelpName = "FILE" };
        var command = new DocumentedCommand("print", "Print the gateway's schema as one GraphQL document.", Notes) { file };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? file, CancellationToken cancellationToken)
    {
        var text = SchemaPrinter.Print(GatewaySchema.Build());
        if (file is null)
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(text);
            return ExitCode.Done;
        }

        try
        {
            await File.WriteAllTextAsync(file, $"{text}\n", cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"{file} cannot be written ({exception.Message.TrimEnd('.')}). Name a file in a folder that you may write to.");
        }

        var lines = (text.Count(c => c == '\n') + 1).ToString("N0", CultureInfo.InvariantCulture);
        await parsed.InvocationConfiguration.Error.WriteLineAsync($"Wrote {lines} lines to {file}.");
        return ExitCode.Done;
    }
}
