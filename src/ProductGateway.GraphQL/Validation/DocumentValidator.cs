using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Decides whether a document can be executed against a schema: chapter 5 in one walk.</summary>
/// <remarks>GraphQL specification 5 <see href="https://spec.graphql.org/September2025/#sec-Validation"/></remarks>
public static class DocumentValidator
{
    /// <summary>Every error of the document, at most <see cref="ValidationOptions.MaxErrors"/> and one more that says there were more; empty when it is valid.</summary>
    /// <remarks>
    /// Reports: <see cref="ErrorCode.Validation"/>, each with the section that is broken. Never throws for a document that the parser gave.
    /// Time and memory grow linearly with the document, fragments included.
    /// </remarks>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
        => Run(schema, document, options ?? new ValidationOptions()).Errors;

    internal static ValidationContext Run(Schema schema, DocumentNode document, ValidationOptions options)
    {
        var context = new ValidationContext(schema, document, options);
        new DocumentWalk(context).Visit(document);
        return context;
    }
}
