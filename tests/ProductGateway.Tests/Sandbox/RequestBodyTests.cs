using System.Text;

namespace ProductGateway.Tests.Sandbox;

public sealed class RequestBodyTests
{
    private const string Body = """{"Name":"Prøve","Code":"P"}""";

    [Fact]
    public async Task A_chunked_body_is_read_whole()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Http.DefaultRequestHeaders.TransferEncodingChunked = true;

        var reply = await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, Body);

        Assert.Equal((200, "Prøve"), (reply.Status, reply.Text("Name")));
        Assert.Equal("chunked", sandbox.Server.Journal.Entries.Single().Headers["Transfer-Encoding"]);
    }

    [Fact]
    public async Task A_caller_that_expects_to_be_told_to_continue_is_told_so()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Http.DefaultRequestHeaders.ExpectContinue = true;

        var reply = await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, Body);

        Assert.Equal((200, "Prøve"), (reply.Status, reply.Text("Name")));
    }

    [Fact]
    public async Task Of_members_with_the_same_name_the_last_one_counts_at_any_depth()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var body = RunningSandbox.Body("microsoft/svvp.json")
            .Replace("\"productName\":", "\"productName\": \"First\", \"productName\":", StringComparison.Ordinal)
            .Replace("\"maxMemory\":", "\"maxMemory\": 1, \"maxMemory\":", StringComparison.Ordinal);

        var reply = await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, await sandbox.MicrosoftTokenAsync(), body);

        Assert.Equal((201, "Tåke Hypervisor 9"), (reply.Status, reply.Text("productName")));
        Assert.EndsWith("\"maxProcessors\":240,\"maxMemory\":12288}}", reply.Raw("additionalAttributes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_nested_deeper_than_64_is_malformed_and_nothing_breaks()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var nested = new StringBuilder().Insert(0, "[", 40_000).Append(']', 40_000);

        var bomb = await sandbox.PostAsync(
            RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, $$"""{"Name":"A","ExtraInfo":{{nested}}}""");
        var next = await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, Body);

        Assert.Equal((400, "The request body is not a JSON object"), (bomb.Status, bomb.Text("ErrorMessage")));
        Assert.Equal(200, next.Status);
    }
}
