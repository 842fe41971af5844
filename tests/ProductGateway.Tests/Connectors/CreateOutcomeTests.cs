using System.Net;
using System.Net.Sockets;
using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Tests.Connectors.Facts;
using static ProductGateway.Tests.Connectors.ScriptedVendor;

namespace ProductGateway.Tests.Connectors;

/// <summary>What a create that goes wrong is called, and that it is sent once: the requests are counted at the vendor.</summary>
public sealed class CreateOutcomeTests
{
    private static readonly NewProduct Product = new() { Name = "Bålpanne Ø60" };

    [Fact]
    public async Task Connection_refused_means_that_nothing_was_sent()
    {
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var options = new SuperOfficeOptions
        {
            BaseAddress = $"http://127.0.0.1:{((IPEndPoint)closed.LocalEndPoint!).Port}/Cust1/api/v1",
            Authentication = "Bearer",
            AccessToken = "token",
        };
        using var connector = new SuperOfficeConnector(options, DocumentedRequests.Of(options), TimeProvider.System);

        var failure = await FailureOf(connector);

        Assert.IsType<VendorFailure.NotReached>(failure.Failure);
        Assert.Equal(FailureCause.ConnectionFailed, failure.Cause);
    }

    [Fact]
    public async Task A_host_that_resolves_inwards_is_never_dialled()
    {
        var options = new SuperOfficeOptions { BaseAddress = "https://10.1.2.3/Cust1/api/v1", Authentication = "Bearer", AccessToken = "token" };
        using var connector = new SuperOfficeConnector(options, DocumentedRequests.Of(options), TimeProvider.System);

        var failure = await FailureOf(connector);

        Assert.IsType<VendorFailure.NotReached>(failure.Failure);
        Assert.Equal(FailureCause.AddressForbidden, failure.Cause);
    }

    [Fact]
    public async Task Accepted_then_reset_is_never_sent_again()
    {
        var connections = 0;
        await using var vendor = new ScriptedVendor(call =>
        {
            Interlocked.Increment(ref connections);
            return call.ResetAsync();
        });

        var failure = await FailureOf(vendor.Connector);

        // The reset may be seen before or after the body was handed over; it is never called applied, rejected or created.
        Assert.True(failure.Failure is VendorFailure.NotReached or VendorFailure.Unknown, failure.Message);
        Assert.Equal((1, 0), (connections, vendor.Requests));
    }

    [Fact]
    public async Task Read_and_closed_is_unknown() => await AssertUnknownAsync(FailureCause.ConnectionLost, call => call.ReadRequestAsync());

    [Fact]
    public async Task Read_and_reset_is_unknown() => await AssertUnknownAsync(FailureCause.ConnectionLost, async call =>
    {
        await call.ReadRequestAsync();
        await call.ResetAsync();
    });

