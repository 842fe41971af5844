using System.Globalization;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>
/// One answer of 1,000 products. The gateway gives 100 at most, as each is a call to a vendor; the same schema with other code behind it gives all.
/// </summary>
public sealed class ThousandItemsTests
{
    [Fact]
    public async Task All_arrive_whole_and_in_their_order()
    {
        await using var server = await OtherServer.ServingAsync(NewerGateway.Schema());
        var ids = Enumerable.Range(0, 1000).Select(index => index.ToString(CultureInfo.InvariantCulture)).ToArray();

        var answer = await server.Speak().ReadMembers.ExecuteAsync(ids);

        Whole.Is(ids.Select(Expected), answer.EnsureNoErrors().Nodes);
    }

    [Fact]
    public async Task The_gateway_itself_says_how_many_it_gives()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.ReadNames.ExecuteAsync([.. Enumerable.Repeat("RklOQUdPOjEyNQ", 1000)]);

        var error = Assert.Single(answer.Errors);
        Assert.Equal(("TOO_MANY_IDS", "nodes"), (error.Code, Assert.Single(error.Path!)));
        Assert.Null(answer.Data);
        Assert.Empty(stage.ApiCalls);
    }

    private static ReadMembers_Nodes Expected(string id, int index) => index % 4 == 3
        ? new ReadMembers_Nodes.Unknown { TypeName = "VismaProduct", Id = id }
        : new ReadMembers_Nodes.FinagoProduct
        {
            TypeName = "FinagoProduct",
            Id = id,
            Vendor = new(Vendor.Finago, "FINAGO"),
            Name = $"Product {id}",
            ListPrice = 19.90m,
        };
}
