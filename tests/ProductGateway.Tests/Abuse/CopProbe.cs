using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Server;

namespace ProductGateway.Tests.Abuse;

/// <summary>One check of graphql-cop, as the tool sends it and as the tool judges the answer.</summary>
/// <remarks>Commit 2b7e086 of <see href="https://github.com/dolevf/graphql-cop"/>, a file of <c>lib/tests</c> each.</remarks>
/// <param name="Name">The tool's own.</param>
/// <param name="Request">What it sends, but for the headers that it sends each time.</param>
/// <param name="Finds">Whether it reports something: it gives status and body. Whatever throws in it is nothing found, as in the tool.</param>
internal sealed record CopProbe(string Name, Func<HttpRequestMessage> Request, Func<int, string, bool> Finds)
{
    private static readonly string[] Tools = ["graphiql.min.css", "GraphQL Playground", "GraphiQL", "graphql-playground"];

    /// <summary>The twelve that are active, and <c>field_duplication</c>, which is left out upstream.</summary>
    public static IReadOnlyList<CopProbe> All { get; } =
    [
        new("field_suggestions", Post("query cop { __schema { directive } }"), (_, body) => Json(body)["errors"]![0]!["message"]!.GetValue<string>().Contains("Did you mean", StringComparison.Ordinal)),
        new("introspection", Post("query cop { __schema { types { name fields { name } } } }"), (_, body) => Json(body)["data"]!["__schema"]!["types"]!.AsArray().Count > 0),
        new("detect_graphiql", Page(), (status, body) => status < 400 && Tools.Any(tool => body.Contains(tool, StringComparison.Ordinal))),
        new("get_method_support", Get("query cop {__typename}"), (status, body) => status < 400 && IsGiven(Json(body)["data"]!["__typename"])),
        new("alias_overloading", Post($"query cop {{ {Repeat(101, number => $"alias{number}:__typename \n")} }}"), (_, body) => IsGiven(Json(body)["data"]!["alias100"])),
        new("batch_query", Batch("query cop { __typename }"), (_, body) => Json(body) switch { JsonArray all => all.Count, var one => one.AsObject().Count } >= 10),
        new("trace_mode", Post("query cop { __typename }"), (_, body) => HasExtension(body, "tracing")),
        new("directive_overloading", Post("query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }"), (_, body) => Json(body)["errors"]!.AsArray().Count == 10),
        new(
            "circular_query_introspection",
            Post("query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }"),
            (_, body) => Json(body)["data"]!["__schema"]!["types"]!.AsArray().Count > 25),
        new("get_based_mutation", Get("mutation cop {__typename}"), (status, body) => status < 400 && IsGiven(Json(body)["data"]!["__typename"])),
        new("post_based_csrf", Form("query cop { __typename }"), (status, body) => status < 400 && IsGiven(Json(body)["data"]!["__typename"])),
        new("unhandled_error_detection", Post("qwerty cop { abc }"), (_, body) => HasExtension(body, "exception")),
        new("field_duplication", Post($"query cop {{ {Repeat(500, _ => "__typename \n")}}} "), (_, body) => IsGiven(Json(body)["data"]!["__typename"])),
    ];

    /// <summary>Sends it as the tool does.</summary>
    public async Task<(bool IsFound, int Status, string Body)> SendAsync(HttpClient http, string? token)
    {
        using var request = Request();
        if (request.Headers.Accept.Count == 0) request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        request.Headers.UserAgent.ParseAdd("graphql-cop/1.15");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (IsTrue((int)response.StatusCode, body), (int)response.StatusCode, body);
    }

    private bool IsTrue(int status, string body)
    {
        try
        {
            return Finds(status, body);
        }
        catch (Exception exception) when (exception is JsonException or NullReferenceException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private static Func<HttpRequestMessage> Post(string query) => JsonBody($$"""{"query": {{JsonSerializer.Serialize(query)}}, "operationName": "cop"}""");

    private static Func<HttpRequestMessage> Batch(string query) => JsonBody($"[{string.Join(", ", Enumerable.Repeat($$"""{"query": "{{query}}"}""", 10))}]");

    private static Func<HttpRequestMessage> JsonBody(string body) => () => new HttpRequestMessage(HttpMethod.Post, Gateway.Path)
    {
        Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
    };

    private static Func<HttpRequestMessage> Form(string query) => () => new HttpRequestMessage(HttpMethod.Post, Gateway.Path)
    {
        Content = new FormUrlEncodedContent([KeyValuePair.Create("query", query)]),
    };

    private static Func<HttpRequestMessage> Get(string query) => () => new HttpRequestMessage(HttpMethod.Get, $"{Gateway.Path}?query={System.Net.WebUtility.UrlEncode(query)}");

    private static Func<HttpRequestMessage> Page() => () => new HttpRequestMessage(HttpMethod.Get, Gateway.Path) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/html") } } };

    private static bool HasExtension(string body, string name)
    {
        var answer = Json(body);
        return (answer["errors"] is { } errors && IsGiven(errors[0]!["extensions"]?[name])) || IsGiven(answer["extensions"]?[name]);
    }

    private static bool IsGiven(JsonNode? node) => node is not null;

    private static JsonNode Json(string body) => JsonNode.Parse(body)!;

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
