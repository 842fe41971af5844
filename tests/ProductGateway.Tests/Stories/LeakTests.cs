using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>
/// A canary sits in every credential, and in what a failing vendor may send: headers, addresses, stack traces, web pages, broken JSON.
/// It sings in no answer of the gateway: the generated client asks, and the answers are searched as bytes, for what it would not read too.
/// </summary>
public sealed class LeakTests
{
    private const string Canary = "c4n4ry";

    private static readonly string StackTrace = $$"""
        {
          "stack": "at Vendor.Internal.{{Canary}}(String url) in /srv/{{Canary}}/Product.cs:line 17",
          "url": "https://{{Canary}}.internal/products",
          "token": "Bearer {{Canary}}"
        }
        """;

    /// <summary>Credentials that no vendor accepts: every call fails, and each failure would like to tell why.</summary>
    [Fact]
    public async Task No_credential_comes_out()
    {
        await using var stage = await Stage.StartAsync(
            ("Microsoft:TenantId", "c4n4ry00-1b6e-4a0c-9a55-3d2f0e8b7a10"), ("Microsoft:ClientId", Canary), ("Microsoft:ClientSecret", Canary),
            ("SuperOffice:AccessToken", Canary),
            ("Finago:ClientId", Canary), ("Finago:ClientSecret", Canary), ("Finago:Organization", Canary));

        var answers = await AskEverythingAsync(stage);

        AssertSilent(stage, answers);
    }

    public static TheoryData<Fault> Talkative()
    {
        var faults = new TheoryData<Fault>();
        foreach (var vendor in Enum.GetValues<SandboxVendor>())
        {
            foreach (var status in new[] { 200, 302, 400, 401, 404, 409, 422, 429, 500, 503 })
            {
                faults.Add(Talking(vendor, status, "application/json", StackTrace));
                faults.Add(Talking(vendor, status, "text/html", $"<html><body>{Canary}</body></html>"));
                faults.Add(Talking(vendor, status, "application/json", $$"""{"half": "{{Canary}}"""));
            }

            foreach (var status in new[] { 401, 429, 500, 503 })
                faults.Add(Talking(vendor, status, "application/json", OwnError(vendor, $"see https://{Canary}.internal/log?token={Canary}")));

            faults.Add(new RedirectElsewhere { Vendor = vendor, Location = $"https://{Canary}.example.org/{Canary}", Times = 100 });
        }

        return faults;
    }

    [Theory]
    [MemberData(nameof(Talkative))]
    public async Task Nothing_of_a_failing_vendors_answer_comes_out(Fault fault)
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(fault);
        stage.Vendors.Faults.Arm(fault with { TokenEndpoint = true });

        var answers = await AskEverythingAsync(stage);

        AssertSilent(stage, answers);
    }

    /// <summary>A refusal's own sentence is for the caller, whatever stands in it: in that one field, and nowhere else.</summary>
    [Theory]
    [InlineData(SandboxVendor.Microsoft)]
    [InlineData(SandboxVendor.SuperOffice)]
    [InlineData(SandboxVendor.Finago)]
    public async Task The_vendors_own_sentence_stands_in_vendorMessage_alone(SandboxVendor at)
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(Talking(at, 409, "application/json", OwnError(at, $"{Canary}\\u0007 \\u202Eexists")));

        using var tap = new AnswerTap();
        var payload = await VendorCase.Of(at).Send(stage.Speak(through: tap));

        const string Sentence = $"{Canary}   exists";
        var error = Assert.IsType<IReason_VendorRejectedError>(Assert.Single(payload!.Errors), exactMatch: false);
        Assert.Equal(Sentence, error.VendorMessage);
        var parts = Assert.Single(tap.Answers).Split(Sentence);
        Assert.Equal(2, parts.Length);
        AssertSilent(stage, parts);
    }

    private static string OwnError(SandboxVendor vendor, string message) => vendor switch
    {
        SandboxVendor.Microsoft => $$$"""{"error": {"code": "Conflict", "message": "{{{message}}}"} }""",
        SandboxVendor.SuperOffice => $$"""{"Error": true, "ErrorType": "ArgumentException", "ErrorMessage": "{{message}}"}""",
        _ => $$$"""{"error": {"name": "BadRequestError", "message": "{{{message}}}"} }""",
    };

    private static AnswerInstead Talking(SandboxVendor vendor, int status, string type, string body) => new()
    {
        Vendor = vendor,
        Status = status,
        Times = 100,
        Body = body,
        Headers = new Dictionary<string, string>
        {
            ["Content-Type"] = type,
            ["Location"] = $"https://{Canary}.example.org/",
            ["Server"] = Canary,
            ["Set-Cookie"] = $"session={Canary}",
            ["WWW-Authenticate"] = $"Bearer realm=\"{Canary}\"",
        },
    };

    private static async Task<IReadOnlyList<string>> AskEverythingAsync(Stage stage)
    {
        using var tap = new AnswerTap();
        var client = stage.Speak(through: tap);
        foreach (var vendor in VendorCase.All)
        {
            await vendor.Send(client);
            await client.ReadName.ExecuteAsync(vendor.Enum.Value!.Value, "4");
        }

        Assert.Equal(6, tap.Answers.Count);
        return tap.Answers;
    }

    private static void AssertSilent(Stage stage, IReadOnlyList<string> answers)
    {
        var secrets = stage.Vendors.GatewayConfiguration
            .Where(pair => pair.Key.EndsWith("Secret", StringComparison.Ordinal) || pair.Key.EndsWith("Token", StringComparison.Ordinal))
            .Select(pair => pair.Value!);
        string[] forbidden = [Canary, "127.0.0.1", "http://", "https://", "Bearer", " at ProductGateway", .. secrets];
        foreach (var answer in answers)
            Assert.DoesNotContain(forbidden, word => answer.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
