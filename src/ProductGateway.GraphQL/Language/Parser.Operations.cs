using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Language;

/// <summary>GraphQL specification 2.4 to 2.9 and 2.11: operations, selections, fragments and variable definitions.</summary>
public sealed partial class Parser
{
    /// <summary><c>OperationDefinition : SelectionSet</c></summary>
    private OperationDefinitionNode ParseQueryShorthand()
    {
        var start = _token.Start;
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(SpanFrom(start), null, OperationType.Query, null, [], [], selectionSet);
    }

    /// <summary><c>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet</c></summary>
    private OperationDefinitionNode ParseOperationDefinition(int start, StringValueNode? description)
    {
        var operation = ParseOperationType();
        var name = _token.Kind == TokenKind.Name ? ParseName("a name") : null;
        var variables = OptionallyInParentheses("a variables definition", static parser => parser.ParseVariableDefinition());
        var directives = ParseDirectives();
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(SpanFrom(start), description, operation, name, variables, directives, selectionSet);
    }

    /// <summary><c>OperationType : one of query mutation subscription</c></summary>
    private OperationType ParseOperationType()
    {
        const string Wanted = "`query`, `mutation` or `subscription`";
        var token = Expect(TokenKind.Name, Wanted);
        return _source.GetText(token.Start, token.End) switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(token, Wanted),
        };
    }

    /// <summary><c>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?</c></summary>
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon, "`:` and the variable's type");
        var type = ParseTypeReference();
        var defaultValue = ParseDefaultValue();
        var directives = ParseConstDirectives();
        return new VariableDefinitionNode(SpanFrom(start), description, variable, type, defaultValue, directives);
    }

    /// <summary><c>SelectionSet : { Selection+ }</c></summary>
    private SelectionSetNode ParseSelectionSet() => Nested(static parser =>
    {
        var start = parser._token.Start;
        var selections = parser.InBraces("a selection set", static inner => inner.ParseSelection());
        return new SelectionSetNode(parser.SpanFrom(start), selections);
    });

    /// <summary><c>Selection : Field | FragmentSpread | InlineFragment</c></summary>
    private SelectionNode ParseSelection() => _token.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    /// <summary><c>Field : Alias? Name Arguments? Directives? SelectionSet?</c>; <c>Alias : Name :</c></summary>
    private FieldNode ParseField()
    {
        var start = _token.Start;
        NameNode? alias = null;
        var name = ParseName("a field, an alias or `...`");
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName("the field that the alias renames");
        }

        var arguments = ParseArguments();
        var directives = ParseDirectives();
        var selectionSet = _token.Kind == TokenKind.OpenBrace ? ParseSelectionSet() : null;
        return new FieldNode(SpanFrom(start), alias, name, arguments, directives, selectionSet);
    }

    /// <summary><c>Arguments[Const] : ( Argument[?Const]+ )</c>, or nothing.</summary>
    private ArgumentNode[] ParseArguments() =>
        OptionallyInParentheses("an argument list", static parser => parser.ParseArgument());

    /// <summary><c>Argument[Const] : Name : Value[?Const]</c></summary>
    private ArgumentNode ParseArgument()
    {
        var start = _token.Start;
        var name = ParseName("an argument's name");
        Expect(TokenKind.Colon, "`:` and the argument's value");
        var value = ParseValue();
        return new ArgumentNode(SpanFrom(start), name, value);
    }

    /// <summary>
    /// <c>FragmentSpread : ... FragmentName Directives?</c>;
    /// <c>InlineFragment : ... TypeCondition? Directives? SelectionSet</c>
    /// </summary>
    private SelectionNode ParseFragment()
    {
        var start = _token.Start;
        Advance();
        var hasTypeCondition = Skip("on");
        if (!hasTypeCondition && _token.Kind == TokenKind.Name)
        {
            var name = ParseFragmentName();
            var spreadDirectives = ParseDirectives();
            return new FragmentSpreadNode(SpanFrom(start), name, spreadDirectives);
        }

        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives();
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(SpanFrom(start), typeCondition, directives, selectionSet);
    }

    /// <summary><c>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet</c></summary>
    private FragmentDefinitionNode ParseFragmentDefinition(int start, StringValueNode? description)
    {
        Advance();
        var name = ParseFragmentName();
        var typeCondition = ParseTypeCondition();
        var directives = ParseDirectives();
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(SpanFrom(start), description, name, typeCondition, directives, selectionSet);
    }

    /// <summary><c>FragmentName : Name but not on</c></summary>
    private NameNode ParseFragmentName() =>
        IsKeyword("on") ? throw Unexpected("the fragment's name, which is never `on`,") : ParseName("the fragment's name");

    /// <summary><c>TypeCondition : on NamedType</c></summary>
    private NamedTypeNode ParseTypeCondition()
    {
        ExpectKeyword("on");
        return ParseNamedType();
    }
}
