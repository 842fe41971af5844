namespace ProductGateway.GraphQL.Language.Ast;

/// <summary><c>OperationType : one of query mutation subscription</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Operations"/></remarks>
public enum OperationType
{
    /// <summary>Reads; root fields run in parallel.</summary>
    Query,

    /// <summary>Writes, then reads; root fields run one after the other.</summary>
    Mutation,

    /// <summary>A stream of events, each answered like a query.</summary>
    Subscription,
}
