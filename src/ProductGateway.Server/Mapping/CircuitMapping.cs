using ProductGateway.Server.Types;
using Circuit = ProductGateway.Connectors.Resilience.CircuitState;

namespace ProductGateway.Server.Mapping;

/// <summary>The state of a connector's circuit in the schema's words.</summary>
internal static class CircuitMapping
{
    public static CircuitState ToSchema(this Circuit circuit) => circuit switch
    {
        Circuit.Closed => CircuitState.Closed,
        Circuit.Open => CircuitState.Open,
        Circuit.HalfOpen => CircuitState.HalfOpen,
        _ => throw new ArgumentOutOfRangeException(nameof(circuit), circuit, "a state without a word in the schema"),
    };
}
