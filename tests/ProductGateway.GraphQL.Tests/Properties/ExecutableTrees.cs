using FsCheck;
using FsCheck.Fluent;
using ProductGateway.GraphQL.Language.Ast;
using static ProductGateway.GraphQL.Tests.Properties.Trees;

namespace ProductGateway.GraphQL.Tests.Properties;

/// <summary>Random executable definitions.</summary>
internal static class ExecutableTrees
{
    private static Gen<SelectionSetNode> SelectionSets { get; } = Gen.Sized(size => SelectionSet(Math.Min(size, 20)));

    private static Gen<VariableDefinitionNode> VariableDefinitions { get; } =
        from description in Descriptions
        from variable in Variables
        from type in Types
        from defaultValue in Maybe(Constants)
        from directives in ConstantDirectives
        select new VariableDefinitionNode(NoSpan, description, variable, type, defaultValue, directives);

    private static Gen<DefinitionNode> Operations { get; } =
        from description in Descriptions
        from operation in Gen.Elements(OperationType.Query, OperationType.Mutation, OperationType.Subscription)
        from name in Maybe(Names)
        from variables in Several(VariableDefinitions)
        from directives in Directives
        from set in SelectionSets
        select (DefinitionNode)new OperationDefinitionNode(NoSpan, description, operation, name, variables, directives, set);

    private static Gen<DefinitionNode> Shorthands { get; } =
        from set in SelectionSets
        select (DefinitionNode)new OperationDefinitionNode(NoSpan, null, OperationType.Query, null, [], [], set);

    private static Gen<DefinitionNode> Fragments { get; } =
        from description in Descriptions
        from name in NamesBut("on")
        from condition in NamedTypes
        from directives in Directives
        from set in SelectionSets
        select (DefinitionNode)new FragmentDefinitionNode(NoSpan, description, name, condition, directives, set);

    public static Gen<DefinitionNode> Definitions { get; } = Gen.OneOf(Operations, Shorthands, Fragments);

    private static Gen<SelectionSetNode> SelectionSet(int size)
        => Several(Selection(size), least: 1).Select(selections => new SelectionSetNode(NoSpan, selections));

    private static Gen<SelectionNode> Selection(int size)
    {
        var inner = size < 2 ? Gen.Constant<SelectionSetNode?>(null) : Maybe(SelectionSet(size / 3));
        var field =
            from alias in Maybe(Names)
            from name in Names
            from arguments in Arguments(ValuesWithVariables)
            from directives in Directives
            from set in inner
            select (SelectionNode)new FieldNode(NoSpan, alias, name, arguments, directives, set);
        var spread =
            from name in NamesBut("on")
            from directives in Directives
            select (SelectionNode)new FragmentSpreadNode(NoSpan, name, directives);
        if (size < 2) return Gen.OneOf(field, spread);

        var inline =
            from condition in Maybe(NamedTypes)
            from directives in Directives
            from set in SelectionSet(size / 3)
            select (SelectionNode)new InlineFragmentNode(NoSpan, condition, directives, set);
        return Gen.Frequency((3, field), (1, spread), (1, inline));
    }
}
