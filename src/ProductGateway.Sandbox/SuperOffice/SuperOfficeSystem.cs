using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>SuperOffice's REST WebAPI of one tenant, and the host for signing in beside it: the routes.</summary>
internal sealed class SuperOfficeSystem : IVendorSystem
{
    public const string Tenant = "Cust12345";
    public const string ApiPath = $"/{Tenant}/api/v1";

    /// <summary>An onsite installation has no tenants: its web application stands there.</summary>
    public const string OnsiteApiPath = "/SuperOffice/api/v1";

    private readonly SuperOfficeProducts _products;
    private readonly SuperOfficeSessions _sessions;
    private readonly SuperOfficeLogin _login;
    private readonly SuperOfficeTenant _tenant;
    private readonly bool _onsite;
    private readonly string _productPath;

    public SuperOfficeSystem(SandboxOptions options, SandboxKeys keys, SuperOfficeTenant tenant)
    {
        _products = new SuperOfficeProducts(options.Seed);
        _sessions = new SuperOfficeSessions(options);
        _login = new SuperOfficeLogin(options, keys, _sessions, tenant);
        _tenant = tenant;
        _onsite = options.SuperOfficeOnsite;
        _productPath = (_onsite ? OnsiteApiPath : ApiPath) + "/Product";
    }

    public SandboxVendor Vendor => SandboxVendor.SuperOffice;

    public string Root => "/superoffice";

    public int ProductCount => _products.Count;

    public bool RefusesClients
    {
        get => _login.RefusesClients;
        set => _login.RefusesClients = value;
    }

    public static bool IsOfTenant(string path) => path.StartsWith($"/{Tenant}/", StringComparison.OrdinalIgnoreCase);

    public bool IsTokenEndpoint(string path) => !_onsite && SuperOfficeLogin.Serves(path);

    public void ForgetTokens() => _sessions.Forget();

    public VendorAnswer Answer(VendorCall call)
    {
        if (_onsite)
            return Localised(call);
        if (IsTokenEndpoint(call.Path))
            return _login.Answer(call);

        var (subDomain, path) = SuperOfficeTenant.Split(call.Path);
        if (!IsOfTenant(path))
            return SuperOfficeErrors.UnknownRoute(call);
        if (subDomain != _tenant.SubDomain)
            return SuperOfficeErrors.Misdirected();
        return _tenant.IsRunning ? Localised(call with { Path = path }) : SuperOfficeErrors.NotRunning(_tenant.State);
    }

    private VendorAnswer Localised(VendorCall call) =>
        SuperOfficeLocale.Read(call.Headers, out var mistake) is { } locale
            ? SuperOfficeTexts.In(locale, Route(call))
            : SuperOfficeErrors.BadHeader(mistake);

    private VendorAnswer Route(VendorCall call)
    {
        if (IsSame(call.Path, _productPath))
            return call.Method == "POST" ? Authorised(call, _products.Save) : SuperOfficeErrors.MethodNotAllowed(call);
        if (PathId.After(call.Path, _productPath, StringComparison.OrdinalIgnoreCase) is { } id)
            return call.Method == "GET" ? Authorised(call, _ => _products.Read(id)) : SuperOfficeErrors.MethodNotAllowed(call);
        return SuperOfficeErrors.UnknownRoute(call);
    }

    private VendorAnswer Authorised(VendorCall call, Func<VendorCall, VendorAnswer> serve) => _sessions.Refuse(call) ?? serve(call);

    // The vendor routes as ASP.NET does, without regard to case.
    private static bool IsSame(string path, string route) => path.Equals(route, StringComparison.OrdinalIgnoreCase);
}
