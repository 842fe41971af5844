using System.Text.Json;

namespace ProductGateway.Connectors;

/// <summary>In what one vendor differs from another on the wire.</summary>
internal sealed record VendorProfile
{
    /// <summary>As people know the vendor: it stands in sentences.</summary>
    public required string Name { get; init; }

    /// <summary>Reads an error body; members that are missing or odd are null, never an exception.</summary>
    public required Func<JsonElement, VendorError> ReadError { get; init; }

    /// <summary>The answer's header with the vendor's own id of the call; null when it sends none.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>Marks a call with ids drawn from the source of randomness given; null where the vendor knows no such headers.</summary>
    public Func<Random, CallMark>? Mark { get; init; }
}

/// <summary>What a vendor's error body says, uncleaned.</summary>
internal sealed record VendorError(string? Code, string? Message)
{
    public IReadOnlyList<VendorFieldMessage> Fields { get; init; } = [];

    public string? TraceId { get; init; }
}
