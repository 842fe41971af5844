using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>What stays the same as long as a client is subscribed.</summary>
/// <param name="Schema">The types and their code.</param>
/// <param name="Type">The root Subscription type.</param>
/// <param name="Operation">The subscription operation.</param>
/// <param name="Request">Its document, services and mask serve every event.</param>
/// <param name="Variables">Coerced once.</param>
internal sealed record Subscription(
    ExecutableSchema Schema,
    ObjectType Type,
    OperationDefinitionNode Operation,
    OperationRequest Request,
    IReadOnlyDictionary<string, object?> Variables)
{
    /// <summary>For the source stream, or for one event: errors, loaders and limits are never shared between events.</summary>
    public OperationContext NewContext(Deadline deadline)
        => new(Request.Document.Compile(Schema, Operation, Variables), Request, Variables, deadline);
}
