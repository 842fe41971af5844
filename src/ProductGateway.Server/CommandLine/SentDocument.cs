using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.Server.CommandLine;

/// <summary>What a client sends for one operation: its text, and that of the fragments that it reaches. Limits count in it alone.</summary>
internal static class SentDocument
{
    /// <summary>Every limit that the document exceeds; empty when it keeps to all of them.</summary>
    public static IReadOnlyList<GraphQLError> Check(OperationDefinitionNode operation, DocumentNode all, Schema schema, ValidationOptions gateway)
    {
        var definitions = new List<ExecutableDefinitionNode> { operation };
        var fragments = all.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        for (var i = 0; i < definitions.Count; i++)
        {
            var selections = definitions[i] is FragmentDefinitionNode fragment ? fragment.SelectionSet : operation.SelectionSet;
            foreach (var name in SpreadsIn(selections)) if (fragments.Remove(name, out var reached)) definitions.Add(reached);
        }

        var text = string.Join("\n", definitions.Select(definition => definition.Span.Source!.GetText(definition.Span.Start, definition.Span.End)));
        try
        {
            return DocumentValidator.Validate(schema, Parser.Parse(new Source(text), gateway.Limits.ForParser()), gateway);
        }
        catch (SyntaxException exception)
        {
            return [exception.Error];
        }
    }

    private static IEnumerable<string> SpreadsIn(SelectionSetNode set) => set.Selections.SelectMany(selection => selection switch
    {
        FragmentSpreadNode spread => [spread.Name.Value],
        InlineFragmentNode inline => SpreadsIn(inline.SelectionSet),
        FieldNode { SelectionSet: { } children } => SpreadsIn(children),
        _ => [],
    });
}
