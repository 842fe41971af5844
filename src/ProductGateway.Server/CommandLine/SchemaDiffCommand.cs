using System.CommandLine;
using ProductGateway.GraphQL.TypeSystem.Comparison;

namespace ProductGateway.Server.CommandLine;

/// <summary><c>schema diff</c>: what a new schema does to the clients of an old one.</summary>
internal static class SchemaDiffCommand
{
    private const string Notes = """
        The criticality of each change:
          breaking    documents of clients may be refused, or answers may have a form that they cannot read
          dangerous   documents stay valid; answers may hold what no client has seen, or mean something else
          safe        no client can tell

        Examples:
          ProductGateway.Server schema diff --against released.graphql
          ProductGateway.Server schema diff --against http://localhost:5080/graphql/schema.graphql --fail-on dangerous
          git show v1:schema.graphql | ProductGateway.Server schema diff --against - --json

        Exit codes:
          0   no change that --fail-on names
          1   a breaking change; with --fail-on dangerous, a breaking or dangerous one
          2   a schema cannot be read, or is unsound
        """;

    private static readonly (Criticality Criticality, string Title)[] Groups =
    [
        (Criticality.Breaking, "Breaking"), (Criticality.Dangerous, "Dangerous"), (Criticality.Safe, "Safe"),
    ];

    public static Command Create()
    {
        var against = new Option<string>("--against")
        {
            Description = "The old schema: a file, a folder, an http(s) address of its text, or - for the standard input.",
            HelpName = "OLD",
            Required = true,
        };
        var places = new Argument<string[]>("NEW") { Description = "The new schema, as files or folders. Default: the gateway's own.", Arity = ArgumentArity.ZeroOrMore };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "Which changes give exit code 1.",
            HelpName = "breaking|dangerous",
            DefaultValueFactory = _ => "breaking",
        };
        failOn.AcceptOnlyFromAmong("breaking", "dangerous");
        var json = new Option<bool>("--json") { Description = "Answer as JSON: { breaking, dangerous, safe, changes }." };
        var command = new DocumentedCommand("diff", "Tell what changed since another schema, and whether it breaks clients.", Notes) { places, against, failOn, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var old = SoundSchema.ReadAsync([parsed.GetValue(against)!], cancellationToken);
            var before = await Progress.ShowAsync(parsed.InvocationConfiguration.Error, "Fetching the old schema", old);
            var after = parsed.GetValue(places) is { Length: > 0 } names ? await SoundSchema.ReadAsync(names, cancellationToken) : GatewaySchema.Build();
            var changes = SchemaComparison.Compare(before, after);
            await WriteAsync(parsed, changes, parsed.GetValue(json));
            var worst = parsed.GetValue(failOn) == "dangerous" ? Criticality.Dangerous : Criticality.Breaking;
            return changes.Any(change => change.Criticality <= worst) ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteAsync(ParseResult parsed, IReadOnlyList<SchemaChange> changes, bool asJson)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (asJson) await WriteJsonAsync(output, changes);
        else await WriteGroupsAsync(output, changes);

        var counts = Groups.Select(group => $"{Count(changes, group.Criticality)} {group.Title.ToLowerInvariant()}");
        await error.WriteLineAsync(changes.Count == 0 ? "No changes." : $"{Counted.Of(changes.Count, "change")}: {string.Join(", ", counts)}.");
    }

    private static async Task WriteGroupsAsync(TextWriter output, IReadOnlyList<SchemaChange> changes)
    {
        var isFirst = true;
        foreach (var (criticality, title) in Groups)
        {
            var ofGroup = changes.Where(change => change.Criticality == criticality).ToList();
            if (ofGroup.Count == 0) continue;
            if (!isFirst) await output.WriteLineAsync();
            isFirst = false;
            await output.WriteLineAsync(title);
            foreach (var change in ofGroup) await output.WriteLineAsync($"  {PlaceOf(change)}: {change.Message}");
        }
    }

    private static Task WriteJsonAsync(TextWriter output, IReadOnlyList<SchemaChange> changes) => JsonOutput.WriteAsync(output, json =>
    {
        foreach (var (criticality, title) in Groups) json.WriteNumber(title.ToLowerInvariant(), Count(changes, criticality));
        json.WriteList("changes", changes, static (change, writer) =>
        {
            writer.WriteStartObject();
            writer.WriteString("criticality", change.Criticality.ToString().ToLowerInvariant());
            writer.WriteString("kind", change.Kind.ToWord());
            writer.WriteString("coordinate", change.Coordinate?.ToString());
            writer.WriteString("message", change.Message);
            writer.WriteEndObject();
        });
    });

    private static int Count(IReadOnlyList<SchemaChange> changes, Criticality criticality) => changes.Count(change => change.Criticality == criticality);

    private static string PlaceOf(SchemaChange change) => change.Coordinate?.ToString() ?? "schema";
}
