using System.Globalization;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>A create that goes wrong at the vendor: every fault at every vendor has its outcome, and nothing is sent twice.</summary>
public sealed class OutcomeTests
{
    /// <summary>Faults after which nobody can know, and whether the vendor applied the create all the same.</summary>
    public static IEnumerable<TheoryDataRow<Fault, bool>> Unanswered()
    {
        foreach (var vendor in Enum.GetValues<SandboxVendor>())
        {
            yield return new(new CloseBeforeBody { Vendor = vendor, Method = "POST" }, false);
            yield return new(new CloseBeforeApplying { Vendor = vendor, Method = "POST" }, false);
            yield return new(new CloseBeforeApplying { Vendor = vendor, Method = "POST", Reset = true }, false);
            yield return new(new CloseAfterApplying { Vendor = vendor, Method = "POST" }, true);
            yield return new(new CloseAfterApplying { Vendor = vendor, Method = "POST", Reset = true }, true);
            yield return new(new PartialAnswer { Vendor = vendor, Method = "POST" }, true);
            yield return new(new InvalidJson { Vendor = vendor, Method = "POST" }, true);
            yield return new(new EmptySuccess { Vendor = vendor, Method = "POST" }, true);
            yield return new(new SuccessWithoutId { Vendor = vendor, Method = "POST" }, true);
            yield return new(new HtmlPage { Vendor = vendor }, false);
            yield return new(new HtmlPage { Vendor = vendor, Status = 502 }, false);
            foreach (var status in new[] { 301, 302, 307, 308 })
                yield return new(new RedirectElsewhere { Vendor = vendor, Status = status }, false);
            foreach (var status in new[] { 408, 500, 502, 503, 504 })
                yield return new(new AnswerInstead { Vendor = vendor, Status = status, Body = "{}" }, false);
        }
    }

    [Theory]
    [MemberData(nameof(Unanswered))]
    public async Task A_create_without_a_usable_answer_is_UNKNOWN(Fault fault, bool isApplied)
    {
        var vendor = VendorCase.Of(fault.Vendor);
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(fault);

        var reply = await vendor.CreateAsync(stage);

        Whole.Is(Outcomes.Unknown(vendor), reply);
        Assert.Equal([isApplied], stage.Creates.Select(create => create.Applied));
    }

    /// <summary>The wait for an answer is cut to three seconds here; that it is ten by default is the connectors' promise.</summary>
    [Fact]
    public async Task A_vendor_that_hangs_leaves_the_create_UNKNOWN()
    {
        await using var stage = await Stage.StartAsync(
            VendorCase.All.Select(vendor => ($"{vendor.Vendor}:Resilience:AttemptTimeout:Timeout", (string?)"00:00:03")));
        foreach (var vendor in VendorCase.All)
            stage.Vendors.Faults.Arm(new Hang { Vendor = vendor.Vendor, Method = "POST", AfterApplying = true });

        var replies = await Task.WhenAll(VendorCase.All.Select(vendor => vendor.CreateAsync(stage)));

        foreach (var (vendor, reply) in VendorCase.All.Zip(replies))
            Whole.Is(Outcomes.Unknown(vendor), reply);
        Assert.Equal([true, true, true], stage.Creates.Select(create => create.Applied));
    }

    public static MatrixTheoryData<SandboxVendor, int> Refusals => new(Enum.GetValues<SandboxVendor>(), [400, 404, 405, 409, 410, 415, 422, 451]);

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_REJECTED_with_the_vendors_status(SandboxVendor at, int status)
    {
        var vendor = VendorCase.Of(at);
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new AnswerInstead { Vendor = at, Status = status, Body = "{}" });

        var reply = await vendor.CreateAsync(stage);

        Whole.Is(Outcomes.Rejected(vendor, status), reply);
        Assert.Equal([false], stage.Creates.Select(create => create.Applied));
    }

    public static MatrixTheoryData<SandboxVendor, int?> Waits => new(Enum.GetValues<SandboxVendor>(), [7, null]);

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Too_many_requests_are_RETRY_LATER_with_the_vendors_wait(SandboxVendor at, int? wait)
    {
        var vendor = VendorCase.Of(at);
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new TooManyRequests { Vendor = at, RetryAfter = wait?.ToString(CultureInfo.InvariantCulture) });

        var reply = await vendor.CreateAsync(stage);

        var when = wait is null ? "later" : $"in {wait} s";
        Whole.Is(
            Outcomes.RateLimited(vendor, $"{vendor.Name} has had too many calls. Nothing was applied. Try again {when}.", wait), reply);
        Assert.Equal([false], stage.Creates.Select(create => create.Applied));
    }

    public static TheoryData<SandboxVendor> Everyone => [.. Enum.GetValues<SandboxVendor>()];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_slow_answer_is_an_answer(SandboxVendor at)
    {
        var vendor = VendorCase.Of(at);
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new SlowDrip { Vendor = at, Method = "POST", MillisecondsPerByte = 0 });

        var reply = await vendor.CreateAsync(stage);

        Assert.Equal(CreateOutcome.Created, reply?.Outcome.Value);
        Assert.Equal([true], stage.Creates.Select(create => create.Applied));
    }
}
