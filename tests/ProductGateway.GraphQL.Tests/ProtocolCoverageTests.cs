using System.Reflection;
using System.Text.RegularExpressions;
using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests;

/// <summary>Every clause of the protocols that binds a server is held by tests, as <c>ProtocolCoverage.txt</c> lists them.</summary>
public sealed partial class ProtocolCoverageTests
{
    private static readonly string[][] Rows =
        [.. CaseFile.ReadText("ProtocolCoverage.txt").Split('\n').Where(line => line.Contains(" | ", StringComparison.Ordinal) && !line.StartsWith('#')).Select(line => line.Split(" | "))];

    private static readonly HashSet<string> Tests = [.. typeof(ProtocolCoverageTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods().Where(IsTest).Select(method => $"{type.Name}.{method.Name}"))];

    private static readonly HashSet<string> Named = [.. Rows.SelectMany(row => Names().Matches(row[^1]).Select(match => match.Value))];

    [Fact]
    public void Every_clause_has_tests_or_a_reason()
        => Assert.Empty(Rows.Where(row => row.Length != 3 || row[2].Length < 10 || !(row[2].StartsWith('(') ? row[2].EndsWith(')') : Names().IsMatch(row[2]))).Select(row => string.Join(" | ", row)));

    [Fact]
    public void Every_test_that_is_named_exists() => Assert.Empty(Named.Except(Tests));

    /// <summary>A name that begins with the protocol's verb promises a clause.</summary>
    [Theory]
    [InlineData("ProductGateway.GraphQL.Tests.AspNetCore.Sse")]
    [InlineData("ProductGateway.GraphQL.Tests.AspNetCore.WebSocket")]
    public void Every_test_whose_name_says_MUST_stands_beside_a_clause(string folder)
    {
        var promised = typeof(ProtocolCoverageTests).Assembly.GetTypes().Where(type => type.Namespace == folder)
            .SelectMany(type => type.GetMethods().Where(IsTest).Where(method => method.Name.StartsWith("MUST", StringComparison.Ordinal)).Select(method => $"{type.Name}.{method.Name}"));

        Assert.Empty(promised.Except(Named));
    }

    private static bool IsTest(MethodInfo method) => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0;

    [GeneratedRegex(@"\b[A-Z]\w*Tests\.\w+")]
    private static partial Regex Names();
}
