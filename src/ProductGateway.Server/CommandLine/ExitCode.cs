namespace ProductGateway.Server.CommandLine;

/// <summary>What the program says to the script that ran it. Every command's help lists what they mean there.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing found that the command looks for.</summary>
    public const int Done = 0;

    /// <summary>Done, and found: an error, a breaking change, a failed check; of <c>serve</c>, that it did not start.</summary>
    public const int Problems = 1;

    /// <summary>Not done: the command line is wrong, or something that it names cannot be read or written.</summary>
    public const int Usage = 2;
}
