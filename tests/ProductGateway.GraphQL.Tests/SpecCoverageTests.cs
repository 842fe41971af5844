using System.Text.RegularExpressions;
using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests;

/// <summary>Every numbered section of chapters 2 to 7 is held by tests, as <c>SpecCoverage.txt</c> lists them.</summary>
public sealed partial class SpecCoverageTests
{
    private static readonly Line[] Lines = [.. CaseFile.ReadText("SpecCoverage.txt").Split('\n').Where(line => line.Contains('|', StringComparison.Ordinal)).Select(Read)];

    private static IEnumerable<Line> Sections => Lines.Where(line => line.Number.Length > 0);

    [Fact]
    public void Every_section_has_a_test_class_or_a_reason()
    {
        var classes = typeof(SpecCoverageTests).Assembly.GetTypes().Where(HasTests).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Sections.Where(section => !IsReason(section.Tests))
            .SelectMany(section => section.Tests.Split(", ").Where(name => !classes.Contains(name)).Select(name => $"{section.Number} {section.Title}: {name}")));
        Assert.Empty(Sections.Where(section => section.Tests == HeldBelow && !IsHeldBelow(section)).Select(section => section.Number));
    }

    [Fact]
    public void The_sections_are_numbered_without_a_gap_from_2_to_7()
    {
        var numbers = Sections.Select(section => section.Number.Split('.').Select(int.Parse).ToArray()).ToList();

        Assert.Equal(2, Assert.Single(numbers[0]));
        Assert.Equal("7.2.2", Sections.Last().Number);
        Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(Follows(pair.First, pair.Second), $"{string.Join('.', pair.Second)} after {string.Join('.', pair.First)}"));
    }

    [Fact]
    public void Every_anchor_that_the_code_names_is_in_the_edition()
    {
        var anchors = Lines.Select(line => line.Anchor).ToHashSet(StringComparer.Ordinal);
        var unknown = Directory.EnumerateFiles(Path.Combine(CaseFile.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => File.ReadLines(path)
                .SelectMany(line => Anchors().Matches(line))
                .Select(match => match.Groups["anchor"].Value)
                .Where(anchor => !anchors.Contains(anchor))
                .Select(anchor => $"{Path.GetFileName(path)}: {anchor}"));

        Assert.Empty(unknown);
    }

    private const string HeldBelow = "(its subsections are held)";

    private static bool IsReason(string tests) => tests.StartsWith('(') && tests.EndsWith(')') && tests.Length > 10;

    private static bool IsHeldBelow(Line section) => Sections.Any(other => other.Number.StartsWith($"{section.Number}.", StringComparison.Ordinal));

    private static bool HasTests(Type type) => type.GetMethods().Any(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0);

    /// <summary>After 5.2.1 comes 5.2.1.1, 5.2.2, 5.3 or 6.</summary>
    private static bool Follows(int[] earlier, int[] later)
    {
        if (later.Length == earlier.Length + 1) return later[^1] == 1 && later.SkipLast(1).SequenceEqual(earlier);
        return later.Length <= earlier.Length
            && later[^1] == earlier[later.Length - 1] + 1
            && later.SkipLast(1).SequenceEqual(earlier.Take(later.Length - 1));
    }

    private static Line Read(string line)
    {
        var parts = line.Split(" | ");
        return new Line(parts[0].Trim(), parts[1], parts[2], parts.ElementAtOrDefault(3) ?? "");
    }

    /// <summary>As a text of its own, or behind the edition's address.</summary>
    [GeneratedRegex("""(?:"|September2025/#)(?<anchor>sec-[^"<]+|[A-Za-z]+\(\))""")]
    private static partial Regex Anchors();

    private sealed record Line(string Number, string Title, string Anchor, string Tests);
}
