using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.CommandLine;

/// <summary>A schema that a command compares with or checks against: it must be sound.</summary>
internal static class SoundSchema
{
    /// <exception cref="CommandLineException">It cannot be read, or is unsound; then every error is told.</exception>
    public static async Task<Schema> ReadAsync(IEnumerable<string> places, CancellationToken cancellationToken)
    {
        var result = (await SchemaSource.ReadAsync(places, cancellationToken)).Build();
        if (result.Schema is { } schema) return schema;

        var errors = result.Errors.Select(error => Finding.Of(error).ToString());
        throw new CommandLineException(string.Join(Environment.NewLine, [.. errors, "The schema is unsound. Mend it first."]));
    }
}
