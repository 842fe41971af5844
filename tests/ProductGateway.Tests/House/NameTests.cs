using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProductGateway.Tests.House;

/// <summary>Names say what a thing is.</summary>
public sealed class NameTests
{
    private static readonly string[] Drawers = ["Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Common", "Misc", "Base", "Impl", "Info", "Data", "Processor", "Wrapper"];

    [Fact]
    public void No_type_is_named_like_a_drawer()
        => House.None(SourceTree.CSharp.SelectMany(file => file.Syntax.DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>()
            .Where(type => Drawers.Any(drawer => type.Identifier.Text.EndsWith(drawer, StringComparison.Ordinal)))
            .Where(type => !type.Identifier.Text.Contains("ExtraInfo", StringComparison.Ordinal)) // SuperOffice's own name
            .Select(type => $"{file.Name}: {type.Identifier.Text}")));

    [Fact]
    public void A_test_is_a_sentence_with_underscores()
        => House.None(SourceTree.Files("tests", "*Tests.cs").SelectMany(file => file.Syntax.DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(method => IsTest(method) && method.Identifier.Text.Count(c => c == '_') < 2)
            .Select(method => $"{file.Name}: {method.Identifier.Text}")));

    [Fact]
    public void Nothing_is_skipped_or_slept_or_left_for_later()
    {
        string[] words = ["#" + "region", "TO" + "DO", "FIX" + "ME", "HA" + "CK:", "NotImplemented" + "Exception", "Thread." + "Sleep(", "Skip" + " = \"", "Skip" + "=\""];
        House.None(SourceTree.CSharp.SelectMany(file => file.LinesThat(line => words.Any(word => line.Contains(word, StringComparison.Ordinal)))));
    }

    private static bool IsTest(MethodDeclarationSyntax method)
        => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory");
}
