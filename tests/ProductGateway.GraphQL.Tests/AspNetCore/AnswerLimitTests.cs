using System.Net;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>An answer is bounded, however often a request asks for the same long text.</summary>
public sealed class AnswerLimitTests
{
    private const string Message = "PAYLOAD_TOO_LARGE: The answer is longer than 67108864 bytes and is not sent; if it was a mutation's, the mutation has been carried out. Ask for less.";

    [Theory]
    [InlineData(GraphQLHost.Json)]
    [InlineData(GraphQLHost.GraphQLResponse)]
    public async Task MUST_explain_that_an_answer_of_a_hundred_megabytes_is_not_sent(string accept)
    {
        var aliases = string.Concat(Enumerable.Range(0, 200).Select(i => $"a{i}: say(word: $w) "));
        var body = $$$"""{"query": "mutation ($w: String!) { {{{aliases}}} }", "variables": {"w": "{{{new string('x', 500_000)}}}"}}""";
        await using var host = await GraphQLHost.StartAsync(configure: options => options.Limits.Document = Limits.None);
        var reply = await host.PostAsync(body, accept);

        Assert.Equal((HttpStatusCode.BadRequest, Message), (reply.Status, reply.Error));
        await host.AssertServesAsync();
    }
}
