namespace ProductGateway.Server.Hosting;

/// <summary>The gateway cannot start, and the person who starts it can mend that.</summary>
internal sealed class StartupException(IReadOnlyList<string> mistakes) : Exception(Text(mistakes))
{
    /// <summary>All of them, each with the key or the option that it is about and what to do.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;

    private static string Text(IReadOnlyList<string> mistakes) =>
        string.Join(Environment.NewLine, mistakes.Prepend("The gateway did not start:").Select((line, index) => index == 0 ? line : $"  {line}"));
}
