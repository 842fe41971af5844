using System.Text;
using ProductGateway.GraphQL.AspNetCore.WebSocket;

namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

public sealed class InitialisationPayloadTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("{}", null)]
    [InlineData("""{"token":"a"}""", null)]
    [InlineData("""{"authorization":"a"}""", "a")]
    [InlineData("""{"AUTHORIZATION":"a"}""", "a")]
    [InlineData("""{"\u0061uthorizatio\u006e":"a"}""", "a")]
    [InlineData("""{"authorizations":"a"}""", null)]
    [InlineData("""{"nested":{"authorization":"a"},"list":[{"authorization":"a"}]}""", null)]
    public void Who_connects_is_told_by_authorization_in_capitals_or_not_and_by_nothing_else(string payload, string? authorization)
        => Assert.Equal(authorization, Read(payload));

    [Theory]
    [InlineData("""{"authorization":"a","Authorization":"b"}""", "b")]
    [InlineData("""{"Authorization":"a","authorization":null}""", null)]
    [InlineData("""{"authorization":"a","authorization":7}""", "")]
    public void Of_several_the_last_counts(string payload, string? authorization) => Assert.Equal(authorization, Read(payload));

    [Theory]
    [InlineData("""{"authorization":7}""")]
    [InlineData("""{"authorization":false}""")]
    [InlineData("""{"authorization":["a"],"other":1}""")]
    [InlineData("""{"authorization":{"authorization":"a"},"other":1}""")]
    [InlineData("""{"authorization":"\ud800"}""")]
    public void What_is_no_text_is_an_empty_one_and_not_nobody(string payload) => Assert.Equal("", Read(payload));

    [Fact]
    public void A_name_with_half_a_surrogate_pair_is_another_name() => Assert.Equal("a", Read("""{"authorization":"a","\ud800":"b"}"""));

    private static string? Read(string payload) => InitialisationPayload.ReadAuthorization(Encoding.UTF8.GetBytes(payload));
}
