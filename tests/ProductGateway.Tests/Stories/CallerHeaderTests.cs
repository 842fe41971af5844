using System.Net;
using System.Text.Json;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Access;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;
using static ProductGateway.Tests.Stories.HeaderedRequests;

namespace ProductGateway.Tests.Stories;

/// <summary>
/// Of what a caller writes into headers four go on, to SuperOffice alone, and the place in the caller's trace goes to all; on every transport.
/// </summary>
public sealed class CallerHeaderTests
{
    private const string ReadAll = """
        { superOffice: productByVendorId(vendor: SUPEROFFICE, vendorId: 57) { __typename ... on PricedProduct { description } }
          superOfficeProducts(first: 2) { nodes { name } }
          microsoft: productByVendorId(vendor: MICROSOFT, vendorId: 14039471039847257) { __typename }
          finago: productByVendorId(vendor: FINAGO, vendorId: 125) { __typename } }
        """;

    private const string ReadAgreement = "{ productByVendorId(vendor: SUPEROFFICE, vendorId: 57) { ... on PricedProduct { description } } }";

    private static readonly (string Name, string Value)[] Locale =
    [
        ("Accept-Language", "sv-SE, nb;q=0.8, *;q=0.1"), ("SO-Language", "en-US"), ("SO-Culture", "nb-NO"), ("SO-TimeZone", "Europe/Oslo, includeTZOffset"),
    ];

    public static TheoryData<string> Transports => ["POST", "GET", "SSE", "WebSocket"];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Four_headers_reach_SuperOffice_and_nobody_else(string transport)
    {
        await using var gateway = await StartedGateway.StartAsync();

        var answer = await SendAsync(gateway, transport, ReadAll, Locale);

        Assert.Contains("A check-up every month", answer, StringComparison.Ordinal);
        var calls = ApiCalls(gateway);
        Assert.Equal(2, calls.Count(call => call.Vendor == SandboxVendor.SuperOffice));
        foreach (var call in calls)
        {
            var sent = Locale.Where(header => call.Headers.ContainsKey(header.Name)).Select(header => (header.Name, Unspaced(call.Headers[header.Name])));
            Assert.Equal(call.Vendor == SandboxVendor.SuperOffice ? Locale.Select(header => (header.Name, Unspaced(header.Value))) : [], sent);
        }
    }

    [Fact]
    public async Task A_create_speaks_the_callers_language()
    {
        await using var gateway = await StartedGateway.StartAsync();
        const string Create = """mutation { createSuperOfficeProduct(input: { name: "NO:\"Hund\";US:\"Dog\"" }) { outcome product { name } } }""";

        var answer = await SendAsync(gateway, "POST", Create, ("SO-Language", "en"));

        Assert.Contains("\"name\":\"Dog\"", answer, StringComparison.Ordinal);
    }

    /// <summary>Callers at once, each in a language of its own: each is answered in that.</summary>
    [Fact]
    public async Task Languages_do_not_mix()
    {
        await using var gateway = await StartedGateway.StartAsync();
        (string? Language, string Description)[] spoken =
            [("nb", "Ettersyn hver måned"), ("en", "A check-up every month"), ("sv", "Översyn varje månad"), (null, "NO:")];

        await Parallel.ForAsync(0, 60, TestContext.Current.CancellationToken, async (round, _) =>
        {
            var (language, description) = spoken[round % spoken.Length];
            var answer = await SendAsync(
                gateway, round % 5 == 0 ? "WebSocket" : "POST", ReadAgreement, language is null ? [] : [("Accept-Language", language)]);

            var said = JsonElement.Parse(answer).GetProperty("data").GetProperty("productByVendorId").GetProperty("description").GetString();
            Assert.StartsWith(description, said, StringComparison.Ordinal);
        });
    }

    [Fact(Timeout = 60_000)]
    public async Task A_subscriber_hears_in_its_own_language_of_what_another_has_created()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await using var english = await OpenEventsAsync(
            gateway, "subscription { productCreated { ... on CatalogProduct { name } } }", ("SO-Language", "en"));
        await SandboxedConnectors.UntilAsync(() => gateway.SubscriberCount > 0);
        const string Create = """mutation { createSuperOfficeProduct(input: { name: "NO:\"Hund\";US:\"Dog\"" }) { product { name } } }""";

        var answer = await SendAsync(gateway, "POST", Create, ("SO-Language", "nb"));

