using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>
/// The first walk through a document: collects the scopes, and counts what stands at one place. No rule is asked yet, so that a document that
/// is too big costs little. Descends as deep as the parser let braces and brackets nest; never follows a spread.
/// </summary>
internal sealed class ScopeWalk(ValidationContext context)
{
    private DefinitionScope _definition = null!;

    /// <summary>Fills the scopes of every definition, unless the errors are full before.</summary>
    public void Visit()
    {
        foreach (var definition in context.Definitions)
        {
            _definition = definition;
            if (definition is OperationScope operation) VisitOperation(operation);
            else VisitFragment((FragmentScope)definition);
        }
    }

    private void VisitOperation(OperationScope scope)
    {
        var operation = scope.Node;
        VisitDirectives(operation.Directives);
        foreach (var variable in operation.Variables)
        {
            if (variable.DefaultValue is not null) VisitValue(variable.DefaultValue);
            VisitDirectives(variable.Directives);
        }

        VisitSelections(operation.SelectionSet, context.Schema.GetRootType(operation.Operation), scope.Root);
    }

    private void VisitFragment(FragmentScope scope)
    {
        VisitDirectives(scope.Node.Directives);
        VisitSelections(scope.Node.SelectionSet, context.ConditionType(scope.Node.TypeCondition), scope.Root);
    }

    private void VisitSelections(SelectionSetNode set, CompositeType? type, SelectionScope scope)
    {
        foreach (var selection in set.Selections)
        {
            if (context.IsFull) return;
            VisitDirectives(selection.Directives);
            if (selection is FieldNode field) VisitField(field, type, scope);
            else if (selection is FragmentSpreadNode spread) VisitSpread(spread, scope);
            else VisitInlineFragment((InlineFragmentNode)selection, type, scope);
        }
    }

    private void VisitField(FieldNode field, CompositeType? parent, SelectionScope scope)
    {
        foreach (var argument in field.Arguments) VisitValue(argument.Value);
        var definition = parent is null ? null : MetaFields.FindField(context.Schema, parent, field.Name.Value);
        var children = field.SelectionSet is null ? null : context.NewSelectionScope();
        scope.Fields.Add(new SelectedField(field, parent, definition, children));
        if (children is not null) VisitSelections(field.SelectionSet!, definition?.Type.Named as CompositeType, children);
    }

    private void VisitSpread(FragmentSpreadNode spread, SelectionScope scope)
    {
        if (context.FindFragment(spread.Name.Value) is not { } fragment) return;
        scope.Fragments.Add(fragment);
        _definition.Spreads.Add(new Spread(spread, fragment));
    }

    private void VisitInlineFragment(InlineFragmentNode fragment, CompositeType? parent, SelectionScope scope)
        => VisitSelections(fragment.SelectionSet, fragment.TypeCondition is null ? parent : context.ConditionType(fragment.TypeCondition), scope);

    private void VisitDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        DocumentLimits.Directives.Check(directives, context);
        foreach (var directive in directives)
        {
            foreach (var argument in directive.Arguments) VisitValue(argument.Value);
        }
    }

    private void VisitValue(ValueNode value)
    {
        if (value is ObjectValueNode inputObject)
        {
            foreach (var field in inputObject.Fields) VisitValue(field.Value);
        }

        if (value is not ListValueNode list) return;
        DocumentLimits.Lists.Check(list, context);
        foreach (var item in list.Values) VisitValue(item);
    }
}
