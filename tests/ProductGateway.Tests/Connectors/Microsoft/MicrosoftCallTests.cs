using ProductGateway.Connectors;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Connectors.Facts;

namespace ProductGateway.Tests.Connectors.Microsoft;

public sealed class MicrosoftCallTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_product_is_created_and_read_back_with_the_same_values()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var sent = SandboxedConnectors.NewMicrosoftProduct() with
        {
            AnnouncementDate = new DateTimeOffset(2026, 3, 1, 10, 30, 0, TimeSpan.Zero),
            DeviceMetadataIds = new([Guid.Parse("3f2b8a50-6c1d-4a57-9a4e-0b0f5a1c7e11")]),
            FirmwareVersion = "4.2",
            MarketingNames = new(["Fjord A1", "フィヨルド"]),
            SelectedProductTypes = [new("windows_v100_RS3", "Unclassified"), new("Windows_v100", "Audio Device")],
            AdditionalAttributes = new AdditionalAttributes(null, null, new Svvp("9.0", "https://example.org", "Windows Server 2012 R2", "Xeon", 240, 12288)),
        };

        var created = (await rig.Microsoft.CreateProductAsync(sent, Test)).Value;
        var read = await rig.Microsoft.ReadProductAsync(created.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Test);

        foreach (var product in new[] { created, read! })
        {
            Assert.Equal((sent.ProductName, sent.TestHarness, sent.DeviceType), (product.ProductName, product.TestHarness, product.DeviceType));
            Assert.Equal((sent.AnnouncementDate.Value, "4.2"), (product.AnnouncementDate, product.FirmwareVersion));
            Assert.Equal(sent.DeviceMetadataIds.Value, product.DeviceMetadataIds);
            Assert.Equal(sent.MarketingNames.Value, product.MarketingNames);
            Assert.Equal(sent.SelectedProductTypes, product.SelectedProductTypes);
            Assert.Equal(sent.RequestedSignatures, product.RequestedSignatures);
            Assert.Equal(sent.AdditionalAttributes.Value, product.AdditionalAttributes);
        }

        Assert.Equal(created.SharedProductId, read!.SharedProductId);
        Assert.True(created.Id > 1L << 53);
    }

    [Fact]
    public async Task A_create_sends_one_naive_date_and_two_tracing_ids()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var product = SandboxedConnectors.NewMicrosoftProduct() with { AnnouncementDate = DateTimeOffset.UnixEpoch };

        await rig.Microsoft.CreateProductAsync(product, Test);

        var call = Assert.Single(rig.ApiCalls);
        Assert.Equal(("POST", "/microsoft/v2.0/my/hardware/products", ""), (call.Method, call.Path, call.Query));
        Assert.Contains("\"announcementDate\":\"1970-01-01T00:00:00\"", call.Body, StringComparison.Ordinal);
        Assert.True(Guid.TryParse(call.Headers["MS-CorrelationId"], out _));
        Assert.True(Guid.TryParse(call.Headers["MS-RequestId"], out _));
        Assert.Equal("application/json; charset=utf-8", call.Headers["Content-Type"]);
        Assert.Equal("application/json", call.Headers["Accept"]);
    }

    [Fact]
    public async Task Seeded_products_are_read_with_their_undocumented_members_in_unmapped()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        var product = await rig.Microsoft.ReadProductAsync("14039471039847257", Test);

        Assert.Equal(14039471039847257, product!.Id);
        Assert.Contains("originType", product.Unmapped!.Value.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_validation_error_is_rejected_with_code_message_and_targets()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new AnswerInstead
        {
            Vendor = SandboxVendor.Microsoft,
            Status = 422,
            Body = Sample.Text("microsoft/18-error-422-validation.json"),
            Headers = new Dictionary<string, string> { ["MS-CorrelationId"] = "5f1c" },
        });

        var rejected = await RejectionAsync(rig);

        Assert.Equal((422, "InvalidInput", "Input validation failed", "5f1c"), (rejected.Status, rejected.VendorCode, rejected.VendorMessage, rejected.TraceId));
        Assert.Equal(
            [new("requestedSignatures[0]", "Unknown signature code"), new("productName", "A value is required")], rejected.Fields);
    }

    [Theory]
    [InlineData("""{"statusCode":415,"message":"Unsupported","activityId":"a-1"}""", null, "Unsupported", "a-1")]
    [InlineData("""{"error":{"code":"RequestInvalidForCurrentState","message":"no"},"httpErrorCode":409}""", "RequestInvalidForCurrentState", "no", null)]
    [InlineData("""{"error":"text"}""", null, null, null)]
    [InlineData("""{"error":{"code":7,"validationErrors":"none"}}""", null, null, null)]
    [InlineData("not json", null, null, null)]
    [InlineData("[]", null, null, null)]
    public async Task Every_shape_of_error_body_is_read(string body, string? code, string? message, string? traceId)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Microsoft, Status = 409, Body = body });

        var rejected = await RejectionAsync(rig);

        Assert.Equal((code, message, traceId), (rejected.VendorCode, rejected.VendorMessage, rejected.TraceId));
    }

    [Fact]
    public async Task What_Microsoft_refuses_by_its_own_rules_is_rejected_with_its_targets()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var product = SandboxedConnectors.NewMicrosoftProduct() with { RequestedSignatures = ["OS2_WARP"] };

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.Microsoft.CreateProductAsync(product, Test));

        Assert.Equal("requestedSignatures[0]", Assert.Single(Assert.IsType<VendorFailure.Rejected>(failure.Failure).Fields).Target);
    }

    [Fact]
    public async Task A_create_without_an_answer_tells_the_correlation_id_that_it_was_sent_with()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.Microsoft, Method = "POST" });

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(SandboxVendor.Microsoft));

        Assert.Equal(Assert.Single(rig.ApiCalls).Headers["MS-CorrelationId"], Assert.IsType<VendorFailure.Unknown>(failure.Failure).TraceId);
    }

    [Fact]
    public async Task The_ids_of_a_call_are_version_4_and_come_from_the_randomness_that_is_given()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        using var microsoft = new MicrosoftConnector(
            rig.MicrosoftOptions, DocumentedRequests.Of(rig.MicrosoftOptions), rig.Clock, new Ones());

        await microsoft.ReadProductAsync("14039471039847257", Test);

        var headers = Assert.Single(rig.ApiCalls).Headers;
        Assert.Equal(
            ("ffffffff-ffff-4fff-bfff-ffffffffffff", "ffffffff-ffff-4fff-bfff-ffffffffffff"), (headers["MS-CorrelationId"], headers["MS-RequestId"]));
    }

    private sealed class Ones : Random
    {
        public override void NextBytes(Span<byte> buffer) => buffer.Fill(0xFF);
    }

    private static async Task<VendorFailure.Rejected> RejectionAsync(SandboxedConnectors rig)
    {
        var failure = await Assert.ThrowsAsync<VendorException>(
            () => rig.Microsoft.CreateProductAsync(SandboxedConnectors.NewMicrosoftProduct(), Test));
        return Assert.IsType<VendorFailure.Rejected>(failure.Failure);
    }
}
