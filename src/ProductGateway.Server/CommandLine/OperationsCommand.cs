using System.CommandLine;
using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.Server.CommandLine;

/// <summary><c>operations check</c>: will the gateway take what a client sends?</summary>
internal static class OperationsCommand
{
    private const string Notes = """
        All files below FOLDER are read together, so fragments may stand anywhere; with a .graphqlrc.json in it, those that
        its "documents" name. Files of type definitions are passed over. Each operation is held against the gateway's limits
        as it would be sent: with the fragments that it reaches. Limits and introspection are those of the configuration.

        Examples:
          ProductGateway.Server operations check src/web
          ProductGateway.Server operations check src/web --schema next/schema --json
          ProductGateway.Server operations check src/web --environment Development --GraphQL:Limits:MaxDepth 8

        Exit codes:
          0   the gateway takes every operation; there may be notices of deprecated fields
          1   errors, each as FILE:LINE:COLUMN: CODE: what was found and what to do
          2   a file cannot be read, or no file has an operation
        """;

    public static Command Create(string[] settings)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder with a client's *.graphql files, or one file." };
        var schema = new Option<string?>("--schema") { Description = "Check against this schema instead of the gateway's own: a file or a folder.", HelpName = "PATH" };
        var json = new Option<bool>("--json") { Description = "Answer as JSON: { valid, operations, findings }." };
        var check = new DocumentedCommand("check", "Check a client's operations against the schema and the limits.", Notes) { folder, schema, json };
        check.SetAction(async (parsed, cancellationToken) =>
        {
            var against = parsed.GetValue(schema) is { } place ? await SoundSchema.ReadAsync([place], cancellationToken) : GatewaySchema.Build();
            return await RunAsync(parsed, parsed.GetValue(folder)!, against, RequestSettings.Read(settings).Validation, parsed.GetValue(json));
        });
        return new DocumentedCommand("operations", "Check a client's operations.", Notes) { check };
    }

    private static async Task<int> RunAsync(ParseResult parsed, string folder, Schema schema, ValidationOptions gateway, bool asJson)
    {
        var files = OperationFiles.Read(folder);
        if (files is { Document: null, Findings.Count: 0 })
            throw new CommandLineException($"{folder} has no *.graphql file with an operation. Name the folder with a client's operations.");

        Finding[] findings = files.Document is { } document ? [.. Find(files, document, schema, gateway)] : [.. files.Findings];
        var operations = files.Document?.Definitions.OfType<OperationDefinitionNode>().Count() ?? 0;
        var errors = findings.Count(finding => finding.IsError);
        var output = parsed.InvocationConfiguration.Output;
        if (asJson) await WriteJsonAsync(output, operations, findings);
        else foreach (var finding in findings) await output.WriteLineAsync(finding.ToString());

        var checkedWhat = files.Document is null ? "" : $" in {Counted.Of(operations, "operation")} of {Counted.Of(files.Count, "file")}";
        await parsed.InvocationConfiguration.Error.WriteLineAsync(
            $"{(errors == 0 ? "Valid" : "Invalid")}: {Counted.Of(errors, "error")} and {Counted.Of(findings.Length - errors, "notice")}{checkedWhat}.");
        return errors == 0 ? ExitCode.Done : ExitCode.Problems;
    }

    private static IEnumerable<Finding> Find(OperationFiles files, DocumentNode document, Schema schema, ValidationOptions gateway)
    {
        var invalid = DocumentValidator.Validate(schema, document, gateway with { Limits = Limits.None });
        if (invalid.Count > 0) return invalid.Select(error => At(files, error, error.Locations.Count > 0 ? error.Locations[0] : new(1, 1)));

        var excessive = document.Definitions.OfType<OperationDefinitionNode>()
            .SelectMany(operation => SentDocument.Check(operation, document, schema, gateway).Select(error => At(files, error, operation.Span.Location!.Value)));
        var deprecated = DeprecatedUses.Find(schema, document).Select(use =>
        {
            var (file, line, column) = files.PlaceOf(use.Location);
            return new Finding(file, line, column, null, $"{use.Coordinate} is deprecated: {use.Reason}");
        });
        return excessive.Concat(deprecated);
    }

    private static Finding At(OperationFiles files, GraphQLError error, GraphQL.Language.Location location)
    {
        var (file, line, column) = files.PlaceOf(location);
        return new Finding(file, line, column, error.Code, error.Message);
    }

    private static Task WriteJsonAsync(TextWriter output, int operations, Finding[] findings) => JsonOutput.WriteAsync(output, json =>
    {
        json.WriteBoolean("valid", !findings.Any(finding => finding.IsError));
        json.WriteNumber("operations", operations);
        json.WriteList("findings", findings, static (finding, writer) => finding.WriteTo(writer));
    });
}
