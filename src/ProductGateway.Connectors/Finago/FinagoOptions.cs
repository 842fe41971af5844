namespace ProductGateway.Connectors.Finago;

/// <summary>The section <c>Finago</c>: an application of 24SevenOffice, now Finago Office, and the organization it works for.</summary>
public sealed class FinagoOptions : ConnectorOptions
{
    /// <summary>The token endpoint, for example <c>https://login.24sevenoffice.com/oauth/token</c>.</summary>
    public string? TokenEndpoint { get; set; }

    /// <summary>The application's id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The application's secret. Read by the authentication alone.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The organization's id, sent as <c>login_organization</c>: a token is good for one organization.</summary>
    public string? Organization { get; set; }

    private protected override string Section => "Finago";

    private protected override string ExampleBaseAddress => "https://rest.api.24sevenoffice.com/v1";

    private protected override IEnumerable<string?> Keys => [BaseAddress, TokenEndpoint, ClientId, ClientSecret, Organization];

    private protected override void Check(OptionsCheck check)
    {
        check.Address(nameof(TokenEndpoint), TokenEndpoint, "https://login.24sevenoffice.com/oauth/token");
        check.Token(nameof(ClientId), ClientId);
        check.Required(nameof(ClientSecret), ClientSecret);
        check.Token(nameof(Organization), Organization);
    }

    internal override IEnumerable<Uri> Addresses => [Base, TokenAddress];

    internal Uri TokenAddress => new(TokenEndpoint!.Trim());
}
