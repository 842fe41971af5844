using System.Text.Json;
using ProductGateway.Sandbox.SuperOffice;

namespace ProductGateway.Tests.Sandbox;

public sealed class JournalSecretTests
{
    private const string Canary = "CANARY-7f3a";
    private const string Product = RunningSandbox.SuperOfficeProducts + "/57";

    [Fact]
    public async Task Every_sign_in_leaves_its_header_names_in_the_journal_and_none_of_the_sandboxs_secrets()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secrets = Secrets(sandbox);
        var keys = sandbox.Server.GatewayConfigurationFor(SuperOfficeSignIn.Ticket);

        secrets.Add(await sandbox.MicrosoftTokenAsync());
        secrets.Add(await sandbox.FinagoTokenAsync());
        await sandbox.GetAsync(RunningSandbox.MicrosoftProducts + "/1", secrets[^2]);
        await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1", secrets[^1]);
        await sandbox.GetAsync(Product, sandbox.SuperOfficeToken);
        await sandbox.GetWithAsync(
            Product, ("Authorization", $"SOTicket {keys["SuperOffice:Ticket"]}"), ("SO-AppToken", keys["SuperOffice:AppToken"]!));
        await sandbox.PostAsync(
            "/finago/oauth/token", null, JsonSerializer.Serialize(sandbox.FinagoTokenForm()));

        var journal = (await sandbox.GetAsync("/sandbox/journal")).Body;
        Assert.All(secrets, secret => Assert.DoesNotContain(JsonEncodedText.Encode(secret).ToString(), journal, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(Uri.EscapeDataString(secret), journal, StringComparison.Ordinal));
        var headers = sandbox.Server.Journal.Entries[^2].Headers;
        Assert.Equal(("SOTicket", "***"), (headers["Authorization"], headers["SO-AppToken"]));
    }

    [Theory]
    [InlineData("Authorization", "Bearer CANARY-7f3a", "Bearer")]
    [InlineData("Authorization", "Basic CANARY-7f3a", "Basic")]
    [InlineData("Authorization", "soticket CANARY-7f3a", "soticket")]
    [InlineData("Authorization", "CANARY-7f3a", "***")]
    [InlineData("Authorization", "CANARY-7f3a CANARY-7f3a", "***")]
    [InlineData("SO-AppToken", "CANARY-7f3a", "***")]
    [InlineData("X-XSRF-TOKEN", "CANARY-7f3a", "***")]
    [InlineData("Cookie", "session=CANARY-7f3a", "***")]
    [InlineData("Proxy-Authorization", "Negotiate CANARY-7f3a", "***")]
    public async Task A_header_that_carries_a_secret_is_kept_by_name_and_scheme(string name, string value, string kept)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        await sandbox.GetWithAsync("/superoffice/elsewhere", (name, value));
        await sandbox.GetWithAsync("/elsewhere", (name, value));

        Assert.Equal([kept, kept], sandbox.Server.Journal.Entries.Select(entry => entry.Headers[name]));
        Assert.DoesNotContain(Canary, (await sandbox.GetAsync("/sandbox/journal")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/finago/oauth/token", "client_id=a&client_secret=CANARY-7f3a&audience=b", "client_id=a&client_secret=***&audience=b")]
    [InlineData("/finago/oauth/tokens", "Client_Secret=CANARY-7f3a", "Client_Secret=***")]
    [InlineData("/superoffice/login/common/oauth/tokens", "grant_type=refresh_token&refresh_token=CANARY-7f3a", "grant_type=refresh_token&refresh_token=***")]
    [InlineData("/microsoft/x/oauth2/token", "client_assertion=CANARY-7f3a", "client_assertion=***")]
    [InlineData("/microsoft/x/oauth2/token", "username=a&password=CANARY-7f3a", "username=a&password=***")]
    public async Task A_form_keeps_its_names_and_loses_its_secrets_wherever_it_is_sent(string path, string form, string kept)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        await sandbox.PostAsync(path, null, form, "application/x-www-form-urlencoded");
        await sandbox.PostAsync(path, null, form, "text/plain");
        await sandbox.PostAsync(path + "?" + form, null, "", "text/plain");

        var entries = sandbox.Server.Journal.Entries;
        Assert.Equal((kept, kept, "?" + kept), (entries[0].Body, entries[1].Body, entries[2].Query));
    }

    [Theory]
    [InlineData("""{"client_secret": "CANARY-7f3a", "audience":"x"}""", """{"client_secret": "***", "audience":"x"}""")]
    [InlineData("""{"SignedSystemToken":"a.b.CANARY-7f3a","ContextIdentifier":"Cust1"}""", """{"SignedSystemToken":"***","ContextIdentifier":"Cust1"}""")]
    [InlineData("""{"ApplicationToken":"a\"CANARY-7f3a"}""", """{"ApplicationToken":"***"}""")]
    [InlineData("""{"password":"a\\","x":1}""", """{"password":"***","x":1}""")]
    [InlineData("""{"client_secret":"CANARY-7f3a""", """{"client_secret":"***" """)]
    [InlineData("""{"client_secret":12345}""", """{"client_secret":"***"}""")]
    public async Task A_json_body_keeps_its_names_and_loses_its_secrets(string body, string kept)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        await sandbox.PostAsync("/superoffice/Login/api/PartnerSystemUser/Authenticate", null, body);

        Assert.Equal(kept.TrimEnd(), Assert.Single(sandbox.Server.Journal.Entries).Body);
    }

    // Everything that a configuration holds and that is neither an address nor a name.
    private static List<string> Secrets(RunningSandbox sandbox)
    {
        string[] secret = ["Secret", "AccessToken", "RefreshToken", "Ticket", "AppToken", "Password", "SystemUserToken"];
        return
        [
            .. Enum.GetValues<SuperOfficeSignIn>().SelectMany(sandbox.Server.GatewayConfigurationFor)
                .Where(pair => secret.Any(end => pair.Key.EndsWith(end, StringComparison.Ordinal))).Select(pair => pair.Value!).Distinct(),
        ];
    }
}
