using System.Globalization;
using ProductGateway.Connectors;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Connectors;

/// <summary>Every answer that a vendor has been seen to give or could give, by what was asked: each cell is one failure, at all three vendors the same.</summary>
public sealed class FailureTableTests
{
    private const string Json = "application/json; charset=utf-8";

    private static readonly string TooLarge = "{\"a\":\"" + new string('x', 2 * 1024 * 1024) + "\"}";
    private static readonly string TooDeep = new string('[', 65) + new string(']', 65);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    // What the answer is; then what it is of a create, a read by id, a list, and a sign-in.
    private static readonly (string Name, int Status, string Type, string Body, string Found)[] Table =
    [
        ("a page", 200, "text/html", "<html></html>", "Unknown Unusable Unusable NotReached"),
        ("nothing", 200, Json, "", "Unknown Unusable Unusable NotReached"),
        ("no content", 204, Json, "", "Unknown Unusable Unusable NotReached"),
        ("half a body", 200, Json, "{\"id\":5,\"na", "Unknown Unusable Unusable NotReached"),
        ("another charset", 200, "application/json; charset=utf-16", "{\"id\":5}", "Unknown Unusable Unusable NotReached"),
        ("another JSON", 200, Json, "\"ok\"", "Unknown Unusable Unusable NotReached"),
        ("an object of nothing", 200, Json, "{}", "Unknown Unusable Unusable NotReached"),
        ("an id beyond all", 200, Json, "{\"id\":1e999,\"ProductId\":1e999,\"access_token\":7}", "Unknown Unusable Unusable NotReached"),
        ("an id twice, the last of them none", 200, Json, "{\"id\":5,\"id\":{},\"ProductId\":5,\"ProductId\":{}}", "Unknown Unusable Unusable NotReached"),
        ("too large", 200, Json, TooLarge, "Unknown Unusable Unusable NotReached"),
        ("too deep", 200, Json, TooDeep, "Unknown Unusable Unusable NotReached"),
        ("moved", 301, Json, "{}", "Unknown Unusable Unusable NotReached"),
        ("found", 302, Json, "{}", "Unknown Unusable Unusable NotReached"),
        ("temporarily elsewhere", 307, Json, "{}", "Unknown Unusable Unusable NotReached"),
        ("for ever elsewhere", 308, Json, "{}", "Unknown Unusable Unusable NotReached"),
        ("not modified", 304, Json, "", "Unknown Unusable Unusable NotReached"),
        ("a bad request", 400, Json, "{\"error\":{\"code\":\"InvalidInput\"}}", "Rejected Rejected Rejected AuthRefused"),
        ("a bad request as a page", 400, "text/html", "<html></html>", "Rejected Rejected Rejected AuthRefused"),
        ("unauthorised", 401, Json, "{\"statusCode\":401,\"message\":\"Unauthorized\"}", "AuthRefused AuthRefused AuthRefused AuthRefused"),
        ("forbidden", 403, Json, "{\"error\":{\"name\":\"ForbiddenError\"}}", "AuthRefused AuthRefused AuthRefused AuthRefused"),
        ("not found", 404, Json, "{\"error\":{\"code\":\"EntityNotFound\"}}", "Rejected null Rejected AuthRefused"),
        ("not found as a page", 404, "text/html", "<html></html>", "Rejected null Rejected AuthRefused"),
        ("the wrong method", 405, Json, "{}", "Rejected Rejected Rejected AuthRefused"),
        ("too slow for a proxy", 408, Json, "{}", "Unknown Unusable Unusable NotReached"),
        ("a conflict", 409, Json, "not json", "Rejected Rejected Rejected AuthRefused"),
        ("too large for it", 413, Json, "", "Rejected Rejected Rejected AuthRefused"),
        ("an unsupported type", 415, Json, "{}", "Rejected Rejected Rejected AuthRefused"),
        ("another tenant's place", 421, Json, "{\"Error\":true,\"ErrorType\":\"MisdirectedRequest\"}", "Rejected Rejected Rejected AuthRefused"),
        ("invalid", 422, Json, TooLarge, "Rejected Rejected Rejected AuthRefused"),
        ("too many", 429, Json, "{}", "RateLimited RateLimited RateLimited RateLimited"),
        ("too many as a page", 429, "text/html", "<html></html>", "RateLimited RateLimited RateLimited RateLimited"),
        ("broken", 500, Json, "{\"statusCode\":500,\"message\":\"Internal server error\"}", "Unknown Unusable Unusable NotReached"),
        ("a bad gateway", 502, "text/html", "<html></html>", "Unknown Unusable Unusable NotReached"),
        ("unavailable", 503, Json, "{}", "Unknown Unusable Unusable NotReached"),
        ("too slow a gateway", 504, Json, "", "Unknown Unusable Unusable NotReached"),
        ("a status that nobody knows", 599, Json, "{}", "Unknown Unusable Unusable NotReached"),
    ];

