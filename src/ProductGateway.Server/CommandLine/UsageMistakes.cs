using System.CommandLine;
using System.CommandLine.Parsing;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.CommandLine;

/// <summary>What is wrong with a command line, each with what may have been meant.</summary>
internal static class UsageMistakes
{
    /// <summary>All of them, in the order of the words; those of the configuration's keys first.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, IReadOnlyList<string> ofSettings)
    {
        var (unknown, command) = (parsed.UnmatchedTokens, parsed.CommandResult.Command);

        // What follows an unknown option may be its value, and what else is missing may be what was misspelt.
        var told = unknown.Where((_, index) => index == 0 || !unknown[index - 1].StartsWith('-')).Select(word => Unknown(word, command));
        var isGroup = command.Action is null && command.Subcommands.Count > 0;
        var missing = isGroup ? [$"{command.Name} wants a command: {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}."] : parsed.Errors.Select(error => error.Message);
        return [.. ofSettings, .. unknown.Count > 0 ? told : parsed.Errors.Count > 0 ? missing : []];
    }

    public static async Task WriteAsync(TextWriter error, ParseResult parsed, IReadOnlyList<string> mistakes)
    {
        foreach (var mistake in mistakes) await error.WriteLineAsync(mistake);
        await error.WriteLineAsync($"Nothing was done. See: {NameOf(parsed.CommandResult)} --help");
    }

    private static string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        var options = command.Options.Select(option => option.Name).Append("--help").Concat(ConfigurationArguments.Roots.Select(key => $"--{key}"));
        var candidates = isOption ? options : command.Subcommands.Select(sub => sub.Name);
        var similar = Suggestions.DidYouMean(Suggestions.Similar(word.Split('=', 2)[0], candidates));
        var what = isOption ? "is neither an option nor a key of the configuration" : command.Subcommands.Count > 0 ? "is no command" : "is one word too many";
        return $"{word} {what}.{similar}";
    }

    private static string NameOf(CommandResult result)
        => result.Parent is CommandResult parent ? $"{NameOf(parent)} {result.Command.Name}" : GatewayCommandLine.Program;
}
