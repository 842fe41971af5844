namespace ProductGateway.Connectors;

/// <summary>A whole answer and, for a create, when its body started.</summary>
internal readonly record struct Exchange(VendorResponse Response, DateTimeOffset SentAt = default);
