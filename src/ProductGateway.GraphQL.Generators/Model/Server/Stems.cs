namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>From paths of schema files to the names of what is generated from them.</summary>
internal static class Stems
{
    // A generated file's name stays below 100 characters.
    private const int Longest = 80;

    /// <summary>One for each file: a name of C#, and no two that differ by case alone, which file systems and the compiler take for one.</summary>
    public static string[] Of(IEnumerable<string> paths)
        => CSharpNames.Distinct(paths.Select(StemOf), StringComparer.OrdinalIgnoreCase, "ServerTypes");

    private static string StemOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var stem = CSharpNames.Pascal(string.Concat(name.Select(static c => char.IsLetterOrDigit(c) ? c : '_')));
        return stem.Length > Longest ? stem.Substring(0, Longest) : stem;
    }
}
