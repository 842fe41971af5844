using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>Several creates in one operation: one after the other, in the order of the document, each on its own account.</summary>
public sealed class CreateOrderTests
{
    [Fact]
    public async Task They_run_in_order_and_those_that_fail_leave_the_others_products()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.SuperOffice, Method = "POST" });

        var answer = await stage.Client.CreateSeveral.ExecuteAsync();

        Whole.Is(
            new
            {
                First = Created("5001", "Ullgenser"),
                Second = Failed(CreateOutcome.Unknown, "OutcomeUnknownError", "OUTCOME_UNKNOWN"),
                Third = Failed(CreateOutcome.Rejected, "VendorRejectedError", "VENDOR_REJECTED", "categoryId"),
                Fourth = Created("14631253285588901", "Fjord Audio Bridge A1"),
                Fifth = Failed(CreateOutcome.Rejected, "InvalidInputError", "VALUE_REQUIRED", "name"),
                Sixth = Created("5002", "Lavvo"),
            },
            answer.EnsureNoErrors());
        Assert.Equal(
            [
                (SandboxVendor.Finago, 201, true), (SandboxVendor.SuperOffice, null, true), (SandboxVendor.Finago, 400, false),
                (SandboxVendor.Microsoft, 201, true), (SandboxVendor.Finago, 201, true),
            ],
            stage.Creates.Select(create => (create.Vendor!.Value, create.Status, create.Applied)));
    }

    [Fact]
    public async Task The_next_create_waits_for_the_whole_answer_to_the_one_before()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.Finago, Method = "POST" });

        var asked = stage.Client.CreateSeveral.ExecuteAsync();
        await stage.UntilAsync(each => each.Creates.Count > 0, asked);
        await stage.Client.ReadName.ExecuteAsync(Vendor.Superoffice, "101");
        var sentWhileDripping = stage.Creates.Select(create => create.Vendor).ToArray();
        await stage.LetDripAsync(asked);

        Assert.Equal([SandboxVendor.Finago], sentWhileDripping);
        Assert.Equal(5, stage.Creates.Count);
    }

    private static object Created(string vendorId, string name) => new
    {
        Outcome = CreateOutcome.Created,
        Product = new { VendorId = vendorId, Name = name },
        Errors = Array.Empty<object>(),
    };

    private static object Failed(CreateOutcome outcome, string type, string code, string? field = null) => new
    {
        Outcome = outcome,
        Product = (object?)null,
        Errors = new[] { new { TypeName = type, Code = code, Field = field is null ? null : new[] { field } } },
    };
}
