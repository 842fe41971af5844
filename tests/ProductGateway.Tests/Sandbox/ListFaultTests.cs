using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

public sealed class ListFaultTests
{
    [Fact]
    public async Task A_fault_of_lists_lets_reads_through()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.SuperOffice, Call = CallKind.List, Status = 502 });

        var read = await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "/57", sandbox.SuperOfficeToken);
        var list = await ListAsync(sandbox);

        Assert.Equal((200, 502), (read.Status, list.Status));
    }

    [Fact]
    public async Task A_fault_strikes_the_nth_call_and_as_many_after_it_as_it_says()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(
            new AnswerInstead { Vendor = SandboxVendor.SuperOffice, Call = CallKind.List, After = 2, Times = 2, Status = 500 });
        sandbox.Server.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.SuperOffice, After = 1, Status = 503 });

        var statuses = new List<int>();
        for (var i = 0; i < 6; i++)
            statuses.Add((await ListAsync(sandbox)).Status);

        Assert.Equal([200, 503, 500, 500, 200, 200], statuses);
        Assert.Empty(sandbox.Server.Faults.Armed);
        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Server.Faults.Arm(new Hang { Vendor = SandboxVendor.Finago, After = -1 }));
    }

    [Fact]
    public async Task Token_calls_are_struck_by_their_kind_too()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Call = CallKind.Token, Status = 503 });

        var read = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1001");
        var token = await sandbox.PostFormAsync("/finago/oauth/token", sandbox.FinagoTokenForm());

        Assert.Equal((401, 503), (read.Status, token.Status));
    }

    [Fact]
    public async Task Every_key_comes_twice_and_the_value_is_the_last()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new DuplicateKeys { Vendor = SandboxVendor.SuperOffice });

        var reply = await ListAsync(sandbox);

        Assert.EndsWith(
            """[{"PrimaryKey":null,"PrimaryKey":57,"EntityName":null,"EntityName":"productInAssortment","name":""" +
            """null,"name":"Serviceavtale"}]}""",
            reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_oversized_answer_is_good_json_behind_megabytes_of_blanks()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new Oversized { Vendor = SandboxVendor.SuperOffice, Megabytes = 2 });

        var reply = await ListAsync(sandbox);

        Assert.Equal((200, true), (reply.Status, reply.Body.Length > 2 * 1024 * 1024));
        Assert.Equal((await ListAsync(sandbox)).Body, reply.Body.TrimStart(' '));
    }

    [Fact]
    public async Task An_answer_can_come_under_another_media_type_or_under_none()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new WrongContentType { Vendor = SandboxVendor.SuperOffice });
        sandbox.Server.Faults.Arm(new WrongContentType { Vendor = SandboxVendor.SuperOffice, ContentType = null });

        var page = await ListAsync(sandbox);
        var nameless = await ListAsync(sandbox);

        Assert.Equal(("text/html", false), (page.Headers["Content-Type"], nameless.Headers.ContainsKey("Content-Type")));
        Assert.Equal((await ListAsync(sandbox)).Body, page.Body);
    }

    [Fact]
    public async Task Lists_lose_the_ids_of_all_their_products()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        foreach (var vendor in Enum.GetValues<SandboxVendor>())
            sandbox.Server.Faults.Arm(new SuccessWithoutId { Vendor = vendor, Times = 2 });
        var token = sandbox.SuperOfficeToken;

        var microsoft = await sandbox.GetAsync(RunningSandbox.MicrosoftProducts, await sandbox.MicrosoftTokenAsync());
        var finago = await sandbox.GetAsync(RunningSandbox.FinagoProducts, await sandbox.FinagoTokenAsync());
        var slim = await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "?$select=productId&$top=1", token);
        var full = await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "?$select=productId&$top=1&$mode=Full", token);

        Assert.StartsWith("""{"value":[{"sharedProductId":""", microsoft.Body, StringComparison.Ordinal);
        Assert.StartsWith("""[{"name":""", finago.Body, StringComparison.Ordinal);
        Assert.EndsWith(""":[{"EntityName":"productInAssortment"}]}""", slim.Body, StringComparison.Ordinal);
        Assert.EndsWith(""":{}}]}""", full.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        SandboxVendor.Microsoft, RunningSandbox.MicrosoftProducts,
        """{"statusCode":429,"message":"Rate limit is exceeded. Try again in 17 seconds."}""")]
    [InlineData(
        SandboxVendor.SuperOffice, RunningSandbox.SuperOfficeProducts,
        """{"Error":true,"ErrorType":"ThrottledException","ErrorMessage":"Too many requests, wait 17 seconds","ErrorSource":"SuperOffice.WebApi"}""")]
    [InlineData(
        SandboxVendor.Finago, RunningSandbox.FinagoProducts,
        """{"error":{"name":"TooManyRequests","message":"Limit exceeded, retry in 17 seconds"},"trackingId":"7b9e0c46"}""")]
    public async Task The_seconds_to_wait_can_stand_in_the_message_alone(SandboxVendor vendor, string path, string body)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new TooManyRequests { Vendor = vendor, RetryAfter = null, MessageSeconds = 17 });

        var reply = await sandbox.GetAsync(path);

        Assert.Equal((429, body, false), (reply.Status, reply.Body, reply.Headers.ContainsKey("Retry-After")));
    }

    [Fact]
    public async Task Microsoft_serves_so_many_calls_a_minute_and_tells_the_rest_when_the_next_begins()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { TimeProvider = clock, MicrosoftCallsPerMinute = 2 });
        var token = await sandbox.MicrosoftTokenAsync();
        Task<VendorReply> List() => sandbox.GetAsync(RunningSandbox.MicrosoftProducts, token);

        await sandbox.GetAsync(RunningSandbox.MicrosoftProducts);
        var first = await List();
        clock.Advance(TimeSpan.FromSeconds(18));
        var second = await List();
        var third = await List();
        clock.Advance(TimeSpan.FromSeconds(42));
        var next = await List();

        Assert.Equal((200, 200, 200), (first.Status, second.Status, next.Status));
        Assert.Equal("""429 {"statusCode":429,"message":"Rate limit is exceeded. Try again in 42 seconds."}""", third.Line);
        Assert.Equal(Refusal.Throttled, sandbox.Server.Journal.Entries[^2].Refusal);
    }

    private static Task<VendorReply> ListAsync(RunningSandbox sandbox) =>
        sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "?$select=name&$top=1", sandbox.SuperOfficeToken);
}
