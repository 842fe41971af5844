using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

/// <summary>Which keys go together is told before anything is sent, all of it at once.</summary>
public sealed class SuperOfficeOptionsTests
{
    private const string Base = "https://online3.superoffice.com/Cust12345/api/v1";

    public static TheoryData<string, string> Combinations => new()
    {
        { "BaseAddress=B Authentication=Bearer AccessToken=t", "" },
        { "Tenant=Cust12345 Environment=sod Authentication=bearer AccessToken=t", "" },
        { "BaseAddress=B Environment=online Authentication=Bearer RefreshToken=r ClientId=c ClientSecret=s", "" },
        { "Tenant=Cust1 Environment=Online Authentication=Bearer RefreshToken=r ClientId=c ClientSecret=s RedirectUri=http://localhost/callback", "" },
        { "BaseAddress=B Authentication=Ticket Ticket=t AppToken=a", "" },
        { "BaseAddress=B Onsite=true Authentication=Ticket Ticket=t", "" },
        { "BaseAddress=B Onsite=true Authentication=Basic UserName=u Password=p", "" },
        { "Tenant=Cust12345 Environment=http://127.0.0.1:5081/superoffice Authentication=Ticket Ticket=t AppToken=a", "" },
        { "Authentication=Bearer AccessToken=t", "BaseAddress" },
        { "BaseAddress=B", "Authentication" },
        { "BaseAddress=B Authentication=3 AccessToken=t", "Authentication" },
        { "BaseAddress=B Authentication=Bearer,Ticket", "Authentication" },
        { "BaseAddress=B Authentication=Bearer", "AccessToken" },
        { "BaseAddress=B Tenant=Cust12345 Environment=sod Authentication=Bearer AccessToken=t", "BaseAddress" },
        { "Tenant=Cust12345 Authentication=Bearer AccessToken=t", "Environment" },
        { "Tenant=Cust12345 Environment=live Authentication=Bearer AccessToken=t", "Environment" },
        { "Tenant=Cust12345 Environment=https://evil.example.org Authentication=Bearer AccessToken=t", "Environment" },
        { "BaseAddress=B Environment=sod Authentication=Bearer AccessToken=t", "Environment" },
        { "Tenant=../../x Environment=sod Authentication=Bearer AccessToken=t", "Tenant" },
        { "Tenant=Cust Environment=sod Authentication=Bearer AccessToken=t", "Tenant" },
        { "Tenant=Cust12345 Environment=sod Onsite=true Authentication=Bearer AccessToken=t", "Onsite" },
        { "BaseAddress=B Authentication=Bearer RefreshToken=r", "Environment ClientId ClientSecret" },
        { "BaseAddress=B Environment=sod Authentication=Bearer AccessToken=t RefreshToken=r ClientId=c ClientSecret=s", "AccessToken" },
        { "BaseAddress=B Authentication=Bearer AccessToken=t ClientId=c RedirectUri=u", "ClientId RedirectUri" },
        { "BaseAddress=B Authentication=Ticket Ticket=t", "AppToken" },
        { "BaseAddress=B Authentication=Ticket AccessToken=t AppToken=a", "AccessToken Ticket" },
        { "BaseAddress=B Authentication=Basic UserName=u Password=p", "Onsite" },
        { "BaseAddress=B Onsite=true Authentication=Basic UserName=u:x", "UserName Password" },
        { "BaseAddress=B Authentication=SystemUser AppToken=a", "Tenant SystemUserToken PrivateKeyPath" },
        { "Tenant=Cust12345 Environment=sod Authentication=SystemUser SystemUserToken=x PrivateKeyPath=/nowhere.pem AppToken=a", "PrivateKeyPath" },
    };

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Keys_that_do_not_go_together_are_named(string keys, string mistakes) =>
        Assert.Equal(
            mistakes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => $"SuperOffice:{key}"),
            Read(keys).Validate().Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]));

    [Fact]
    public void A_mistake_says_what_to_do() => Assert.Equal(
        [
            "SuperOffice:AccessToken: is not used by Authentication Ticket. Remove it, or set Authentication to Bearer.",
            "SuperOffice:Ticket: missing, while other keys of SuperOffice are set. Set it, or remove the whole section to leave this vendor out.",
        ],
        Read("BaseAddress=B Authentication=Ticket AccessToken=c4n4ry AppToken=a").Validate());

    [Fact]
    public void Onsite_lets_the_base_address_alone_be_private()
    {
        var options = Read("BaseAddress=https://crm.example.org/SuperOffice/api/v1 Onsite=true Authentication=Basic UserName=u Password=p");

        Assert.Equal((ProductGateway.Connectors.Reach.Onsite, ProductGateway.Connectors.Reach.None), (options.ReachOf("crm.example.org"), options.ReachOf("other.example.org")));
    }

    private static SuperOfficeOptions Read(string keys)
    {
        var values = keys.Split(' ').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1] == "B" ? Base : pair[1]);
        string? Value(string key) => values.GetValueOrDefault(key);
        return new SuperOfficeOptions
        {
            BaseAddress = Value("BaseAddress"),
            Tenant = Value("Tenant"),
            Environment = Value("Environment"),
            Onsite = Value("Onsite") == "true",
            Authentication = Value("Authentication"),
            AccessToken = Value("AccessToken"),
            RefreshToken = Value("RefreshToken"),
            ClientId = Value("ClientId"),
            ClientSecret = Value("ClientSecret"),
            RedirectUri = Value("RedirectUri"),
            Ticket = Value("Ticket"),
            AppToken = Value("AppToken"),
            UserName = Value("UserName"),
            Password = Value("Password"),
            SystemUserToken = Value("SystemUserToken"),
            PrivateKeyPath = Value("PrivateKeyPath"),
        };
    }
}
