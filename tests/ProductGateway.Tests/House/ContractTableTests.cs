using System.Text.RegularExpressions;
using ProductGateway.Tests.Contract;

namespace ProductGateway.Tests.House;

/// <summary>ARCHITECTURE.md tells what of the vendors' contracts is kept, where, and what is left out: nothing is missing there, nor in the tree.</summary>
public sealed class ContractTableTests
{
    private const string Title = "## The vendors' contracts";

    // What | where | shown by | left out.
    private static readonly string[][] Rows =
    [
        .. SourceTree.Text("ARCHITECTURE.md").Split(Title)[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    private static readonly HashSet<string> TestClasses =
        [.. SourceTree.Files("tests", "*Tests.cs").Select(file => Path.GetFileNameWithoutExtension(file.Name))];

    [Fact]
    public void Every_row_has_four_parts() => House.None(Rows.Where(row => row.Length != 4).Select(row => string.Join(" | ", row)));

    [Fact]
    public void Every_name_that_a_vendor_documents_stands_in_its_rows()
        => House.None(DocumentedVendor.All.Select(DocumentedVendor.Of).SelectMany(vendor => vendor.Names
            .Where(name => !RowsOf(vendor).Any(row => row.Any(part => part.Contains($"`{name}`", StringComparison.Ordinal))))
            .Select(name => $"{vendor.Vendor}: {name}")));

    [Fact]
    public void Every_vendor_has_the_same_rows()
        => Assert.Single(DocumentedVendor.All.Select(DocumentedVendor.Of)
            .Select(vendor => string.Join(", ", RowsOf(vendor).Select(row => Regex.Match(row[0], @"^\w+, (\w+)").Groups[1].Value))).Distinct());

    [Fact]
    public void Every_place_named_is_in_the_tree()
        => House.None(Rows.SelectMany(row => Quoted(row[1])).Where(place => !Exists(place)));

    [Fact]
    public void Every_row_is_shown_by_tests_that_exist()
        => House.None(Rows.SelectMany(row => row[2].Split(", ").Select(test => test.Trim('`'))).Where(test => !TestClasses.Contains(test)));

    [Fact]
    public void Whatever_is_left_out_of_the_members_has_a_reason()
        => House.None(DocumentedVendor.All.Select(DocumentedVendor.Of)
            .SelectMany(vendor => vendor.ProductLeftOut.Concat(vendor.CreateLeftOut))
            .Where(member => string.IsNullOrWhiteSpace(member.Value))
            .Select(member => member.Key));

    private static IEnumerable<string[]> RowsOf(DocumentedVendor vendor)
        => Rows.Where(row => row[0].StartsWith($"{vendor.Vendor}, ", StringComparison.Ordinal));

    private static IEnumerable<string> Quoted(string text) => Regex.Matches(text, "`([^`]+)`").Select(match => match.Groups[1].Value);

    private static bool Exists(string place)
    {
        var path = Path.Combine(SourceTree.Root, place.StartsWith("schema/", StringComparison.Ordinal) ? place : $"src/ProductGateway.{place}");
        return File.Exists(path) || Directory.Exists(path);
    }
}
