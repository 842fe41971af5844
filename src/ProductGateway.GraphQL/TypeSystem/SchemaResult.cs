using System.Globalization;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>What <see cref="SchemaBuilder.Build"/> found: a schema, or every reason against it.</summary>
public sealed class SchemaResult
{
    /// <summary>Key of <see cref="GraphQLError.Extensions"/>: the names of the sources (<see cref="IReadOnlyList{T}"/> of string), one for each location.</summary>
    public const string SourcesKey = "sources";

    internal SchemaResult(Schema? schema, IReadOnlyList<GraphQLError> errors)
    {
        Schema = schema;
        Errors = errors;
    }

    /// <summary>Null exactly when there are <see cref="Errors"/>.</summary>
    public Schema? Schema { get; }

    /// <summary>Each with <see cref="ErrorCode.SchemaUnsound"/> or <see cref="ErrorCode.Syntax"/>; empty for a sound schema.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>One line for each error, such as <c>product.graphql:3:5: …</c>; the empty text without any.</summary>
    public override string ToString() => string.Join("\n", Errors.Select(Line));

    private static string Line(GraphQLError error)
    {
        if (error.Locations.Count == 0) return error.Message;
        var (line, column) = (error.Locations[0].Line, error.Locations[0].Column);
        var source = error.Extensions?[SourcesKey] is IReadOnlyList<string> names ? names[0] : "schema";
        return string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}: {3}", source, line, column, error.Message);
    }
}
