using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Microsoft;

/// <summary>Microsoft's Hardware dashboard API and the Entra ID endpoint in front of it: the routes.</summary>
internal sealed class MicrosoftSystem(SandboxOptions options, SandboxKeys keys) : IVendorSystem
{
    public const string ApiPath = "/v2.0/my";
    private static readonly ProductRoutes Routes = new(ApiPath + "/hardware/products", StringComparison.Ordinal);

    private static readonly string[] TracingHeaders = ["MS-CorrelationId", "MS-RequestId"];

    private readonly MicrosoftTokens _tokens = new(options.TimeProvider, () => keys.MicrosoftCertificate);
    private readonly MicrosoftProducts _products = new(options);
    private readonly CallRate _rate = new(options.TimeProvider, options.MicrosoftCallsPerMinute);

    public SandboxVendor Vendor => SandboxVendor.Microsoft;

    public string Root => "/microsoft";

    public int ProductCount => _products.Count;

    public bool RefusesClients
    {
        get => _tokens.RefusesClients;
        set => _tokens.RefusesClients = value;
    }

    public bool IsTokenEndpoint(string path) => path.EndsWith(MicrosoftTokens.PathEnd, StringComparison.Ordinal);

    public void ForgetTokens() => _tokens.Forget();

    public VendorAnswer Throttled(int seconds) => MicrosoftErrors.Throttled(seconds);

    public CallKind KindOf(string method, string path) =>
        IsTokenEndpoint(path) ? CallKind.Token : Routes.KindOf(method, WithoutSlash(path));

    public VendorAnswer Answer(VendorCall call) => Traced(call, Route(call));

    private VendorAnswer Route(VendorCall call)
    {
        if (IsTokenEndpoint(call.Path))
            return call.Method == "POST" ? _tokens.Answer(call) : MicrosoftErrors.MethodNotAllowed(call);
        if (Routes.IsRegister(WithoutSlash(call.Path)))
        {
            return call.Method switch
            {
                "GET" => Authorised(call, _products.List),
                "POST" => Authorised(call, _products.Create),
                _ => MicrosoftErrors.MethodNotAllowed(call),
            };
        }

        if (Routes.Id(call.Path) is { } id)
            return call.Method == "GET" ? Authorised(call, _ => _products.Read(id)) : MicrosoftErrors.MethodNotAllowed(call);
        return MicrosoftErrors.UnknownRoute(call);
    }

    // The vendor's pages write the register's path in both spellings.
    private static string WithoutSlash(string path) => path == Routes.Register + "/" ? Routes.Register : path;

    private VendorAnswer Authorised(VendorCall call, Func<VendorCall, VendorAnswer> serve)
    {
        if (!_tokens.Accepts(call))
            return MicrosoftErrors.TokenRefused();
        return _rate.SecondsToWait() is { } seconds ? MicrosoftErrors.Throttled(seconds) : serve(call);
    }

    // The vendor's own clients send both GUIDs and find them again in the answer.
    private static VendorAnswer Traced(VendorCall call, VendorAnswer answer) =>
        TracingHeaders
            .Where(call.Headers.ContainsKey)
            .Aggregate(answer, (traced, name) => traced.With(name, call.Headers[name].ToString()));
}
