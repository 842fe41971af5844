using System.Text.Json;
using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.Differential;

/// <summary>
/// What graphql-js says about seeded random texts: lines of JSON that <c>tests/differential</c> writes. The committed ones are small;
/// the environment variable <c>DIFFERENTIAL_CORPUS</c> names the folder of larger ones.
/// </summary>
internal static class Corpus
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static string Folder
        => Environment.GetEnvironmentVariable("DIFFERENTIAL_CORPUS") is { Length: > 0 } folder ? folder : Path.Combine(CaseFile.Root, "tests/differential/corpus");

    /// <summary>The cases of a kind: <c>validation</c>, <c>syntax</c> or <c>coercion</c>.</summary>
    public static IEnumerable<CorpusCase> Read(string kind)
        => Directory.EnumerateFiles(Folder, $"{kind}.jsonl", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => JsonSerializer.Deserialize<CorpusCase>(line, Json)!);

    /// <summary>
    /// Judges every case. Both must accept, or both must refuse, and then our first error stands where graphql-js has one.
    /// </summary>
    public static void Check(string kind, Func<CorpusCase, IReadOnlyList<GraphQLError>> judge) => CheckAll(kind, each =>
    {
        var found = judge(each);
        var agrees = found.Count == 0 ? each.Errors.Count == 0 : each.Errors.Contains(Place(found[0]));
        return agrees ? null : Describe(each, found);
    });

    /// <param name="kind">As for <see cref="Read"/>.</param>
    /// <param name="disagreement">Null, or what a case's disagreement is.</param>
    public static void CheckAll(string kind, Func<CorpusCase, string?> disagreement)
    {
        var cases = 0;
        var disagreements = new List<string>();
        foreach (var each in Read(kind))
        {
            cases++;
            if (disagreement(each) is { } found) disagreements.Add(found);
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {cases} disagree:\n{string.Join("\n\n", disagreements.Take(20))}");
        Assert.True(cases >= 100, $"Only {cases} cases: generate the corpus again with tests/differential/run.");
    }

    private static Place Place(GraphQLError error) => new(error.Locations[0].Line, error.Locations[0].Column);

    private static string Describe(CorpusCase each, IReadOnlyList<GraphQLError> found)
        => $"""
            --- schema {each.Schema}, variables {each.Variables}
            {each.Text}
            graphql-js: {(each.Errors.Count == 0 ? "accepted" : string.Join(' ', each.Errors))}
            here: {(found.Count == 0 ? "accepted" : string.Join("\n", found.Select(error => $"{Place(error)} {error.Message}")))}
            """;
}

/// <summary>One text and its judgement.</summary>
/// <param name="Schema">Of documents: <c>gateway</c> is ours, others stand in <c>tests/differential/schemas</c>.</param>
/// <param name="Text">A document.</param>
/// <param name="Variables">JSON, of coercion cases.</param>
/// <param name="Errors">Every place that an error of graphql-js names; none means that it accepts.</param>
/// <param name="Values">Of accepted variables: their coerced values.</param>
/// <param name="Arguments">Of the operation's field: its coerced arguments; null when they are refused.</param>
internal sealed record CorpusCase(string? Schema, string Text, string? Variables, IReadOnlyList<Place> Errors, JsonElement? Values, JsonElement? Arguments);
