using System.Text.Json;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>Null spreads exactly as the specification says, over text that is written already and over values that come late, in any order.</summary>
public sealed class NullSpreadTests
{
    private const int Trees = 400;

    [Fact]
    public async Task Fields_that_answer_at_once_give_the_data_of_the_specification()
        => await CompareAsync(static (_, _) => NullSpread.Way.Property);

    [Fact]
    public async Task Resolvers_that_answer_at_once_give_the_data_of_the_specification()
        => await CompareAsync(static (_, _) => NullSpread.Way.AtOnce);

    [Fact]
    public async Task Resolvers_that_answer_later_give_the_data_of_the_specification()
        => await CompareAsync(static (_, _) => NullSpread.Way.Later);

    [Fact]
    public async Task All_kinds_of_fields_side_by_side_give_the_data_of_the_specification()
        => await CompareAsync(static (seed, field) => (NullSpread.Way)((seed + field.Length) % 3));

    private static async Task CompareAsync(Func<int, string, NullSpread.Way> way)
    {
        var nulls = 0;
        for (var seed = 0; seed < Trees; seed++)
        {
            var tree = new NullSpread(seed);
            var (document, data) = tree.Ask();
            var random = new Random(seed);
            var answer = await tree.Build(field => way(seed, field), () => YieldAsync(random)).AnswerAsync(document);

            Assert.Equal((seed, data), (seed, answer[(answer.IndexOf("\"data\":", StringComparison.Ordinal) + 7)..^1]));
            AssertErrorsExplainNulls(answer);
            nulls += data == "null" ? 1 : 0;
        }

        Assert.InRange(nulls, Trees / 100, Trees / 2);
    }

    /// <summary>Each error points to a place that is null, or is below one; no place has two.</summary>
    private static void AssertErrorsExplainNulls(string answer)
    {
        using var json = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 128 });
        if (!json.RootElement.TryGetProperty("errors", out var errors)) return;
        var paths = errors.EnumerateArray().Select(error => error.GetProperty("path")).ToList();
        Assert.Equal(paths.Count, paths.Select(path => path.GetRawText()).Distinct().Count());
        Assert.All(paths, path => Assert.Equal(JsonValueKind.Null, Follow(json.RootElement.GetProperty("data"), path).ValueKind));
    }

    private static JsonElement Follow(JsonElement data, JsonElement path)
    {
        foreach (var step in path.EnumerateArray())
        {
            if (data.ValueKind == JsonValueKind.Null) return data;
            data = step.ValueKind == JsonValueKind.Number ? data[step.GetInt32()] : data.GetProperty(step.GetString()!);
        }

        return data;
    }

    private static async Task YieldAsync(Random random)
    {
        int yields;
        lock (random) yields = random.Next(4);
        for (var i = 0; i < yields; i++) await Task.Yield();
    }
}
