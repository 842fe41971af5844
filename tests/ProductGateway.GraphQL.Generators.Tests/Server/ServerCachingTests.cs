using Microsoft.CodeAnalysis;
using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Server;

/// <summary>An edit costs what it concerns, and nothing else.</summary>
public sealed class ServerCachingTests
{
    private static readonly string[] Steps =
        ["GraphQLFiles", "ParsedFiles", "Schema", "ScalarBindings", "ResolverBindings", "Implementations", "ServerModel", "Topics", "Wiring"];

    [Fact]
    public void An_unrelated_edit_leaves_every_step_cached()
    {
        var edited = Shop.AsItIs.After(compilation => compilation.AddSyntaxTrees(Compilations.Tree("class Unrelated;", "4.cs")));

        Assert.Equal(Steps.Select(step => $"{step}: Cached"), edited.Reasons(Steps).Select(reasons => reasons.Replace(", Cached", "")));
        Assert.All(edited.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_inside_a_resolver_generates_nothing()
    {
        var edited = Shop.AsItIs.After(compilation => Compilations.Of(Shop.Bindings, Shop.Resolvers.Replace("of / 2.0", "of / 3.0"), Shop.Server));

        Assert.Equal("ServerModel: Cached", edited.Reasons("ServerModel").Single());
        Assert.All(edited.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_schema_file_generates_that_file_alone()
    {
        var edited = Shop.AsItIs.After(Shop.File("goods", Shop.Goods.Replace("In grams.", "In tons.")));

        Assert.Equal(["GraphQLFiles: Cached, Modified", "Topics: Modified, Unchanged", "Wiring: Unchanged"], edited.Reasons("GraphQLFiles", "Topics", "Wiring"));
        Assert.Single(edited.OutputReasons(), reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_file_that_is_not_of_the_schema_leaves_the_schema_as_it_is()
    {
        var more = Shop.AsItIs.With(new GraphQLText("Operations/a.graphql", "Client", "query A { a }"));

        Assert.Equal(["Schema: Cached", "ServerModel: Cached"], more.Reasons("Schema", "ServerModel"));
        Assert.All(more.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_deleted_schema_file_takes_what_was_generated_of_it_along()
    {
        var extra = Shop.File("extra", "enum Extra { A }");
        var run = GeneratorRun.Of(new ServerGenerator(), Compilations.Of(), Shop.File("root", "type Query { a: Int }"), extra);

        var left = run.Without(extra);

        Assert.Equal(["Extra.g.cs", "Root.g.cs", "ServerTypes.g.cs"], run.Files.Keys.Order());
        Assert.Equal(["Root.g.cs", "ServerTypes.g.cs"], left.Files.Keys.Order());
        Assert.DoesNotContain("Extra", left.Files["ServerTypes.g.cs"]);
    }
}
