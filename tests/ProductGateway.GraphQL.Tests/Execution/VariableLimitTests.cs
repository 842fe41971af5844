using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Tests.TypeSystem;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>Variables keep to the limits before they are coerced, whatever type they are for.</summary>
public sealed class VariableLimitTests
{
    private static readonly Limits Three = Limits.None with { MaxListInput = 3 };

    [Theory]
    [InlineData("""{"ids": [1, 2, 3]}""")]
    [InlineData("""{"input": {"tags": [1, 2, 3], "more": {"tags": []}}}""")]
    [InlineData("""{"other": [1, 2, 3, 4, 5]}""")]
    public void Lists_as_long_as_is_allowed_pass_and_so_does_what_no_variable_takes(string variables) => Assert.Empty(Errors(variables, Three));

    [Theory]
    [InlineData("""{"ids": [1, 2, 3, 4]}""", "$ids")]
    [InlineData("""{"input": {"tags": [1, 2, 3, 4]}}""", "$input.tags")]
    [InlineData("""{"input": {"more": {"json": [[], {"a": [1, 2, 3, 4]}]}}}""", "$input.more.json[1].a")]
    [InlineData("""{"input": {"nothing": [null, null, null, null]}}""", "$input.nothing")]
    public void A_longer_one_is_refused_where_it_stands(string variables, string path)
    {
        var error = Assert.Single(Errors(variables, Three));

        Assert.Equal(
            ("LIST_INPUT_LIMIT_EXCEEDED", $"{path} has 4 items, and 3 are allowed. Send fewer, or in several requests."),
            (error.Code, error.Message));
        Assert.Single(error.Locations);
    }

    [Fact]
    public void Variables_nest_as_deep_as_is_allowed_and_no_deeper()
    {
        var two = Limits.None with { MaxRecursion = 2 };

        Assert.Empty(Errors("""{"input": {"more": {"tags": null}}}""", two));
        Assert.Equal(
            ("RECURSION_LIMIT_EXCEEDED", "$input.more.tags is nested deeper than 2 levels. Send a flatter value."),
            Errors("""{"input": {"more": {"tags": []}}}""", two).Select(error => (error.Code, error.Message)).Single());
    }

    [Fact]
    public void A_name_that_is_as_long_as_the_body_is_not_repeated()
    {
        var error = Assert.Single(Errors($$"""{"input": {"{{new string('x', 100_000)}}": [1, 2, 3, 4] } }""", Three));

        Assert.StartsWith("$input… has 4 items", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_errors_are_reported_of_variables_than_of_a_document()
    {
        var errors = Errors("""{"ids": ["a", "b", "c", "d"], "input": {"u": 1, "v": 2, "w": 3, "x": 4}}""", Limits.None with { MaxErrors = 5 });

        Assert.Equal(6, errors.Count);
        Assert.Equal("$input.u: In has no such field; leave it out.", errors[4].Message);
        Assert.Equal(
            ("ERROR_LIMIT_EXCEEDED", "The variables have more errors than the 5 that are reported. Mend those and send it again."),
            (errors[5].Code, errors[5].Message));
        Assert.Equal(5, Errors("""{"ids": ["a", "b", "c", "d"], "input": {"u": 1}}""", Limits.None with { MaxErrors = 5 }).Count);
    }

    [Fact]
    public void A_name_that_is_as_long_as_the_body_is_not_repeated_in_what_is_wrong_with_the_value()
    {
        var error = Assert.Single(Errors($$"""{"input": {"more": {"{{new string('x', 100_000)}}": 1} } }""", Limits.None));

        Assert.Equal($"$input.more.{new string('x', 100)}…: In has no such field; leave it out.", error.Message);
    }

    [Fact]
    public void A_variable_whose_name_is_as_long_as_the_body_is_not_named_in_full()
    {
        var name = new string('x', 100_000);
        var document = Parser.Parse(new Source($"query (${name}: [Int]!) {{ a }}"));
        string Message(string variables)
            => Assert.Single(CoerceVariableValues.Coerce(Schemas.Build("type Query { a: Int }"), (OperationDefinitionNode)document.Definitions[0], (ObjectValueNode)Service.ReadJson(variables), Three).Errors).Message;

        Assert.StartsWith($"${name[..100]}… is missing,", Message("{}"), StringComparison.Ordinal);
        Assert.StartsWith($"${name[..100]}…[0]: Int ", Message($$"""{"{{name}}": [""]}"""), StringComparison.Ordinal);
        Assert.StartsWith($"${name[..100]}… has 4 items,", Message($$"""{"{{name}}": [1, 2, 3, 4]}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_in_order_is_looked_at_without_allocating()
    {
        var variables = Service.ReadJson(string.Concat(Enumerable.Repeat("""{"more": [""", 50)) + "1" + string.Concat(Enumerable.Repeat("]}", 50)));
        var limits = new Limits();
        Assert.Null(VariableLimits.Find("input", variables, limits));
        var before = GC.GetAllocatedBytesForCurrentThread();
        VariableLimits.Find("input", variables, limits);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static IReadOnlyList<GraphQLError> Errors(string variables, Limits limits)
    {
        var schema = Schemas.Build("""
            scalar Any
            type Query { a: Int }
            input In { tags: [Int] nothing: Int more: In json: Any }
            """);
        var document = Parser.Parse(new Source("query ($ids: [Int], $input: In) { a }"));
        return CoerceVariableValues.Coerce(schema, (OperationDefinitionNode)document.Definitions[0], (ObjectValueNode)Service.ReadJson(variables), limits).Errors;
    }
}
