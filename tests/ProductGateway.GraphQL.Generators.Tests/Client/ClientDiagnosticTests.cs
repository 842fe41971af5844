using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Client;

/// <summary>One mistake is one error, at its place in its file.</summary>
public sealed class ClientDiagnosticTests
{
    [Fact]
    public void An_unknown_field_is_one_error_in_the_file_of_the_operation_and_the_rest_is_generated()
    {
        var run = ShopFiles.Run(ShopFiles.With("query A { items { ...B } }", "# Here.\nfragment B on Book {\n  title\n  titel\n}\n"));

        Assert.Equal(["Operations/1.graphql(4,3): PG0104 `Book` has no field `titel`. Select a field that it has. Did you mean `title`?"], run.Problems());
        Assert.Contains("string Title { get; }", run.Files["ShopClient.Fragments.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_the_schema_has_renamed_is_an_error_in_each_operation_that_asks_for_it()
    {
        var schema = new GraphQLText("schema.graphql", "Client", ShopFiles.Schema.GetText(TestContext.Current.CancellationToken).ToString().Replace("isbn: UUID\n  printed", "ean: UUID\n  printed", StringComparison.Ordinal));
        GraphQLText[] files = [.. ShopFiles.All.Select(file => file.Path == "schema.graphql" ? schema : file)];

        Assert.Equal(["Operations/GetItems.graphql(4,7): PG0104 `Book` has no field `isbn`. Select a field that it has."], ShopFiles.Run(files).Problems());
    }

    [Fact]
    public void A_variable_of_a_type_that_does_not_exist_is_one_error()
    {
        var problem = Assert.Single(ShopFiles.Run(ShopFiles.With("query A($x: Nothing) { item(id: 1) { __typename } }")).Problems(), each => each.Contains("Nothing", StringComparison.Ordinal));

        Assert.StartsWith("Operations/0.graphql(1,13): PG0104 ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_that_spread_each_other_are_one_error_and_no_endless_loop()
    {
        var problems = ShopFiles.Run(ShopFiles.With("query A { one: node(id: 1) { ...B } } fragment B on Node { id ...C } fragment C on Node { ...B }")).Problems();

        Assert.StartsWith("Operations/0.graphql(1,63): PG0104 ", Assert.Single(problems), StringComparison.Ordinal);
    }

    // ZeroQL #138: two members of a union with one response name and two types.
    [Fact]
    public void Two_members_with_one_name_and_two_types_are_an_error_that_asks_for_an_alias()
        => Assert.Equal(
            ["Operations/0.graphql(1,33): PG0104 `items.title` would be `String!` from `Book.title` or `String` from `Record.title`. Give one of them another alias."],
            ShopFiles.Run(ShopFiles.With("query A { items { ... on Book { title } ... on Record { title } } }")).Problems());

    [Fact]
    public void A_text_that_does_not_parse_is_told_at_its_place()
        => Assert.Contains(
            ShopFiles.Run(ShopFiles.With("query A { items { }\n}")).Problems(), problem => problem.StartsWith("Operations/0.graphql(1,19): PG0001 ", StringComparison.Ordinal));

    [Fact]
    public void An_operation_without_a_name_is_asked_for_one()
        => Assert.Equal(
            ["Operations/0.graphql(2,1): PG0105 The operation has no name: give it one, as in `query GetProduct { … }`. The client gets a property of that name."],
            ShopFiles.Run(ShopFiles.With("\n{ items { __typename } }")).Problems());

    [Fact]
    public void An_unsound_schema_is_told_at_its_place()
        => Assert.Equal(
            ["schema.graphql(2,14): PG0103 Query.a refers to Missing, which is not defined. Define it, or correct the name."],
            ShopFiles.Run(ShopFiles.Settings, new GraphQLText("schema.graphql", "Client", "\ntype Query{a:Missing}")).Problems());

    [Fact]
    public void Settings_without_a_schema_say_what_was_looked_for()
        => Assert.Equal(
            [".graphqlrc.json(1,1): PG0102 No file of type definitions was found under \"schema\": \"schema.graphql\". Paths count from the project's folder."],
            ShopFiles.Run(ShopFiles.Settings).Problems());

    [Theory]
    [InlineData("{ \"schema\": [1, }", "(1,17)", "Expected a value here. Write JSON; comments are allowed.")]
    [InlineData("{}", "(1,1)", "The client has no usable name: add \"extensions\": { \"strawberryShake\": { \"name\": \"ShopClient\" } }.")]
    [InlineData("""{"extensions": {"strawberryShake": {"name": "shop client"}}}""", "(1,1)", "The client has no usable name: add \"extensions\": { \"strawberryShake\": { \"name\": \"ShopClient\" } }.")]
    [InlineData("{\n  \"projects\": { \"a\": { \"schema\": \"schema.graphql\" } }\n}", "(2,3)", "One project has one client, and \"projects\" describes several: write \"schema\", \"documents\" and \"extensions\" of this one at the root, and give each further client a C# project with a .graphqlrc.json of its own.")]
    public void Settings_that_cannot_be_used_are_told_at_their_place(string settings, string place, string message)
        => Assert.Equal([$".graphqlrc.json{place}: PG0101 {message}"], ShopFiles.Run(new GraphQLText(".graphqlrc.json", "ClientSettings", settings), ShopFiles.Schema).Problems());

    [Fact]
    public void A_scalar_without_a_CSharp_type_says_where_to_name_one()
        => Assert.Equal(
            ["schema.graphql(1,32): PG0106 The client has no C# type for the scalar Money. Name one that implements ICustomScalar under \"strawberryShake\" in .graphqlrc.json: \"scalars\": { \"Money\": \"My.Type\" }."],
            ShopFiles.Run(
                ShopFiles.Settings,
                new GraphQLText("schema.graphql", "Client", "type Query { a: Money } scalar Money"),
                new GraphQLText("a.graphql", "Client", "query A { a }")).Problems());
}
