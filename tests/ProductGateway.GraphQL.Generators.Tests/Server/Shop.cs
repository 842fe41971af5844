using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Server;

/// <summary>A small server: what its schema and its code say, and the run that makes one program of them.</summary>
internal static class Shop
{
    public const string Root = """
        "Reads."
        type Query {
          "One item, by its key."
          item("As the shop writes it." key: ID!, in: Currency = EUR): Item
          search(words: [String!], boxes: [[Int!]]): [Item!]!
        }

        type Mutation {
          order(input: OrderInput!, by: Payment!): String!
        }

        type Subscription {
          "Each sale, as it happens."
          sold(above: Money): Gadget!
        }

        "An amount, `1.50` for example."
        scalar Money
        """;

    public const string Goods = """
        "What can be bought."
        union Item = Gadget | Service

        interface Priced {
          price: Money!
          related: Priced
        }

        "Something with a weight.\n\n<b>Not</b> a service."
        type Gadget implements Priced {
          price: Money!
          related: Gadget
          weight: Int
          "In grams."
          heft: Float @deprecated(reason: "Ask for \"weight\".")
          stock: Int!
          rating(of: Int! = 5): Float
          clone: Boolean
        }

        type Service implements Priced {
          price: Money!
          related: Priced
          hours: [Int]!
        }

        enum Currency {
          EUR
          "Danish and Norwegian."
          NORDIC_KRONE
          MARK @deprecated
        }

        input OrderInput {
          item: ID!
          count: Int! = 1
          note: String
          gift: Boolean = false
          sizes: [[Int!]!]
          options: OptionInput
        }

        input OptionInput {
          event: String @deprecated
        }

        input Payment @oneOf {
          card: String
          cash: Money
        }
        """;

    public const string Bindings = """
        using ProductGateway.GraphQL.TypeSystem;
        using ProductGateway.GraphQL.TypeSystem.Scalars;

        [assembly: BindScalar<decimal, DecimalCoercion>("Money")]
        [assembly: BindResolver("Gadget.stock")]

        namespace Shop.Types
        {
            // What the schema does not show may stand beside what it shows.
            internal sealed partial record Gadget
            {
                internal int Shelf => Weight ?? 0;
            }
        }
        """;

    public const string Resolvers = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using ProductGateway.GraphQL.Execution;
        using Shop.Types;

        namespace Shop;

        internal sealed class Resolvers : IQueryResolvers, IMutationResolvers, ISubscriptionResolvers<int>, IGadgetResolvers
        {
            private static readonly Gadget Bell = new(Price: 9.50m, Related: null, Weight: 120, Heft: null, Clone_: null);

            public ValueTask<IItem?> ItemAsync(string key, Currency? @in, ResolverContext context)
                => new(key == "bell" ? Bell with { Weight = @in == Currency.NordicKrone ? 1 : 120 } : null);

            public ValueTask<IReadOnlyList<IItem>> SearchAsync(
                IReadOnlyList<string>? words, IReadOnlyList<IReadOnlyList<int>?>? boxes, ResolverContext context)
                => new([new Service(Price: 1m, Related: Bell, Hours: [words?.Count, boxes?[0]?[1]])]);

            public ValueTask<string> OrderAsync(OrderInput input, Payment by, ResolverContext context)
                => new($"{input.Count} {input.Item}, note {input.Note}, gift {input.Gift}, size {input.Sizes.Value?[1][0]}, event {input.Options.Value?.Event} by {by}");

            public ValueTask<IAsyncEnumerable<int>> SubscribeToSoldAsync(decimal? above, ResolverContext context)
                => new(new[] { 1, 2 }.ToAsyncEnumerable());

            public ValueTask<Gadget> SoldAsync(int emitted, ResolverContext context) => new(Bell with { Weight = emitted });

            public ValueTask<int> StockAsync(Gadget parent, ResolverContext context) => new(parent.Shelf);

            public ValueTask<double?> RatingAsync(Gadget parent, int of, ResolverContext context) => new(of / 2.0);
        }
        """;

    public const string Server = """
        using ProductGateway.GraphQL.Execution;
        using ProductGateway.GraphQL.TypeSystem;
        using Shop.Types;

        namespace Shop;

        /// <summary>The whole.</summary>
        public static class Server
        {
            /// <summary>Builds it.</summary>
            public static ExecutableSchema Build(string root, string goods)
            {
                var builder = new SchemaBuilder().AddDocumentFromString(root, "root").AddDocumentFromString(goods, "goods");
                ServerTypes.Bind(builder);
                var tables = new ResolverTables(builder.Build().Schema!);
                var resolvers = new Resolvers();
                ServerTypes.Wire(tables, resolvers, resolvers, resolvers, resolvers);
                return tables.Build();
            }
        }
        """;

    public static readonly GraphQLText RootFile = File("root", Root);

    public static readonly GraphQLText GoodsFile = File("goods", Goods);

    public static GraphQLText File(string name, string text) => new($"schema/{name}.graphql", "ServerSchema", text);

    /// <summary>The generator over the whole of it, as it is.</summary>
    public static GeneratorRun AsItIs { get; } = Run(Root, Goods, Resolvers);

    /// <summary>The same with other texts.</summary>
    public static GeneratorRun Run(string root, string goods, string resolvers, string bindings = Bindings)
        => GeneratorRun.Of(
            new ServerGenerator(), Compilations.Of(bindings, resolvers, Server), File("root", root), File("goods", goods));
}
