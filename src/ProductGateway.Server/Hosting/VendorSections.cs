using ProductGateway.Connectors.Finago;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Sandbox;

namespace ProductGateway.Server.Hosting;

/// <summary>The three vendors' sections of one configuration.</summary>
internal sealed record VendorSections(MicrosoftOptions Microsoft, SuperOfficeOptions SuperOffice, FinagoOptions Finago)
{
    /// <summary>Reads and checks all three; every mistake is added as <c>Section:Key: what was found, what to do</c>.</summary>
    public static VendorSections Read(IConfiguration configuration, List<string> mistakes)
    {
        var sections = new VendorSections(
            ReadMicrosoft(configuration.GetSection("Microsoft"), mistakes),
            ReadSuperOffice(configuration.GetSection("SuperOffice"), mistakes),
            ReadFinago(configuration.GetSection("Finago"), mistakes));
        mistakes.AddRange([.. sections.Microsoft.Validate(), .. sections.SuperOffice.Validate(), .. sections.Finago.Validate()]);
        return sections;
    }

    /// <summary>Those of the stand-ins; without a sandbox none of the three is configured.</summary>
    public static VendorSections OfSandbox(SandboxServer? sandbox)
    {
        var configuration = new ConfigurationBuilder();
        if (sandbox is not null) configuration.AddInMemoryCollection(sandbox.GatewayConfiguration);
        return Read(configuration.Build(), []);
    }

    private static MicrosoftOptions ReadMicrosoft(IConfigurationSection section, List<string> mistakes)
    {
        var reader = new SectionReader(section, mistakes);
        var defaults = new MicrosoftOptions();
        var options = new MicrosoftOptions
        {
            BaseAddress = reader.Text(nameof(MicrosoftOptions.BaseAddress)),
            TokenEndpoint = reader.Text(nameof(MicrosoftOptions.TokenEndpoint)),
            TenantId = reader.Text(nameof(MicrosoftOptions.TenantId)),
            ClientId = reader.Text(nameof(MicrosoftOptions.ClientId)),
            ClientSecret = reader.Text(nameof(MicrosoftOptions.ClientSecret)),
            CertificatePath = reader.Text(nameof(MicrosoftOptions.CertificatePath)),
            CertificatePassword = reader.Text(nameof(MicrosoftOptions.CertificatePassword)),
            CertificateKeyPath = reader.Text(nameof(MicrosoftOptions.CertificateKeyPath)),
            ConnectTimeout = reader.Duration(nameof(MicrosoftOptions.ConnectTimeout), defaults.ConnectTimeout),
            TokenTimeout = reader.Duration(nameof(MicrosoftOptions.TokenTimeout), defaults.TokenTimeout),
            Resilience = ResilienceSection.Read(section, mistakes),
        };
        reader.Expect(ResilienceSection.Key);
        reader.ReportUnknownKeys();
        return options;
    }

    private static SuperOfficeOptions ReadSuperOffice(IConfigurationSection section, List<string> mistakes)
    {
        var reader = new SectionReader(section, mistakes);
        var defaults = new SuperOfficeOptions();
        var options = new SuperOfficeOptions
        {
            BaseAddress = reader.Text(nameof(SuperOfficeOptions.BaseAddress)),
            Tenant = reader.Text(nameof(SuperOfficeOptions.Tenant)),
            Environment = reader.Text(nameof(SuperOfficeOptions.Environment)),
            Onsite = reader.Flag(nameof(SuperOfficeOptions.Onsite)) ?? defaults.Onsite,
            Authentication = reader.Text(nameof(SuperOfficeOptions.Authentication)),
            AccessToken = reader.Text(nameof(SuperOfficeOptions.AccessToken)),
            RefreshToken = reader.Text(nameof(SuperOfficeOptions.RefreshToken)),
            ClientId = reader.Text(nameof(SuperOfficeOptions.ClientId)),
            ClientSecret = reader.Text(nameof(SuperOfficeOptions.ClientSecret)),
            RedirectUri = reader.Text(nameof(SuperOfficeOptions.RedirectUri)),
            Ticket = reader.Text(nameof(SuperOfficeOptions.Ticket)),
            AppToken = reader.Text(nameof(SuperOfficeOptions.AppToken)),
            UserName = reader.Text(nameof(SuperOfficeOptions.UserName)),
            Password = reader.Text(nameof(SuperOfficeOptions.Password)),
            SystemUserToken = reader.Text(nameof(SuperOfficeOptions.SystemUserToken)),
            PrivateKeyPath = reader.Text(nameof(SuperOfficeOptions.PrivateKeyPath)),
            ConnectTimeout = reader.Duration(nameof(SuperOfficeOptions.ConnectTimeout), defaults.ConnectTimeout),
            TokenTimeout = reader.Duration(nameof(SuperOfficeOptions.TokenTimeout), defaults.TokenTimeout),
            Resilience = ResilienceSection.Read(section, mistakes),
        };
        reader.Expect(ResilienceSection.Key);
        reader.ReportUnknownKeys();
        return options;
    }

    private static FinagoOptions ReadFinago(IConfigurationSection section, List<string> mistakes)
    {
        var reader = new SectionReader(section, mistakes);
        var defaults = new FinagoOptions();
        var options = new FinagoOptions
        {
            BaseAddress = reader.Text(nameof(FinagoOptions.BaseAddress)),
            TokenEndpoint = reader.Text(nameof(FinagoOptions.TokenEndpoint)),
            ClientId = reader.Text(nameof(FinagoOptions.ClientId)),
            ClientSecret = reader.Text(nameof(FinagoOptions.ClientSecret)),
            Organization = reader.Text(nameof(FinagoOptions.Organization)),
            ConnectTimeout = reader.Duration(nameof(FinagoOptions.ConnectTimeout), defaults.ConnectTimeout),
            TokenTimeout = reader.Duration(nameof(FinagoOptions.TokenTimeout), defaults.TokenTimeout),
            Resilience = ResilienceSection.Read(section, mistakes),
        };
        reader.Expect(ResilienceSection.Key);
        reader.ReportUnknownKeys();
        return options;
    }
}
