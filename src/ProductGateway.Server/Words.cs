using System.Text.Json;

namespace ProductGateway.Server;

/// <summary>The members of an enum in words.</summary>
internal static class Words
{
    /// <summary>As codes are written, and as the schema has it: <c>HALF_OPEN</c>.</summary>
    public static string ToWord<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    /// <summary>A code as people write it: <c>HALF_OPEN</c> is <c>half open</c>.</summary>
    public static string Spoken(string word) => word.Replace('_', ' ').ToLowerInvariant();
}
