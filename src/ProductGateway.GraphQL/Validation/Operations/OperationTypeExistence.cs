using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>The schema has a root type for the kind of each operation.</summary>
/// <remarks>GraphQL specification 5.2.1.1 <see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/></remarks>
internal sealed class OperationTypeExistence : IRule<OperationDefinitionNode>
{
    public string Section => "sec-Operation-Type-Existence";

    public void Check(OperationDefinitionNode operation, ValidationContext context)
    {
        if (context.Schema.GetRootType(operation.Operation) is not null) return;
        var kind = operation.Operation == OperationType.Mutation ? "mutations" : "subscriptions";
        context.Report(this, $"This schema has no {kind}. Send an operation of a kind that it has.", operation);
    }
}
