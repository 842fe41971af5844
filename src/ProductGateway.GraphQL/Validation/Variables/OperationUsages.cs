using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>An operation with the variables that it defines and those that it uses.</summary>
/// <param name="Operation">The definition.</param>
/// <param name="Variables">By name; the last of several of one name.</param>
/// <param name="Usages">In the operation and every fragment that it reaches; of several in equal places only the first.</param>
internal sealed record OperationUsages(
    OperationDefinitionNode Operation,
    IReadOnlyDictionary<string, VariableDefinitionNode> Variables,
    IReadOnlyList<VariableUsage> Usages)
{
    /// <summary>How messages call the operation.</summary>
    public string Title => Operation.Name is { } name ? $"the operation `{name.Value}`" : "the operation";
}
