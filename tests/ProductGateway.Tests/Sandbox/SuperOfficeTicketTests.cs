using System.Text;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.SuperOffice;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

public sealed class SuperOfficeTicketTests
{
    private const string Product = RunningSandbox.SuperOfficeProducts + "/57";
    private const string OnsiteProduct = "/superoffice/SuperOffice/api/v1/Product/57";

    [Fact]
    public async Task A_ticket_is_good_with_the_applications_token_beside_it_and_not_alone()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (ticket, appToken) = Ticket(sandbox);

        var both = await sandbox.GetWithAsync(Product, ("Authorization", $"SOTicket {ticket}"), ("SO-AppToken", appToken));
        var otherCase = await sandbox.GetWithAsync(Product, ("Authorization", $"soticket {ticket}"), ("SO-AppToken", appToken));
        var alone = await sandbox.GetWithAsync(Product, ("Authorization", $"SOTicket {ticket}"));
        var wrongToken = await sandbox.GetWithAsync(Product, ("Authorization", $"SOTicket {ticket}"), ("SO-AppToken", "wrong"));
        var wrongTicket = await sandbox.GetWithAsync(Product, ("Authorization", "SOTicket 7T:wrong"), ("SO-AppToken", appToken));
        var asBearer = await sandbox.GetWithAsync(Product, ("Authorization", $"Bearer {ticket}"), ("SO-AppToken", appToken));

        Assert.Equal(
            (200, 200, 401, 401, 401, 401),
            (both.Status, otherCase.Status, alone.Status, wrongToken.Status, wrongTicket.Status, asBearer.Status));
        Assert.Equal("The application token is missing or wrong", alone.Text("ErrorMessage"));
        Assert.Equal("The ticket is wrong or expired", wrongTicket.Text("ErrorMessage"));
    }

    [Fact]
    public async Task A_ticket_lives_six_hours_from_its_last_use()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { TimeProvider = clock });
        var (ticket, appToken) = Ticket(sandbox);
        Task<VendorReply> Read() => sandbox.GetWithAsync(Product, ("Authorization", $"SOTicket {ticket}"), ("SO-AppToken", appToken));

        clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromSeconds(1));
        var first = await Read();
        clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromSeconds(1));
        var second = await Read();
        clock.Advance(TimeSpan.FromHours(6));
        var third = await Read();

        Assert.Equal((200, 200, 401), (first.Status, second.Status, third.Status));
    }

    [Fact]
    public async Task User_and_password_are_refused_online()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.GetWithAsync(Product, ("Authorization", Basic(sandbox)));

        Assert.Equal((401, "Basic authentication is for onsite installations"), (reply.Status, reply.Text("ErrorMessage")));
    }

    [Fact]
    public async Task An_onsite_installation_takes_user_and_password_and_tickets_alone_but_no_access_tokens()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { SuperOfficeOnsite = true });
        var token = sandbox.Server.GatewayConfigurationFor(SuperOfficeSignIn.Bearer)["SuperOffice:AccessToken"]!;

        var basic = await sandbox.GetWithAsync(OnsiteProduct, ("Authorization", Basic(sandbox)));
        var wrong = await sandbox.GetWithAsync(OnsiteProduct, ("Authorization", "Basic eDp5"));
        var ticket = await sandbox.GetWithAsync(OnsiteProduct, ("Authorization", $"SOTicket {Ticket(sandbox).Ticket}"));
        var bearer = await sandbox.GetAsync(OnsiteProduct, token);

        Assert.Equal((200, 401, 200, 401), (basic.Status, wrong.Status, ticket.Status, bearer.Status));
        Assert.Equal(new Uri(sandbox.Server.BaseAddress, "/superoffice/SuperOffice/api/v1").ToString(),
            sandbox.Server.GatewayConfiguration["SuperOffice:BaseAddress"]);
    }

    [Theory]
    [InlineData("/superoffice/api/state/Cust12345")]
    [InlineData("/superoffice/login/.well-known/jwks")]
    [InlineData("/superoffice/Cust12345/api/v1/Product/57")]
    public async Task An_onsite_installation_has_neither_tenants_nor_a_host_for_signing_in(string path)
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { SuperOfficeOnsite = true });

        var reply = await sandbox.GetWithAsync(path, ("Authorization", Basic(sandbox)));

        Assert.Equal(404, reply.Status);
    }

    private static (string Ticket, string AppToken) Ticket(RunningSandbox sandbox)
    {
        var keys = sandbox.Server.GatewayConfigurationFor(SuperOfficeSignIn.Ticket);
        return (keys["SuperOffice:Ticket"]!, keys["SuperOffice:AppToken"]!);
    }

    private static string Basic(RunningSandbox sandbox)
    {
        var keys = sandbox.Server.GatewayConfigurationFor(SuperOfficeSignIn.Basic);
        return "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{keys["SuperOffice:UserName"]}:{keys["SuperOffice:Password"]}"));
    }
}
