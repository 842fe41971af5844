using System.Security.Cryptography;

namespace ProductGateway.Server.CommandLine;

/// <summary>The folder that a gateway reads its trusted documents from, as one adds to it.</summary>
internal static class TrustedFolder
{
    private const string Unfinished = ".adding";

    /// <summary>
    /// Adds files under the names that they have. None that is there is replaced: of another with that name the new one gets the beginning
    /// of its SHA-256 into its own. All of them are written before the first appears, so that a gateway that starts meanwhile sees no half file.
    /// </summary>
    public static void Add(string folder, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var written = new List<(string Unfinished, string Finished)>();
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path)) path = Path.ChangeExtension(path, $"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}{Path.GetExtension(path)}");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path + Unfinished, bytes);
            written.Add((path + Unfinished, path));
        }

        foreach (var (unfinished, finished) in written) File.Move(unfinished, finished, overwrite: true);
    }
}
