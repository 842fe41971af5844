using System.Globalization;

namespace ProductGateway.Tests.Sandbox;

public sealed class MicrosoftCreateTests
{
    [Fact]
    public async Task The_vendors_own_sample_is_created_as_its_page_shows()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await CreateAsync(sandbox, RunningSandbox.Body("microsoft/vendors-page.json"));

        Assert.Equal(201, reply.Status);
        Assert.Equal(
            VendorReply.Compact(
                """
                {
                  "id": 14631253285588901,
                  "sharedProductId": 1152921504607010999,
                  "links": [
                    {
                      "href": "https:// manage.devcenter.microsoft.com/api/v1/hardware/products/14631253285588901",
                      "rel": "self", "method": "GET"
                    },
                    {
                      "href": "https:// manage.devcenter.microsoft.com/api/v1/hardware/products/14631253285588901/submissions",
                      "rel": "get_submissions", "method": "GET"
                    }
                  ],
                  "isCommitted": false, "isExtensionInf": false, "deviceMetadataIds": [], "firmwareVersion": "980",
                  "deviceType": "external", "isTestSign": false, "isFlightSign": false, "marketingNames": [],
                  "productName": "Test_Network_Product2-R", "selectedProductTypes": { "windows_v100_RS3": "Unclassified" },
                  "requestedSignatures": ["WINDOWS_v100_RS3_FULL", "WINDOWS_v100_X64_RS3_FULL", "WINDOWS_VISTA"],
                  "additionalAttributes": {}, "testHarness": "attestation", "announcementDate": "2018-01-01T00:00:00"
                }
                """),
            VendorReply.Compact(reply.Body));
    }

    [Theory]
    [InlineData("attestation")]
    [InlineData("hlk-nulls")]
    [InlineData("storage-controller")]
    [InlineData("raid")]
    [InlineData("svvp")]
    [InlineData("test-and-flight")]
    public async Task Every_documented_kind_of_product_is_created_and_read_back(string body)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var created = await CreateAsync(sandbox, RunningSandbox.Body($"microsoft/{body}.json"));
        var read = await sandbox.GetAsync($"{RunningSandbox.MicrosoftProducts}/{created.Raw("id")}", await sandbox.MicrosoftTokenAsync());

        Assert.Equal((201, 200), (created.Status, read.Status));
        Assert.All(
            created.Json.EnumerateObject().Where(member => member.Name is not ("links" or "announcementDate")),
            member => Assert.Equal(member.Value.GetRawText(), read.Raw(member.Name)));
        Assert.Equal(created.Text("announcementDate") + "Z", read.Text("announcementDate"));
    }

    [Fact]
    public async Task Nulls_for_lists_and_attributes_come_back_empty()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await CreateAsync(sandbox, RunningSandbox.Body("microsoft/hlk-nulls.json"));

        Assert.Equal(("[]", "[]", "{}"), (reply.Raw("deviceMetadataIds"), reply.Raw("marketingNames"), reply.Raw("additionalAttributes")));
    }

    [Fact]
    public async Task Every_id_changes_when_it_is_rounded_to_a_double()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        for (var i = 0; i < 5; i++)
        {
            var reply = await CreateAsync(sandbox, RunningSandbox.Body("microsoft/attestation.json"));
            Assert.NotEqual(reply.Raw("id"), Rounded(reply.Raw("id")));
            Assert.NotEqual(reply.Raw("sharedProductId"), Rounded(reply.Raw("sharedProductId")));
        }
    }

    [Fact]
    public async Task Tracing_headers_of_the_caller_come_back()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Http.DefaultRequestHeaders.Add("MS-CorrelationId", "5d0f3f0e-40c4-4b6d-8c8e-5d1a54a53a2b");

        var reply = await CreateAsync(sandbox, RunningSandbox.Body("microsoft/attestation.json"));

        Assert.Equal("5d0f3f0e-40c4-4b6d-8c8e-5d1a54a53a2b", reply.Headers["MS-CorrelationId"]);
    }

    private static async Task<VendorReply> CreateAsync(RunningSandbox sandbox, string body) =>
        await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, await sandbox.MicrosoftTokenAsync(), body);

    private static string Rounded(string id) =>
        ((long)double.Parse(id, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
}
