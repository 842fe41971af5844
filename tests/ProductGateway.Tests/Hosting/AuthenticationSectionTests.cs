using Microsoft.Extensions.Configuration;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Tests.Hosting;

/// <summary>What is wrong with <c>Authentication</c> is told at start, by its key.</summary>
public sealed class AuthenticationSectionTests
{
    private const string Authority = "https://login.example.com/tenant";

    [Theory]
    [InlineData("http://login.example.com")]
    [InlineData("login.example.com")]
    [InlineData("ftp://login.example.com")]
    [InlineData("https://user:secret@login.example.com")]
    [InlineData("https://login.example.com?tenant=1")]
    public void An_authority_that_is_no_issuer_is_a_mistake_told_without_its_text(string authority)
        => Assert.Equal(
            ["Authentication:Authority: is not the address of an issuer. Write https://, host and path, such as https://login.example.com/tenant; http is for this machine alone."],
            Mistakes(("Authentication:Authority", authority), ("Authentication:Audience", "product-gateway")));

    [Fact]
    public void An_authority_without_an_audience_is_a_mistake()
        => Assert.Equal(
            ["Authentication:Audience: is not set, so a token of the authority for any other service would do. Set what its tokens for this gateway have in \"aud\"."],
            Mistakes(("Authentication:Authority", Authority)));

    [Fact]
    public void An_audience_without_an_authority_is_a_mistake()
        => Assert.Equal(
            ["Authentication:Authority: is not set, so nobody vouches for a token. Set the address of the issuer, or remove Audience."],
            Mistakes(("Authentication:Audience", "product-gateway")));

    [Theory]
    [InlineData("00:01:01", "00:01:01")]
    [InlineData("-00:00:01", "-00:00:01")]
    public void Clocks_may_not_differ_by_more_than_a_minute(string skew, string told)
        => Assert.Equal(
            [$"Authentication:ClockSkew: {told} is too much for clocks to differ, or less than nothing. Set 00:00:00 to 00:01:00."],
            Mistakes(("Authentication:Authority", Authority), ("Authentication:Audience", "product-gateway"), ("Authentication:ClockSkew", skew)));

    [Theory]
    [InlineData("https://www.googleapis.com")]
    [InlineData("www.googleapis.com:443")]
    [InlineData("www.googleapis.com/oauth2")]
    [InlineData("*")]
    public void A_host_of_keys_is_its_name_alone(string host)
        => Assert.Equal(
            ["Authentication:KeysHost: is not the name of a host. Write it alone, such as www.googleapis.com, or remove it where the authority has its keys itself."],
            Mistakes(("Authentication:Authority", Authority), ("Authentication:Audience", "product-gateway"), ("Authentication:KeysHost", host)));

    [Fact]
    public void A_key_that_nobody_knows_is_a_mistake()
        => Assert.Equal(
            ["Authentication:Autority: is not a key of this section. Remove it, or write one of Authority, Audience, Anonymous, KeysHost, ClockSkew."],
            Mistakes(("Authentication:Autority", Authority)));

    [Theory]
    [InlineData(true, null, null, true, true)]
    [InlineData(true, null, "false", false, false)]
    [InlineData(true, Authority, null, false, false)]
    [InlineData(true, Authority, "true", true, false)]
    [InlineData(false, null, null, false, false)]
    [InlineData(false, null, "true", true, false)]
    [InlineData(false, Authority, null, false, false)]
    [InlineData(false, Authority, "true", true, false)]
    public void Without_a_token_is_open_what_the_environment_and_the_operators_say(
        bool isDevelopment, string? authority, string? anonymous, bool isOpen, bool operates)
    {
        var section = Read(
            isDevelopment, [], ("Authentication:Authority", authority), ("Authentication:Audience", authority is null ? null : "x"), ("Authentication:Anonymous", anonymous));
        Assert.Equal((isOpen, operates), (section.Anonymous, section.AnonymousOperates));
    }

    private static List<string> Mistakes(params (string Key, string? Value)[] pairs)
    {
        var mistakes = new List<string>();
        Read(isDevelopment: false, mistakes, pairs);
        return mistakes;
    }

    private static AuthenticationSection Read(bool isDevelopment, List<string> mistakes, params (string Key, string? Value)[] pairs)
        => AuthenticationSection.Read(
            new ConfigurationBuilder().AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).Build(), isDevelopment, mistakes);
}