    [Fact]
    public async Task A_partial_answer_is_unknown() => await AssertUnknownAsync(FailureCause.ConnectionLost, async call =>
    {
        await call.ReadRequestAsync();
        await call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"ProductId\":12");
    });

    [Theory]
    [InlineData("503 Service Unavailable", FailureCause.Status)]
    [InlineData("500 Internal Server Error", FailureCause.Status)]
    [InlineData("502 Bad Gateway", FailureCause.Status)]
    [InlineData("504 Gateway Timeout", FailureCause.Status)]
    [InlineData("408 Request Timeout", FailureCause.Status)]
    [InlineData("302 Found", FailureCause.Redirected)]
    [InlineData("307 Temporary Redirect", FailureCause.Redirected)]
    [InlineData("304 Not Modified", FailureCause.Redirected)]
    public async Task A_status_that_may_hide_a_create_is_unknown(string status, FailureCause cause) => await AssertUnknownAsync(cause, async call =>
    {
        await call.ReadRequestAsync();
        await call.SendAsync($"HTTP/1.1 {status}\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
    });

    [Theory]
    [InlineData("", FailureCause.EmptyBody)]
    [InlineData("{\"Name\":\"no id\"}", FailureCause.UnexpectedShape)]
    [InlineData("{\"ProductId\":0}", FailureCause.UnexpectedShape)]
    [InlineData("{\"ProductId\":1.5}", FailureCause.UnexpectedShape)]
    [InlineData("[]", FailureCause.UnexpectedShape)]
    [InlineData("null", FailureCause.UnexpectedShape)]
    [InlineData("{\"ProductId\":12", FailureCause.InvalidJson)]
    public async Task A_success_without_a_usable_id_is_unknown(string body, FailureCause cause) => await AssertUnknownAsync(cause, async call =>
    {
        await call.ReadRequestAsync();
        await call.SendAsync(Http("200 OK", body));
    });

    [Fact]
    public async Task An_html_page_is_unknown() => await AssertUnknownAsync(FailureCause.ForeignContentType, async call =>
    {
        await call.ReadRequestAsync();
        await call.SendAsync(Http("200 OK", "<html>{\"ProductId\":1}</html>", "Content-Type: text/html"));
    });

    [Fact(Timeout = 60_000)]
    public async Task A_hanging_vendor_is_unknown_after_the_attempt_timeout()
    {
        await using var vendor = new ScriptedVendor(async call =>
        {
            await call.ReadRequestAsync();
            await call.HangAsync();
        });

        var create = FailureOf(vendor.Connector);
        await vendor.RequestRead.Task;
        var sentAt = vendor.Clock.GetUtcNow();
        vendor.Clock.Advance(TimeSpan.FromSeconds(10));
        var failure = await create;

        Assert.Equal(sentAt, Assert.IsType<VendorFailure.Unknown>(failure.Failure).SentAt);
        Assert.Equal(FailureCause.AttemptTimedOut, failure.Cause);
        Assert.Equal(1, vendor.Requests);
    }

    [Fact]
    public async Task Too_many_requests_is_rate_limited_and_not_repeated()
    {
        await using var vendor = Answering(Http("429 Too Many Requests", "{}", "Content-Type: application/json\r\nRetry-After: 7"));

        var failure = await FailureOf(vendor.Connector);

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<VendorFailure.RateLimited>(failure.Failure).RetryAfter);
        Assert.Equal(1, vendor.Requests);
    }

    [Fact]
    public async Task A_caller_that_leaves_before_the_body_starts_sends_nothing()
    {
        await using var vendor = Answering(Http("200 OK", "{\"ProductId\":1}"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vendor.Connector.CreateProductAsync(Product, new CancellationToken(canceled: true)));

        Assert.Equal(0, vendor.Requests);
    }

    [Fact]
    public async Task A_caller_that_leaves_after_the_body_started_does_not_stop_the_create()
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var vendor = new ScriptedVendor(async call =>
        {
            await call.ReadRequestAsync();
            await answer.Task;
            await call.SendAsync(Http("200 OK", "{\"ProductId\":51}"));
        });
        using var caller = new CancellationTokenSource();

        var create = vendor.Connector.CreateProductAsync(Product, caller.Token);
        await vendor.RequestRead.Task;
        await caller.CancelAsync();
        answer.SetResult();

        Assert.Equal(51, (await create).Value.ProductId);
    }

    [Theory]
    [InlineData("400 Bad Request", "change the input before repeating it")]
    [InlineData("422 Unprocessable", "change the input before repeating it")]
    [InlineData("405 Not Allowed", "the operator has to check the configured address")]
    [InlineData("421 Misdirected Request", "the operator has to check the configured address")]
    public async Task A_rejection_says_who_has_to_change_what(string status, string advice)
    {
        await using var vendor = Answering(Http(status, "{}"));

        var failure = await FailureOf(vendor.Connector);

        Assert.Equal(
            $"SuperOffice rejected the request with status {status[..3]}. Nothing was applied; {advice}.",
            Assert.IsType<VendorFailure.Rejected>(failure.Failure).Message);
    }

    [Fact]
    public async Task A_create_carries_a_length_and_never_expects_a_100_continue()
    {
        var request = "";
        await using var vendor = new ScriptedVendor(async call =>
        {
            request = await call.ReadRequestAsync();
            await call.SendAsync(Http("200 OK", "{\"ProductId\":51}"));
        });

        await vendor.Connector.CreateProductAsync(Product, TestContext.Current.CancellationToken);

        Assert.StartsWith("POST /Cust12345/api/v1/Product HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Content-Length: ", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Expect", request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Transfer-Encoding", request, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_of_address_header_body_or_token_stands_in_a_failure()
    {
        await using var vendor = Answering(Http("500 Oops", "{\"ErrorMessage\":\"secret stack\"}", "Content-Type: application/json\r\nX-Internal: secret-header"));

        var failure = await FailureOf(vendor.Connector);

        var everything = failure + failure.Failure.ToString();
        Assert.DoesNotContain("127.0.0.1", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Bålpanne", everything, StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }

    private static async Task AssertUnknownAsync(FailureCause cause, Func<Call, Task> script)
    {
        await using var vendor = new ScriptedVendor(script);

        var failure = await FailureOf(vendor.Connector);

        Assert.Equal(vendor.Clock.GetUtcNow(), Assert.IsType<VendorFailure.Unknown>(failure.Failure).SentAt);
        Assert.Equal(cause, failure.Cause);
        Assert.Equal(1, vendor.Requests);
    }

    private static async Task<VendorException> FailureOf(SuperOfficeConnector connector) =>
        await Assert.ThrowsAsync<VendorException>(() => connector.CreateProductAsync(Product, CancellationToken.None));
}
