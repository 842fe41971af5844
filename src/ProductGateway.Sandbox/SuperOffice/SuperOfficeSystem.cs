using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>SuperOffice's REST WebAPI of one tenant: the routes.</summary>
internal sealed class SuperOfficeSystem(SandboxOptions options) : IVendorSystem
{
    public const string Tenant = "Cust12345";
    public const string ApiPath = $"/{Tenant}/api/v1";
    private const string ProductPath = ApiPath + "/Product";

    private readonly SuperOfficeToken _token = new(options.TimeProvider, options.SuperOfficeTokenLifetime);
    private readonly SuperOfficeProducts _products = new(options.Seed);

    public SandboxVendor Vendor => SandboxVendor.SuperOffice;

    public string Root => "/superoffice";

    public int ProductCount => _products.Count;

    // The token is given, nobody asks for it here.
    public bool IsTokenEndpoint(string path) => false;

    public VendorAnswer Answer(VendorCall call)
    {
        if (IsSame(call.Path, ProductPath))
            return call.Method == "POST" ? Authorised(call, _products.Save) : SuperOfficeErrors.MethodNotAllowed(call);
        if (PathId.After(call.Path, ProductPath, StringComparison.OrdinalIgnoreCase) is { } id)
            return call.Method == "GET" ? Authorised(call, _ => _products.Read(id)) : SuperOfficeErrors.MethodNotAllowed(call);
        return SuperOfficeErrors.UnknownRoute(call);
    }

    private VendorAnswer Authorised(VendorCall call, Func<VendorCall, VendorAnswer> serve) =>
        _token.Accepts(call) ? serve(call) : SuperOfficeErrors.TokenRefused();

    // The vendor routes as ASP.NET does, without regard to case.
    private static bool IsSame(string path, string route) => path.Equals(route, StringComparison.OrdinalIgnoreCase);
}
