namespace ProductGateway.Server.CommandLine;

/// <summary>The command cannot be done as it was given: told in one sentence, with exit code 2.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
