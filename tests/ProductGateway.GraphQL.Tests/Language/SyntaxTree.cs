using System.Collections;
using System.Text;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>A syntax tree as text, by reflection over what the nodes hold: whole trees can be compared and shown, the printer not asked.</summary>
internal static class SyntaxTree
{
    /// <summary>One line a node, spans left out, children indented.</summary>
    public static string Of(SyntaxNode node)
    {
        var text = new StringBuilder();
        Write(text, node, 0, label: "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, SyntaxNode node, int depth, string label)
    {
        var properties = node.GetType().GetProperties()
            .Where(property => property.Name is not (nameof(SyntaxNode.Span) or nameof(FieldNode.ResponseName)))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => (property.Name, Value: property.GetValue(node)))
            .ToList();
        var scalars = properties
            .Where(property => property.Value is not (null or SyntaxNode or IEnumerable and not string))
            .Select(property => $" {property.Name}={property.Value}");
        text.Append(' ', depth * 2).Append(label).Append(node.GetType().Name[..^"Node".Length]).AppendJoin("", scalars).Append('\n');
        foreach (var (name, value) in properties)
        {
            if (value is SyntaxNode child) Write(text, child, depth + 1, name + ": ");
            if (value is not IEnumerable<SyntaxNode> children) continue;
            foreach (var each in children) Write(text, each, depth + 1, name + "[]: ");
        }
    }
}
