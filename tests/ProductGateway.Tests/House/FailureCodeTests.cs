using System.Text.RegularExpressions;

namespace ProductGateway.Tests.House;

/// <summary>Codes for failure are closed sets, and a reader finds every one of them in the README.</summary>
public sealed class FailureCodeTests
{
    private static readonly string[] CodeFiles = ["src/ProductGateway.GraphQL/ErrorCodes.cs", "src/ProductGateway.Server/GatewayCode.cs"];

    // The sandbox speaks the vendors' codes.
    private static readonly string[] NamesOfTheirOwn = ["src/ProductGateway.Sandbox/"];

    [Fact]
    public void Every_code_stands_in_the_table_of_the_README()
        => House.None(CodeFiles.SelectMany(Codes).Where(code => !SourceTree.Text("README.md").Contains($"`{code}`", StringComparison.Ordinal)));

    [Fact]
    public void No_other_file_makes_up_a_code_of_its_own()
        => House.None(SourceTree.Production
            .Where(file => !CodeFiles.Contains(file.Name) && !NamesOfTheirOwn.Any(folder => file.Name.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(file => file.LinesThat(line => CodeFiles.SelectMany(Codes).Any(code => line.Contains($"\"{code}\"", StringComparison.Ordinal)))));

    private static IEnumerable<string> Codes(string file)
        => Regex.Matches(SourceTree.Text(file), "\"([A-Z][A-Z_]{3,})\"").Select(match => match.Groups[1].Value);
}
