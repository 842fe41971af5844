using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors;

/// <summary>The one bit: the same exception means "nothing was sent" before the body starts and "unknown" after.</summary>
public sealed class BodyStartedTests
{
    private static readonly SuperOfficeOptions Options =
        new() { BaseAddress = "https://example.org/Cust1/api/v1", Authentication = "Bearer", AccessToken = "token" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_timeout_is_told_apart_by_the_body_alone(bool bodyStarted)
    {
        using var connector = new SuperOfficeConnector(Options, new FailingNetwork(bodyStarted, new TaskCanceledException(null, new TimeoutException())), new ManualClock());

        var failure = await Assert.ThrowsAsync<VendorException>(
            () => connector.CreateProductAsync(new NewProduct { Name = "N" }, TestContext.Current.CancellationToken));

        Assert.Equal(bodyStarted ? typeof(VendorFailure.Unknown) : typeof(VendorFailure.NotReached), failure.Failure.GetType());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_connection_error_is_told_apart_by_the_body_alone(bool bodyStarted)
    {
        var error = new HttpRequestException(HttpRequestError.ConnectionError, "canary.example.org:443");
        using var connector = new SuperOfficeConnector(Options, new FailingNetwork(bodyStarted, error), new ManualClock());

        var failure = await Assert.ThrowsAsync<VendorException>(
            () => connector.CreateProductAsync(new NewProduct { Name = "N" }, TestContext.Current.CancellationToken));

        Assert.Equal(bodyStarted ? typeof(VendorFailure.Unknown) : typeof(VendorFailure.NotReached), failure.Failure.GetType());
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_body_writes_no_byte()
    {
        using var body = new RequestBody("{}"u8.ToArray(), new ManualClock());
        using var written = new MemoryStream();

        Assert.True(body.TryWithdraw());

        await Assert.ThrowsAsync<OperationCanceledException>(() => body.CopyToAsync(written, TestContext.Current.CancellationToken));
        Assert.Equal((0, false), (written.Length, body.BodyStarted));
    }

    [Fact]
    public async Task A_started_body_cannot_be_withdrawn_and_remembers_when_it_first_started()
    {
        var clock = new ManualClock();
        using var body = new RequestBody("{}"u8.ToArray(), clock);
        var firstStart = clock.GetUtcNow();

        await body.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(1));
        await body.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);

        Assert.False(body.TryWithdraw());
        Assert.Equal((true, firstStart), (body.BodyStarted, body.StartedAt));
    }

    private sealed class FailingNetwork(bool bodyStarts, Exception failure) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (bodyStarts)
                await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            throw failure;
        }
    }
}
