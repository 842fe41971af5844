using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProductGateway.Tests.House;

/// <summary>The repository's own files, read as text: what the house tests judge.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<SourceFile> CSharp => Files("src", "*.cs").Concat(Files("tests", "*.cs"));

    public static IEnumerable<SourceFile> Production => Files("src", "*.cs");

    /// <summary>What a browser gets that somebody has written, before it is built.</summary>
    public static IEnumerable<SourceFile> Browser => ((string[])["*.css", "*.js", "*.jsx"]).SelectMany(pattern => Files("src", pattern));

    public static IEnumerable<SourceFile> Projects => Files("src", "*.csproj").Concat(Files("tests", "*.csproj"));

    public static IEnumerable<SourceFile> Files(string folder, string pattern)
        => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/')))
            .Where(file => !file.Segments.Contains("bin") && !file.Segments.Contains("obj") && !file.Segments.Contains("node_modules"))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Root, name));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProductGateway.sln"))) folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException($"No ProductGateway.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}

/// <summary>The one assertion of the house tests: a list of offenders is empty, and is printed whole when it is not.</summary>
internal static class House
{
    public static void None(IEnumerable<string> offenders)
    {
        var found = offenders.ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }
}

/// <summary>One file, named from the root with forward slashes.</summary>
internal sealed record SourceFile(string Name)
{
    public string[] Segments { get; } = Name.Split('/');

    public string Text => SourceTree.Text(Name);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public CompilationUnitSyntax Syntax
        => CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();

    public IEnumerable<string> LinesThat(Func<string, bool> offends)
        => Lines.Select((line, index) => (line, index)).Where(l => offends(l.line)).Select(l => $"{Name}:{l.index + 1}: {l.line.Trim()}");
}
