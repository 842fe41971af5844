using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Execution;

/// <summary>The values of the variables that decide about <c>@skip</c> and <c>@include</c> somewhere in a document.</summary>
/// <remarks>GraphQL specification 3.13.1 and 3.13.2 <see href="https://spec.graphql.org/September2025/#sec--skip"/></remarks>
internal sealed class Conditions(string[] names, IReadOnlyDictionary<string, object?> variables)
{
    private readonly HashSet<string> _true = new(names.Where(name => IsTrue(variables, name)), StringComparer.Ordinal);

    public bool AreThoseOf(IReadOnlyDictionary<string, object?> variables)
    {
        foreach (var name in names)
        {
            if (IsTrue(variables, name) != _true.Contains(name)) return false;
        }

        return true;
    }

    /// <summary>3a. and 3b. of CollectFields: "may be applied in either order since they apply commutatively".</summary>
    public bool Include(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == "skip" && IsTrue(Condition(directive))) return false;
            if (directive.Name.Value == "include" && !IsTrue(Condition(directive))) return false;
        }

        return true;
    }

    /// <summary>The variables that some <c>@skip</c> or <c>@include</c> of the document asks, each once.</summary>
    public static string[] VariablesOf(DocumentNode document)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode?>();
        foreach (var definition in document.Definitions) open.Push(SelectionSet(definition));
        while (open.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet?.Selections ?? [])
            {
                AddVariables(selection, found);
                open.Push(SelectionSet(selection));
            }
        }

        return [.. found];
    }

    private static SelectionSetNode? SelectionSet(SyntaxNode node) => node switch
    {
        OperationDefinitionNode operation => operation.SelectionSet,
        FragmentDefinitionNode fragment => fragment.SelectionSet,
        FieldNode field => field.SelectionSet,
        InlineFragmentNode inline => inline.SelectionSet,
        _ => null,
    };

    private static void AddVariables(SelectionNode selection, HashSet<string> found)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" or "include" && Condition(directive) is VariableNode variable) found.Add(variable.Name.Value);
        }
    }

    private static ValueNode? Condition(DirectiveNode directive)
        => directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value;

    private static bool IsTrue(IReadOnlyDictionary<string, object?> variables, string name)
        => variables.TryGetValue(name, out var value) && value is true;

    private bool IsTrue(ValueNode? condition) => condition switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => _true.Contains(variable.Name.Value),
        _ => false,
    };
}
