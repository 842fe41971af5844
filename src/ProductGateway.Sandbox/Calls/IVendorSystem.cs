namespace ProductGateway.Sandbox.Calls;

/// <summary>The door of one stand-in vendor.</summary>
internal interface IVendorSystem
{
    SandboxVendor Vendor { get; }

    /// <summary>First path segment of everything this vendor serves, with the leading slash.</summary>
    string Root { get; }

    /// <summary>How many products the vendor holds now.</summary>
    int ProductCount { get; }

    /// <summary>Whether clients get no token here, right credentials or not. False at the start.</summary>
    bool RefusesClients { get; set; }

    /// <summary>Whether a path below the root belongs to the vendor's sign-in side: token endpoints, keys, tenant states.</summary>
    bool IsTokenEndpoint(string path);

    /// <summary>From now on no token of before is good, issued or given.</summary>
    void ForgetTokens();

    /// <summary>What a call to a path below the root asks for.</summary>
    CallKind KindOf(string method, string path);

    /// <summary>The vendor's own error body for a caller that calls too often; only its message names the seconds to wait.</summary>
    VendorAnswer Throttled(int seconds);

    /// <summary>Serves or refuses one call. Never throws for what a caller may send.</summary>
    VendorAnswer Answer(VendorCall call);
}
