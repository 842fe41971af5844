using System.Globalization;

namespace ProductGateway.GraphQL.Tests.Cases;

/// <summary>
/// A <c>.graphql</c> file of cases. <c>### name</c> starts a case, <c>#! line:column CODE message</c> lines are the errors that its text must
/// report, none means that it must report none. With the environment variable <c>UPDATE_CASES=1</c> the <c>#!</c> lines are rewritten
/// to what is reported, and the difference is for review.
/// </summary>
public sealed class CaseFile
{
    private const string NameMark = "### ";
    private const string ErrorMark = "#! ";
    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("UPDATE_CASES") == "1";

    /// <summary>The folder of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    private readonly string _path;
    private readonly List<Case> _cases = [];

    /// <param name="path">Relative to the test project, such as <c>Language/Document.graphql</c>.</param>
    public CaseFile(string path)
    {
        _path = PathOf(path);
        foreach (var line in File.ReadAllText(_path).TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(NameMark, StringComparison.Ordinal)) _cases.Add(new Case(line[NameMark.Length..], [], []));
            else if (line.StartsWith(ErrorMark, StringComparison.Ordinal)) _cases[^1].Errors.Add(line[ErrorMark.Length..]);
            else _cases[^1].Lines.Add(line);
        }
    }

    /// <summary>A whole file of the test project that holds no cases, such as a schema.</summary>
    /// <param name="path">Relative to the test project.</param>
    public static string ReadText(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The names of the cases, in file order.</summary>
    public TheoryData<string> Names => [.. _cases.Select(each => each.Name)];

    /// <summary>The texts that must report nothing.</summary>
    public IEnumerable<string> ValidTexts => _cases.Where(each => each.Errors.Count == 0).Select(each => each.Text);

    /// <summary>Compares what <paramref name="report"/> says about the text of a case with the case's <c>#!</c> lines.</summary>
    public void Check(string name, Func<string, IReadOnlyList<GraphQLError>> report)
    {
        var found = _cases.Single(each => each.Name == name);
        var actual = report(found.Text).Select(Format).ToList();
        if (IsUpdating) Rewrite(found, actual);
        else Assert.Equal(found.Errors, actual);
    }

    private static string Format(GraphQLError error)
    {
        var places = error.Locations.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column}"));
        return $"{string.Join(',', places)} {error.Code} {error.Message}";
    }

    private void Rewrite(Case found, List<string> actual)
    {
        found.Errors.Clear();
        found.Errors.AddRange(actual);
        var lines = _cases.SelectMany(each =>
            each.Errors.Select(error => ErrorMark + error).Prepend(NameMark + each.Name).Concat(each.Lines));
        File.WriteAllText(_path, string.Join('\n', lines) + '\n');
    }

    private static string PathOf(string path) => Path.Combine(Root, "tests", "ProductGateway.GraphQL.Tests", path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ProductGateway.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private sealed record Case(string Name, List<string> Errors, List<string> Lines)
    {
        public string Text => string.Join('\n', Lines);
    }
}
