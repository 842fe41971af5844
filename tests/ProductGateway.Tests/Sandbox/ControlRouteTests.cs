namespace ProductGateway.Tests.Sandbox;

public sealed class ControlRouteTests
{
    [Fact]
    public async Task Health_counts_the_products()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.GetAsync("/sandbox/health");

        Assert.Equal("""200 {"status":"healthy","products":{"microsoft":60,"superOffice":62,"finago":60}}""", reply.Line);
    }

    [Fact]
    public async Task A_fault_is_armed_listed_and_cleared_over_http()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var armed = await sandbox.PostAsync(
            "/sandbox/faults", null,
            """{"vendor":"finago","path":"/v1/products","kind":"answerInstead","status":503,"headers":{"Retry-After":"3"}}""");
        var listed = await sandbox.GetAsync("/sandbox/faults");
        var struck = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1001");
        await sandbox.PostAsync("/sandbox/faults", null, """{"kind":"hang","vendor":"microsoft"}""");
        var cleared = await sandbox.SendAsync(HttpMethod.Delete, "/sandbox/faults", null, null);

        Assert.Equal(201, armed.Status);
        Assert.Equal($"200 [{armed.Body}]", listed.Line);
        Assert.Equal((503, "3"), (struck.Status, struck.Headers["Retry-After"]));
        Assert.Equal(("204 ", "200 []"), (cleared.Line, (await sandbox.GetAsync("/sandbox/faults")).Line));
    }

    [Theory]
    [InlineData("tooManyRequests", "\"retryAfter\":\"2\"")]
    [InlineData("redirectElsewhere", "\"status\":302,\"location\":\"http://127.0.0.1:9/elsewhere\"")]
    [InlineData("oversized", "\"megabytes\":3")]
    [InlineData("wrongContentType", "\"contentType\":\"text/html\"")]
    [InlineData("partialAnswer", "\"bytes\":20")]
    [InlineData("slowDrip", "\"millisecondsPerByte\":100")]
    [InlineData("hang", "\"path\":\"\",\"call\":null,\"tokenEndpoint\":false,\"after\":0,\"times\":1")]
    public async Task What_is_not_said_of_a_fault_is_its_default(string kind, string expected)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostAsync("/sandbox/faults", null, $$"""{"kind":"{{kind}}","vendor":"superOffice"}""");

        Assert.Contains(expected, reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answerInstead", ""","status":500""")]
    [InlineData("tooManyRequests", ""","retryAfter":null,"messageSeconds":30""")]
    [InlineData("redirectElsewhere", ""","status":307""")]
    [InlineData("htmlPage", "")]
    [InlineData("invalidJson", "")]
    [InlineData("emptySuccess", "")]
    [InlineData("successWithoutId", "")]
    [InlineData("duplicateKeys", ""","call":"list" """)]
    [InlineData("oversized", ""","megabytes":4""")]
    [InlineData("wrongContentType", ""","contentType":null,"after":2""")]
    [InlineData("closeBeforeBody", ""","reset":true""")]
    [InlineData("closeBeforeApplying", "")]
    [InlineData("closeAfterApplying", "")]
    [InlineData("partialAnswer", ""","bytes":1""")]
    [InlineData("hang", ""","afterApplying":true""")]
    [InlineData("slowDrip", ""","millisecondsPerByte":5""")]
    [InlineData("expireTokens", ""","times":3""")]
    public async Task Every_kind_of_fault_can_be_armed_by_name(string kind, string values)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostAsync("/sandbox/faults", null, $$"""{"kind":"{{kind}}","vendor":"superOffice"{{values}}}""");

        Assert.Equal((201, kind), (reply.Status, reply.Text("kind")));
    }

    [Theory]
    [InlineData("""{"kind":"earthquake","vendor":"finago"}""")]
    [InlineData("""{"kind":"hang"}""")]
    [InlineData("""{"kind":"hang","vendor":"visma"}""")]
    [InlineData("""{"kind":"hang","vendor":"finago","times":0}""")]
    [InlineData("""{"kind":"hang","vendor":"finago","often":2}""")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task A_fault_that_nobody_knows_is_400_and_arms_nothing(string fault)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostAsync("/sandbox/faults", null, fault);

        Assert.Equal(400, reply.Status);
        Assert.NotEmpty(reply.Body);
        Assert.Empty(sandbox.Server.Faults.Armed);
    }

    [Fact]
    public async Task The_journal_is_read_and_cleared_over_http_and_never_lists_the_switches()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.GetAsync("/microsoft/nowhere");

        var journal = (await sandbox.GetAsync("/sandbox/journal")).Json;
        var cleared = await sandbox.SendAsync(HttpMethod.Delete, "/sandbox/journal", null, null);

        var entry = Assert.Single(journal.EnumerateArray());
        Assert.Equal(
            ("microsoft", "/microsoft/nowhere", "unknownRoute"),
            (entry.GetProperty("vendor").GetString(), entry.GetProperty("path").GetString(), entry.GetProperty("refusal").GetString()));
        Assert.Equal(("204 ", "200 []"), (cleared.Line, (await sandbox.GetAsync("/sandbox/journal")).Line));
    }

    [Fact]
    public async Task An_unknown_switch_is_404_and_names_the_known_ones()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.GetAsync("/sandbox/explode");

        Assert.Equal(404, reply.Status);
        Assert.Contains("/sandbox/faults", reply.Body, StringComparison.Ordinal);
    }
}
