using FsCheck;
using FsCheck.Fluent;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Tests.Language;

namespace ProductGateway.GraphQL.Tests.Properties;

/// <summary>print∘parse over random trees.</summary>
public sealed class PrintedTreeTests
{
    [Fact]
    public void Any_executable_tree_prints_as_a_text_that_parses_to_the_same_tree() => Check(ExecutableTrees.Definitions);

    [Fact]
    public void Any_type_system_tree_prints_as_a_text_that_parses_to_the_same_tree() => Check(TypeSystemTrees.Definitions);

    [Fact]
    public void Any_mixed_tree_prints_as_a_text_that_parses_to_the_same_tree()
        => Check(Gen.OneOf(ExecutableTrees.Definitions, TypeSystemTrees.Definitions));

    private static void Check(Gen<DefinitionNode> definitions)
        => Property.Holds(Trees.Several(definitions, least: 1).Select(all => new DocumentNode(Trees.NoSpan, all)), document =>
        {
            var printed = Printer.Print(document);
            var again = Parser.Parse(new Source(printed));
            Assert.True(SyntaxTree.Of(document) == SyntaxTree.Of(again), $"Another tree:\n{SyntaxTree.Of(document)}\nprinted as\n{printed}");
            Assert.Equal(printed, Printer.Print(again));
        });
}
