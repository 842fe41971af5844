using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Connectors;

/// <summary>What every vendor's connector is, whatever it calls.</summary>
public interface IVendorConnector : IDisposable
{
    /// <summary>Whether calls are sent now, by what has been seen of the vendor; asking sends nothing.</summary>
    CircuitState Circuit { get; }
}
