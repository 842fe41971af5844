using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ProductGateway.Server.CommandLine;

/// <summary>The help of System.CommandLine, and below it what its form has no place for: examples, exit codes, the environment.</summary>
internal sealed class HelpWithNotes(HelpAction form) : SynchronousCommandLineAction
{
    private const string OfTheProgram = """
        Configuration:
          --KEY VALUE sets a key, before or after a command, such as --Finago:Organization 7. So does the
          environment, with __ for the colons (Finago__Organization=7), and appsettings.json beside the program.
          --urls           Where it listens. Default http://localhost:5080.
          --environment    Development (a sandbox of the three vendors, no credentials needed) or Production.
                           Default: ASPNETCORE_ENVIRONMENT, else Production.
          The README has all keys. `doctor` tells which are wrong.

        Environment variables:
          ASPNETCORE_ENVIRONMENT, ASPNETCORE_URLS   as --environment and --urls
          NO_COLOR                                  no colours, whatever its value

        Examples:
          ProductGateway.Server --environment Development
          ProductGateway.Server doctor --environment Production
          ProductGateway.Server schema diff --against released.graphql

        Exit codes:
          0   done
          1   the command found what it looks for: an error, a breaking change, a failed check; or the gateway did not start
          2   not done: the command line is wrong, or something it names cannot be read or written
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        form.MaxWidth = 110;
        var result = form.Invoke(parseResult);
        var notes = parseResult.CommandResult.Command is DocumentedCommand documented ? documented.Notes : OfTheProgram;
        parseResult.InvocationConfiguration.Output.WriteLine(notes);
        return result;
    }
}

/// <summary>A command with examples and exit codes.</summary>
/// <param name="name">As it is typed.</param>
/// <param name="description">One sentence.</param>
/// <param name="notes">What its help ends with.</param>
internal sealed class DocumentedCommand(string name, string description, string notes) : Command(name, description)
{
    public string Notes { get; } = notes;
}
