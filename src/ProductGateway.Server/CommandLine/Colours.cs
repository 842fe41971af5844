using ProductGateway.Server.CommandLine.Doctor;

namespace ProductGateway.Server.CommandLine;

/// <summary>Colours for a person at a terminal, and for nobody else.</summary>
/// <remarks><see href="https://no-color.org"/></remarks>
internal static class Colours
{
    private static readonly bool AreWanted = !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The text in the colour of a verdict: green, yellow or red.</summary>
    public static string Of(Verdict verdict, string text) => AreWanted ? $"\e[{32 + Shift(verdict)}m{text}\e[0m" : text;

    private static int Shift(Verdict verdict) => verdict switch
    {
        Verdict.Ok => 0,
        Verdict.Warn => 1,
        _ => -1,
    };
}
