namespace ProductGateway.Tests.Sandbox;

public sealed class MicrosoftReadTests
{
    [Fact]
    public async Task The_vendors_own_sample_keeps_every_digit_of_its_shared_id()
    {
        var reply = await ReadAsync(14631253285588838);

        Assert.Equal(("14631253285588838", "1152921504607010608"), (reply.Raw("id"), reply.Raw("sharedProductId")));
        Assert.Equal("2018-01-01T00:00:00Z", reply.Text("announcementDate"));
    }

    [Fact]
    public async Task A_read_links_to_a_host_that_was_not_called_and_adds_undocumented_members()
    {
        var reply = await ReadAsync(14631253285588838);

        Assert.Equal(
            "https://hardwareapi.microsoft.com/api/v1/hardware/products/14631253285588838",
            reply.Json.GetProperty("links")[0].GetProperty("href").GetString());
        Assert.Equal(
            ("\"author\"", "0", "0", "false", "\"\""),
            (reply.Raw("originType"), reply.Raw("sourceProductId"), reply.Raw("sourcePublisherId"), reply.Raw("isRetpolineCompiled"),
                reply.Raw("message")));
    }

    [Fact]
    public async Task One_product_has_neither_date_nor_firmware()
    {
        var reply = await ReadAsync(9007199267351835);

        Assert.False(reply.Json.TryGetProperty("announcementDate", out _));
        Assert.False(reply.Json.TryGetProperty("firmwareVersion", out _));
    }

    [Fact]
    public async Task One_product_carries_members_that_no_document_knows()
    {
        var reply = await ReadAsync(14039471039847257);

        Assert.Equal("\"Input.Digitizer.Multitouch\"", reply.Raw("deviceMetadataCategory"));
        Assert.Equal("""{"stage":"finalized","attempts":2}""", reply.Raw("ingestion"));
    }

    private static async Task<VendorReply> ReadAsync(long id)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var reply = await sandbox.GetAsync($"{RunningSandbox.MicrosoftProducts}/{id}", await sandbox.MicrosoftTokenAsync());
        Assert.Equal(200, reply.Status);
        return reply;
    }
}
