using ProductGateway.Sandbox.Finago;
using ProductGateway.Sandbox.Microsoft;
using ProductGateway.Sandbox.SuperOffice;

namespace ProductGateway.Sandbox;

/// <summary>The configuration that points a gateway at a sandbox.</summary>
internal static class GatewayKeys
{
    public static Dictionary<string, string?> For(string origin, SandboxOptions options, SuperOfficeSignIn signIn) => new(
    [
        new("Microsoft:BaseAddress", $"{origin}/microsoft{MicrosoftSystem.ApiPath}"),
        new("Microsoft:TokenEndpoint", $"{origin}/microsoft/{MicrosoftTokens.TenantId}{MicrosoftTokens.PathEnd}"),
        new("Microsoft:TenantId", MicrosoftTokens.TenantId),
        new("Microsoft:ClientId", MicrosoftTokens.ClientId),
        new("Microsoft:ClientSecret", MicrosoftTokens.ClientSecret),
        .. SuperOffice($"{origin}/superoffice", options.SuperOfficeOnsite, signIn),
        new("Finago:BaseAddress", $"{origin}/finago{FinagoSystem.ApiPath}"),
        new("Finago:TokenEndpoint", $"{origin}/finago{FinagoSystem.TokenPath}"),
        new("Finago:ClientId", FinagoTokens.ClientId),
        new("Finago:ClientSecret", FinagoTokens.ClientSecret),
        new("Finago:Organization", FinagoTokens.Organization),
    ]);

    private static IEnumerable<KeyValuePair<string, string?>> SuperOffice(string root, bool onsite, SuperOfficeSignIn signIn)
    {
        KeyValuePair<string, string?> address =
            new("SuperOffice:BaseAddress", root + (onsite ? SuperOfficeSystem.OnsiteApiPath : SuperOfficeSystem.ApiPath));
        KeyValuePair<string, string?>[] tenant = [new("SuperOffice:Environment", root), new("SuperOffice:Tenant", SuperOfficeSystem.Tenant)];
        return signIn switch
        {
            SuperOfficeSignIn.Bearer =>
                [address, new("SuperOffice:Authentication", "Bearer"), new("SuperOffice:AccessToken", SuperOfficeSessions.AccessToken)],
            SuperOfficeSignIn.RefreshToken =>
            [
                .. tenant,
                new("SuperOffice:Authentication", "Bearer"),
                new("SuperOffice:RefreshToken", SuperOfficeLogin.RefreshToken),
                new("SuperOffice:ClientId", SuperOfficeLogin.ClientId),
                new("SuperOffice:ClientSecret", SuperOfficeLogin.ClientSecret),
                new("SuperOffice:RedirectUri", SuperOfficeLogin.RedirectUri),
            ],
            SuperOfficeSignIn.Ticket =>
            [
                address,
                new("SuperOffice:Authentication", "Ticket"),
                new("SuperOffice:Ticket", SuperOfficeSessions.Ticket),
                new("SuperOffice:AppToken", SuperOfficeSessions.AppToken),
            ],
            SuperOfficeSignIn.Basic =>
            [
                address,
                new("SuperOffice:Authentication", "Basic"),
                new("SuperOffice:UserName", SuperOfficeSessions.UserName),
                new("SuperOffice:Password", SuperOfficeSessions.Password),
                new("SuperOffice:Onsite", "true"),
            ],
            SuperOfficeSignIn.SystemUser =>
            [
                .. tenant,
                new("SuperOffice:Authentication", "SystemUser"),
                new("SuperOffice:SystemUserToken", SuperOfficeSystemUser.Token),
                new("SuperOffice:AppToken", SuperOfficeSessions.AppToken),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(signIn), signIn, "No such way to sign in."),
        };
    }
}
