using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox;

/// <summary>What an operator at a vendor can do to those who sign in. Safe to use from any thread.</summary>
/// <remarks>A token endpoint that is down, slow or talks nonsense is a fault: <see cref="Faults.Fault.TokenEndpoint"/>.</remarks>
public sealed class SignInSwitch
{
    private readonly IReadOnlyList<IVendorSystem> _systems;

    internal SignInSwitch(IReadOnlyList<IVendorSystem> systems) => _systems = systems;

    /// <summary>No token of before is good any more, whether it was issued or given in the configuration: calls with one are 401.</summary>
    public void ForgetTokens(SandboxVendor vendor) => System(vendor).ForgetTokens();

    /// <summary>The vendor's token endpoint gives nobody a token until <see cref="AcceptClients"/>; tokens of before stay good.</summary>
    public void RefuseClients(SandboxVendor vendor) => System(vendor).RefusesClients = true;

    /// <summary>The vendor's token endpoint gives tokens for right credentials, as at the start.</summary>
    public void AcceptClients(SandboxVendor vendor) => System(vendor).RefusesClients = false;

    internal bool Accepts(SandboxVendor vendor) => !System(vendor).RefusesClients;

    private IVendorSystem System(SandboxVendor vendor) => _systems.Single(system => system.Vendor == vendor);
}