    public static TheoryData<SandboxVendor> Vendors => [.. Enum.GetValues<SandboxVendor>()];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Every_answer_has_its_failure(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var id = (await rig.CreateAsync(vendor)).ToString(CultureInfo.InvariantCulture);
        Func<Task>[] calls = [() => rig.CreateAsync(vendor), async () => Assert.Null(await rig.ReadAsync(vendor, id, Test)), () => ListAsync(rig, vendor)];
        var found = new List<string>();
        foreach (var (name, status, type, body, _) in Table)
        {
            var row = new List<string>();
            foreach (var call in calls) row.Add(await FailureAsync(rig, Answer(vendor, status, type, body), call));
            found.Add($"{name}: {string.Join(' ', row)}");
        }

        Assert.Equal(Table.Select(row => $"{row.Name}: {row.Found[..row.Found.LastIndexOf(' ')]}"), found);
    }

    [Theory]
    [InlineData(SandboxVendor.Microsoft)]
    [InlineData(SandboxVendor.Finago)]
    public async Task Every_answer_of_a_sign_in_has_its_failure(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var found = new List<string>();
        foreach (var (name, status, type, body, _) in Table)
        {
            var answer = Answer(vendor, status, type, body) with { TokenEndpoint = true };
            found.Add($"{name}: {await FailureAsync(rig, answer, () => rig.CreateAsync(vendor))}");
        }

        Assert.Equal(Table.Select(row => $"{row.Name}: {row.Found.Split(' ')[^1]}"), found);
        Assert.Empty(rig.ApiCalls);
    }

    private static AnswerInstead Answer(SandboxVendor vendor, int status, string type, string body) => new()
    {
        Vendor = vendor,
        Status = status,
        Body = body,
        Times = 10,
        Headers = new Dictionary<string, string> { ["Content-Type"] = type, ["Location"] = "http://127.0.0.1:9/elsewhere" },
    };

    private static async Task<string> FailureAsync(SandboxedConnectors rig, Fault fault, Func<Task> call)
    {
        // Far enough from the call before that no circuit has opened and no refusal is remembered.
        rig.Clock.Advance(TimeSpan.FromMinutes(2));
        rig.Sandbox.Faults.Clear();
        rig.Sandbox.Faults.Arm(fault);
        try
        {
            await call();
            return "null";
        }
        catch (VendorException failure)
        {
            return failure.Failure.GetType().Name;
        }
    }

    private static Task ListAsync(SandboxedConnectors rig, SandboxVendor vendor) => vendor switch
    {
        SandboxVendor.Microsoft => rig.Microsoft.ListProductsAsync(null, Test),
        SandboxVendor.SuperOffice => rig.SuperOffice.ListProductsAsync(new() { Top = 5 }, Test),
        _ => rig.Finago.ListProductsAsync(new() { Limit = 5 }, Test),
    };
}
