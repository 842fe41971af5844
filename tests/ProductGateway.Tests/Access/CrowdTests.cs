using System.Diagnostics;
using System.Globalization;
using ProductGateway.Sandbox;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Tests.Access;

/// <summary>
/// Two callers with tokens, scopes and languages of their own send ten thousand requests, 64 at a time, over every transport: reads by variables of
/// their own, creates, mistakes. Each gets what is his, and pays for that. The gateway's clock stands still, so no cost comes back.
/// </summary>
public sealed class CrowdTests
{
    private const int RequestsOfEach = 5_000;
    private const int AtOnce = 64;
    private const int Spare = 999;
    private const string Read = "query($vendor: Vendor!, $key: ID!) { productByVendorId(vendor: $vendor, vendorId: $key) { ... on CatalogProduct { vendor vendorId } } }";
    private const string Speak = "{ productByVendorId(vendor: SUPEROFFICE, vendorId: 57) { ... on PricedProduct { description } } }";
    private const string CreateFinago = "mutation($name: String!) { made: createFinagoProduct(input: { name: $name, categoryId: 12 }) { outcome product { name } } }";
    private const string CreateSuperOffice = "mutation($name: String!) { made: createSuperOfficeProduct(input: { name: $name }) { outcome product { name } } }";

    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    [Fact(Timeout = 300_000)]
    public async Task Ten_thousand_requests_of_two_callers_at_once_do_not_cross()
    {
        var limit = Enumerable.Range(0, RequestsOfEach).Sum(CostOf) + Spare;
        await using var gateway = await GuardedGateway.StartAsync(
            string.Create(CultureInfo.InvariantCulture, $"--RateLimit:CostPerMinute={limit}"), "--GraphQL:EnableGet", "true");
        using var anna = Member(gateway, "anna", "products:create:finago", "nb");
        using var bob = Member(gateway, "bob", "products:create:superoffice", "en");
        await anna.OpenAsync();
        await bob.OpenAsync();

        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, 2 * RequestsOfEach, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (number, _) =>
        {
            var isAnna = number % 2 == 0;
            await (isAnna
                ? AskAsync(anna, number / 2, CreateFinago, CreateSuperOffice, "Ettersyn hver måned")
                : AskAsync(bob, number / 2, CreateSuperOffice, CreateFinago, "A check-up every month"));
        });
        watch.Stop();

        AssertCreatedBy(gateway, SandboxVendor.Finago);
        AssertCreatedBy(gateway, SandboxVendor.SuperOffice);
        Assert.Equal((98, 98), (await LeftAsync(anna), await LeftAsync(bob)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
    }

    /// <summary>The same number asks the same of both, over the same transport; numbers that follow each other are of every kind and transport.</summary>
    private static async Task AskAsync(CrowdMember member, int number, string mine, string notMine, string greeting)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"{member.Name}{number}");
        var transport = number / 20;
        switch (number % 20)
        {
            case 0:
                var made = (await member.AskAsync(transport, mine, new { name = own })).GetProperty("data").GetProperty("made");
                Assert.Equal(("CREATED", own), (made.GetProperty("outcome").GetString(), made.GetProperty("product").GetProperty("name").GetString()));
                break;
            case 1:
                var refused = await member.AskAsync(transport, notMine, new { name = own });
                Assert.Equal("FORBIDDEN", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
                Assert.DoesNotContain(own, refused.GetRawText(), StringComparison.Ordinal);
                break;
            case 2 or 3:
                var mistaken = await member.AskAsync(transport, $"{{ {own} }}");
                Assert.Contains($"`{own}`", Assert.Single(mistaken.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal);
                break;
            case < 8:
                var spoken = (await member.AskAsync(transport, Speak)).GetProperty("data").GetProperty("productByVendorId").GetProperty("description").GetString();
                Assert.StartsWith(greeting, spoken, StringComparison.Ordinal);
                break;
            case < 14:
                var key = (1001 + (number % 40)).ToString(CultureInfo.InvariantCulture);
                var found = (await member.AskAsync(transport, Read, new { vendor = "FINAGO", key })).GetProperty("data").GetProperty("productByVendorId");
                Assert.Equal(("FINAGO", key), (found.GetProperty("vendor").GetString(), found.GetProperty("vendorId").GetString()));
                break;
            default:
                Assert.Equal("""{"data":{"__typename":"Query"}}""", (await member.AskAsync(transport, "{ __typename }")).GetRawText());
                break;
        }
    }

    private static int CostOf(int number) => number % 20 == 0 ? 10 : 1;

    /// <summary>Exactly so many, each once, and none by the one who may not.</summary>
    private static void AssertCreatedBy(GuardedGateway gateway, SandboxVendor vendor)
    {
        var creates = gateway.Gateway.Sandbox.Journal.Entries.Count(call => call.Vendor == vendor && call is { Method: "POST", Applied: true });
        Assert.Equal(RequestsOfEach / 20, creates);
    }

    /// <summary>What the caller has left of the 999 that were to spare: 900 are spent here, and one for being told.</summary>
    private static async Task<int> LeftAsync(CrowdMember member)
    {
        var ids = Enumerable.Range(900_001, 100).Select(key => ProductId.Encode(Vendor.Finago, key)).ToArray();
        for (var count = 0; count < 9; count++)
        {
            var answer = await member.AskAsync(0, "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });
            Assert.False(answer.TryGetProperty("errors", out _));
        }

        var many = string.Concat(Enumerable.Range(0, 10).Select(number => $"a{number}: createFinagoProduct(input: {{ name: \"\", categoryId: 12 }}) {{ outcome }} "));
        var refused = await member.AskAsync(0, $"mutation {{ {many} }}");
        var extensions = refused.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("RATE_LIMIT_EXCEEDED", extensions.GetProperty("code").GetString());
        return extensions.GetProperty("left").GetInt32();
    }

    private static CrowdMember Member(GuardedGateway gateway, string name, string scope, string language) => new(
        name, gateway.Gateway.Address, gateway.Provider.Token($"products:read {scope}", claims => claims["sub"] = name), language);
}
