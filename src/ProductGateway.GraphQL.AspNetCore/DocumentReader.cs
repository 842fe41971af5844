using System.Diagnostics;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Makes a document of a text, by one set of limits wherever the text comes from.</summary>
internal sealed class DocumentReader(Schema schema, ValidationOptions withSchema, ValidationOptions withoutSchema)
{
    public DocumentReader(ExecutableSchema schema, GraphQLOptions options, ErrorMasking masking)
        : this(schema.Schema, Validation(options, masking, mayIntrospect: true), Validation(options, masking, mayIntrospect: false))
    {
    }

    /// <summary>Parses and validates.</summary>
    /// <param name="utf8">The document's text.</param>
    /// <param name="mayIntrospect">Whether it may ask for the schema, and what is similar is told where a name is not known.</param>
    /// <returns>The document, or at least one error.</returns>
    public (ExecutableDocument? Document, IReadOnlyList<GraphQLError> Errors) Read(byte[] utf8, bool mayIntrospect)
    {
        var validation = mayIntrospect ? withSchema : withoutSchema;
        try
        {
            var document = Parser.Parse(new Source(utf8), validation.Limits.ForParser());
            var errors = DocumentValidator.Validate(schema, document, validation);
            return errors.Count > 0 ? (null, errors) : (new ExecutableDocument(document), []);
        }
        catch (SyntaxException exception)
        {
            return (null, [exception.Error]);
        }
    }

    private static ValidationOptions Validation(GraphQLOptions options, ErrorMasking masking, bool mayIntrospect) => new()
    {
        Limits = options.Limits.Document,
        Introspection = mayIntrospect,
        Suggestions = mayIntrospect,
        Fault = fault => masking.Mask(fault, Activity.Current?.TraceId.ToHexString() ?? "none"),
    };
}
