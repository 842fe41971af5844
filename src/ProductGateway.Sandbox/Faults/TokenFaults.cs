using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Faults;

/// <summary>Every token that the vendor has issued so far is worthless when the struck call arrives; a new one is good.</summary>
/// <remarks>The given token of SuperOffice, which nobody here can renew, is refused for the struck calls only.</remarks>
public sealed record ExpireTokens : Fault
{
    internal override Task PlayAsync(Exchange exchange)
    {
        exchange.ExpireTokens();
        return exchange.PlayAsync();
    }
}
