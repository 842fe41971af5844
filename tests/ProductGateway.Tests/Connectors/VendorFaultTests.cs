using ProductGateway.Connectors;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Connectors;

/// <summary>The same faults at each of the three vendors, played by the sandbox: one call is made, and the failure says what is known.</summary>
public sealed class VendorFaultTests
{
    public static TheoryData<SandboxVendor> Vendors => [SandboxVendor.Microsoft, SandboxVendor.SuperOffice, SandboxVendor.Finago];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<Fault>> UnknownCreates()
    {
        foreach (var vendor in Enum.GetValues<SandboxVendor>())
        {
            yield return new(new CloseBeforeApplying { Vendor = vendor, Method = "POST" });
            yield return new(new CloseAfterApplying { Vendor = vendor, Method = "POST" });
            yield return new(new CloseAfterApplying { Vendor = vendor, Method = "POST", Reset = true });
            yield return new(new PartialAnswer { Vendor = vendor, Method = "POST" });
            yield return new(new InvalidJson { Vendor = vendor, Method = "POST" });
            yield return new(new EmptySuccess { Vendor = vendor, Method = "POST" });
            yield return new(new SuccessWithoutId { Vendor = vendor, Method = "POST" });
            yield return new(new HtmlPage { Vendor = vendor, Method = "POST" });
            yield return new(new HtmlPage { Vendor = vendor, Method = "POST", Status = 503 });
            yield return new(new RedirectElsewhere { Vendor = vendor, Method = "POST", Status = 307 });
            yield return new(new AnswerInstead { Vendor = vendor, Method = "POST", Status = 500, Body = "{}" });
        }
    }

    [Theory]
    [MemberData(nameof(UnknownCreates))]
    public async Task A_create_without_a_usable_answer_is_unknown_and_made_once(Fault fault)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(fault);

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(fault.Vendor));

        Assert.Equal(rig.Clock.GetUtcNow(), Assert.IsType<VendorFailure.Unknown>(failure.Failure).SentAt);
        Assert.Single(rig.ApiCalls);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_read_without_a_usable_answer_is_unusable(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        Fault[] faults =
        [
            new CloseBeforeApplying { Vendor = vendor }, new PartialAnswer { Vendor = vendor }, new InvalidJson { Vendor = vendor },
            new EmptySuccess { Vendor = vendor }, new SuccessWithoutId { Vendor = vendor }, new HtmlPage { Vendor = vendor },
            new RedirectElsewhere { Vendor = vendor }, new AnswerInstead { Vendor = vendor, Status = 503 },
        ];
        var id = (await rig.CreateAsync(vendor)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var fault in faults)
        {
            // More than once: .NET itself repeats a GET whose connection ends without an answer.
            rig.Sandbox.Faults.Clear();
            rig.Sandbox.Faults.Arm(fault with { Method = "GET", Times = 10 });

            var failure = await Assert.ThrowsAsync<VendorException>(() => rig.ReadAsync(vendor, id, Test));

            Assert.IsType<VendorFailure.Unusable>(failure.Failure);
        }
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_read_that_brings_another_product_is_unusable(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var id = (await rig.CreateAsync(vendor)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = vendor, Method = "GET", Status = 200, Body = """{"id":7,"ProductId":7}""" });

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.ReadAsync(vendor, id, Test));

        Assert.IsType<VendorFailure.Unusable>(failure.Failure);
        Assert.Equal(FailureCause.UnexpectedShape, failure.Cause);
    }

    [Theory]
    [InlineData(400, "SuperOffice rejected the request with status 400. Change what is asked for before repeating it.")]
    [InlineData(421, "SuperOffice rejected the request with status 421. The operator has to check the configured address.")]
    [InlineData(403, "SuperOffice refused the gateway's credentials or their rights. The operator has to mend them.")]
    [InlineData(429, "SuperOffice has had too many calls. Try again later.")]
    public async Task A_refused_read_says_nothing_of_what_was_applied(int status, string sentence)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.SuperOffice, Method = "GET", Status = status, Body = "{}", Times = 10 });

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.ReadAsync(SandboxVendor.SuperOffice, "101", Test));

        Assert.Equal(sentence, failure.Failure.Message);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Too_many_requests_says_how_long_to_wait(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new TooManyRequests { Vendor = vendor, RetryAfter = "2" });
        rig.Sandbox.Faults.Arm(new TooManyRequests { Vendor = vendor, RetryAfter = "Sun, 01 Mar 2026 12:00:30 GMT" });
        rig.Sandbox.Faults.Arm(new TooManyRequests { Vendor = vendor, RetryAfter = null });

        var waits = new List<double?>();
        for (var call = 0; call < 3; call++)
        {
            var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(vendor));
            waits.Add(Assert.IsType<VendorFailure.RateLimited>(failure.Failure).RetryAfter?.TotalSeconds);
        }

        Assert.Equal([2, 30, null], waits);
        Assert.Equal(3, rig.ApiCalls.Count);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task What_was_created_is_read_back_and_what_is_unknown_is_null(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        var id = await rig.CreateAsync(vendor);

        Assert.Equal(id, await rig.ReadAsync(vendor, id.ToString(System.Globalization.CultureInfo.InvariantCulture), Test));
        Assert.Null(await rig.ReadAsync(vendor, "4", Test));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task An_id_that_could_be_no_id_never_leaves(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        string[] ids = ["../../x", "5?x=1", "5\r\nX: y", "", " 5", "-5", "5.0", "٥", "12345678901234567890", new string('1', 10_000)];

        foreach (var id in ids)
            Assert.Null(await rig.ReadAsync(vendor, id, Test));

        Assert.Empty(rig.Sandbox.Journal.Entries);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_caller_that_leaves_takes_a_hanging_read_along(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var id = (await rig.CreateAsync(vendor)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        rig.Sandbox.Faults.Arm(new Hang { Vendor = vendor, Method = "GET" });
        using var caller = new CancellationTokenSource();

        var read = rig.ReadAsync(vendor, id, caller.Token);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
    }
}
