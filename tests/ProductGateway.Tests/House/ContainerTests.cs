using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProductGateway.Tests.House;

/// <summary>The Dockerfile names what is there, and gives the program no more rights than it needs.</summary>
public sealed class ContainerTests
{
    private const string Dockerfile = "src/ProductGateway.Server/Dockerfile";

    private static readonly List<string> Instructions =
        [.. SourceTree.Text(Dockerfile).Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#'))];

    [Fact]
    public void Every_image_is_pinned_to_a_version()
        => House.None(Arguments("FROM").Where(image => !Regex.IsMatch(image, @":\d+\.\d+\.\d+(-[\w.-]+)?( AS \w+)?$")));

    [Fact]
    public void The_image_that_builds_has_the_SDK_that_the_repository_asks_for()
    {
        var wanted = JsonElement.Parse(SourceTree.Text("global.json")).GetProperty("sdk").GetProperty("version").GetString()!;
        var tag = Regex.Match(string.Join('\n', Arguments("FROM")), @"dotnet/sdk:(\d+\.\d+\.\d+)").Groups[1].Value;

        Assert.True(Version.Parse(tag) >= Version.Parse(wanted), $"{tag} is older than {wanted} of global.json.");
        Assert.Equal(Version.Parse(wanted).ToString(2), Version.Parse(tag).ToString(2));
    }

    [Fact]
    public void What_runs_in_the_build_is_made_for_the_machine_that_builds()
        => House.None(Arguments("FROM").SkipLast(1).Where(image => !image.StartsWith("--platform=$BUILDPLATFORM ", StringComparison.Ordinal)));

    [Fact]
    public void It_runs_what_is_published_and_not_as_root()
    {
        Assert.Contains("src/ProductGateway.Server", Arguments("RUN").Single(run => run.StartsWith("dotnet publish -c Release", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("""["/app/ProductGateway.Server"]""", Arguments("ENTRYPOINT").Single());
        Assert.Matches(@"^[1-9]\d*$", Arguments("USER").Last());
        Assert.Equal("--from=build /published /app", Arguments("COPY").Last());
    }

    [Fact]
    public void Its_health_check_asks_the_program_itself_for_there_is_no_shell()
        => Assert.EndsWith("""CMD ["/app/ProductGateway.Server", "health"]""", Arguments("HEALTHCHECK").Single(), StringComparison.Ordinal);

    [Fact]
    public void Nothing_reaches_the_build_but_what_exists_and_publishing_reads()
    {
        var lines = SourceTree.Text(Dockerfile + ".dockerignore").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var allowed = lines.Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();

        Assert.Equal("*", lines.First(line => !line.StartsWith('#')));
        House.None(allowed.Where(name => !Path.Exists(Path.Combine(SourceTree.Root, name))));
        Assert.Equal([".editorconfig", "Directory.Build.props", "Directory.Packages.props", "global.json", "schema", "src"], allowed);
        House.None(((string[])["**/bin", "**/obj", "**/node_modules"]).Except(lines));
    }

    private static IEnumerable<string> Arguments(string instruction)
        => Instructions.Where(line => line.StartsWith(instruction + " ", StringComparison.Ordinal)).Select(line => line[(instruction.Length + 1)..]);
}
