using System.Text.Json;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Resolvers;

/// <summary>A create that is refused says which field of the input is to blame.</summary>
public sealed class CreateTests
{
    private const string Payload = """
        { outcome product { vendorId name } errors { __typename code field ... on VendorRejectedError { status vendorCode vendorMessage } } }
        """;

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

    private static async Task<JsonElement> CreateAsync(StartedGateway gateway, string field)
    {
        var answer = await gateway.AskAsync($"mutation {{ payload: {field} {Payload} }}");
        return answer.TryGetProperty("data", out var data) ? data.GetProperty("payload") : throw new InvalidOperationException(answer.GetRawText());
    }
}
