using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Client;

/// <summary>The client of a small shop, as files, and runs of the generator over it.</summary>
internal static class ShopFiles
{
    private static readonly string Folder = Path.Combine(Checkout.Tests, "Client", "Shop");

    public static GraphQLText Settings { get; } = new(".graphqlrc.json", "ClientSettings", File.ReadAllText(Path.Combine(Folder, ".graphqlrc.json")));

    public static GraphQLText Schema { get; } = new("schema.graphql", "Client", File.ReadAllText(Path.Combine(Folder, "schema.graphql")));

    /// <summary>Every file of the shop.</summary>
    public static GraphQLText[] All { get; } = [Settings, Schema, .. Directory.GetFiles(Path.Combine(Folder, "Operations")).Order(StringComparer.Ordinal).Select(Operation)];

    /// <summary>Settings and schema with operations of a test's own.</summary>
    public static GraphQLText[] With(params string[] operations)
        => [Settings, Schema, .. operations.Select((text, index) => new GraphQLText($"Operations/{index}.graphql", "Client", text))];

    public static GeneratorRun Run(params GraphQLText[] files) => GeneratorRun.Of(new ClientGenerator(), Compilations.Of(), files);

    private static GraphQLText Operation(string path) => new($"Operations/{Path.GetFileName(path)}", "Client", File.ReadAllText(path));
}
