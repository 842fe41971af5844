using System.Text.Json.Nodes;
using ProductGateway.Sandbox;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

public sealed class FinagoCreateTests
{
    [Fact]
    public async Task Two_members_make_a_product_and_defaults_fill_the_rest()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { TimeProvider = new ManualClock() });

        var reply = await CreateAsync(sandbox, RunningSandbox.Body("finago/minimal.json"));

        Assert.Equal(201, reply.Status);
        Assert.Equal(
            VendorReply.Compact(
                """
                {
                  "id": 5001, "name": "Ullgenser", "number": null, "type": "default", "status": "active", "description": null,
                  "costPrice": 0, "salesPrice": 0, "indirectCost": 0, "webshopEnabled": false,
                  "stock": { "isManaged": false, "quantity": 0, "location": null }, "ean": null, "eanAlternative": null,
                  "supplierProduct": { "itemCode": null, "number": null, "name": null, "price": null },
                  "units": { "id": null, "name": null, "symbol": null }, "category": { "id": 1, "name": "Diverse" },
                  "supplier": { "id": null, "name": null },
                  "createdAt": "2026-03-01 12:00:00.000Z", "modifiedAt": "2026-03-01 12:00:00.000Z"
                }
                """),
            VendorReply.Compact(reply.Body));
    }

    [Fact]
    public async Task Every_documented_member_is_kept_and_names_are_looked_up()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var sent = JsonNode.Parse(RunningSandbox.Body("finago/full.json"))!.AsObject();

        var reply = await CreateAsync(sandbox, RunningSandbox.Body("finago/full.json"));

        Assert.Equal(201, reply.Status);
        Assert.Equal(
            ("""{"id":13,"name":"Piece","symbol":"pcs"}""", """{"id":12,"name":"Klær"}""", """{"id":67890,"name":"ACME AS"}"""),
            (reply.Raw("units"), reply.Raw("category"), reply.Raw("supplier")));
        Assert.All(
            sent.Where(member => member.Key is not ("units" or "category" or "supplier")),
            member => Assert.Equal(member.Value!.ToJsonString(), VendorReply.Compact(reply.Raw(member.Key))));
    }

    [Theory]
    [InlineData("max-lengths")]
    [InlineData("nulls")]
    [InlineData("full")]
    public async Task What_was_created_is_what_is_read(string body)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var created = await CreateAsync(sandbox, RunningSandbox.Body($"finago/{body}.json"));
        var read = await sandbox.GetAsync($"{RunningSandbox.FinagoProducts}/{created.Raw("id")}", await sandbox.FinagoTokenAsync());

        Assert.Equal((201, 200, created.Body), (created.Status, read.Status, read.Body));
    }

    [Fact]
    public async Task Prices_given_as_null_stay_null_and_digits_stay_as_sent()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await CreateAsync(
            sandbox, """{"name":"A","category":{"id":1.0},"costPrice":null,"salesPrice":10.10,"indirectCost":0.30000000000000004}""");

        Assert.Equal(
            ("null", "10.10", "0.30000000000000004"), (reply.Raw("costPrice"), reply.Raw("salesPrice"), reply.Raw("indirectCost")));
    }

    [Fact]
    public async Task Ids_of_units_and_suppliers_are_numbers_that_may_have_a_fraction_of_zero()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await CreateAsync(sandbox, """{"name":"A","category":{"id":1},"units":{"id":2},"supplier":{"id":1188}}""");

        Assert.Equal("""{"id":2.0,"name":"Metre","symbol":"m"}""", reply.Raw("units"));
        Assert.Equal("""{"id":1188.0,"name":"Østerdal Jern & Stål"}""", reply.Raw("supplier"));
    }

    [Fact]
    public async Task Every_answer_carries_a_trace_id_of_its_own_and_the_cors_headers()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var created = await CreateAsync(sandbox, RunningSandbox.Body("finago/minimal.json"));
        var refused = await sandbox.PostAsync(RunningSandbox.FinagoProducts, null, "{}");

        Assert.All(new[] { created, refused }, reply => Assert.Equal(
            ("*", "true"), (reply.Headers["Access-Control-Allow-Origin"], reply.Headers["Access-Control-Allow-Credentials"])));
        Assert.Matches("^[0-9a-f]{16}$", created.Headers["X-Trace-Id"]);
        Assert.NotEqual(created.Headers["X-Trace-Id"], refused.Headers["X-Trace-Id"]);
    }

    private static async Task<VendorReply> CreateAsync(RunningSandbox sandbox, string body) =>
        await sandbox.PostAsync(RunningSandbox.FinagoProducts, await sandbox.FinagoTokenAsync(), body);
}
