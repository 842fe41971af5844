namespace ProductGateway.Tests.Abuse;

/// <summary>What a link or a script of another site could make a browser send.</summary>
public sealed class GetAbuseTests(AbusedGateway gateway) : IClassFixture<AbusedGateway>
{
    [Theory]
    [InlineData("%")]
    [InlineData("%7")]
    [InlineData("%zz")]
    [InlineData("%u0041")]
    [InlineData("%C3%28")]
    [InlineData("%ED%A0%80")]
    [InlineData("%FF%FE")]
    public async Task A_percent_escape_that_is_none_is_a_bad_request(string escape)
    {
        Assert.Equal((400, "BAD_REQUEST"), (await GetAsync($"query={escape}")).Refusal);
        Assert.Equal((400, "BAD_REQUEST"), (await GetAsync($"query={{__typename}}&variables={escape}")).Refusal);
        await gateway.AssertServesAsync();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json garbage")]
    [InlineData("message/http")]
    public async Task GHSA_9q82_xgwf_vj6h_a_GET_with_an_odd_content_type_is_refused(string contentType)
    {
        Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), (await GetAsync("query={__typename}", $"Content-Type: {contentType}\r\n")).Refusal);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task A_mutation_by_a_link_is_not_run()
    {
        var reply = await GetAsync("query=mutation{createFinagoProduct(input:{name:%22x%22,categoryId:1}){outcome}}");

        Assert.Equal((405, "METHOD_NOT_ALLOWED"), reply.Refusal);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task The_limits_hold_for_a_GET_as_for_a_POST()
    {
        Assert.Equal((400, "RECURSION_LIMIT_EXCEEDED"), (await GetAsync($"query={string.Concat(Enumerable.Repeat("{a", 1_000))}")).Refusal);
        Assert.Equal((400, "DIRECTIVE_LIMIT_EXCEEDED"), (await GetAsync($"query={{__typename{string.Concat(Enumerable.Repeat("@aa", 10))}}}")).Refusal);
        Assert.Equal((400, "RECURSION_LIMIT_EXCEEDED"), (await GetAsync($"query={{__typename}}&variables={{%22a%22:{new string('[', 1_000)}{new string(']', 1_000)}}}")).Refusal);
        await gateway.AssertServesAsync();
    }

    private async Task<AbuseReply> GetAsync(string parameters, string headers = "")
    {
        using var connection = await gateway.ConnectAsync();
        await connection.SendAsync($"GET /graphql?{parameters} HTTP/1.1\r\nHost: localhost\r\nAccept: application/graphql-response+json\r\n{headers}\r\n");
        return (await connection.ReadAnswerAsync())!;
    }
}
