using System.Text.Json;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Resolvers;

/// <summary>What the three mutations answer: outcome, product, typed errors.</summary>
public sealed class CreateTests
{
    private const string Payload = """
        { outcome product { vendorId name } errors { __typename code field ... on VendorRejectedError { status vendorCode vendorMessage } } }
        """;

    private const string Finago = "createFinagoProduct(input: { name: \"Ullgenser\", categoryId: 1 })";

    public static TheoryData<string, string> Creates => new()
    {
        {
            "createMicrosoftProduct",
            """
            name: "Fjord Audio Bridge A1", testHarness: ATTESTATION, deviceType: EXTERNAL,
            selectedProductTypes: [{ osFamily: "windows_v100_GE", productType: "Audio Device" }],
            requestedSignatures: ["WINDOWS_v100_X64_GE_FULL"]
            """
        },
        { "createSuperOfficeProduct", """name: "Bålpanne Ø60", priceUnit: "τρυβλίον", listPrice: "19.90" """ },
        { "createFinagoProduct", """name: "Ullgenser", categoryId: 1, listPrice: 899.9 """ },
    };

    [Theory]
    [MemberData(nameof(Creates))]
    public async Task A_create_answers_CREATED_with_the_vendors_key(string field, string input)
    {
        await using var gateway = await StartedGateway.StartAsync();

        var payload = await CreateAsync(gateway, $"{field}(input: {{ {input} }})");

        Assert.Equal("CREATED", payload.GetProperty("outcome").GetString());
        Assert.Equal("[]", payload.GetProperty("errors").GetRawText());
        Assert.Matches("^[1-9][0-9]*$", payload.GetProperty("product").GetProperty("vendorId").GetString());
        Assert.Single(gateway.Sandbox.Journal.Entries, call => call.Applied);
    }

    [Theory]
    [MemberData(nameof(Creates))]
    public async Task A_vendor_without_configuration_is_REJECTED(string field, string input)
    {
        await using var gateway = await StartedGateway.StartAsync("--Sandbox:Enabled=false");

        var payload = await CreateAsync(gateway, $"{field}(input: {{ {input} }})");

        Assert.Equal(
            """{"outcome":"REJECTED","product":null,"errors":[{"__typename":"VendorUnavailableError","code":"VENDOR_NOT_CONFIGURED","field":null}]}""",
            payload.GetRawText());
    }

    [Fact]
    public async Task Faults_of_the_input_are_all_told_and_nothing_is_sent()
    {
        await using var gateway = await StartedGateway.StartAsync();

        var payload = await CreateAsync(gateway, """createFinagoProduct(input: { name: "", categoryId: "klær", ean: "x" })""");

        Assert.Equal(
            """{"outcome":"REJECTED","product":null,"errors":["""
                + """{"__typename":"InvalidInputError","code":"VALUE_REQUIRED","field":["name"]},"""
                + """{"__typename":"InvalidInputError","code":"VALUE_MALFORMED","field":["categoryId"]},"""
                + """{"__typename":"InvalidInputError","code":"VALUE_MALFORMED","field":["ean"]}]}""",
            payload.GetRawText());
        Assert.Empty(gateway.Sandbox.Journal.Entries);
    }

    [Fact]
    public async Task A_refusal_of_the_vendor_is_tied_to_our_field()
    {
        await using var gateway = await StartedGateway.StartAsync();

        var error = (await CreateAsync(gateway, """createFinagoProduct(input: { name: "Ullgenser", categoryId: 987654 })"""))
            .GetProperty("errors")[0];

        Assert.Equal(
            ("VendorRejectedError", "VENDOR_REJECTED", """["categoryId"]""", 400, "ValidationError"),
            (error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString(), error.GetProperty("field").GetRawText(),
                error.GetProperty("status").GetInt32(), error.GetProperty("vendorCode").GetString()));
    }

    public static TheoryData<Fault, string, string> Faults => new()
    {
        { new CloseAfterApplying { Vendor = SandboxVendor.Finago, Method = "POST" }, "UNKNOWN", "OutcomeUnknownError" },
        { new RedirectElsewhere { Vendor = SandboxVendor.Finago, Method = "POST" }, "UNKNOWN", "OutcomeUnknownError" },
        { new SuccessWithoutId { Vendor = SandboxVendor.Finago, Method = "POST" }, "UNKNOWN", "OutcomeUnknownError" },
        { new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503 }, "UNKNOWN", "OutcomeUnknownError" },
        { new TooManyRequests { Vendor = SandboxVendor.Finago }, "RETRY_LATER", "RateLimitedError" },
        { new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 403, Times = 2 }, "REJECTED", "VendorAuthError" },
        { new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 403, TokenEndpoint = true }, "REJECTED", "VendorAuthError" },
        { new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503, TokenEndpoint = true }, "RETRY_LATER", "VendorUnavailableError" },
        { new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 409 }, "REJECTED", "VendorRejectedError" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_fault_at_the_vendor_has_its_outcome(Fault fault, string outcome, string error)
    {
        await using var gateway = await StartedGateway.StartAsync();
        gateway.Sandbox.Faults.Arm(fault);

        var payload = await CreateAsync(gateway, Finago);

        Assert.Equal(
            (outcome, error, JsonValueKind.Null),
            (payload.GetProperty("outcome").GetString(), payload.GetProperty("errors")[0].GetProperty("__typename").GetString(),
                payload.GetProperty("product").ValueKind));
    }

    [Fact]
    public async Task One_create_that_fails_leaves_its_siblings_alone()
    {
        await using var gateway = await StartedGateway.StartAsync();
        gateway.Sandbox.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.Finago, Method = "POST" });

        var data = (await gateway.AskAsync($"mutation {{ a: {Finago} {{ outcome }} b: {Finago} {{ outcome }} }}")).GetProperty("data");

        Assert.Equal("""{"a":{"outcome":"UNKNOWN"},"b":{"outcome":"CREATED"}}""", data.GetRawText());
    }

    private static async Task<JsonElement> CreateAsync(StartedGateway gateway, string field)
    {
        var answer = await gateway.AskAsync($"mutation {{ payload: {field} {Payload} }}");
        return answer.TryGetProperty("data", out var data) ? data.GetProperty("payload") : throw new InvalidOperationException(answer.GetRawText());
    }
}
