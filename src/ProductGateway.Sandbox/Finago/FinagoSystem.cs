using System.Globalization;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Finago;

/// <summary>24SevenOffice's REST API and its login host: the routes.</summary>
internal sealed class FinagoSystem(SandboxOptions options) : IVendorSystem
{
    public const string ApiPath = "/v1";
    public const string TokenPath = "/oauth/token";
    private static readonly ProductRoutes Routes = new(ApiPath + "/products", StringComparison.Ordinal);

    private readonly FinagoTokens _tokens = new(options);
    private readonly FinagoErrors _errors = new();
    private readonly FinagoProducts _products = new(options, FinagoSeeds.Products());
    private readonly FinagoProducts _otherProducts = new(options, FinagoSeeds.OtherProducts());
    private long _traces = 0x0f3c1b1e9d2a4b6c;

    public SandboxVendor Vendor => SandboxVendor.Finago;

    public string Root => "/finago";

    public int ProductCount => _products.Count;

    public bool RefusesClients
    {
        get => _tokens.RefusesClients;
        set => _tokens.RefusesClients = value;
    }

    public bool IsTokenEndpoint(string path) => path == TokenPath;

    public void ForgetTokens() => _tokens.Forget();

    public VendorAnswer Throttled(int seconds) => _errors.Throttled(seconds);

    public CallKind KindOf(string method, string path) => IsTokenEndpoint(path) ? CallKind.Token : Routes.KindOf(method, path);

    public VendorAnswer Answer(VendorCall call)
    {
        if (IsTokenEndpoint(call.Path))
            return call.Method == "POST" ? _tokens.Answer(call) : _errors.MethodNotAllowed(call);

        return Route(call)
            .With("X-Trace-Id", Interlocked.Increment(ref _traces).ToString("x16", CultureInfo.InvariantCulture))
            .With("Access-Control-Allow-Origin", "*")
            .With("Access-Control-Allow-Credentials", "true");
    }

    private VendorAnswer Route(VendorCall call)
    {
        if (Routes.IsRegister(call.Path))
        {
            return call.Method switch
            {
                "GET" => Authorised(call, products => products.List(call, _errors)),
                "POST" => Authorised(call, products => products.Create(call, _errors)),
                _ => _errors.MethodNotAllowed(call),
            };
        }

        if (Routes.Id(call.Path) is { } id)
            return call.Method == "GET" ? Authorised(call, products => products.Read(id, _errors)) : _errors.MethodNotAllowed(call);
        return _errors.UnknownRoute(call);
    }

    // A token is good for one organization, which has products of its own, and for what the application was granted.
    private VendorAnswer Authorised(VendorCall call, Func<FinagoProducts, VendorAnswer> serve)
    {
        if (_tokens.Read(call) is not { } grant)
            return _errors.TokenRefused();
        var scope = call.Method == "GET" ? "api.product.product:read" : "api.product.product:write";
        if (!grant.Scopes.Contains(scope))
            return _errors.ScopeMissing(scope);
        return serve(grant.Holder == FinagoTokens.Organization ? _products : _otherProducts);
    }
}
