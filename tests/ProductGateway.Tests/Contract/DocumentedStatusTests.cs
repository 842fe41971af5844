using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Contract;

/// <summary>Every status that a vendor documents, or was seen to answer, has its outcome at a create and its code at a read.</summary>
public sealed class DocumentedStatusTests
{
    public static TheoryData<string> Vendors => [.. DocumentedVendor.All];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Every_status_has_its_outcome_and_its_code(string name)
    {
        var vendor = DocumentedVendor.Of(name);
        await using var gateway = await StartedGateway.StartAsync($"--{name}:Resilience:Retry:MaxRetryAttempts", "0");
        var found = new Dictionary<string, string>();
        foreach (var status in vendor.Statuses.Keys)
        {
            // More than once: a call that is refused for its token is made again with another.
            gateway.Sandbox.Faults.Arm(new AnswerInstead
            {
                Vendor = Enum.Parse<SandboxVendor>(name),
                Status = int.Parse(status, CultureInfo.InvariantCulture),
                Body = status is "200" or "201" ? DocumentedMember.Body(vendor.ProductMembers).ToJsonString() : "",
                Times = int.MaxValue,
            });
            found[status] = $"{await CreateAsync(gateway, name, vendor)} / {await ReadAsync(gateway, name)}";
            gateway.Sandbox.Faults.Clear();
        }

        Assert.Equal(vendor.Statuses, found);
    }

    private static async Task<string> CreateAsync(StartedGateway gateway, string name, DocumentedVendor vendor)
    {
        var input = new JsonObject();
        var fields = VendorPaths.Below($"Create{name}ProductInput", vendor.Vendor, vendor.CreateMembers.Select(member => member.Name));
        foreach (var member in vendor.CreateMembers.Where(member => member.Kind is "text" or "id" && !member.Path.Contains("Attributes", StringComparison.Ordinal)))
            fields.First(field => field.Path == member.Name).Put(input, member.OfSchema());
        if (name == "Microsoft")
        {
            input["testHarness"] = "HLK";
            input["deviceType"] = "INTERNAL";
        }

        var answer = await gateway.AskAsync(
            $$"""mutation($input: Create{{name}}ProductInput!) { payload: create{{name}}Product(input: $input) { outcome errors { code } } }""",
            new { input });
        var payload = answer.GetProperty("data").GetProperty("payload");
        return string.Join(' ', payload.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code")).Prepend(payload.GetProperty("outcome")));
    }

    private static async Task<string> ReadAsync(StartedGateway gateway, string name)
    {
        var answer = await gateway.AskAsync($$"""{ product: productByVendorId(vendor: {{name.ToUpperInvariant()}}, vendorId: "1") { __typename } }""");
        if (answer.TryGetProperty("errors", out var errors))
            return errors[0].GetProperty("extensions").GetProperty("code").GetString()!;

        return answer.GetProperty("data").GetProperty("product").ValueKind == JsonValueKind.Null ? "nothing" : "found";
    }
}
