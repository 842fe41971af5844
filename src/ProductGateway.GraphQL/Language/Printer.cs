using System.Text;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Language;

/// <summary>Writes syntax trees as text.</summary>
/// <remarks>GraphQL specification 2 <see href="https://spec.graphql.org/September2025/#sec-Language"/></remarks>
public sealed partial class Printer
{
    private readonly StringBuilder _text = new();
    private int _depth;

    private Printer()
    {
    }

    /// <summary>
    /// The text of any node, indented by two spaces, lines ended by U+000A, none at the end. What the parser read and this prints parses to the same
    /// tree; only a block string with control characters comes back as a quoted one.
    /// </summary>
    public static string Print(SyntaxNode node)
    {
        var printer = new Printer();
        printer.Write(node);
        return printer._text.ToString();
    }

    private void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WriteDocument(document);
                break;
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragmentDefinition(fragment);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case SelectionSetNode selectionSet:
                WriteBraces(selectionSet.Selections);
                break;
            case SelectionNode selection:
                WriteSelection(selection);
                break;
            case ArgumentNode argument:
                WriteNamed(argument.Name, argument.Value);
                break;
            case ObjectFieldNode field:
                WriteNamed(field.Name, field.Value);
                break;
            case DirectiveNode directive:
                _text.Append('@').Append(directive.Name.Value);
                WriteArguments(directive.Arguments);
                break;
            case NameNode name:
                _text.Append(name.Value);
                break;
            case TypeNode type:
                WriteType(type);
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            default:
                WriteTypeSystem(node);
                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0) _text.Append("\n\n");
            Write(document.Definitions[i]);
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        WriteDescription(operation.Description);
        if (!CanBeShorthand(operation))
        {
            _text.Append(Keyword(operation.Operation));
            if (operation.Name is not null) _text.Append(' ').Append(operation.Name.Value);
            WriteParentheses(operation.Variables, isMultiline: operation.Variables.Any(variable => variable.Description is not null));
            WriteDirectives(operation.Directives);
            _text.Append(' ');
        }

        Write(operation.SelectionSet);
    }

    /// <summary>Only a first definition is safe: after <c>type A</c> the <c>{</c> of a shorthand query would open the fields of the type.</summary>
    private bool CanBeShorthand(OperationDefinitionNode operation) =>
        _text.Length == 0
        && operation is { Operation: OperationType.Query, Description: null, Name: null, Variables.Count: 0, Directives.Count: 0 };

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private void WriteFragmentDefinition(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        _text.Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        Write(fragment.SelectionSet);
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Write(variable.Variable);
        _text.Append(": ");
        Write(variable.Type);
        WriteDefaultValue(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteSelection(SelectionNode selection)
    {
        SelectionSetNode? selectionSet = null;
        switch (selection)
        {
            case FieldNode field:
                if (field.Alias is not null) _text.Append(field.Alias.Value).Append(": ");
                _text.Append(field.Name.Value);
                WriteArguments(field.Arguments);
                selectionSet = field.SelectionSet;
                break;
            case FragmentSpreadNode spread:
                _text.Append("...").Append(spread.Name.Value);
                break;
            case InlineFragmentNode fragment:
                _text.Append("...");
                if (fragment.TypeCondition is not null) _text.Append(" on ").Append(fragment.TypeCondition.Name.Value);
                selectionSet = fragment.SelectionSet;
                break;
        }

        WriteDirectives(selection.Directives);
        if (selectionSet is null) return;
        _text.Append(' ');
        Write(selectionSet);
    }

    private void WriteArguments(IReadOnlyList<ArgumentNode> arguments) => WriteParentheses(arguments, isMultiline: false);

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            Write(directive);
        }
    }

    /// <summary>A description stands on the lines before what it describes.</summary>
    private void WriteDescription(StringValueNode? description)
    {
        if (description is null) return;
        Write(description);
        WriteLineBreak();
    }

    /// <summary>One node a line.</summary>
    private void WriteBraces(IReadOnlyList<SyntaxNode> nodes)
    {
        _text.Append('{');
        WriteIndented(nodes);
        _text.Append('}');
    }

    private void WriteParentheses(IReadOnlyList<SyntaxNode> nodes, bool isMultiline)
    {
        if (nodes.Count == 0) return;
        _text.Append('(');
        if (isMultiline) WriteIndented(nodes);
        else WriteSeparated(nodes, ", ");
        _text.Append(')');
    }

    private void WriteIndented(IReadOnlyList<SyntaxNode> nodes)
    {
        _depth++;
        foreach (var node in nodes)
        {
            WriteLineBreak();
            Write(node);
        }

        _depth--;
        WriteLineBreak();
    }

    private void WriteSeparated(IReadOnlyList<SyntaxNode> nodes, string separator)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0) _text.Append(separator);
            Write(nodes[i]);
        }
    }

    private void WriteLineBreak() => _text.Append('\n').Append(Indentation);

    private string Indentation => new(' ', _depth * 2);
}
