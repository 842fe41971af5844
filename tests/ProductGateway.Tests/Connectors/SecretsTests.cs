using System.Reflection;
using System.Text.Json;
using ProductGateway.Connectors;

namespace ProductGateway.Tests.Connectors;

public sealed class SecretsTests
{
    private const string Canary = "c4n4ry~s3cret/+æ";
    private static readonly string[] SecretWords = ["Token", "Secret", "Password", "Ticket", "Assertion"];

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
    public void A_token_that_is_given_again_is_as_new()
    {
        var secrets = new Secrets();
        foreach (var token in (string[])["refresh", "token-2", "token-3", "token-4", "refresh", "token-5"])
            secrets.AddIssued(token);

        Assert.Equal("*** token-2 *** *** ***", secrets.Mask("refresh token-2 token-3 token-4 token-5"));
    }

    [Fact]
    public void Nothing_within_the_connectors_prints_a_token_or_a_body_when_it_is_written_to_a_log()
    {
        var printing = typeof(Secrets).Assembly.GetTypes().Where(
            type => !type.IsVisible && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

        Assert.Empty(printing.SelectMany(type => type.GetProperties()).Where(IsSecret).Select(property => $"{property.DeclaringType}.{property.Name}"));
    }

    private static bool IsSecret(PropertyInfo property) =>
        property.PropertyType == typeof(JsonElement) || property.PropertyType == typeof(JsonElement?)
        || property.PropertyType == typeof(string) && SecretWords.Any(word => property.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void What_is_too_short_for_a_secret_garbles_no_text()
    {
        var secrets = new Secrets();
        foreach (var text in (string?[])["e", "", null, " "])
            secrets.Add(text);

        Assert.Equal("the text", secrets.Mask("the text"));
    }
}
