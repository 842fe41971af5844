namespace ProductGateway.Tests.Sandbox;

public sealed class FinagoReadTests
{
    [Fact]
    public async Task One_product_answers_with_seven_members_only()
    {
        var reply = await ReadAsync(125);

        Assert.Equal(
            ["id", "name", "type", "status", "category", "createdAt", "modifiedAt"],
            reply.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task The_largest_id_carries_a_type_and_members_that_no_document_knows()
    {
        var reply = await ReadAsync(int.MaxValue);

        Assert.Equal(("bundle", "0.30000000000000004"), (reply.Text("type"), reply.Raw("salesPrice")));
        Assert.Equal("""[{"salesTypeId":4,"accountNumber":3002}]""", reply.Raw("salesTypeOverrides"));
        Assert.Equal("""{"isManaged":true,"quantity":-3,"location":null,"reserved":2}""", reply.Raw("stock"));
        Assert.Equal(("2.0", "1188.0"), (Id(reply, "units"), Id(reply, "supplier")));
    }

    [Fact]
    public async Task Timestamps_have_a_blank_where_the_standard_has_a_T()
    {
        var reply = await ReadAsync(1001);

        Assert.Equal("2025-09-01 08:15:30.000Z", reply.Text("createdAt"));
    }

    private static string Id(VendorReply reply, string member) => reply.Json.GetProperty(member).GetProperty("id").GetRawText();

    private static async Task<VendorReply> ReadAsync(int id)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var reply = await sandbox.GetAsync($"{RunningSandbox.FinagoProducts}/{id}", await sandbox.FinagoTokenAsync());
        Assert.Equal(200, reply.Status);
        return reply;
    }
}
