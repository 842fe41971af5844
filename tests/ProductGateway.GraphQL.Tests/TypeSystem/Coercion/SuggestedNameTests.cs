using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Tests.Execution;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Coercion;

/// <summary>A name in variables that the schema does not know: similar ones are told where they may be, and looked for no further than they are told.</summary>
public sealed class SuggestedNameTests
{
    private static readonly Schema Schema = new SchemaBuilder()
        .AddDocumentFromString(
            """
            type Query { take(value: Box): Int }
            input Box { colour: Colour coloured: Boolean next: [Box] }
            enum Colour { GREEN GREY }
            """,
            "test")
        .Build().Schema!;

    [Theory]
    [InlineData("""{"v": {"color": "GREY"}}""", "$v.color: Box has no such field; leave it out.", " Did you mean `colour`?")]
    [InlineData("""{"v": {"next": [{"colourd": true}]}}""", "$v.next[0].colourd: Box has no such field; leave it out.", " Did you mean `colour` or `coloured`?")]
    [InlineData("""{"v": {"colour": "GREN"}}""", "$v.colour: Colour has no value \"GREN\"; write one that it defines.", " Did you mean `GREEN` or `GREY`?")]
    [InlineData("""{"v": {"weight": 1}}""", "$v.weight: Box has no such field; leave it out.", "")]
    public void Similar_names_end_the_message_and_nobody_reads_them_who_may_not_see_the_schema(string variables, string message, string question)
    {
        Assert.Equal([message + question], MessagesOf(variables, suggestions: true));
        Assert.Equal([message], MessagesOf(variables, suggestions: false));
    }

    [Fact]
    public void Names_are_compared_for_the_problems_that_are_told_and_for_no_others()
    {
        var compared = 0;
        IEnumerable<string> Names()
        {
            compared++;
            yield return "name";
        }

        var problems = new CoercionProblems("$v", suggestions: true);
        for (var i = 0; i < 1_000; i++) problems.Add("there is no such name", Service.ReadJson("1"), "nmae", Names());

        Assert.Equal(CoercionProblems.Limit, problems.Items.Count);
        Assert.Equal(CoercionProblems.Limit, compared);
    }

    private static IEnumerable<string> MessagesOf(string variables, bool suggestions)
    {
        var operation = (OperationDefinitionNode)Parser.Parse(new Source("query ($v: Box) { take(value: $v) }")).Definitions[0];
        var (_, errors) = CoerceVariableValues.Coerce(Schema, operation, (ObjectValueNode)Service.ReadJson(variables), limits: null, suggestions);
        return errors.Select(error => error.Message);
    }
}
