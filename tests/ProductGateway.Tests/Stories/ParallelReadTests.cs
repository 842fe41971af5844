using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>A query over three vendors asks all of them at once.</summary>
public sealed class ParallelReadTests
{
    [Fact]
    public async Task A_slow_vendor_holds_up_no_call_to_the_others()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.Microsoft, Method = "GET" });

        var asked = stage.Client.ReadOneOfEach.ExecuteAsync();
        await stage.UntilAsync(each => each.ApiCalls.Count == 3, asked);
        var isStillDripping = !asked.IsCompleted;
        var answer = await stage.LetDripAsync(asked);

        Assert.True(isStillDripping);
        Whole.Is(
            new ReadOneOfEachResult
            {
                First = new ReadOneOfEach_First.MicrosoftProduct { TypeName = "MicrosoftProduct", Name = "VST_apdevtest1" },
                Second = new ReadOneOfEach_Second.SuperOfficeProduct { TypeName = "SuperOfficeProduct", Name = "Turjakke Jotun, herre" },
                Third = new ReadOneOfEach_Third.FinagoProduct { TypeName = "FinagoProduct", Name = "Apparel, unsorted" },
            },
            answer.EnsureNoErrors());
    }

    [Fact]
    public async Task The_same_holds_within_nodes()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.Microsoft, Method = "GET" });

        var asked = stage.Client.ReadNames.ExecuteAsync(["TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4ODM4", "U1VQRVJPRkZJQ0U6MTAx", "RklOQUdPOjEyNQ"]);
        await stage.UntilAsync(each => each.ApiCalls.Count == 3, asked);
        var isStillDripping = !asked.IsCompleted;
        var answer = await stage.LetDripAsync(asked);

        Assert.True(isStillDripping);
        Whole.Is(
            new ReadNames_Nodes[]
            {
                new ReadNames_Nodes.MicrosoftProduct { TypeName = "MicrosoftProduct", Name = "VST_apdevtest1" },
                new ReadNames_Nodes.SuperOfficeProduct { TypeName = "SuperOfficeProduct", Name = "Turjakke Jotun, herre" },
                new ReadNames_Nodes.FinagoProduct { TypeName = "FinagoProduct", Name = "Apparel, unsorted" },
            },
            answer.EnsureNoErrors().Nodes);
    }
}
