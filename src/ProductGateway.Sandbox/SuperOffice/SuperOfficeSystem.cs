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
    private readonly ProductRoutes _routes;

    public SuperOfficeSystem(SandboxOptions options, SandboxKeys keys, SuperOfficeTenant tenant)
    {
        _products = new SuperOfficeProducts(options);
        _sessions = new SuperOfficeSessions(options);
        _login = new SuperOfficeLogin(options, keys, _sessions, tenant);
        _tenant = tenant;
        _onsite = options.SuperOfficeOnsite;

        // The vendor routes as ASP.NET does, without regard to case.
        _routes = new ProductRoutes((_onsite ? OnsiteApiPath : ApiPath) + "/Product", StringComparison.OrdinalIgnoreCase);
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

    public VendorAnswer Throttled(int seconds) => SuperOfficeErrors.Throttled(seconds);

    public CallKind KindOf(string method, string path) =>
        IsTokenEndpoint(path) ? CallKind.Token : _routes.KindOf(method, SuperOfficeTenant.Split(path).Path);

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
        if (_routes.IsRegister(call.Path))
        {
            return call.Method switch
            {
                "GET" => Authorised(call, _products.List),
                "POST" => Authorised(call, _products.Save),
                _ => SuperOfficeErrors.MethodNotAllowed(call),
            };
        }

        if (call.Path.Equals(_routes.Register + "/default", _routes.Comparison))
            return call.Method == "GET" ? Authorised(call, _ => SuperOfficeProducts.Blank()) : SuperOfficeErrors.MethodNotAllowed(call);
        if (_routes.Id(call.Path) is { } id)
            return call.Method == "GET" ? Authorised(call, _ => _products.Read(id)) : SuperOfficeErrors.MethodNotAllowed(call);
        return SuperOfficeErrors.UnknownRoute(call);
    }

    private VendorAnswer Authorised(VendorCall call, Func<VendorCall, VendorAnswer> serve) => _sessions.Refuse(call) ?? serve(call);
}
