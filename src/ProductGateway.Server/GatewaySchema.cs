using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server;

/// <summary>The schema of <c>schema/*.graphql</c>, carried in this assembly, and the code behind it.</summary>
internal static class GatewaySchema
{
    /// <summary>One stem per topic, in the order of introspection.</summary>
    private static readonly string[] Topics = ["root", "product", "microsoft", "superoffice", "finago"];

    /// <summary>The schema without resolvers.</summary>
    /// <exception cref="InvalidOperationException">The schema is unsound; the message has every error with its file and line.</exception>
    public static Schema Build()
    {
        var builder = new SchemaBuilder();
        foreach (var topic in Topics) builder.AddDocumentFromString(Read(topic), $"{topic}.graphql");
        ServerTypes.Bind(builder);
        var result = builder.Build();
        return result.Schema ?? throw new InvalidOperationException($"The schema is unsound:\n{result}");
    }

    /// <summary>The schema with code behind every field.</summary>
    /// <exception cref="InvalidOperationException">The schema is unsound, or a field has no code.</exception>
    public static ExecutableSchema Build(
        IQueryResolvers query,
        IMutationResolvers mutation,
        ISubscriptionResolvers<ProductId> subscription,
        ISuperOfficeProductResolvers superOfficeProduct,
        IFinagoProductResolvers finagoProduct)
    {
        var tables = new ResolverTables(Build());
        ServerTypes.Wire(tables, finagoProduct, query, mutation, subscription, superOfficeProduct);
        return tables.Build();
    }

    private static string Read(string topic)
    {
        using var stream = typeof(GatewaySchema).Assembly.GetManifestResourceStream($"schema/{topic}.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
