using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Tests.Sandbox;

public sealed class JournalTests
{
    [Fact]
    public async Task A_call_is_written_down_with_all_that_was_sent_but_the_secret()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Http.DefaultRequestHeaders.Add("SO-Language", "no");

        await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts + "?$select=Name", sandbox.SuperOfficeToken, """{"Name":"Å"}""");

        var entry = Assert.Single(sandbox.Server.Journal.Entries);
        Assert.Equal(
            (1, SandboxVendor.SuperOffice, "POST", RunningSandbox.SuperOfficeProducts, "?$select=Name", """{"Name":"Å"}"""),
            (entry.Sequence, entry.Vendor, entry.Method, entry.Path, entry.Query, entry.Body));
        Assert.Equal((200, true, null, null), (entry.Status, entry.Applied, entry.Refusal, entry.Fault));
        Assert.Equal(
            ("Bearer", "no", "application/json; charset=utf-8"),
            (entry.Headers["authorization"], entry.Headers["so-language"], entry.Headers["content-type"]));
    }

    [Fact]
    public async Task Client_secrets_are_masked_in_forms_and_in_json()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        await sandbox.FinagoTokenAsync();
        await sandbox.PostAsync("/finago/oauth/token", null, """{"client_secret": "hush", "audience":"x"}""");

        Assert.Contains("client_secret=***&audience=", sandbox.Server.Journal.Entries[0].Body, StringComparison.Ordinal);
        Assert.Equal("""{"client_secret": "***", "audience":"x"}""", sandbox.Server.Journal.Entries[1].Body);
    }

    [Fact]
    public async Task Each_refusal_stands_with_its_reason()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = sandbox.SuperOfficeToken;

        await sandbox.GetAsync("/elsewhere");
        await sandbox.GetAsync("/superoffice/Cust12345/api/v1/Person/1", token);
        await sandbox.SendAsync(HttpMethod.Patch, RunningSandbox.SuperOfficeProducts, token, null);
        await sandbox.PostFormAsync("/finago/oauth/token", []);
        await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "/57");
        await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "?$top=x", token);
        await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, token, "x", "text/plain");
        await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, token, "{}");
        await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "/1", token);

        Assert.Equal(
            [
                (null, 404, Refusal.UnknownRoute),
                (SandboxVendor.SuperOffice, 404, Refusal.UnknownRoute),
                (SandboxVendor.SuperOffice, 405, Refusal.MethodNotAllowed),
                (SandboxVendor.Finago, 403, Refusal.Client),
                (SandboxVendor.SuperOffice, 401, Refusal.Token),
                (SandboxVendor.SuperOffice, 400, Refusal.Query),
                (SandboxVendor.SuperOffice, 415, Refusal.MediaType),
                (SandboxVendor.SuperOffice, 400, Refusal.Body),
                (SandboxVendor.SuperOffice, 404, Refusal.NotFound),
            ],
            sandbox.Server.Journal.Entries.Select(entry => (entry.Vendor, entry.Status!.Value, entry.Refusal!.Value)));
        Assert.All(sandbox.Server.Journal.Entries, entry => Assert.False(entry.Applied));
    }

    [Fact]
    public async Task Lists_reads_creates_and_tokens_are_told_apart_by_method_and_path_even_when_they_fail()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        await sandbox.FinagoTokenAsync();
        await sandbox.GetAsync(RunningSandbox.MicrosoftProducts);
        await sandbox.GetAsync(RunningSandbox.MicrosoftProducts + "/");
        await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts.ToLowerInvariant() + "?$top=1");
        await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/7");
        await sandbox.PostAsync(RunningSandbox.FinagoProducts, null, "{}");
        await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "/default");
        await sandbox.GetAsync("/elsewhere");

        Assert.Equal(
            [
                CallKind.Token, CallKind.List, CallKind.List, CallKind.List, CallKind.Read, CallKind.Create, CallKind.Other, CallKind.Other,
            ],
            sandbox.Server.Journal.Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_cleared_journal_counts_from_one_again()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.GetAsync("/microsoft/x");

        sandbox.Server.Journal.Clear();
        await sandbox.GetAsync("/microsoft/y");

        Assert.Equal((1, "/microsoft/y"), sandbox.Server.Journal.Entries.Select(entry => (entry.Sequence, entry.Path)).Single());
    }
}
