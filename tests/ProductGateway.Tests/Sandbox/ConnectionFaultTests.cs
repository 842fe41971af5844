using System.Net.Sockets;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Sandbox;

public sealed class ConnectionFaultTests
{
    private const string Body = """{"Name":"Prøve"}""";

    [Fact]
    public async Task Closed_before_the_body_nothing_was_read_and_nothing_applied()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new CloseBeforeBody { Vendor = SandboxVendor.SuperOffice, Method = "POST" });

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => SaveAsync(sandbox));

        Assert.Equal(HttpRequestError.ResponseEnded, error.HttpRequestError);
        AssertOnlyCall(sandbox, "closeBeforeBody", body: null, applied: false);
    }

    [Fact]
    public async Task Closed_before_applying_the_body_was_read_and_nothing_applied()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new CloseBeforeApplying { Vendor = SandboxVendor.SuperOffice });

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => SaveAsync(sandbox));

        Assert.Equal(HttpRequestError.ResponseEnded, error.HttpRequestError);
        AssertOnlyCall(sandbox, "closeBeforeApplying", Body, applied: false);
    }

    [Fact]
    public async Task Closed_after_applying_the_product_exists_and_the_caller_cannot_know()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.SuperOffice });

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => SaveAsync(sandbox));

        Assert.Equal(HttpRequestError.ResponseEnded, error.HttpRequestError);
        AssertOnlyCall(sandbox, "closeAfterApplying", Body, applied: true);
    }

    [Fact]
    public async Task A_reset_is_a_reset_at_the_socket()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.SuperOffice, Reset = true });

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => SaveAsync(sandbox));

        var socket = Assert.IsType<SocketException>(error.GetBaseException());
        Assert.Equal(SocketError.ConnectionReset, socket.SocketErrorCode);
        AssertOnlyCall(sandbox, "closeAfterApplying", Body, applied: true);
    }

    [Fact]
    public async Task A_partial_answer_announces_more_than_it_sends()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new PartialAnswer { Vendor = SandboxVendor.SuperOffice, Bytes = 15 });
        using var request = new HttpRequestMessage(HttpMethod.Post, RunningSandbox.SuperOfficeProducts);
        request.Content = new StringContent(Body, null, "application/json");
        request.Headers.Authorization = new("Bearer", sandbox.SuperOfficeToken);

        using var answer = await sandbox.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, RunningSandbox.Stop);
        using var stream = await answer.Content.ReadAsStreamAsync(RunningSandbox.Stop);
        var first = new byte[15];
        await stream.ReadExactlyAsync(first, RunningSandbox.Stop);

        Assert.Equal("""{"ProductId":50""", System.Text.Encoding.UTF8.GetString(first));
        Assert.True(answer.Content.Headers.ContentLength > 1000);
        await Assert.ThrowsAsync<HttpIOException>(async () => await stream.ReadExactlyAsync(new byte[1], RunningSandbox.Stop));
        AssertOnlyCall(sandbox, "partialAnswer", Body, applied: true, status: 200);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_hangs_ends_when_the_caller_leaves(bool afterApplying)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new Hang { Vendor = SandboxVendor.SuperOffice, AfterApplying = afterApplying });
        using var leave = new CancellationTokenSource();
        using var content = new StringContent(Body, null, "application/json");
        sandbox.Http.DefaultRequestHeaders.Authorization = new("Bearer", sandbox.SuperOfficeToken);

        var call = sandbox.Http.PostAsync(RunningSandbox.SuperOfficeProducts, content, leave.Token);
        await sandbox.FirstCallAsync();
        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        AssertOnlyCall(sandbox, "hang", Body, afterApplying);
    }

    [Fact]
    public async Task A_sandbox_that_is_disposed_lets_hanging_calls_go()
    {
        var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new Hang { Vendor = SandboxVendor.SuperOffice });
        var call = SaveAsync(sandbox);
        await sandbox.FirstCallAsync();

        await sandbox.Server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
        sandbox.Http.Dispose();
    }

    [Fact]
    public async Task A_slow_answer_comes_byte_by_byte_and_whole()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.Microsoft, MillisecondsPerByte = 5 });

        using var answer = await sandbox.Http.GetAsync(
            RunningSandbox.MicrosoftProducts + "/1", HttpCompletionOption.ResponseHeadersRead, RunningSandbox.Stop);
        using var stream = await answer.Content.ReadAsStreamAsync(RunningSandbox.Stop);
        var reads = new List<int>();
        var buffer = new byte[1024];
        while (await stream.ReadAsync(buffer, RunningSandbox.Stop) is > 0 and var count)
            reads.Add(count);

        Assert.Equal((int)answer.Content.Headers.ContentLength!, reads.Sum());
        Assert.True(reads.Count > 1, "The whole answer came at once.");
    }

    private static Task<VendorReply> SaveAsync(RunningSandbox sandbox) =>
        sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, Body);

    private static void AssertOnlyCall(RunningSandbox sandbox, string fault, string? body, bool applied, int? status = null)
    {
        var entry = Assert.Single(sandbox.Server.Journal.Entries);
        Assert.Equal((fault, body, applied, status), (entry.Fault, entry.Body, entry.Applied, entry.Status));
        Assert.Equal(applied ? 63 : 62, sandbox.Server.Products[SandboxVendor.SuperOffice]);
    }
}
