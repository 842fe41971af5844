using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>print∘parse over every valid text of the case files.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> ValidDocuments =>
        [.. new CaseFile("Language/Document.graphql").ValidTexts.Union(new CaseFile("Language/TypeSystem.graphql").ValidTexts)];

    [Theory]
    [MemberData(nameof(ValidDocuments))]
    public void Printed_text_parses_to_the_same_tree_and_prints_the_same_again(string text)
    {
        var document = Documents.Parse(text);
        var printed = Printer.Print(document);
        var again = Documents.Parse(printed);
        Assert.Equal(SyntaxTree.Of(document), SyntaxTree.Of(again));
        Assert.Equal(printed, Printer.Print(again));
    }
}
