namespace ProductGateway.Connectors;

/// <summary>A confirmed create.</summary>
/// <typeparam name="T">The vendor's resource.</typeparam>
/// <param name="Value">The resource as the vendor answered it, its id included.</param>
/// <param name="TraceId">The vendor's own id of the call, when it sent one; at most 128 printable characters.</param>
public sealed record VendorAnswer<T>(T Value, string? TraceId);
