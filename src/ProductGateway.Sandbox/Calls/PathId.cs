using System.Globalization;

namespace ProductGateway.Sandbox.Calls;

/// <summary>The numeric id at the end of a resource's path.</summary>
internal static class PathId
{
    /// <summary>The id behind <c>resource/</c>; null unless digits and nothing else stand there, or when they exceed 64 bits.</summary>
    public static long? After(string path, string resource, StringComparison comparison) =>
        path.StartsWith(resource + "/", comparison)
        && long.TryParse(path.AsSpan(resource.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
