using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>An operation defines each variable once.</summary>
/// <remarks>GraphQL specification 5.8.1 <see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/></remarks>
internal sealed class VariableUniqueness : IRule<OperationDefinitionNode>
{
    public string Section => "sec-Variable-Uniqueness";

    public void Check(OperationDefinitionNode operation, ValidationContext context)
    {
        foreach (var nodes in Duplicates.Find(operation.Variables, variable => variable.Variable.Name))
        {
            if (context.IsFull) return;
            context.Report(this, $"The variable `${nodes[0].Value}` is defined {nodes.Count} times. Define it once.", nodes);
        }
    }
}