        Assert.Contains("\"name\":\"Hund\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Dog\"", await english.NextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SO-Language", "no; drop")]
    [InlineData("SO-Language", "nb, en")]
    [InlineData("SO-Language", "english")]
    [InlineData("SO-Culture", "nb_NO")]
    [InlineData("SO-Culture", "*")]
    [InlineData("SO-TimeZone", "NO, withOffsets")]
    [InlineData("SO-TimeZone", "../../x")]
    [InlineData("SO-TimeZone", "Europe/Oslo;x")]
    public async Task A_value_that_cannot_be_passed_on_is_400(string header, string value)
    {
        await using var gateway = await StartedGateway.StartAsync();
        foreach (var transport in (string[])["POST", "GET", "SSE"])
        {
            var (status, _, answer) = await AskAsync(gateway, transport, ReadAgreement, (header, value));

            // An event stream tells every refusal in an event.
            Assert.Equal(transport == "SSE" ? HttpStatusCode.OK : HttpStatusCode.BadRequest, status);
            var error = JsonElement.Parse(answer).GetProperty("errors")[0];
            Assert.Equal("BAD_REQUEST", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.Matches($"^{header} is not a .+ Correct the header, or leave it out\\.$", error.GetProperty("message").GetString());
        }

        Assert.Equal(HttpStatusCode.BadRequest, await RefusedUpgradeAsync(gateway, (header, value)));
        Assert.Empty(ApiCalls(gateway));
    }

    /// <summary>Browsers write it on their own, and a server may disregard it.</summary>
    [Theory]
    [InlineData("nb;;q=x")]
    [InlineData("norwegian_bokmal")]
    [InlineData("nb;q=2")]
    public async Task An_Accept_Language_that_is_none_is_left_out(string value)
    {
        await using var gateway = await StartedGateway.StartAsync();

        var answer = await SendAsync(gateway, "POST", ReadAgreement, ("Accept-Language", value));

        Assert.Contains("NO:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Accept-Language", Assert.Single(ApiCalls(gateway)).Headers.Keys);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task No_other_header_goes_on(string transport)
    {
        await using var guarded = await GuardedGateway.StartAsync("--GraphQL:EnableGet", "true");
        var gateway = guarded.Gateway;
        var token = guarded.Provider.Token("products:read");
        string[] names =
        [
            "Authorization", "Cookie", "X-Forwarded-For", "Forwarded", "SO-AppToken", "X-XSRF-TOKEN", "baggage", "tracestate", "MS-CorrelationId",
            "MS-RequestId", "X-Trace-Id", "Idempotency-Key", "User-Agent", "Referer", "If-Modified-Since", "Accept-Encoding", "X-HTTP-Method-Override",
        ];

        var answer = await SendAsync(gateway, transport, ReadAll, [.. names.Select(name => (name, name == "Authorization" ? $"Bearer {token}" : "c4n4ry=1"))]);

        // Each vendor takes no token but its own.
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        Assert.All(ApiCalls(gateway), call =>
        {
            string[] tracing = call.Vendor == SandboxVendor.Microsoft ? ["MS-CorrelationId", "MS-RequestId"] : [];
            Assert.Equal(
                ["Accept", "Accept-Encoding", "Authorization", "Host", .. tracing],
                call.Headers.Keys.Where(name => name != "traceparent").Order(StringComparer.Ordinal));
            Assert.Equal("Bearer", call.Headers["Authorization"]);
            Assert.DoesNotContain(call.Headers.Values, value => value.Contains("c4n4ry", StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Every_vendor_call_is_part_of_the_callers_trace(string transport)
    {
        await using var gateway = await StartedGateway.StartAsync("--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Critical");
        const string Trace = "0af7651916cd43dd8448eb211c80319c";

        await SendAsync(gateway, transport, ReadAll, ("traceparent", $"00-{Trace}-b7ad6b7169203331-01"));

        var parents = ApiCalls(gateway).Select(call => call.Headers["traceparent"].Split('-')).ToList();
        Assert.Equal(4, parents.Count);
        Assert.All(parents, parent => Assert.Equal(("00", Trace, "01"), (parent[0], parent[1], parent[3])));
        Assert.All(parents, parent => Assert.NotEqual("b7ad6b7169203331", parent[2]));
    }

    /// <summary>One correlation for a call, however often it is sent; each attempt has an id of its own.</summary>
    [Fact]
    public async Task Microsoft_can_tell_attempts_from_calls()
    {
        await using var gateway = await StartedGateway.StartAsync();
        gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Microsoft, Method = "GET", Status = 503 });
        const string Two = "{ a: productByVendorId(vendor: MICROSOFT, vendorId: 4) { __typename } b: productByVendorId(vendor: MICROSOFT, vendorId: 5) { __typename } }";

        await SendAsync(gateway, "POST", Two);

        var calls = ApiCalls(gateway);
        Assert.Equal((3, 2), (calls.Count, calls.Select(call => call.Path).Distinct().Count()));
        Assert.All(calls.GroupBy(call => call.Path), call => Assert.Single(call.Select(attempt => attempt.Headers["MS-CorrelationId"]).Distinct()));
        Assert.Equal(2, calls.Select(call => call.Headers["MS-CorrelationId"]).Distinct().Count());
        Assert.Equal(3, calls.Select(call => call.Headers["MS-RequestId"]).Distinct().Count());
    }

    private static IReadOnlyList<JournalEntry> ApiCalls(StartedGateway gateway) =>
        [.. gateway.Sandbox.Journal.Entries.Where(call => call.Kind is not CallKind.Token)];

    private static string Unspaced(string value) => value.Replace(" ", "", StringComparison.Ordinal);
}
