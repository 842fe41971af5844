using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors;

public sealed class ConnectorOptionsTests
{
    [Fact]
    public void A_vendor_without_a_key_is_not_configured_and_that_is_no_mistake()
    {
        ConnectorOptions[] vendors = [new MicrosoftOptions(), new SuperOfficeOptions(), new FinagoOptions { ConnectTimeout = TimeSpan.FromSeconds(5), BaseAddress = " " }];

        Assert.All(vendors, options => Assert.False(options.IsConfigured));
        Assert.All(vendors, options => Assert.Empty(options.Validate()));
    }

    [Fact]
    public void Half_a_configuration_names_every_missing_key()
    {
        Assert.Equal(
            ["Microsoft:BaseAddress", "Microsoft:TokenEndpoint", "Microsoft:TenantId", "Microsoft:ClientSecret"],
            Keys(new MicrosoftOptions { ClientId = "app" }));
        Assert.Equal(
            ["Finago:BaseAddress", "Finago:TokenEndpoint", "Finago:ClientId", "Finago:ClientSecret"],
            Keys(new FinagoOptions { Organization = "1" }));
        Assert.Equal(["SuperOffice:BaseAddress", "SuperOffice:Authentication"], Keys(new SuperOfficeOptions { AccessToken = "t" }));
    }

    [Theory]
    [InlineData("https://online3.superoffice.com/Cust12345/api/v1", true)]
    [InlineData("https://online3.superoffice.com/Cust12345/api/v1/", true)]
    [InlineData("http://127.0.0.1:5081/superoffice/Cust12345/api/v1", true)]
    [InlineData("http://localhost:5081/x", true)]
    [InlineData("http://[::1]:5081/x", true)]
    [InlineData("http://example.org/x", false)]
    [InlineData("ftp://127.0.0.1/x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/api/v1", false)]
    [InlineData("https://user:pass@example.org/", false)]
    [InlineData("https://example.org/?a=b", false)]
    [InlineData("https://example.org/#a", false)]
    [InlineData("not an address", false)]
    public void A_base_address_is_https_or_http_on_loopback(string address, bool valid)
    {
        var options = new SuperOfficeOptions { BaseAddress = address, Authentication = "bearer", AccessToken = "t" };

        Assert.Equal(valid, options.Validate().Count == 0);
    }

    [Fact]
    public void Wrong_values_are_named_together_and_secrets_are_not_repeated()
    {
        var options = new SuperOfficeOptions
        {
            BaseAddress = "http://example.org",
            Authentication = "Ticket",
            AccessToken = "canary with\r\nbreak",
            ConnectTimeout = TimeSpan.Zero,
            Resilience = { AttemptTimeout = { Timeout = TimeSpan.FromHours(1) } },
        };

        Assert.Equal(
            [
                "SuperOffice:BaseAddress", "SuperOffice:AccessToken", "SuperOffice:Ticket", "SuperOffice:AppToken", "SuperOffice:ConnectTimeout",
                "SuperOffice:Resilience:TotalRequestTimeout:Timeout", "SuperOffice:Resilience:CircuitBreaker:SamplingDuration",
                "SuperOffice:Resilience:AttemptTimeout:Timeout",
            ],
            Keys(options));
        Assert.DoesNotContain("canary", string.Concat(options.Validate()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tenant_is_filled_into_the_token_endpoint()
    {
        var options = new MicrosoftOptions
        {
            BaseAddress = "https://manage.devcenter.microsoft.com/v2.0/my",
            TokenEndpoint = "https://login.microsoftonline.com/{tenantId}/oauth2/token",
            TenantId = "contoso.onmicrosoft.com",
            ClientId = "app",
            ClientSecret = "secret",
        };

        Assert.Empty(options.Validate());
        Assert.Equal("https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/token", options.TokenAddress.AbsoluteUri);
    }

    [Fact]
    public void A_connector_is_not_made_from_options_with_a_mistake()
    {
        var options = new FinagoOptions { BaseAddress = "https://rest.api.24sevenoffice.com/v1" };

        Assert.Throws<ArgumentException>(() => ConnectorHandler.Create(options));
        Assert.Throws<ArgumentException>(() => ConnectorHandler.Create(new FinagoOptions()));
    }

    [Fact]
    public void What_the_pipeline_could_not_be_built_from_is_told_by_its_key()
    {
        var options = new SuperOfficeOptions
        {
            BaseAddress = "http://localhost:5081/x",
            Authentication = "Bearer",
            AccessToken = "t",
            ConnectTimeout = TimeSpan.FromMilliseconds(1),
            Resilience = { AttemptTimeout = { Timeout = TimeSpan.FromMilliseconds(5) }, CircuitBreaker = { SamplingDuration = TimeSpan.FromDays(2) } },
        };

        Assert.Equal(
            ["SuperOffice:Resilience:CircuitBreaker:SamplingDuration", "SuperOffice:Resilience:AttemptTimeout:Timeout"], Keys(options));
    }

    private static IEnumerable<string> Keys(ConnectorOptions options) =>
        options.Validate().Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]);
}
