using System.Globalization;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Finago;

/// <summary>24SevenOffice's REST API and its login host: the routes.</summary>
internal sealed class FinagoSystem(SandboxOptions options) : IVendorSystem
{
    public const string ApiPath = "/v1";
    public const string TokenPath = "/oauth/token";
    private const string ProductsPath = ApiPath + "/products";

    private readonly FinagoTokens _tokens = new(options.TimeProvider, options.FinagoTokenLifetime);
    private readonly FinagoErrors _errors = new();
    private readonly FinagoProducts _products = new(options);
    private long _traces = 0x0f3c1b1e9d2a4b6c;

    public SandboxVendor Vendor => SandboxVendor.Finago;

    public string Root => "/finago";

    public int ProductCount => _products.Count;

    public bool IsTokenEndpoint(string path) => path == TokenPath;

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
        if (call.Path == ProductsPath)
            return call.Method == "POST" ? Authorised(call, each => _products.Create(each, _errors)) : _errors.MethodNotAllowed(call);
        if (PathId.After(call.Path, ProductsPath, StringComparison.Ordinal) is { } id)
            return call.Method == "GET" ? Authorised(call, _ => _products.Read(id, _errors)) : _errors.MethodNotAllowed(call);
        return _errors.UnknownRoute(call);
    }

    private VendorAnswer Authorised(VendorCall call, Func<VendorCall, VendorAnswer> serve) =>
        _tokens.Accepts(call) ? serve(call) : _errors.TokenRefused();
}
