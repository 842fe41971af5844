using System.CommandLine;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.Server.CommandLine;

/// <summary><c>trusted add</c>: registers a client's documents with the gateway.</summary>
internal static class TrustedCommand
{
    private const string Notes = """
        Documents are *.graphql files, one each, and the operations of *.json manifests, as a client's build writes them
        (GraphQLOperationManifest). Each is checked against the schema and the limits first: when one is refused, none is added.
        What is there already stays, also for clients of yesterday. A gateway reads its folder when it starts.

        Examples:
          ProductGateway.Server trusted add web/obj/operations.json --to /srv/gateway/trusted
          ProductGateway.Server trusted add web/operations --GraphQL:TrustedDocuments:Folder /srv/gateway/trusted

        Exit codes:
          0   all are trusted: each id and its name on a line, and whether it is new
          1   a document is refused, or the gateway's folder has a mistake; nothing was added
          2   no folder to add to, or nothing to add, or a file cannot be read or written
        """;

    public static Command Create(string[] settings)
    {
        var source = new Argument<string>("FOLDER") { Description = "A folder with documents or manifests, or one such file." };
        var to = new Option<string?>("--to") { Description = "The gateway's folder. Default: GraphQL:TrustedDocuments:Folder.", HelpName = "FOLDER" };
        var add = new DocumentedCommand("add", "Let the gateway trust a client's documents.", Notes) { source, to };
        add.SetAction((parsed, _) => RunAsync(parsed, parsed.GetValue(source)!, parsed.GetValue(to), RequestSettings.Read(settings)));
        return new DocumentedCommand("trusted", "Register documents that the gateway runs by their SHA-256.", Notes) { add };
    }

    private static async Task<int> RunAsync(ParseResult parsed, string source, string? to, RequestSettings settings)
    {
        var target = to ?? settings.TrustedFolder
            ?? throw new CommandLineException("The gateway has no folder of trusted documents. Name one with --to FOLDER, or set GraphQL:TrustedDocuments:Folder.");
        if (!Path.Exists(source)) throw new CommandLineException($"There is no file or folder {source}. Name one with *.graphql files or *.json manifests.");

        var incoming = Read(source, settings.Validation);
        var present = Directory.Exists(target) ? Read(target, settings.Validation) : null;
        var mistakes = incoming.Mistakes.Concat((present?.Mistakes ?? []).Select(mistake => $"{target}: {mistake}")).ToList();
        foreach (var mistake in mistakes) await parsed.InvocationConfiguration.Output.WriteLineAsync(mistake);
        if (mistakes.Count > 0)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Refused: {Counted.Of(mistakes.Count, "mistake")}. Nothing was added to {target}.");
            return ExitCode.Problems;
        }

        if (incoming.Documents.Count == 0)
            throw new CommandLineException($"{source} has no document in a *.graphql file or a *.json manifest. Name a folder that has some.");

        await AddAsync(parsed, source, target, incoming, [.. (present?.Documents ?? []).Select(document => document.Id)]);
        return ExitCode.Done;
    }

    private static async Task AddAsync(ParseResult parsed, string source, string target, TrustedDocumentFiles incoming, HashSet<string> known)
    {
        var folder = File.Exists(source) ? Path.GetDirectoryName(Path.GetFullPath(source))! : source;
        var newFiles = incoming.Documents.Where(document => !known.Contains(document.Id)).Select(document => document.File).Distinct().ToList();
        try
        {
            TrustedFolder.Add(target, newFiles.Select(file => (file, File.ReadAllBytes(Path.Combine(folder, file)))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"{target} cannot be written ({exception.Message.TrimEnd('.')}). Name a folder that you may write to.");
        }

        foreach (var document in incoming.Documents)
        {
            var state = known.Add(document.Id) ? "added" : "known";
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{document.Id}  {state}  {document.Name ?? document.File}");
        }

        await parsed.InvocationConfiguration.Error.WriteLineAsync(newFiles.Count == 0
            ? $"Nothing was added: {target} has them all."
            : $"Added {Counted.Of(newFiles.Count, "file")} to {target}. Gateways that run read it when they start again.");
    }

    private static TrustedDocumentFiles Read(string path, ValidationOptions validation) => TrustedDocumentFiles.Read(path, GatewaySchema.Build(), validation);
}
