using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Client;

/// <summary>Whatever a schema calls its things, what is generated compiles.</summary>
public sealed class ClientNamesTests
{
    private const string Schema = """
        type Query { class(object: String!, options: Int, cancellationToken: Int, for: [In]): Equals }
        interface Equals { clone: String getHashCode: Int reader: Boolean }
        type Unknown implements Equals { clone: String getHashCode: Int reader: Boolean unknown: String a_b: Int aB: Int }
        type event implements Equals { clone: String getHashCode: Int reader: Boolean typeName: String event: namespace! }
        enum namespace { IN out true_ a_b aB AB _ }
        input In { In: Int, class: namespace, a_b: [[Int!]]!, aB: Int }
        """;

    [Fact]
    public void Keywords_members_of_every_object_and_names_that_become_one_are_told_apart()
    {
        var run = Run("""
            query class($object: String!, $options: Int, $cancellationToken: Int, $for: [In]) {
              class(object: $object, options: $options, cancellationToken: $cancellationToken, for: $for) {
                clone getHashCode reader
                ... on Unknown { unknown a_b aB Unknown: aB __typename }
                ... on event { typeName event }
              }
            }
            """);

        Assert.Equal([], run.Problems());
    }

    [Fact]
    public void A_name_of_any_length_gives_a_file_name_under_100_characters()
    {
        var name = new string('x', 300);
        var run = Run($"query {name}1 {{ class(object: \"\") {{ clone }} }} query {name}2 {{ class(object: \"\") {{ clone }} }}");

        Assert.Equal([], run.Problems());
        Assert.All(run.Files.Keys, file => Assert.InRange(file.Length, 1, 99));
    }

    [Fact]
    public void Two_operations_that_become_one_name_in_CSharp_stand_apart()
        => Assert.Equal([], Run("query getIt { class(object: \"\") { clone } } query GetIt { class(object: \"\") { clone } }").Problems());

    [Fact]
    public void A_fragment_that_may_be_missing_makes_its_fields_nullable_and_promises_nothing()
    {
        var run = ShopFiles.Run(ShopFiles.With("query A($x: Boolean!) { item(id: 1) { ...B @include(if: $x) ...C } } fragment B on Book { title kind } fragment C on Book { kind }"));

        Assert.Equal([], run.Problems());
        var text = run.Files["A.g.cs"];
        Assert.Contains("public sealed record Book : A_Item, IC\n", text, StringComparison.Ordinal);
        Assert.Contains("public string? Title { get; init; }", text, StringComparison.Ordinal);
        Assert.Contains("public required OpenEnum<Kind> Kind { get; init; }", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_place_selects_twice_is_one_property_that_has_both()
    {
        var run = ShopFiles.Run(ShopFiles.With(
            "query A { item(id: 1) { ... on Book { authors { name } ...B } } } fragment B on Book { authors { born spouse { born } ... on Person { name } } }"));

        Assert.Equal([], run.Problems());
        Assert.Contains("public sealed record A_Item_Book_Authors : IB_Authors\n", run.Files["A.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_internal_client_gives_nothing_away()
    {
        var settings = new GraphQLText(
            ".graphqlrc.json", "ClientSettings", """{"extensions": {"strawberryShake": {"name": "Hidden", "accessModifier": "internal", "transportProfiles": [{"subscription": "WebSocket"}]}}}""");

        var run = ShopFiles.Run([settings, .. ShopFiles.All.Skip(1)]);

        Assert.Equal([], run.Problems());
        Assert.DoesNotContain(run.Load().GetExportedTypes(), type => type.Namespace == "Shop");
        Assert.Contains("options.SubscriptionTransport = SubscriptionTransport.WebSocket;", run.Files["Hidden.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_scalar_is_read_and_written_by_the_type_that_the_settings_name()
    {
        const string money = """
            #pragma warning disable CS1591
            namespace My;
            public readonly record struct Money(string Text) : ProductGateway.Client.ICustomScalar<Money>
            {
                public static Money Read(ref System.Text.Json.Utf8JsonReader reader) => new(reader.GetString()!);
                public void Write(System.Text.Json.Utf8JsonWriter writer) => writer.WriteStringValue(Text);
                public static implicit operator Money(string text) => new(text);
            }
            """;
        var run = GeneratorRun.Of(
            new ClientGenerator(),
            Compilations.Of(money),
            new GraphQLText(".graphqlrc.json", "ClientSettings", """{"extensions": {"strawberryShake": {"name": "Bank", "scalars": {"Money": "My.Money"}}}}"""),
            new GraphQLText("schema.graphql", "Client", "type Query { a(b: Money, c: [Money!]!): [Money] d: Money e: Money! } scalar Money"),
            new GraphQLText("a.graphql", "Client", "query A($b: Money, $c: [Money!]!) { a(b: $b, c: $c) d e }"));

        Assert.Equal([], run.Problems());
    }

    private static GeneratorRun Run(string operations)
        => ShopFiles.Run(ShopFiles.Settings, new GraphQLText("schema.graphql", "Client", Schema), new GraphQLText("a.graphql", "Client", operations));
}
