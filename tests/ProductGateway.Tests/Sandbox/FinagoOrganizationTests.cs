using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Tests.Sandbox;

public sealed class FinagoOrganizationTests
{
    [Fact]
    public async Task A_token_opens_the_products_of_its_organization_and_of_no_other()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (first, other) = (await sandbox.FinagoTokenAsync(), await OtherTokenAsync(sandbox));

        var ours = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1001", first);
        var theirs = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1001", other);
        var onlyTheirs = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/2001", first);

        Assert.Equal(("Turjakke Jotun, herre", "Espressomaskin Vesuv"), (ours.Text("name"), theirs.Text("name")));
        Assert.Equal(404, onlyTheirs.Status);
    }

    [Fact]
    public async Task A_product_is_created_in_the_organization_of_the_token()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (first, other) = (await sandbox.FinagoTokenAsync(), await OtherTokenAsync(sandbox));

        var created = await sandbox.PostAsync(RunningSandbox.FinagoProducts, other, """{"name":"Filterpapir","category":{"id":16}}""");
        var there = await sandbox.GetAsync($"{RunningSandbox.FinagoProducts}/{created.Raw("id")}", other);
        var here = await sandbox.GetAsync($"{RunningSandbox.FinagoProducts}/{created.Raw("id")}", first);

        Assert.Equal((201, 200, 404), (created.Status, there.Status, here.Status));
        Assert.Equal(60, sandbox.Server.Products[SandboxVendor.Finago]);
    }

    [Fact]
    public async Task Fewer_scopes_are_told_in_the_token_and_missed_at_the_api()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { FinagoScopes = ["api.product.product:read"] });

        var token = await sandbox.PostFormAsync("/finago/oauth/token", sandbox.FinagoTokenForm());
        var read = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1001", token.Text("access_token"));
        var write = await sandbox.PostAsync(RunningSandbox.FinagoProducts, token.Text("access_token"), """{"name":"A","category":{"id":1}}""");

        Assert.Equal(("api.product.product:read", 200), (token.Text("scope"), read.Status));
        Assert.Equal(
            """403 {"error":{"name":"ForbiddenError","message":"Scope api.product.product:write is missing"},"trackingId":"7b9e0c46"}""",
            write.Line);
        Assert.Equal(Refusal.Scope, sandbox.Server.Journal.Entries[^1].Refusal);
    }

    [Fact]
    public async Task Without_any_scope_even_a_read_is_403()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { FinagoScopes = [] });

        var reply = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1001", await sandbox.FinagoTokenAsync());

        Assert.Equal((403, "Scope api.product.product:read is missing"), (reply.Status, reply.Json.GetProperty("error").GetProperty("message").GetString()));
    }

    private static async Task<string> OtherTokenAsync(RunningSandbox sandbox)
    {
        var form = sandbox.FinagoTokenForm();
        form["login_organization"] = sandbox.Server.OtherFinagoOrganization;
        return (await sandbox.PostFormAsync("/finago/oauth/token", form)).Text("access_token");
    }
}
