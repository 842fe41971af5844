namespace ProductGateway.GraphQL.Generators.Tests.Harness;

/// <summary>Compares texts with files in <c>__snapshots__</c> beside the test. <c>UPDATE_SNAPSHOTS=1</c> writes them, and the diff is the review.</summary>
internal static class Snapshot
{
    /// <param name="folder">The test's own, from the root of this project.</param>
    /// <param name="name">The file's name, such as <c>Shop.g.cs</c>.</param>
    /// <param name="actual">What it has to say.</param>
    public static void Matches(string folder, string name, string actual)
    {
        var path = Path.Combine(Checkout.Tests, folder, "__snapshots__", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no {path}. Run with UPDATE_SNAPSHOTS=1 and review it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
