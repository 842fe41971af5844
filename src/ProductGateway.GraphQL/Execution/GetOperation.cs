using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Execution;

/// <summary>GetOperation(document, operationName).</summary>
/// <remarks>GraphQL specification 6.1 <see href="https://spec.graphql.org/September2025/#GetOperation()"/></remarks>
public static class GetOperation
{
    /// <summary>Finds the operation to execute, so that a host knows what it is before anything runs. Reports: <see cref="ErrorCode.OperationResolution"/> when no operation, or no single one, answers to the name.</summary>
    /// <param name="document">Where to look.</param>
    /// <param name="operationName">Null for the only one.</param>
    public static (OperationDefinitionNode? Operation, GraphQLError? Error) Find(ExecutableDocument document, string? operationName)
    {
        var operations = document.Operations;
        if (operationName is null)
        {
            // 1a. If document contains exactly one operation, return the Operation contained in the document.
            if (operations.Length == 1) return (operations[0], null);

            // 1b. Otherwise raise a request error requiring operationName.
            return (null, Error(operations.Length == 0
                ? "The document has no operation. Add a query or a mutation."
                : $"The document has {operations.Length} operations. Name one of them in \"operationName\"."));
        }

        // 2a. Let operation be the Operation named operationName in document.
        var named = Array.Find(operations, operation => operation.Name?.Value == operationName);

        // 2b. If operation was not found, raise a request error.
        return named is null
            ? (null, Error($"The document has no operation named \"{Shorten(operationName)}\". Check \"operationName\"."))
            : (named, null);
    }

    private static string Shorten(string name) => name.Length <= 100 ? name : $"{name[..100]}…";

    private static GraphQLError Error(string message)
        => new(message, ErrorCode.OperationResolution) { SpecSection = "GetOperation()" };
}
