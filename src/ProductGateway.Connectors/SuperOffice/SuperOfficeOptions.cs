namespace ProductGateway.Connectors.SuperOffice;

/// <summary>The section <c>SuperOffice</c>: one tenant's web services.</summary>
public sealed class SuperOfficeOptions : ConnectorOptions
{
    /// <summary>How the gateway signs in: <c>Bearer</c>, in any case.</summary>
    public string? Authentication { get; set; }

    /// <summary>
    /// The token that goes with <c>Bearer</c>, for example <c>8A:Cust12345.…</c>. Nothing renews it. Read by the authentication
    /// alone.
    /// </summary>
    public string? AccessToken { get; set; }

    private protected override string Section => "SuperOffice";

    private protected override string ExampleBaseAddress => "https://online3.superoffice.com/Cust12345/api/v1";

    private protected override IEnumerable<string?> Keys => [BaseAddress, Authentication, AccessToken];

    private protected override void Check(OptionsCheck check)
    {
        if (check.Required(nameof(Authentication), Authentication)
            && !Authentication!.Trim().Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            check.Add(nameof(Authentication), "is not a kind of sign-in that this connector has. Set Bearer.");
        }

        check.Token(nameof(AccessToken), AccessToken);
    }

    internal override IEnumerable<Uri> Addresses => [Base];
}
