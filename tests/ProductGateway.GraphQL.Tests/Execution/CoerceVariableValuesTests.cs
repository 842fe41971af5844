namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class CoerceVariableValuesTests
{
    private readonly Service _service = new("""
        type Query { echo(value: Int = 7, text: String): String }
        """);

    private int _calls;

    public CoerceVariableValuesTests()
    {
        _service.Tables.Root("Query").Resolve("echo", context =>
        {
            _calls++;
            var value = context.ArgumentOptional<int?>(0);
            return ValueTask.FromResult<string?>(value.HasValue ? $"{value.Value?.ToString(provider: null) ?? "null"}" : "absent");
        });
    }

    [Theory]
    [InlineData("($v: Int)", """{"v": 1}""", "1")]
    [InlineData("($v: Int)", """{"v": 1.0}""", "1")]
    [InlineData("($v: Int)", """{"v": null}""", "null")]
    [InlineData("($v: Int)", "{}", "7")]
    [InlineData("($v: Int = 3)", "{}", "3")]
    [InlineData("($v: Int = null)", "{}", "null")]
    [InlineData("($v: Int = 3)", """{"v": null}""", "null")]
    [InlineData("($v: Int! = 3)", "{}", "3")]
    [InlineData("($v: Int!)", """{"v": 5, "unknown": true}""", "5")]
    [InlineData("($v: Int)", """{"v": 1, "v": 2}""", "2")]
    public async Task Value_default_and_absence_follow_the_algorithm(string definition, string variables, string expected)
        => Assert.Equal($$$"""{"data":{"echo":"{{{expected}}}"}}""", await _service.AnswerAsync($$"""query {{definition}} { echo(value: $v) }""", variables));

    [Fact]
    public async Task Every_variable_that_does_not_fit_is_reported_at_its_definition_and_nothing_runs()
    {
        var answer = await _service.AnswerAsync(
            """
            query ($a: Int!, $b: Int!,
              $c: Int) { echo(value: $c) }
            """,
            """{"b": null, "c": "three"}""");

        Assert.Equal(
            """
            {"errors":[
            {"message":"$a is missing, and its type Int! needs a value. Send one in \"variables\".","locations":[{"line":1,"column":8}],"extensions":{"code":"BAD_USER_INPUT","specifiedBy":"https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values"}},
            {"message":"$b is null, and its type Int! needs a value. Send one in \"variables\".","locations":[{"line":1,"column":18}],"extensions":{"code":"BAD_USER_INPUT","specifiedBy":"https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values"}},
            {"message":"$c: Int is a whole number between -2147483648 and 2147483647; found \"three\".","locations":[{"line":2,"column":3}],"extensions":{"code":"BAD_USER_INPUT","specifiedBy":"https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values"}}]}
            """.ReplaceLineEndings(""),
            answer);
        Assert.Equal(0, _calls);
    }
}
