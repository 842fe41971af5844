using System.Net;
using ProductGateway.Sandbox;

namespace ProductGateway.Tests.Sandbox;

public sealed class HostingTests
{
    [Fact]
    public async Task Two_sandboxes_live_side_by_side_and_share_nothing()
    {
        await using var first = await RunningSandbox.StartAsync();
        await using var second = await RunningSandbox.StartAsync();

        await first.PostAsync(RunningSandbox.SuperOfficeProducts, first.SuperOfficeToken, """{"Name":"A"}""");

        Assert.NotEqual(first.Server.BaseAddress, second.Server.BaseAddress);
        Assert.Equal((63, 62), (first.Server.Products[SandboxVendor.SuperOffice], second.Server.Products[SandboxVendor.SuperOffice]));
        Assert.Empty(second.Server.Journal.Entries);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_the_key_that_chooses_another()
    {
        await using var first = await RunningSandbox.StartAsync();
        var options = new SandboxOptions { Port = first.Server.BaseAddress.Port };

        var error = await Assert.ThrowsAsync<IOException>(() => SandboxServer.StartAsync(options, RunningSandbox.Stop));

        Assert.StartsWith(
            $"The sandbox cannot listen on http://127.0.0.1:{options.Port}: the port is taken. Choose another with Sandbox:Port",
            error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        Assert.Equal(IPAddress.Loopback.ToString(), sandbox.Server.BaseAddress.Host);
    }

    [Fact]
    public async Task Without_seeds_it_starts_empty_and_can_still_create()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Seed = false });

        var before = sandbox.Server.Products.Values.Sum();
        var reply = await sandbox.PostAsync(
            RunningSandbox.FinagoProducts, await sandbox.FinagoTokenAsync(), RunningSandbox.Body("finago/full.json"));

        Assert.Equal((0, 201), (before, reply.Status));
    }

    [Fact]
    public async Task The_same_calls_get_the_same_ids_in_every_run()
    {
        static async Task<string> Run()
        {
            await using var sandbox = await RunningSandbox.StartAsync();
            var token = await sandbox.MicrosoftTokenAsync();
            var first = await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, token, RunningSandbox.Body("microsoft/raid.json"));
            var second = await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, token, RunningSandbox.Body("microsoft/svvp.json"));
            return token + first.Body + second.Body;
        }

        Assert.Equal(await Run(), await Run());
    }

    [Fact]
    public async Task The_configuration_names_thirteen_keys_below_its_own_address()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var configuration = sandbox.Server.GatewayConfiguration;

        Assert.Equal(13, configuration.Count);
        Assert.All(
            configuration.Where(pair => pair.Key.EndsWith("BaseAddress", StringComparison.Ordinal)
                || pair.Key.EndsWith("TokenEndpoint", StringComparison.Ordinal)),
            pair => Assert.StartsWith(sandbox.Server.BaseAddress.ToString(), pair.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parallel_creates_get_different_ids()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ =>
            sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, """{"Name":"A"}""")));

        Assert.Equal(40, replies.Select(reply => reply.Raw("ProductId")).Distinct().Count());
    }
}
