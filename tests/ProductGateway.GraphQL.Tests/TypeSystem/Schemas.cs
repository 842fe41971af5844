using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.TypeSystem;

internal static class Schemas
{
    /// <summary>A sound schema out of the text, in the source <c>test.graphql</c>.</summary>
    public static Schema Build(string sdl, Action<SchemaBuilder>? bind = null)
    {
        var builder = new SchemaBuilder().AddDocumentFromString(sdl, "test.graphql");
        bind?.Invoke(builder);
        var result = builder.Build();
        Assert.Equal("", result.ToString());
        return result.Schema!;
    }

    /// <summary>What is wrong with the text.</summary>
    public static IReadOnlyList<GraphQLError> ErrorsOf(string sdl) => new SchemaBuilder().AddDocumentFromString(sdl, "test.graphql").Build().Errors;

    /// <summary>What is wrong with the text, a line each, without the name of the source.</summary>
    public static string[] Errors(string sdl, Action<SchemaBuilder>? bind = null)
    {
        var builder = new SchemaBuilder().AddDocumentFromString(sdl, "test.graphql");
        bind?.Invoke(builder);
        var result = builder.Build();
        Assert.Equal(result.Errors.Count > 0, result.Schema is null);
        return [.. result.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace("test.graphql:", "", StringComparison.Ordinal))];
    }
}
