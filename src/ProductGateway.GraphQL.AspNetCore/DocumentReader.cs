using System.Diagnostics;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Makes a document of a text, by one set of limits wherever the text comes from.</summary>
internal sealed class DocumentReader(ExecutableSchema schema, GraphQLOptions options, ErrorMasking masking)
{
    private readonly ValidationOptions _validation = new()
    {
        Limits = options.Limits.Document,
        Introspection = options.EnableIntrospection,
        Suggestions = options.EnableIntrospection,
        Fault = fault => masking.Mask(fault, Activity.Current?.TraceId.ToHexString() ?? "none"),
    };

    /// <summary>Parses and validates.</summary>
    /// <returns>The document, or at least one error.</returns>
    public (ExecutableDocument? Document, IReadOnlyList<GraphQLError> Errors) Read(byte[] utf8)
    {
        try
        {
            var document = Parser.Parse(new Source(utf8), _validation.Limits.ForParser());
            var errors = DocumentValidator.Validate(schema.Schema, document, _validation);
            return errors.Count > 0 ? (null, errors) : (new ExecutableDocument(document), []);
        }
        catch (SyntaxException exception)
        {
            return (null, [exception.Error]);
        }
    }
}
