namespace ProductGateway.GraphQL.Generators.Tests.Harness;

/// <summary>Compares texts with files in <c>__snapshots__</c> beside the test. <c>UPDATE_SNAPSHOTS=1</c> writes them, and the diff is the review.</summary>
internal static class Snapshot
{
    private static readonly string Tests = Path.Combine(FindRoot(), "tests", "ProductGateway.GraphQL.Generators.Tests");

    /// <param name="folder">The test's own, from the root of this project.</param>
    /// <param name="name">The file's name, such as <c>Shop.g.cs</c>.</param>
    /// <param name="actual">What it has to say.</param>
    public static void Matches(string folder, string name, string actual)
    {
        var path = Path.Combine(Tests, folder, "__snapshots__", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no {path}. Run with UPDATE_SNAPSHOTS=1 and review it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProductGateway.sln"))) folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException($"No ProductGateway.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
