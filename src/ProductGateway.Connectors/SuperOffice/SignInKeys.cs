namespace ProductGateway.Connectors.SuperOffice;

/// <summary>Which keys of the section go together: where the tenant is, and which proof the sign-in takes.</summary>
internal sealed class SignInKeys(SuperOfficeOptions options, OptionsCheck check)
{
    public static IEnumerable<(string Key, string? Value, SignIn UsedBy)> Of(SuperOfficeOptions options) =>
    [
        (nameof(options.AccessToken), options.AccessToken, SignIn.Bearer),
        (nameof(options.RefreshToken), options.RefreshToken, SignIn.Bearer),
        (nameof(options.ClientId), options.ClientId, SignIn.Bearer),
        (nameof(options.ClientSecret), options.ClientSecret, SignIn.Bearer),
        (nameof(options.RedirectUri), options.RedirectUri, SignIn.Bearer),
        (nameof(options.Ticket), options.Ticket, SignIn.Ticket),
        (nameof(options.AppToken), options.AppToken, SignIn.Ticket | SignIn.SystemUser),
        (nameof(options.UserName), options.UserName, SignIn.Basic),
        (nameof(options.Password), options.Password, SignIn.Basic),
        (nameof(options.SystemUserToken), options.SystemUserToken, SignIn.SystemUser),
        (nameof(options.PrivateKeyPath), options.PrivateKeyPath, SignIn.SystemUser),
    ];

    public void CheckTenant()
    {
        if (IsSet(options.BaseAddress))
            check.Add(nameof(options.BaseAddress), "is set together with Tenant, which finds the address out. Leave one of the two.");
        if (!IsTenant(options.Tenant!.Trim()))
            check.Add(nameof(options.Tenant), "is not a tenant of SuperOffice Online. Set its id, Cust and a number, such as Cust12345.");
        if (options.Onsite)
            check.Add(nameof(options.Onsite), "is true while Tenant is one of SuperOffice Online. Set BaseAddress in the place of Tenant, or Onsite to false.");
    }

    public void Check()
    {
        CheckEnvironment();
        if (!check.Required(nameof(options.Authentication), options.Authentication))
            return;

        if (options.SignIn == SignIn.None)
        {
            check.Add(nameof(options.Authentication), "is not a kind of sign-in that this connector has. Set Bearer, Ticket, Basic or SystemUser.");
            return;
        }

        foreach (var (key, value, usedBy) in Of(options))
        {
            if (!usedBy.HasFlag(options.SignIn) && IsSet(value))
                check.Add(key, $"is not used by Authentication {options.SignIn}. Remove it, or set Authentication to {Words(usedBy)}.");
        }

        CheckProof();
    }

    private void CheckEnvironment()
    {
        const string Key = nameof(SuperOfficeOptions.Environment);
        var isNeeded = options.HasTenant || options.Refreshes;
        switch (options.Environment?.Trim())
        {
            case null or "" when isNeeded:
                check.Add(Key, "missing. Set sod, qaonline or online: where the application is registered.");
                break;
            case null or "":
                break;
            case var name when !SuperOfficeOptions.IsOnline(name) && !IsStandIn(name):
                check.Add(Key, "is no part of SuperOffice Online. Set sod, qaonline or online; a whole address is allowed on a loopback host only.");
                break;
            case not null when !isNeeded:
                check.Add(Key, "goes with Tenant or RefreshToken, and neither is set. Remove it, or set Tenant in the place of BaseAddress.");
                break;
        }
    }

    private void CheckProof()
    {
        switch (options.SignIn)
        {
            case SignIn.Bearer when options.Refreshes:
                CheckRefresh();
                break;
            case SignIn.Bearer:
                check.Token(nameof(options.AccessToken), options.AccessToken);
                check.Unused(nameof(options.ClientId), options.ClientId, "goes with RefreshToken");
                check.Unused(nameof(options.ClientSecret), options.ClientSecret, "goes with RefreshToken");
                check.Unused(nameof(options.RedirectUri), options.RedirectUri, "goes with RefreshToken");
                break;
            case SignIn.Ticket:
                check.Token(nameof(options.Ticket), options.Ticket);
                if (!options.Onsite || IsSet(options.AppToken))
                    check.Token(nameof(options.AppToken), options.AppToken);
                break;
            case SignIn.Basic:
                CheckBasic();
                break;
            default:
                CheckSystemUser();
                break;
        }
    }

    private void CheckRefresh()
    {
        if (IsSet(options.AccessToken))
            check.Add(nameof(options.AccessToken), "is set together with RefreshToken, which fetches one. Leave one of the two.");
        check.Token(nameof(options.ClientId), options.ClientId);
        check.Required(nameof(options.ClientSecret), options.ClientSecret);
    }

    private void CheckBasic()
    {
        if (!options.Onsite)
            check.Add(nameof(options.Onsite), "is not true, and SuperOffice Online refuses Basic. Set it for an installation of your own, or choose another Authentication.");
        if (check.Required(nameof(options.UserName), options.UserName) && options.UserName!.Contains(':', StringComparison.Ordinal))
            check.Add(nameof(options.UserName), "contains a colon, which no user of a Basic sign-in can have. Set the user's name alone.");
        check.Required(nameof(options.Password), options.Password);
    }

    private void CheckSystemUser()
    {
        if (!options.HasTenant)
            check.Add(nameof(options.Tenant), "missing. Set the tenant that has granted the system user, such as Cust12345, and Environment.");
        check.Required(nameof(options.SystemUserToken), options.SystemUserToken);
        check.KeyFile(
            nameof(options.PrivateKeyPath),
            options.PrivateKeyPath,
            path => SystemUserGrant.OpenKey(path).Dispose(),
            "a private RSA key in PEM without a password");
        check.Token(nameof(options.AppToken), options.AppToken);
    }

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);

    private static string Words(SignIn kinds) => kinds.ToString().Replace(",", " or", StringComparison.Ordinal);

    // It enters a path, so nothing else may stand in it.
    private static bool IsTenant(string text) =>
        text.Length is > 4 and <= 14 && text.StartsWith("Cust", StringComparison.OrdinalIgnoreCase) && text.Skip(4).All(char.IsAsciiDigit);

    private static bool IsStandIn(string environment) =>
        Uri.TryCreate(environment, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { IsLoopback: true, UserInfo: "", Query: "", Fragment: "" };
}
