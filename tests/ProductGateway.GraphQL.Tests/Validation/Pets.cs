using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Tests.Cases;
using ProductGateway.GraphQL.Tests.TypeSystem;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.Tests.Validation;

/// <summary>The schema of the examples of chapter 5, and documents against it.</summary>
internal static class Pets
{
    private static readonly ValidationOptions Everything = new() { Limits = Limits.None };
    private static readonly ValidationOptions FiveErrors = new() { Limits = Limits.None with { MaxErrors = 5 } };

    public static Schema Schema { get; } = Schemas.Build(CaseFile.ReadText("Validation/Pets.graphql"));

    /// <summary>Validates a text by every rule and gives the errors of one section.</summary>
    public static Func<string, IReadOnlyList<GraphQLError>> ErrorsOf(string section, Schema? schema = null) => text =>
    [
        .. Errors(text, Everything, schema).Where(error => error.SpecSection == section),
    ];

    /// <summary>Without options every limit is lifted, but for the five errors.</summary>
    public static IReadOnlyList<GraphQLError> Errors(string text, ValidationOptions? options = null, Schema? schema = null)
        => DocumentValidator.Validate(schema ?? Schema, Parser.Parse(new Source(text)), options ?? FiveErrors);

    public static ValidationContext Run(string text, ValidationOptions? options = null)
        => DocumentValidator.Run(Schema, Parser.Parse(new Source(text)), options ?? FiveErrors);
}
