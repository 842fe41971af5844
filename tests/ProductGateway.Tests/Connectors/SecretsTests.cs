using ProductGateway.Connectors;

namespace ProductGateway.Tests.Connectors;

public sealed class SecretsTests
{
    private const string Canary = "c4n4ry~s3cret/+æ";

    [Theory]
    [InlineData("the secret c4n4ry~s3cret/+æ is wrong", "the secret *** is wrong")]
    [InlineData("client_secret=c4n4ry~s3cret%2F%2B%C3%A6&x=1", "client_secret=***&x=1")]
    [InlineData("client_secret=c4n4ry%7Es3cret%2f%2b%c3%a6&x=1", "client_secret=***&x=1")]
    [InlineData("Basic YzRuNHJ5fnMzY3JldC8rw6Y=", "Basic ***")]
    [InlineData("nothing of it", "nothing of it")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_secret_is_masked_in_every_form_that_it_was_sent_in(string? text, string? masked)
    {
        var secrets = new Secrets();
        secrets.Add(Canary);

        Assert.Equal(masked, secrets.Mask(text));
    }

    [Fact]
    public void Of_tokens_the_last_four_are_masked()
    {
        var secrets = new Secrets();
        foreach (var token in (string[])["token-1", "token-2", "token-3", "token-4", "token-4", "token-5"])
            secrets.AddIssued(token);

        Assert.Equal("token-1 *** *** *** ***", secrets.Mask("token-1 token-2 token-3 token-4 token-5"));
    }

    [Fact]
    public void What_is_too_short_for_a_secret_garbles_no_text()
    {
        var secrets = new Secrets();
        foreach (var text in (string?[])["e", "", null, " "])
            secrets.Add(text);

        Assert.Equal("the text", secrets.Mask("the text"));
    }
}
