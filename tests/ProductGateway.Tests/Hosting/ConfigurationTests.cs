using Microsoft.Extensions.Configuration;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Tests.Hosting;

/// <summary>The configuration is read once, at start-up, and every mistake is told at once by its key.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public void Nothing_set_is_no_mistake_and_no_vendor()
    {
        var settings = Read();

        Assert.Equal(
            (false, false, false),
            (settings.Vendors.Microsoft.IsConfigured, settings.Vendors.SuperOffice.IsConfigured, settings.Vendors.Finago.IsConfigured));
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(false, null, false)]
    [InlineData(true, "false", false)]
    [InlineData(false, "True", true)]
    public void The_sandbox_runs_in_Development_unless_the_key_says_otherwise(bool isDevelopment, string? enabled, bool runs)
    {
        var settings = GatewaySettings.Read(Configuration(("Sandbox:Enabled", enabled)), isDevelopment);

        Assert.Equal(new SandboxSection(runs, 5081), settings.Sandbox);
    }

    [Fact]
    public void A_vendor_that_is_whole_is_configured()
    {
        var settings = Read(
            ("Finago:BaseAddress", "https://rest.api.24sevenoffice.com/v1/"),
            ("Finago:TokenEndpoint", "https://login.24sevenoffice.com/oauth/token"),
            ("Finago:ClientId", "id"),
            ("Finago:ClientSecret", "secret"),
            ("Finago:Organization", "123"),
            ("Finago:Resilience:AttemptTimeout:Timeout", "00:00:03"));

        Assert.True(settings.Vendors.Finago.IsConfigured);
        Assert.Equal(TimeSpan.FromSeconds(3), settings.Vendors.Finago.Resilience.AttemptTimeout.Timeout);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_by_its_key()
    {
        var exception = Assert.Throws<StartupException>(() => Read(
            ("Microsoft:ClientId", "id"),
            ("Microsoft:BaseAdress", "https://manage.devcenter.microsoft.com/v2.0/my"),
            ("SuperOffice:BaseAddress", "http://sod.superoffice.com/Cust12345/api/v1"),
            ("SuperOffice:Authentication", "Kerberos"),
            ("SuperOffice:AccessToken", "token"),
            ("Finago:ConnectTimeout", "soon"),
            ("Sandbox:Enabled", "yes"),
            ("Sandbox:Port", "70000")));

        Assert.Equal(
            [
                "Finago:ConnectTimeout", "Microsoft:BaseAddress", "Microsoft:BaseAdress", "Microsoft:ClientSecret", "Microsoft:TenantId",
                "Microsoft:TokenEndpoint", "Sandbox:Enabled", "Sandbox:Port", "SuperOffice:Authentication", "SuperOffice:BaseAddress",
            ],
            exception.Mistakes.Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.All(exception.Mistakes, mistake => Assert.Contains(mistake, exception.Message));
    }

    [Fact]
    public void A_mistake_says_what_was_found_and_what_to_do()
        => Assert.Equal(
            [
                "Microsoft:BaseAdress: is not a key of this section. Remove it, or write one of BaseAddress, TokenEndpoint, TenantId, ClientId, "
                    + "ClientSecret, CertificatePath, CertificatePassword, CertificateKeyPath, ConnectTimeout, TokenTimeout, Resilience.",
                "Sandbox:Port: \"70000\" is not a port. Set a number from 0 to 65535; 0 takes any free port.",
            ],
            Assert.Throws<StartupException>(() => Read(("Microsoft:BaseAdress", "x"), ("Sandbox:Port", "70000"))).Mistakes);

    [Fact]
    public void Timeouts_for_the_sandbox_are_checked_as_a_vendors_own()
        => Assert.Equal(
            [
                "Finago:TokenTimeout: is 00:00:00. Set a time span over 00:00:00 and up to 00:10:00.",
                "Finago:Resilience:TotalRequestTimeout:Timeout: is 00:00:05 and an attempt may take 00:00:10. "
                    + "Set more than Resilience:AttemptTimeout:Timeout, or lower that.",
            ],
            Assert.Throws<StartupException>(
                () => Read(("Finago:TokenTimeout", "00:00:00"), ("Finago:Resilience:TotalRequestTimeout:Timeout", "00:00:05"))).Mistakes);

    [Fact]
    public void No_mistake_repeats_a_secret()
    {
        const string Canary = "canary with blank";

        var exception = Assert.Throws<StartupException>(() => Read(
            ("Microsoft:ClientSecret", Canary),
            ("SuperOffice:AccessToken", Canary),
            ("Finago:ClientSecret", Canary)));

        Assert.DoesNotContain("canary", exception.Message);
    }

    private static GatewaySettings Read(params (string Key, string? Value)[] pairs)
        => GatewaySettings.Read(Configuration(pairs), isDevelopment: false);

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] pairs)
        => new ConfigurationBuilder().AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).Build();
}
