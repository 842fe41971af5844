using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>
/// The walk that asks the rules: keeps the context's place, shows each part to the rules that speak of it, and collects the uses of variables.
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
        VisitSelections(operation.SelectionSet, context.Schema.GetRootType(operation.Operation));
    }

    private void VisitFragment(FragmentScope scope)
    {
        Check(scope.Node);
        VisitDirectives(scope.Node.Directives, "FRAGMENT_DEFINITION");
        VisitSelections(scope.Node.SelectionSet, context.ConditionType(scope.Node.TypeCondition));
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

    private void VisitSelections(SelectionSetNode set, CompositeType? type)
    {
        foreach (var selection in set.Selections)
        {
            if (context.IsFull) return;
            context.NodeCount++;
            context.ParentType = type;
            if (selection is FieldNode field) VisitField(field);
            else if (selection is FragmentSpreadNode spread) VisitSpread(spread);
            else VisitInlineFragment((InlineFragmentNode)selection);
        }
    }

    private void VisitField(FieldNode field)
    {
        var parent = context.ParentType;
        var definition = parent is null ? null : MetaFields.FindField(context.Schema, parent, field.Name.Value);
        context.Field = definition;
        Check(field);
        VisitArguments(field.Arguments, definition?.Arguments);
        VisitDirectives(field.Directives, "FIELD");
        if (field.SelectionSet is not null) VisitSelections(field.SelectionSet, definition?.Type.Named as CompositeType);
    }

    private void VisitSpread(FragmentSpreadNode spread)
    {
        Check(spread);
        VisitDirectives(spread.Directives, "FRAGMENT_SPREAD");
    }

    private void VisitInlineFragment(InlineFragmentNode fragment)
    {
        var type = fragment.TypeCondition is null ? context.ParentType : context.ConditionType(fragment.TypeCondition);
        Check(fragment);
        VisitDirectives(fragment.Directives, "INLINE_FRAGMENT");
        VisitSelections(fragment.SelectionSet, type);
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

    private void Check<TSubject>(TSubject subject)
    {
        foreach (var rule in Rules.For<TSubject>.All) rule.Check(subject, context);
    }
}
