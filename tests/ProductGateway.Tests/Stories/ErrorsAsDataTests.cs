using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>Why a create did not happen is data: a program decides by types and outcomes, and reads no sentence.</summary>
public sealed class ErrorsAsDataTests
{
    [Theory]
    [InlineData(SandboxVendor.Microsoft)]
    [InlineData(SandboxVendor.SuperOffice)]
    [InlineData(SandboxVendor.Finago)]
    public async Task A_program_knows_what_to_do_from_the_types_alone(SandboxVendor at)
    {
        var vendor = VendorCase.Of(at);
        await using var stage = await Stage.StartAsync();

        var answers = new List<string>();
        foreach (var fault in new Fault?[]
        {
            new TooManyRequests { Vendor = at, RetryAfter = "7" },
            new AnswerInstead { Vendor = at, Method = "POST", Status = 422, Body = "{}" },
            new CloseAfterApplying { Vendor = at, Method = "POST" },
            null,
        })
        {
            if (fault is not null) stage.Vendors.Faults.Arm(fault);
            answers.Add(Decide((await vendor.CreateAsync(stage))!));
        }

        Assert.Equal(["wait 7 s", "change what 422 is about", $"look at {vendor.Enum}", "done"], answers);
    }

    [Fact]
    public async Task An_input_that_the_gateway_refuses_names_its_fields_and_reaches_no_vendor()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.CreateFinago.ExecuteAsync(new CreateFinagoProductInput
        {
            Name = "",
            CategoryId = "12",
            Ean = "70 12",
        });

        var payload = answer.EnsureNoErrors().Payload!;
        Assert.Equal(
            [("InvalidInputError", "VALUE_REQUIRED", "name"), ("InvalidInputError", "VALUE_MALFORMED", "ean")],
            payload.Errors.Select(error => (error.TypeName, error.Code, Assert.Single(error.Field!))));
        Assert.Equal(CreateOutcome.Rejected, payload.Outcome.Value);
        Assert.Empty(stage.ApiCalls);
    }

    private static string Decide(IOutcome payload) => payload switch
    {
        { Outcome.Value: CreateOutcome.Created } => "done",
        { Errors: [IReason_RateLimitedError { RetryAfterSeconds: { } seconds }] } => $"wait {seconds} s",
        { Errors: [IReason_VendorRejectedError rejected] } => $"change what {rejected.Status} is about",
        { Errors: [IReason_OutcomeUnknownError unknown] } => $"look at {unknown.Vendor}",
        _ => "ask a person",
    };
}
