using System.Text.Json;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Sandbox;

public sealed class AnswerFaultTests
{
    public static TheoryData<Fault, int, string, bool> Faults { get; } = new()
    {
        { new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503, Body = "down" }, 503, "down", false },
        { new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 204, Body = "not sent" }, 204, "", false },
        { new TooManyRequests { Vendor = SandboxVendor.Finago }, 429, "{}", false },
        { new RedirectElsewhere { Vendor = SandboxVendor.Finago, Status = 307 }, 307, "", false },
        { new HtmlPage { Vendor = SandboxVendor.Finago }, 200, "<!DOCTYPE html>", false },
        { new InvalidJson { Vendor = SandboxVendor.Finago }, 201, """{"id":5001,""", true },
        { new EmptySuccess { Vendor = SandboxVendor.Finago }, 201, "", true },
        { new SuccessWithoutId { Vendor = SandboxVendor.Finago }, 201, """{"name":"A",""", true },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_changes_the_answer_and_the_journal_tells_whether_the_create_happened(
        Fault fault, int status, string begin, bool applied)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await sandbox.FinagoTokenAsync();
        sandbox.Server.Faults.Arm(fault);
        sandbox.Server.Journal.Clear();

        var struck = await CreateAsync(sandbox, token);
        var next = await CreateAsync(sandbox, token);

        Assert.Equal(status, struck.Status);
        Assert.StartsWith(begin, struck.Body, StringComparison.Ordinal);
        var entry = sandbox.Server.Journal.Entries[0];
        Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(fault.GetType().Name), entry.Fault);
        Assert.Equal((status, applied), (entry.Status, entry.Applied));
        Assert.Equal(applied ? "5002" : "5001", next.Raw("id"));
    }

    [Fact]
    public async Task Headers_of_an_answer_are_sent_as_given()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new AnswerInstead
        {
            Vendor = SandboxVendor.Microsoft,
            Status = 429,
            Headers = new Dictionary<string, string> { ["Retry-After"] = "Wed, 21 Oct 2026 07:28:00 GMT", ["content-type"] = "text/plain" },
        });
        sandbox.Server.Faults.Arm(new TooManyRequests { Vendor = SandboxVendor.Microsoft, RetryAfter = "7" });
        sandbox.Server.Faults.Arm(new RedirectElsewhere { Vendor = SandboxVendor.Microsoft });

        var date = await sandbox.GetAsync(RunningSandbox.MicrosoftProducts + "/1");
        var seconds = await sandbox.GetAsync(RunningSandbox.MicrosoftProducts + "/1");
        var redirect = await sandbox.GetAsync(RunningSandbox.MicrosoftProducts + "/1");

        Assert.Equal(("Wed, 21 Oct 2026 07:28:00 GMT", "text/plain"), (date.Headers["Retry-After"], date.Headers["Content-Type"]));
        Assert.Equal("7", seconds.Headers["Retry-After"]);
        Assert.Equal((302, "http://127.0.0.1:9/elsewhere"), (redirect.Status, redirect.Headers["Location"]));
    }

    [Fact]
    public async Task Expired_tokens_are_refused_until_a_new_one_is_asked_for()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var old = await sandbox.FinagoTokenAsync();
        sandbox.Server.Faults.Arm(new ExpireTokens { Vendor = SandboxVendor.Finago });

        var struck = await CreateAsync(sandbox, old);
        var again = await CreateAsync(sandbox, old);
        var renewed = await CreateAsync(sandbox, await sandbox.FinagoTokenAsync());

        Assert.Equal((401, 401, 201), (struck.Status, again.Status, renewed.Status));
    }

    [Fact]
    public async Task The_given_token_of_SuperOffice_is_refused_for_the_struck_calls_only()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new ExpireTokens { Vendor = SandboxVendor.SuperOffice, Times = 2 });
        Task<VendorReply> Read() => sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "/57", sandbox.SuperOfficeToken);

        Assert.Equal((401, 401, 200), ((await Read()).Status, (await Read()).Status, (await Read()).Status));
    }

    [Fact]
    public async Task A_fault_strikes_only_what_it_matches_and_only_so_often()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await sandbox.FinagoTokenAsync();
        sandbox.Server.Faults.Arm(
            new AnswerInstead { Vendor = SandboxVendor.Finago, Method = "post", Path = "/v1/products", Times = 2, Status = 500 });
        Task<VendorReply> Read() => sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1001", token);

        var before = (await Read()).Status;
        var left = sandbox.Server.Faults.Armed.Single().Times;
        var first = (await CreateAsync(sandbox, token)).Status;
        var leftThen = sandbox.Server.Faults.Armed.Single().Times;
        var second = (await CreateAsync(sandbox, token)).Status;
        var third = (await CreateAsync(sandbox, token)).Status;

        Assert.Equal((200, 2, 500, 1, 500, 201), (before, left, first, leftThen, second, third));
        Assert.Empty(sandbox.Server.Faults.Armed);
    }

    [Fact]
    public async Task The_token_endpoint_is_struck_only_when_asked_for()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Microsoft, TokenEndpoint = true, Status = 503 });
        sandbox.Server.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503 });

        var microsoft = await sandbox.PostFormAsync(
            sandbox.Server.GatewayConfiguration["Microsoft:TokenEndpoint"]!, sandbox.MicrosoftTokenForm());
        var finago = await sandbox.PostFormAsync("/finago/oauth/token", sandbox.FinagoTokenForm());

        Assert.Equal((503, 200), (microsoft.Status, finago.Status));
    }

    private static Task<VendorReply> CreateAsync(RunningSandbox sandbox, string token) =>
        sandbox.PostAsync(RunningSandbox.FinagoProducts, token, """{"name":"A","category":{"id":1}}""");
}
