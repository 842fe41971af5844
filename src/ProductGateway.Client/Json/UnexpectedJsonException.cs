namespace ProductGateway.Client.Json;

/// <summary>The answer has something else than the operation selects.</summary>
internal sealed class UnexpectedJsonException(string message) : Exception(message);
