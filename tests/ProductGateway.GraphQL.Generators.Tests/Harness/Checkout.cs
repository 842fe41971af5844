namespace ProductGateway.GraphQL.Generators.Tests.Harness;

/// <summary>Where the sources stand, found from the running tests: a build for publishing writes no true paths into them.</summary>
internal static class Checkout
{
    public static readonly string Root = FindRoot();
    public static readonly string Tests = Path.Combine(Root, "tests", "ProductGateway.GraphQL.Generators.Tests");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProductGateway.sln"))) folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException($"No ProductGateway.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
