namespace ProductGateway.Server.Access;

/// <summary>The authority did not tell its keys.</summary>
/// <param name="message">What was found, and what to do, for operators.</param>
internal sealed class AuthorityException(string message) : Exception(message);
