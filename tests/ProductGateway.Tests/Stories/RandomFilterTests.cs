using System.Globalization;
using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Stories;

/// <summary>Random filters, <c>and</c> and <c>or</c> within each other: page by page they find what the same filter lets through of the whole list.</summary>
public sealed class RandomFilterTests
{
    private static readonly string[] Texts = ["name", "code", "erpProductKey"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_filter_finds_what_it_says(int seed)
    {
        var random = new Random(seed);
        await using var stage = await Stage.StartAsync();
        var whole = (await FindAsync(stage, [], 100, null)).Products;

        for (var round = 0; round < 40; round++)
        {
            var where = Filter(random, whole, 0);
            var found = new List<string>();
            for (string? after = null; ;)
            {
                var page = await FindAsync(stage, where, random.Next(1, 60), after);
                found.AddRange(page.Products.Select(Key));
                after = page.EndCursor;
                if (!page.HasNextPage) break;
            }

            Assert.True(whole.Where(product => Holds(where, product)).Select(Key).SequenceEqual(found), $"{where.ToJsonString()} found {string.Join(' ', found)}");
        }
    }

    private static JsonObject Filter(Random random, JsonObject[] whole, int depth)
    {
        var filter = new JsonObject();
        for (var count = random.Next(0, 3); count > 0; count--)
        {
            var like = whole[random.Next(whole.Length)];
            KeyValuePair<string, JsonNode> test = random.Next(depth > 2 ? 5 : 7) switch
            {
                < 3 and var text => new(Texts[text], Text(random, (string?)like[Texts[text]] ?? "")),
                3 => new("listPrice", Pick(random, ["eq", "neq", "gt", "gte", "lt", "lte"], (string?)like["listPrice"] ?? "0")),
                4 => new("isActive", new JsonObject { ["eq"] = random.Next(2) == 0 }),
                5 => new("and", Filters(random, whole, depth)),
                _ => new("or", Filters(random, whole, depth)),
            };
            filter[test.Key] = test.Value;
        }

        return filter;
    }

    private static JsonArray Filters(Random random, JsonObject[] whole, int depth) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Filter(random, whole, depth + 1))];

    private static JsonObject Text(Random random, string like)
    {
        if (random.Next(4) == 0) return new JsonObject { ["in"] = new JsonArray(like, "nothing of the kind", "o'clock") };
        var part = like.Length > 2 ? like.Substring(random.Next(like.Length - 1), 1) : "a";
        return random.Next(2) == 0
            ? Pick(random, ["eq", "neq"], random.Next(2) == 0 ? like : like.ToUpperInvariant())
            : new JsonObject { ["contains"] = part, ["startsWith"] = like.Length > 0 ? like[..1] : "b" };
    }

    private static JsonObject Pick(Random random, string[] operators, string value) => new() { [operators[random.Next(operators.Length)]] = value };

    private static bool Holds(JsonObject filter, JsonObject product) => filter.All(test => test.Key switch
    {
        "and" => test.Value!.AsArray().All(each => Holds(each!.AsObject(), product)),
        "or" => test.Value!.AsArray().Any(each => Holds(each!.AsObject(), product)),
        "isActive" => (bool?)product["isActive"] == (bool)test.Value!["eq"]!,
        "listPrice" => test.Value!.AsObject().All(each => Holds(each.Key, Number((string?)product["listPrice"] ?? "0").CompareTo(Number((string)each.Value!)))),
        _ => test.Value!.AsObject().All(each => Holds(each.Key, (string?)product[test.Key] ?? "", each.Value!)),
    });

    private static bool Holds(string op, int order) => op switch
    {
        "eq" => order == 0,
        "neq" => order != 0,
        "gt" => order > 0,
        "gte" => order >= 0,
        "lt" => order < 0,
        _ => order <= 0,
    };

    private static bool Holds(string op, string text, JsonNode value) => op switch
    {
        "eq" => text.Equals((string)value!, StringComparison.OrdinalIgnoreCase),
        "neq" => !text.Equals((string)value!, StringComparison.OrdinalIgnoreCase),
        "contains" => text.Contains((string)value!, StringComparison.OrdinalIgnoreCase),
        "startsWith" => text.StartsWith((string)value!, StringComparison.OrdinalIgnoreCase),
        _ => value.AsArray().Any(each => text.Equals((string)each!, StringComparison.OrdinalIgnoreCase)),
    };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Key(JsonObject product) => (string)product["vendorId"]!;

    private static async Task<(JsonObject[] Products, bool HasNextPage, string? EndCursor)> FindAsync(Stage stage, JsonObject where, int first, string? after)
    {
        var reply = await stage.AskAsync(
            """
            query ($first: Int!, $after: String, $where: SuperOfficeProductFilterInput) {
              p: superOfficeProducts(first: $first, after: $after, where: $where) {
                nodes { vendorId name code erpProductKey listPrice isActive } pageInfo { hasNextPage endCursor }
              }
            }
            """,
            new JsonObject { ["first"] = first, ["after"] = after, ["where"] = where.DeepClone() }.ToJsonString());
        Assert.True(reply.Errors.Count == 0, where.ToJsonString() + reply.Text);
        var page = reply["p"]["pageInfo"]!;
        return ([.. reply["p"]["nodes"]!.AsArray().Select(node => node!.AsObject())], (bool)page["hasNextPage"]!, (string?)page["endCursor"]);
    }
}
