using System.Text;
using System.Text.Json;
using ProductGateway.Client.Tests.Shop;

namespace ProductGateway.Client.Tests.Execution;

/// <summary>Random answers, right and wrong, in random pieces: what is read is what is read when all is there at once.</summary>
public sealed class RandomAnswerTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GetItem")]
    [InlineData("GetItems")]
    [InlineData("GetNodes")]
    [InlineData("Watch")]
    public async Task Whatever_the_cuts_the_result_is_that_of_the_answer_at_once(string operation)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var body = new RandomAnswer(random, misfits: seed % 4 == 0).Text(operation);
            var atOnce = await AskAsync(operation, Pieces.Client(body, null));
            var inPieces = await AskAsync(operation, Pieces.Client(body, () => random.Next(1, 1 << random.Next(1, 8))));

            Assert.True(atOnce == inPieces, $"Seed {seed}: {Encoding.UTF8.GetString(body)}\nat once   {atOnce}\nin pieces {inPieces}");
            Assert.DoesNotContain("OperationFailure.Http", atOnce, StringComparison.Ordinal);
            if (seed % 4 != 0) Assert.DoesNotContain("Deserialization", atOnce, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GetItem")]
    [InlineData("GetItems")]
    public async Task An_answer_cut_at_any_byte_is_no_GraphQL(string operation)
    {
        var body = DataAlone(operation);
        var end = body.AsSpan().TrimEnd(" \n"u8).Length;
        for (var length = 1; length < end; length++)
        {
            foreach (var piece in (int[])[3, 1 << 20])
            {
                var result = await AskAsync(operation, Pieces.Client(body[..length], () => piece));

                Assert.True(result.StartsWith("OperationFailure.Http", StringComparison.Ordinal), $"{Encoding.UTF8.GetString(body, 0, length)}: {result}");
            }
        }
    }

    [Theory]
    [InlineData("GetItem")]
    [InlineData("GetItems")]
    public async Task An_answer_with_any_byte_changed_is_no_GraphQL_exactly_when_it_is_no_JSON(string operation)
    {
        var random = new Random(11);
        var body = DataAlone(operation);
        for (var at = 0; at < body.Length; at++)
        {
            // Half a character is not for the reader of JSON to find.
            if (body[at] > 127) continue;
            byte[] odd = [.. body];
            odd[at] = "\"{}[],:\\ x0-"u8[random.Next(12)];
            var atOnce = await AskAsync(operation, Pieces.Client(odd, null));
            var inPieces = await AskAsync(operation, Pieces.Client(odd, () => random.Next(1, 9)));

            var text = Encoding.UTF8.GetString(odd);
            Assert.True(atOnce == inPieces, $"{text}\nat once   {atOnce}\nin pieces {inPieces}");
            Assert.True(IsAnswer(odd) != atOnce.StartsWith("OperationFailure.Http", StringComparison.Ordinal), $"{text}: {atOnce}");
        }
    }

    private static byte[] DataAlone(string operation) => Enumerable.Range(0, 200)
        .Select(seed => new RandomAnswer(new Random(seed), misfits: false).Text(operation))
        .First(body => body.Length is > 600 and < 2000 && body.AsSpan().IndexOf("extensions"u8) < 0);

    private static bool IsAnswer(byte[] utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return json.RootElement.TryGetProperty("data", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task<string> AskAsync(string operation, ShopClient client) => operation switch
    {
        "GetItem" => Told(await client.GetItem.ExecuteAsync("1", cancellationToken: Cancellation)),
        "GetItems" => Told(await client.GetItems.ExecuteAsync(cancellationToken: Cancellation)),
        "GetNodes" => Told(await client.GetNodes.ExecuteAsync(new Filter(), cancellationToken: Cancellation)),
        _ => Told(await client.Watch.ExecuteAsync(cancellationToken: Cancellation)),
    };

    private static string Told<T>(IOperationResult<T> result)
        where T : class
        => $"{(result.Failure is { } failure ? "OperationFailure." + failure.GetType().Name : "whole")} {result.Failure} {Whole(result.Errors)} {Whole(result.Data)}";

    /// <summary>Everything that a value holds.</summary>
    private static string Whole(object? value) => value switch
    {
        null => "null",
        string text => text,
        JsonElement json => json.GetRawText(),
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Whole))}]",
        _ when value.GetType() is { IsPrimitive: false, Namespace: "ProductGateway.Client.Tests.Shop" or "ProductGateway.Client" } type && !type.Name.StartsWith("OpenEnum", StringComparison.Ordinal)
            => $"{type.Name} {{ {string.Join(", ", type.GetProperties().Select(property => $"{property.Name} = {Whole(property.GetValue(value))}"))} }}",
        _ => FormattableString.Invariant($"{value}"),
    };
}
