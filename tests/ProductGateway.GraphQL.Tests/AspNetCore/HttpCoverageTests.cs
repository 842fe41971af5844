using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>Whatever GraphQL over HTTP asks of a server is held by a test whose name says so, or <c>HttpCoverage.txt</c> says why not.</summary>
/// <remarks><see href="https://graphql.github.io/graphql-over-http/draft/"/></remarks>
public sealed class HttpCoverageTests
{
    private static readonly string[][] Lines =
        [.. CaseFile.ReadText("AspNetCore/HttpCoverage.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | "))];

    private static readonly HashSet<string> Verbs = ["MUST", "MUST NOT", "SHOULD", "SHOULD NOT"];

    private static IEnumerable<string> NamedTests => Lines.Where(line => !IsReason(line[3])).SelectMany(line => line[3].Split(", "));

    [Fact]
    public void Every_clause_has_a_verb_a_section_and_tests_or_a_reason()
        => Assert.All(Lines, line =>
        {
            Assert.Equal(4, line.Length);
            Assert.Contains(line[0], Verbs);
            Assert.All(line, Assert.NotEmpty);
        });

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var tests = typeof(HttpCoverageTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(HttpCoverageTests).Namespace)
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(NamedTests, name => Assert.Contains(name, tests));
    }

    [Fact]
    public void The_name_of_every_test_says_that_somebody_asks_for_it()
        => Assert.All(NamedTests, name => Assert.Matches(@"\.(MUST|SHOULD)_", name));

    [Fact]
    public void No_clause_is_listed_twice()
        => Assert.Empty(Lines.GroupBy(line => (line[0], line[1], line[2])).Where(group => group.Count() > 1).Select(group => group.Key));

    private static bool IsReason(string tests) => tests.StartsWith('(') && tests.EndsWith(')');
}
