using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>
/// The one walk through a document: keeps the context's place, shows each part to the rules that speak of it, and collects the scopes.
/// Descends as deep as the parser let braces and brackets nest; never follows a spread.
/// </summary>
internal sealed class DocumentWalk(ValidationContext context)
{
    private DefinitionScope _definition = null!;

    /// <summary>Checks every definition, then the whole document, then each operation with the variables that it reaches.</summary>
    public void Visit(DocumentNode document)
    {
        foreach (var definition in context.Definitions)
        {
            if (context.IsFull) return;
            _definition = definition;
            if (definition is OperationScope operation) VisitOperation(operation);
            else VisitFragment((FragmentScope)definition);
        }

        if (context.IsFull) return;
        Check(document);
        var usages = new ReachableUsages(context);
        foreach (var operation in context.Definitions.OfType<OperationScope>())
        {
            if (context.IsFull) return;
            Check(usages.Of(operation));
        }
    }

    private void VisitOperation(OperationScope scope)
    {
        var operation = scope.Node;
        Check(operation);
        VisitDirectives(operation.Directives, operation.Operation switch
        {
            OperationType.Query => "QUERY",
            OperationType.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        foreach (var variable in operation.Variables) VisitVariable(variable);
        VisitSelections(operation.SelectionSet, context.Schema.GetRootType(operation.Operation), scope.Root);
    }

    private void VisitFragment(FragmentScope scope)
    {
        Check(scope.Node);
        VisitDirectives(scope.Node.Directives, "FRAGMENT_DEFINITION");
        VisitSelections(scope.Node.SelectionSet, ConditionType(scope.Node.TypeCondition), scope.Root);
    }

    private void VisitVariable(VariableDefinitionNode variable)
    {
        Check(variable);
        if (variable.DefaultValue is not null)
        {
            VisitValue(variable.DefaultValue, InputPosition.OfDefault(variable.Variable.Name.Value, TypeReference.Resolve(variable.Type, context.Schema)));
        }

        VisitDirectives(variable.Directives, "VARIABLE_DEFINITION");
    }

    private void VisitSelections(SelectionSetNode set, CompositeType? type, SelectionScope scope)
    {
        foreach (var selection in set.Selections)
        {
            if (context.IsFull) return;
            context.NodeCount++;
            context.ParentType = type;
            if (selection is FieldNode field) VisitField(field, scope);
            else if (selection is FragmentSpreadNode spread) VisitSpread(spread, scope);
            else VisitInlineFragment((InlineFragmentNode)selection, scope);
        }
    }

    private void VisitField(FieldNode field, SelectionScope scope)
    {
        var parent = context.ParentType;
        var definition = parent is null ? null : MetaFields.FindField(context.Schema, parent, field.Name.Value);
        context.Field = definition;
        Check(field);
        VisitArguments(field.Arguments, definition?.Arguments);
        VisitDirectives(field.Directives, "FIELD");
        var children = field.SelectionSet is null ? null : context.NewSelectionScope();
        scope.Fields.Add(new SelectedField(field, parent, definition, children));
        if (children is not null) VisitSelections(field.SelectionSet!, definition?.Type.Named as CompositeType, children);
    }

    private void VisitSpread(FragmentSpreadNode spread, SelectionScope scope)
    {
        if (context.FindFragment(spread.Name.Value) is { } fragment)
        {
            scope.Fragments.Add(fragment);
            _definition.Spreads.Add(new Spread(spread, fragment));
        }

        Check(spread);
        VisitDirectives(spread.Directives, "FRAGMENT_SPREAD");
    }

    private void VisitInlineFragment(InlineFragmentNode fragment, SelectionScope scope)
    {
        var type = fragment.TypeCondition is null ? context.ParentType : ConditionType(fragment.TypeCondition);
        Check(fragment);
        VisitDirectives(fragment.Directives, "INLINE_FRAGMENT");
        VisitSelections(fragment.SelectionSet, type, scope);
    }

    private void VisitDirectives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count > 1) Check(directives);
        foreach (var directive in directives)
        {
            if (context.IsFull) return;
            context.Directive = context.Schema.GetDirective(directive.Name.Value);
            context.DirectiveLocation = location;
            Check(directive);
            VisitArguments(directive.Arguments, context.Directive?.Arguments);
        }
    }

    private void VisitArguments(IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<InputValue>? definitions)
    {
        if (arguments.Count > 1) Check(arguments);
        foreach (var argument in arguments)
        {
            if (context.IsFull) return;
            VisitValue(argument.Value, InputPosition.Of(definitions is null ? null : InputValue.Find(definitions, argument.Name.Value)));
        }
    }

    private void VisitValue(ValueNode value, InputPosition position)
    {
        if (context.IsFull) return;
        context.NodeCount++;
        context.Position = position;
        Check(value);
        switch (value)
        {
            case VariableNode variable:
                _definition.Usages.Add(new VariableUsage(variable, position));
                break;
            case ListValueNode list:
                var item = position.Item();
                foreach (var element in list.Values) VisitValue(element, item);
                break;
            case ObjectValueNode inputObject:
                Check(inputObject);
                foreach (var field in inputObject.Fields) VisitValue(field.Value, position.FieldOf(field.Name.Value));
                break;
        }
    }

    private CompositeType? ConditionType(NamedTypeNode condition) => context.Schema.GetType(condition.Name.Value) as CompositeType;

    private void Check<TSubject>(TSubject subject)
    {
        foreach (var rule in Rules.For<TSubject>.All) rule.Check(subject, context);
    }
}
