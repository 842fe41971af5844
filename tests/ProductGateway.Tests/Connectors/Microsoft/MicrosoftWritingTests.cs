using System.Text;
using System.Text.Json;
using ProductGateway.Connectors.Microsoft;

namespace ProductGateway.Tests.Connectors.Microsoft;

public sealed class MicrosoftWritingTests
{
    private static readonly NewProduct Minimal = new()
    {
        ProductName = "Fjord",
        TestHarness = TestHarness.Attestation,
        DeviceType = DeviceType.InternalExternal,
        IsTestSign = false,
        IsFlightSign = false,
        SelectedProductTypes = [],
        RequestedSignatures = [],
    };

    [Fact]
    public void Absent_members_are_left_out() => Assert.Equal(
        """{"productName":"Fjord","testHarness":"attestation","deviceType":"internalExternal","isTestSign":false,"isFlightSign":false,"selectedProductTypes":{},"requestedSignatures":[]}""",
        Text(Minimal));

    [Fact]
    public void Null_is_sent_where_Microsoft_knows_it_and_left_out_elsewhere()
    {
        var sent = Json(Minimal with
        {
            AnnouncementDate = (DateTimeOffset?)null,
            FirmwareVersion = (string?)null,
            DeviceMetadataIds = new(null),
            MarketingNames = new(null),
            AdditionalAttributes = new(null),
        });

        Assert.Equal(
            ["deviceMetadataIds", "marketingNames", "additionalAttributes"],
            sent.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Null).Select(member => member.Name));
        Assert.False(sent.TryGetProperty("announcementDate", out _));
        Assert.False(sent.TryGetProperty("firmwareVersion", out _));
    }

    [Fact]
    public void The_sample_of_the_page_is_written_member_by_member() => Sample.AssertSame(
        Sample.Json("microsoft/01-create-request-attestation.json"),
        Json(new NewProduct
        {
            ProductName = "Fjord Audio Bridge A1",
            TestHarness = TestHarness.Attestation,
            AnnouncementDate = new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.FromHours(2)),
            DeviceMetadataIds = new([]),
            FirmwareVersion = "4.2",
            DeviceType = DeviceType.External,
            IsTestSign = false,
            IsFlightSign = false,
            MarketingNames = new([]),
            SelectedProductTypes = [new("windows_v100_GE", "Audio Device")],
            RequestedSignatures = ["WINDOWS_v100_X64_GE_FULL", "WINDOWS_v100_ARM64_GE_FULL"],
            AdditionalAttributes = new AdditionalAttributes(null, null, null),
        }));

    [Theory]
    [InlineData("12-create-request-storage-controller.json")]
    [InlineData("13-create-request-raid.json")]
    [InlineData("14-create-request-svvp.json")]
    public void Additional_attributes_go_out_as_they_came_in(string sample)
    {
        var attributes = Sample.Json("microsoft/" + sample).GetProperty("additionalAttributes");
        var read = Products.Read(JsonElement.Parse($$"""{"id":1,"additionalAttributes":{{attributes.GetRawText()}} }"""))!.AdditionalAttributes;

        Sample.AssertSame(attributes, Json(Minimal with { AdditionalAttributes = read }).GetProperty("additionalAttributes"));
    }

    [Theory]
    [InlineData("2026-03-01T00:00:00Z", "2026-03-01T00:00:00")]
    [InlineData("2026-03-01T00:00:00.1234567Z", "2026-03-01T00:00:00.1234567")]
    [InlineData("2026-03-01T00:00:00.5Z", "2026-03-01T00:00:00.5")]
    public void Dates_are_sent_naive_in_UTC(string instant, string sent) => Assert.Equal(
        sent,
        Json(Minimal with { AnnouncementDate = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture) })
            .GetProperty("announcementDate").GetString());

    [Fact]
    public void An_OS_family_that_stands_twice_is_refused()
    {
        var twice = Minimal with { SelectedProductTypes = [new("windows_v100_GE", "Touch"), new("Windows_V100_ge", "Audio Device")] };

        Assert.Throws<ArgumentException>(() => Products.Write(twice));
    }

    [Fact]
    public void An_unrecognized_word_is_refused() =>
        Assert.Throws<ArgumentException>(() => Products.Write(Minimal with { TestHarness = TestHarness.Unrecognized }));

    private static string Text(NewProduct product) => Encoding.UTF8.GetString(Products.Write(product).Span);

    private static JsonElement Json(NewProduct product) => JsonElement.Parse(Text(product));
}
