using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;
using static ProductGateway.Tests.Stories.HeaderedRequests;

namespace ProductGateway.Tests.Stories;

/// <summary>
/// A canary in every header, address and body of failing vendors sings in no answer, whatever is asked for and on whatever transport: not in data,
/// errors, extensions, nor headers.
/// </summary>
public sealed class LeakByTransportTests
{
    private const string Canary = "c4n4ry";

    private static readonly string[] Queries =
    [
        "{ products(first: 3) { nodes { __typename } sources { vendor ok code message } } }",
        "{ a: microsoftProducts(first: 3) { nodes { id } } b: superOfficeProducts(first: 3, where: { name: { contains: \"o\" } }) { nodes { id } } "
            + "c: finagoProducts(first: 3, where: { search: \"o\" }) { nodes { id } } }",
        "{ nodes(ids: [\"TUlDUk9TT0ZUOjE0MDM5NDcxMDM5ODQ3MjU3\", \"U1VQRVJPRkZJQ0U6NTc\", \"RklOQUdPOjEyNQ\"]) { id } vendors { vendor circuit } }",
    ];

    public static TheoryData<int, string> Answers()
    {
        var answers = new TheoryData<int, string>();
        foreach (var status in new[] { 200, 307, 400, 403, 404, 422, 429, 503 })
        {
            answers.Add(status, $$$"""{"error":{"code":"{{{Canary}}}","name":"{{{Canary}}}","message":"{{{Canary}}}"},"ErrorType":"{{{Canary}}}","ErrorMessage":"{{{Canary}}}"}""");
            answers.Add(status, $"<a href='https://{Canary}.internal/'>{Canary}</a>");
        }

        return answers;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_read_tells_nothing_of_it(int status, string body)
    {
        await using var gateway = await StartedGateway.StartAsync();
        foreach (var vendor in Enum.GetValues<SandboxVendor>()) gateway.Sandbox.Faults.Arm(Talking(vendor, status, body));

        foreach (var query in Queries)
        {
            foreach (var transport in (string[])["POST", "GET", "SSE"])
            {
                var (_, head, text) = await AskAsync(gateway, transport, query);
                AssertSilent(head + text);
            }

            AssertSilent(await SendAsync(gateway, "WebSocket", query));
        }
    }

    /// <summary>What is created is read for each subscriber; when that fails, the event says so and no more.</summary>
    [Theory(Timeout = 60_000)]
    [InlineData(400)]
    [InlineData(503)]
    public async Task An_event_tells_nothing_of_it(int status)
    {
        await using var gateway = await StartedGateway.StartAsync();
        await using var events = await OpenEventsAsync(gateway, "subscription { productCreated { __typename } }");
        await SandboxedConnectors.UntilAsync(() => gateway.SubscriberCount > 0);
        gateway.Sandbox.Faults.Arm(Talking(SandboxVendor.Finago, status, $$$"""{"error":{"name":"x","message":"{{{Canary}}}"}}""") with { Method = "GET" });

        await SendAsync(gateway, "POST", "mutation { createFinagoProduct(input: { name: \"Ullgenser\", categoryId: 12 }) { outcome } }");

        var told = await events.NextAsync();
        Assert.Contains("VENDOR_", told, StringComparison.Ordinal);
        AssertSilent(told);
    }

    /// <summary>Of a refused create the vendor's own sentence is told, and no address that stands in it.</summary>
    [Theory]
    [InlineData("POST")]
    [InlineData("SSE")]
    [InlineData("WebSocket")]
    public async Task A_refused_create_tells_the_sentence_without_its_address(string transport)
    {
        await using var gateway = await StartedGateway.StartAsync();
        gateway.Sandbox.Faults.Arm(Talking(
            SandboxVendor.SuperOffice, 400, $$"""{"ErrorType":"ArgumentException","ErrorMessage":"Name: too old, see https://{{Canary}}.internal/x?t={{Canary}}"}"""));

        var answer = await SendAsync(
            gateway, transport,
            "mutation { createSuperOfficeProduct(input: { name: \"x\" }) { outcome errors { field ... on VendorRejectedError { vendorCode vendorMessage } } } }");

        Assert.Contains("""{"field":["name"],"vendorCode":"ArgumentException","vendorMessage":"Name: too old, see (address)"}""", answer, StringComparison.Ordinal);
        AssertSilent(answer);
    }

    private static AnswerInstead Talking(SandboxVendor vendor, int status, string body) => new()
    {
        Vendor = vendor,
        Status = status,
        Times = 1_000,
        Body = body,
        Headers = new Dictionary<string, string>
        {
            ["Content-Type"] = body[0] == '{' ? "application/json" : "text/html",
            ["Location"] = $"https://{Canary}.example.org/",
            ["Link"] = $"<https://{Canary}.example.org/?page=2>; rel=next",
            ["Server"] = Canary,
            ["Set-Cookie"] = $"session={Canary}",
            ["X-Request-Id"] = Canary,
        },
    };

    private static void AssertSilent(string answer) => Assert.DoesNotContain(
        (string[])[Canary, "127.0.0.1", "http://", "/hardware", "Cust12345", "Bearer", " at ProductGateway"],
        word => answer.Contains(word, StringComparison.OrdinalIgnoreCase));
}
