namespace ProductGateway.Connectors.Microsoft;

/// <summary>The section <c>Microsoft</c>: an Entra ID application with the hardware roles of Partner Center.</summary>
/// <remarks>Microsoft's page "Hardware dashboard API" tells how to register it.</remarks>
public sealed class MicrosoftOptions : ConnectorOptions
{
    /// <summary>
    /// Entra ID's v1 token endpoint, for example <c>https://login.microsoftonline.com/{tenantId}/oauth2/token</c>;
    /// <c>{tenantId}</c> is filled in.
    /// </summary>
    public string? TokenEndpoint { get; set; }

    /// <summary>The Entra ID tenant: a GUID or a domain name.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application's id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The application's secret. Read by the authentication alone.</summary>
    public string? ClientSecret { get; set; }

    private protected override string Section => "Microsoft";

    private protected override string ExampleBaseAddress => "https://manage.devcenter.microsoft.com/v2.0/my";

    private protected override IEnumerable<string?> Keys => [BaseAddress, TokenEndpoint, TenantId, ClientId, ClientSecret];

    private protected override void Check(OptionsCheck check)
    {
        check.Address(nameof(TokenEndpoint), FilledIn(TokenEndpoint), "https://login.microsoftonline.com/{tenantId}/oauth2/token");
        check.Token(nameof(TenantId), TenantId);
        check.Token(nameof(ClientId), ClientId);
        check.Required(nameof(ClientSecret), ClientSecret);
    }

    internal override IEnumerable<Uri> Addresses => [Base, TokenAddress];

    internal Uri TokenAddress => new(FilledIn(TokenEndpoint)!);

    private string? FilledIn(string? endpoint) =>
        endpoint?.Trim().Replace("{tenantId}", Uri.EscapeDataString(TenantId ?? ""), StringComparison.OrdinalIgnoreCase);
}
