using System.Globalization;

namespace ProductGateway.Server.CommandLine;

/// <summary>A number of things in words.</summary>
internal static class Counted
{
    /// <summary><c>1 file</c>, <c>2 files</c>, <c>no files</c>.</summary>
    public static string Of(int count, string noun) => count switch
    {
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}s",
    };
}
