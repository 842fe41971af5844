using System.Text.Json;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Tests.Execution;

namespace ProductGateway.GraphQL.Tests.Properties;

/// <summary>Answers to random documents over a schema whose fields are at once, wait, fail, and are null where they must not be.</summary>
public sealed class AnswerTests
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 200 };

    private readonly Service _service = new(AnswerDocuments.Sdl);

    public AnswerTests()
    {
        _service.Tables.Root("Query")
            .Resolve("node", static _ => ValueTask.FromResult(new Node()))
            .Resolve("nodeStrict", static _ => ValueTask.FromResult(new Node()));
        _service.Tables.Object<Node>("Node")
            .Property("number", static _ => 1)
            .Property("text", static _ => "\"\\\u2028\u0001é😀")
            .Resolve("fails", static (_, _) => ValueTask.FromException<int?>(new GraphQLException(new GraphQLError("failed", "FAILED"))))
            .Resolve("failsStrict", static (_, _) => ValueTask.FromException<int>(new GraphQLException(new GraphQLError("failed", "FAILED"))))
            .Resolve("waits", static (_, _) => Later<int?>(2))
            .Property("self", static node => node)
            .Property("selfStrict", static node => node)
            .Resolve("list", static (node, _) => Later<Node?[]>([node, null, node]))
            .Property<object[]>("items", static _ => [new First(), new Second()])
            .Property<object>("item", static _ => new Second())
            .Property<object>("thing", static _ => new First())
            .Property<int?[]>("gap", static _ => [1, null]);
        _service.Tables.Object<First>("First").Property("id", static _ => "1").Property("node", static _ => new Node()).Property("first", static _ => 1);
        _service.Tables.Object<Second>("Second").Property("id", static _ => "2").Property("node", static _ => new Node()).Property("second", static _ => (int?)null);
    }

    [Fact]
    public void Any_answer_is_JSON_whose_keys_follow_the_document_and_whose_errors_stand_at_nulls()
        => Property.Holds(AnswerDocuments.All, text =>
        {
            var answer = _service.AnswerAsync(text, """{"yes": true, "no": false}""").GetAwaiter().GetResult();
            using var json = JsonDocument.Parse(answer, Strict);
            var data = json.RootElement.GetProperty("data");
            new AnswerKeys(Parser.Parse(new Source(text))).Check(data);
            if (!json.RootElement.TryGetProperty("errors", out var errors))
            {
                Assert.Equal(JsonValueKind.Object, data.ValueKind);
                return;
            }

            Assert.All(errors.EnumerateArray(), error => Assert.True(LeadsToNull(data, error.GetProperty("path")), $"{error} stands at no null:\n{text}\n{answer}"));
        });

    private static bool LeadsToNull(JsonElement value, JsonElement path)
    {
        foreach (var step in path.EnumerateArray())
        {
            if (value.ValueKind == JsonValueKind.Null) return true;
            value = step.ValueKind == JsonValueKind.Number ? value[step.GetInt32()] : value.GetProperty(step.GetString()!);
        }

        return value.ValueKind == JsonValueKind.Null;
    }

    private static async ValueTask<T> Later<T>(T value)
    {
        await Task.Yield();
        return value;
    }

    private sealed record Node;

    private sealed record First;

    private sealed record Second;
}
