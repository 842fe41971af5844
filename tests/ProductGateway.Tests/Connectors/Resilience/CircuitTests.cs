using ProductGateway.Connectors;
using ProductGateway.Connectors.Resilience;
using ProductGateway.Connectors.SuperOffice;
using static ProductGateway.Tests.Connectors.ScriptedVendor;

namespace ProductGateway.Tests.Connectors.Resilience;

/// <summary>When a vendor is left alone, and how it is found to be well again: by default after 10 calls in 30 s of which half failed, for 15 s.</summary>
public sealed class CircuitTests
{
    private static readonly NewProduct Product = new() { Name = "Bålpanne Ø60" };

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_failures_open_it_and_nothing_is_sent_any_more()
    {
        await using var vendor = new TurningVendor();
        await vendor.FailAsync(9);
        Assert.Equal(CircuitState.Closed, vendor.Circuit);
        await vendor.FailAsync(1);
        Assert.Equal(CircuitState.Open, vendor.Circuit);
        vendor.Clock.Advance(TimeSpan.FromSeconds(3.5));

        var read = await vendor.ReadFailureAsync();
        var create = await Assert.ThrowsAsync<VendorException>(() => vendor.Connector.CreateProductAsync(Product, Test));

        var expected = new VendorFailure.NotReached(
            "SuperOffice has failed repeatedly and is left alone for a while. Nothing was sent; try again in 12 s.", TimeSpan.FromSeconds(11.5));
        Assert.Equal((expected, expected), (read.Failure, create.Failure));
        Assert.Equal((FailureCause.CircuitOpen, 10), (read.Cause, vendor.Requests));
    }

    [Fact]
    public async Task Half_of_the_calls_have_to_fail_and_within_thirty_seconds()
    {
        await using var vendor = new TurningVendor();
        await vendor.FailAsync(4);
        vendor.Clock.Advance(TimeSpan.FromSeconds(31));
        await vendor.FailAsync(4);
        await vendor.SucceedAsync(6);
        Assert.Equal(CircuitState.Closed, vendor.Circuit);

        await vendor.FailAsync(1);
        Assert.Equal(CircuitState.Closed, vendor.Circuit);
        await vendor.FailAsync(1);

        Assert.Equal(CircuitState.Open, vendor.Circuit);
    }

    [Theory]
    [InlineData("400 Bad Request")]
    [InlineData("401 Unauthorized")]
    [InlineData("404 Not Found")]
    [InlineData("408 Request Timeout")]
    [InlineData("429 Too Many Requests")]
    public async Task A_4xx_is_an_answer_and_no_failure(string status)
    {
        await using var vendor = new TurningVendor { Answer = Http(status, "{}") };

        for (var call = 0; call < 20; call++)
            await Record.ExceptionAsync(() => vendor.Connector.ReadProductAsync("51", Test));

        Assert.Equal((CircuitState.Closed, 20), (vendor.Circuit, vendor.Requests));
    }

    [Fact]
    public async Task Creates_count_as_reads_do_and_keep_their_outcome()
    {
        await using var vendor = new TurningVendor();

        for (var call = 0; call < 10; call++)
        {
            var failure = await Assert.ThrowsAsync<VendorException>(() => vendor.Connector.CreateProductAsync(Product, Test));
            Assert.IsType<VendorFailure.Unknown>(failure.Failure);
        }

        Assert.Equal(CircuitState.Open, vendor.Circuit);
    }

    [Fact(Timeout = 60_000)]
    public async Task Refused_connections_and_timeouts_are_failures()
    {
        await using var hanging = new TurningVendor { Answer = null };
        var calls = Enumerable.Range(0, 10).Select(_ => hanging.ReadFailureAsync()).ToArray();
        await hanging.UntilHeldAsync(10);
        hanging.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.All(await Task.WhenAll(calls), failure => Assert.Equal(FailureCause.AttemptTimedOut, failure.Cause));
        Assert.Equal(CircuitState.Open, hanging.Circuit);

        await using var gone = new TurningVendor();
        await gone.StopListeningAsync();
        for (var call = 0; call < 10; call++)
            Assert.Equal(FailureCause.ConnectionFailed, (await gone.ReadFailureAsync()).Cause);
        Assert.Equal(CircuitState.Open, gone.Circuit);
    }

    [Fact(Timeout = 60_000)]
    public async Task Callers_that_leave_count_for_nothing()
    {
        await using var vendor = new TurningVendor();
        await vendor.FailAsync(9);
        vendor.Answer = null;
        for (var call = 0; call < 20; call++)
            await vendor.ReadAndLeaveAsync();
        Assert.Equal(CircuitState.Closed, vendor.Circuit);
        vendor.Answer = TurningVendor.Failing;

        await vendor.FailAsync(1);

        Assert.Equal(CircuitState.Open, vendor.Circuit);
    }

    [Fact(Timeout = 60_000)]
    public async Task After_the_break_one_probe_goes_out_and_closes_it()
    {
        await using var vendor = await TurningVendor.OpenAsync();
        vendor.Answer = null;
        vendor.Clock.Advance(TimeSpan.FromSeconds(15));

        var probe = vendor.Connector.ReadProductAsync("51", Test);
        await vendor.UntilHeldAsync(1);
        var beside = await vendor.ReadFailureAsync();
        Assert.Equal((FailureCause.CircuitOpen, CircuitState.HalfOpen), (beside.Cause, vendor.Circuit));
        vendor.Release();

        Assert.Equal(51, (await probe)!.ProductId);
        Assert.Equal((CircuitState.Closed, 11), (vendor.Circuit, vendor.Requests));
    }

    [Fact]
    public async Task A_create_can_be_the_probe()
    {
        await using var vendor = await TurningVendor.OpenAsync();
        vendor.Clock.Advance(TimeSpan.FromSeconds(15));
        vendor.Answer = TurningVendor.Succeeding;

        Assert.Equal(51, (await vendor.Connector.CreateProductAsync(Product, Test)).Value.ProductId);

        Assert.Equal((CircuitState.Closed, 11), (vendor.Circuit, vendor.Requests));
    }

    [Fact]
    public async Task A_probe_that_fails_opens_it_again_for_as_long()
    {
        await using var vendor = await TurningVendor.OpenAsync();
        vendor.Clock.Advance(TimeSpan.FromSeconds(15));

        await vendor.FailAsync(1);
        Assert.Equal(CircuitState.Open, vendor.Circuit);
        vendor.Clock.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal(FailureCause.CircuitOpen, (await vendor.ReadFailureAsync()).Cause);
        vendor.Clock.Advance(TimeSpan.FromSeconds(1));
        await vendor.SucceedAsync(1);

        Assert.Equal((CircuitState.Closed, 12), (vendor.Circuit, vendor.Requests));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_probe_whose_caller_leaves_opens_it_again_and_another_can_follow()
    {
        await using var vendor = await TurningVendor.OpenAsync();
        vendor.Clock.Advance(TimeSpan.FromSeconds(15));
        vendor.Answer = null;

        await vendor.ReadAndLeaveAsync();
        Assert.Equal(CircuitState.Open, vendor.Circuit);
        vendor.Clock.Advance(TimeSpan.FromSeconds(15));
        await vendor.SucceedAsync(1);

        Assert.Equal(CircuitState.Closed, vendor.Circuit);
    }
}
