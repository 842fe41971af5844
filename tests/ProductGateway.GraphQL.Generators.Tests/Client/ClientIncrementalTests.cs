using Microsoft.CodeAnalysis;
using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Client;

/// <summary>What has not changed is not made again.</summary>
public sealed class ClientIncrementalTests
{
    [Fact]
    public void An_edit_of_CSharp_leaves_every_step_cached()
    {
        var edited = ShopFiles.Run(ShopFiles.All).After(_ => Compilations.Of("class Edited;"));

        Assert.All(edited.Reasons("ClientSettings", "ClientModel", "ClientOperations").SelectMany(step => step.Split(": ")[1].Split(", ")), reason => Assert.Equal("Cached", reason));
        Assert.All(edited.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_operation_is_made_again_and_no_other()
    {
        var old = ShopFiles.All.Single(file => file.Path.EndsWith("GetItems.graphql", StringComparison.Ordinal));
        var changed = new GraphQLText(old.Path, "Client", old.GetText(TestContext.Current.CancellationToken).ToString().Replace("weight\n", "", StringComparison.Ordinal));

        var edited = ShopFiles.Run(ShopFiles.All).After(changed);

        Assert.Equal(["ClientOperations: Unchanged, Unchanged, Unchanged, Modified, Unchanged"], edited.Reasons("ClientOperations"));
        // The operation, and the client, whose manifest has its hash.
        Assert.Equal(2, edited.OutputReasons().Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void A_comment_in_the_schema_makes_nothing_again()
    {
        var edited = ShopFiles.Run(ShopFiles.All).After(
            new GraphQLText("schema.graphql", "Client", "# A word.\n" + ShopFiles.Schema.GetText(TestContext.Current.CancellationToken)));

        Assert.DoesNotContain(IncrementalStepRunReason.Modified, edited.OutputReasons());
    }
}
