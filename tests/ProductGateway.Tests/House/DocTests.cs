using System.Text.RegularExpressions;

namespace ProductGateway.Tests.House;

/// <summary>Docs say what the signature cannot, and cite one edition of the specification.</summary>
public sealed class DocTests
{
    private static readonly string[] EmptyPhrases = ["Gets or sets", "Gets the ", "Represents", "This class", "This method", "Initializes a new"];

    [Fact]
    public void No_doc_comment_says_nothing()
        => House.None(SourceTree.CSharp.SelectMany(file => file.LinesThat(line =>
            line.TrimStart().StartsWith("///", StringComparison.Ordinal)
            && EmptyPhrases.Any(phrase => line.Contains(phrase, StringComparison.Ordinal)))));

    [Fact]
    public void Every_link_to_the_specification_cites_one_edition()
        => House.None(SourceTree.CSharp.SelectMany(file => file.LinesThat(line =>
            Regex.IsMatch(line, @"spec\.graph" + @"ql\.org/(?!September2025/|\{Edition\}/)"))));

    [Fact]
    public void Readme_and_architecture_keep_their_length()
    {
        Assert.InRange(SourceTree.Text("README.md").Split('\n').Length, 1, 150);
        Assert.InRange(SourceTree.Text("ARCHITECTURE.md").Split('\n').Length, 1, 200);
    }
}
