using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Decides whether a document can be executed against a schema: the limits first, then chapter 5 in one walk.</summary>
/// <remarks>GraphQL specification 5 <see href="https://spec.graphql.org/September2025/#sec-Validation"/></remarks>
public static class DocumentValidator
{
    /// <summary>Every error of the document, at most <see cref="Limits.MaxErrors"/> and one more that says there were more; empty when it is valid.</summary>
    /// <remarks>
    /// Reports: the codes of <see cref="Limits"/>, and only when the document keeps to all of them <see cref="ErrorCode.Validation"/>, each with
    /// the section that is broken. Never throws for a document that the parser gave.
    /// Time and memory grow linearly with the document, fragments included.
    /// </remarks>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
        => Run(schema, document, options ?? new ValidationOptions()).Errors;

    internal static ValidationContext Run(Schema schema, DocumentNode document, ValidationOptions options)
    {
        var context = new ValidationContext(schema, document, options);
        DocumentLimits.Check(document, context);
        if (context.Errors.Count == 0) new DocumentWalk(context).Visit(document);
        return context;
    }
}
