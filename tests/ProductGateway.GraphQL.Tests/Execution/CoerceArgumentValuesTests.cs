using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class CoerceArgumentValuesTests
{
    private readonly Service _service = new("""
        type Query {
          optional(value: Int): String
          withDefault(value: Int = 7): String
          nonNull(value: Int!): String
          nonNullDefault(value: Int! = 7): String
          list(value: [Int!]): String
          two(first: Int = 1, second: Int = 2): String
        }
        """);

    public CoerceArgumentValuesTests()
    {
        _service.Tables.Root("Query")
            .Resolve("optional", Show)
            .Resolve("withDefault", Show)
            .Resolve("nonNull", Show)
            .Resolve("nonNullDefault", Show)
            .Resolve("list", static context => Text(context.ArgumentList<int>(0) is { } items ? string.Join('+', items) : "none"))
            .Resolve("two", static context => Text($"{context.Argument<int>(0)},{context.Argument<int>(1)}"));
    }

    [Theory]
    [InlineData("optional", "absent")]
    [InlineData("optional(value: null)", "null")]
    [InlineData("optional(value: 1)", "1")]
    [InlineData("optional(value: $absent)", "absent")]
    [InlineData("optional(value: $null)", "null")]
    [InlineData("optional(value: $five)", "5")]
    [InlineData("withDefault", "7")]
    [InlineData("withDefault(value: null)", "null")]
    [InlineData("withDefault(value: $absent)", "7")]
    [InlineData("withDefault(value: $null)", "null")]
    [InlineData("withDefault(value: $five)", "5")]
    [InlineData("nonNull(value: 1)", "1")]
    [InlineData("nonNull(value: $five)", "5")]
    [InlineData("nonNullDefault", "7")]
    [InlineData("nonNullDefault(value: $absent)", "7")]
    [InlineData("list(value: [1, 2])", "1+2")]
    [InlineData("list(value: 3)", "3")]
    [InlineData("list(value: [1, $five])", "1+5")]
    [InlineData("list(value: null)", "none")]
    [InlineData("two(second: 5, first: 4)", "4,5")]
    [InlineData("two(second: 5)", "1,5")]
    public async Task Value_default_and_absence_follow_the_algorithm(string field, string expected)
    {
        var answer = await _service.AnswerAsync(
            $$"""query ($absent: Int, $null: Int, $five: Int) { x: {{field}} }""",
            """{"null": null, "five": 5}""");

        Assert.Equal($$$"""{"data":{"x":"{{{expected}}}"}}""", answer);
    }

    [Theory]
    [InlineData("nonNull(value: $null)", "The argument value is null; its type Int! needs a value.")]
    [InlineData("nonNullDefault(value: $null)", "The argument value is null; its type Int! needs a value.")]
    [InlineData("nonNull(value: $absent)", "The argument value is missing; its type Int! needs a value.")]
    public async Task A_variable_that_leaves_a_non_null_argument_empty_is_an_execution_error_of_the_field(string field, string message)
    {
        var answer = await _service.AnswerAsync($$"""query ($absent: Int, $null: Int) { x: {{field}} y: optional }""", """{"null": null}""");

        Assert.Equal(
            $$$"""
            {"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":36}],"path":["x"],
            "extensions":{"code":"BAD_USER_INPUT","specifiedBy":"https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments"}}],
            "data":{"x":null,"y":"absent"}}
            """.ReplaceLineEndings(""),
            answer);
    }

    private static ValueTask<string> Show(ResolverContext context)
    {
        var value = context.ArgumentOptional<int?>(0);
        return Text(value.HasValue ? value.Value?.ToString(provider: null) ?? "null" : "absent");
    }

    private static ValueTask<string> Text(string text) => ValueTask.FromResult(text);
}
