using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Client;

public sealed class ClientSnapshotTests
{
    private static readonly GeneratorRun Shop = ShopFiles.Run(ShopFiles.All);

    public static TheoryData<string> Files => [.. Shop.Files.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_shop_is_generated_as_its_snapshot_says(string file) => Snapshot.Matches("Client", file, Shop.Files[file]);

    [Fact]
    public void What_is_generated_compiles_without_a_warning() => Assert.Equal("", string.Join("\n", Shop.Problems()));

    [Fact]
    public void There_is_one_file_for_each_operation_and_one_for_each_thing_they_share()
        => Assert.Equal(
            ["AddBook.g.cs", "Added.g.cs", "GetItem.g.cs", "GetItems.g.cs", "GetNodes.g.cs", "ShopClient.Fragments.g.cs", "ShopClient.Types.g.cs", "ShopClient.g.cs"],
            Shop.Files.Keys.Order(StringComparer.Ordinal));
}
