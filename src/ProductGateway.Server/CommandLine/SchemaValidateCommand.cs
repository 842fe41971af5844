using System.CommandLine;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.CommandLine;

/// <summary><c>schema validate</c>: is a schema sound?</summary>
internal static class SchemaValidateCommand
{
    private const string Notes = """
        Every file is part of one schema. Without any, the gateway's own schema is checked.

        Examples:
          ProductGateway.Server schema validate schema/
          ProductGateway.Server schema validate root.graphql product.graphql --json

        Exit codes:
          0   sound
          1   errors, each as FILE:LINE:COLUMN: CODE: what was found and what to do
          2   a file cannot be read
        """;

    public static Command Create()
    {
        var places = new Argument<string[]>("PATH") { Description = "Files, folders, or - for the standard input.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Answer as JSON: { sound, findings }." };
        var command = new DocumentedCommand("validate", "Check that a schema is sound.", Notes) { places, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(places)!, parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string[] places, bool asJson, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var source = places.Length > 0 ? await SchemaSource.ReadAsync(places, cancellationToken) : null;
        var result = source?.Build();
        var schema = result is null ? GatewaySchema.Build() : result.Schema;
        Finding[] findings = [.. (result?.Errors ?? []).Select(Finding.Of)];
        if (asJson) await WriteJsonAsync(output, findings);
        else foreach (var finding in findings) await output.WriteLineAsync(finding.ToString());

        var files = source is null ? "the gateway's schema" : Counted.Of(source.Texts.Count, "file");
        await error.WriteLineAsync(schema is null ? $"Unsound: {Counted.Of(findings.Length, "error")} in {files}." : $"Sound: {Counts(schema)} in {files}.");
        return schema is null ? ExitCode.Problems : ExitCode.Done;
    }

    private static string Counts(Schema schema)
        => $"{Counted.Of(schema.Types.Count(type => !type.IsBuiltIn), "type")} and {Counted.Of(schema.Directives.Count(directive => !directive.IsBuiltIn), "directive")}";

    private static Task WriteJsonAsync(TextWriter output, Finding[] findings) => JsonOutput.WriteAsync(output, json =>
    {
        json.WriteBoolean("sound", findings.Length == 0);
        json.WriteList("findings", findings, static (finding, writer) => finding.WriteTo(writer));
    });
}
