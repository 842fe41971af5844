using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>Whatever a protocol asks of a server is held by a test whose name says so, or the protocol's <c>…Coverage.txt</c> says why not.</summary>
/// <remarks>
/// <see href="https://graphql.github.io/graphql-over-http/draft/"/>,
/// <see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md"/>,
/// <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
/// </remarks>
public sealed class ProtocolCoverageTests
{
    private const string Folder = "ProductGateway.GraphQL.Tests.AspNetCore";

    private static readonly HashSet<string> Verbs = ["MUST", "MUST NOT", "SHOULD", "SHOULD NOT"];

    public static TheoryData<string> Protocols => ["Http", "Sse", "WebSocket"];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Every_clause_has_a_verb_a_section_and_tests_or_a_reason(string protocol)
        => Assert.All(Lines(protocol), line =>
        {
            Assert.Equal(4, line.Length);
            Assert.Contains(line[0], Verbs);
            Assert.All(line, Assert.NotEmpty);
        });

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Every_test_that_is_named_exists(string protocol)
    {
        var tests = Tests(type => type.Namespace?.StartsWith(Folder, StringComparison.Ordinal) == true).ToHashSet(StringComparer.Ordinal);

        Assert.All(NamedTests(protocol), name => Assert.Contains(name, tests));
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void The_name_of_every_test_says_that_somebody_asks_for_it(string protocol)
        => Assert.All(NamedTests(protocol), name => Assert.Matches(@"\.(MUST|SHOULD)_", name));

    [Theory]
    [MemberData(nameof(Protocols))]
    public void No_clause_is_listed_twice(string protocol)
        => Assert.Empty(Lines(protocol).GroupBy(line => (line[0], line[1], line[2])).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [InlineData("Sse")]
    [InlineData("WebSocket")]
    public void Every_test_that_says_so_stands_beside_a_clause(string protocol)
    {
        var named = NamedTests(protocol).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(
            Tests(type => type.Namespace == $"{Folder}.{protocol}")
                .Where(test => test.Contains(".MUST_", StringComparison.Ordinal) || test.Contains(".SHOULD_", StringComparison.Ordinal))
                .ToHashSet(StringComparer.Ordinal),
            named);
    }

    private static IEnumerable<string[]> Lines(string protocol) => CaseFile.ReadText($"AspNetCore/{protocol}Coverage.txt").Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" | "));

    private static IEnumerable<string> NamedTests(string protocol)
        => Lines(protocol).Where(line => !IsReason(line[3])).SelectMany(line => line[3].Split(", "));

    private static bool IsReason(string tests) => tests.StartsWith('(') && tests.EndsWith(')');

    private static IEnumerable<string> Tests(Func<Type, bool> isMeant) => typeof(ProtocolCoverageTests).Assembly.GetTypes()
        .Where(isMeant)
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0)
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
}
