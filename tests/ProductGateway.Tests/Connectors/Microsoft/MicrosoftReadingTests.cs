using System.Text.Json;
using ProductGateway.Connectors.Microsoft;

namespace ProductGateway.Tests.Connectors.Microsoft;

public sealed class MicrosoftReadingTests
{
    [Fact]
    public void Every_documented_member_is_read()
    {
        var product = Read("02-create-response-blank-href.json");

        Assert.Equal(14631253285588901, product.Id);
        Assert.Equal(1152921504607010999, product.SharedProductId);
        Assert.Equal(["self", "get_submissions"], product.Links!.Select(link => link.Rel));
        Assert.All(product.Links!, link => Assert.Equal("GET", link.Method));
        Assert.Equal((false, false, false, false), (product.IsCommitted, product.IsExtensionInf, product.IsTestSign, product.IsFlightSign));
        Assert.Equal("Fjord Audio Bridge A1", product.ProductName);
        Assert.Equal("4.2", product.FirmwareVersion);
        Assert.Equal(DeviceType.External, product.DeviceType);
        Assert.Equal(TestHarness.Attestation, product.TestHarness);
        Assert.Empty(product.DeviceMetadataIds!);
        Assert.Empty(product.MarketingNames!);
        Assert.Equal([new ProductTypeSelection("windows_v100_GE", "Audio Device")], product.SelectedProductTypes);
        Assert.Equal(["WINDOWS_v100_X64_GE_FULL", "WINDOWS_v100_ARM64_GE_FULL"], product.RequestedSignatures);
        Assert.Equal(new AdditionalAttributes(null, null, null), product.AdditionalAttributes);
        Assert.Null(product.Unmapped);
    }

    [Fact]
    public void Ids_beyond_2_to_53_keep_every_digit()
    {
        var product = Read("""{"id":14631253285588838,"sharedProductId":1152921504607010608}""", inline: true);

        Assert.Equal("14631253285588838 1152921504607010608", $"{product.Id} {product.SharedProductId}");
    }

    [Fact]
    public void Ids_as_text_are_read() => Assert.Equal(9007199267351835, Read("""{"id":"9007199267351835"}""", inline: true).Id);

    [Theory]
    [InlineData("2018-01-01T00:00:00", "2018-01-01T00:00:00.0000000+00:00")]
    [InlineData("2018-01-01T00:00:00Z", "2018-01-01T00:00:00.0000000+00:00")]
    [InlineData("2026-05-17T08:59:03.414Z", "2026-05-17T08:59:03.4140000+00:00")]
    [InlineData("2026-05-17T08:59:03.1234567", "2026-05-17T08:59:03.1234567+00:00")]
    [InlineData("2026-05-17T10:59:03+02:00", "2026-05-17T08:59:03.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00", "0001-01-01T00:00:00.0000000+00:00")]
    public void Naive_dates_are_UTC(string text, string instant) =>
        Assert.Equal(instant, Read($$"""{"id":1,"announcementDate":"{{text}}"}""", inline: true).AnnouncementDate!.Value.ToString("O"));

    [Fact]
    public void A_blank_in_an_href_stays_as_it_came() => Assert.Equal(
        "https:// manage.devcenter.microsoft.com/api/v1/hardware/products/14631253285588901",
        Read("02-create-response-blank-href.json").Links![0].Href);

    [Theory]
    [InlineData("attestation", TestHarness.Attestation)]
    [InlineData("Attestation", TestHarness.Attestation)]
    [InlineData("HLK", TestHarness.Hlk)]
    [InlineData("hCk", TestHarness.Hck)]
    [InlineData("NotSet", TestHarness.NotSet)]
    public void Enum_words_are_compared_without_case(string word, TestHarness harness) =>
        Assert.Equal(harness, Read($$"""{"id":1,"testHarness":"{{word}}"}""", inline: true).TestHarness);

    [Fact]
    public void An_unknown_word_is_unrecognized_and_stands_in_unmapped()
    {
        var product = Read("""{"id":1,"testHarness":"dtm","deviceType":"virtual"}""", inline: true);

        Assert.Equal((TestHarness.Unrecognized, DeviceType.Unrecognized), (product.TestHarness, product.DeviceType));
        Assert.Equal("""{"testHarness":"dtm","deviceType":"virtual"}""", product.Unmapped?.GetRawText());
    }

    [Fact]
    public void Absent_and_null_both_read_as_null()
    {
        var absent = Read("""{"id":1}""", inline: true);
        var nulls = Read(
            """{"id":1,"sharedProductId":null,"links":null,"announcementDate":null,"deviceMetadataIds":null,"testHarness":null,"additionalAttributes":null,"isTestSign":null}""",
            inline: true);

        Assert.Equal(absent, nulls);
        Assert.Null(nulls.Unmapped);
    }

    [Fact]
    public void Unknown_members_land_in_unmapped_under_their_own_names() => Assert.Equal(
        """{"deviceMetadataCategory":"Input.Digitizer.Multitouch","originType":"author","sourceProductId":0,"sourcePublisherId":0,"isRetpolineCompiled":false,"message":""}""",
        Read("06-get-product-full.json").Unmapped?.GetRawText());

    [Fact]
    public void Members_of_another_type_than_documented_land_in_unmapped() => Assert.Equal(
        """{"productName":5,"announcementDate":"soon","deviceMetadataIds":["not a guid"],"isTestSign":"yes","marketingNames":["a",null],"links":[null,{"tag":1}],"selectedProductTypes":{"Windows7":3}}""",
        Read(
            """
            {"id":1,"productName":5,"announcementDate":"soon","deviceMetadataIds":["not a guid"],"isTestSign":"yes","marketingNames":["a",null],
             "links":[{"rel":"self"},{"rel":"x","tag":1}],"selectedProductTypes":{"Windows8":"Touch","Windows7":3}}
            """,
            inline: true).Unmapped?.GetRawText());

    [Fact]
    public void Selected_product_types_keep_order_and_spelling()
    {
        var product = Read("06-get-product-full.json");

        Assert.Equal([new("Windows_v100", "Touch"), new("Windows81", "Unclassified")], product.SelectedProductTypes);
        Assert.Equal(["Kysten 15", "Кюстен 15", " leading and trailing "], product.MarketingNames);
        Assert.Equal([Guid.Parse("3f2b8a50-6c1d-4a57-9a4e-0b0f5a1c7e11"), Guid.Empty], product.DeviceMetadataIds);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_map_of_very_many_entries_costs_time_in_proportion()
    {
        var many = string.Join(',', Enumerable.Range(0, 150_000).Select(index => $"\"k{index}\":\"x\""));

        var product = await Task.Run(
            () => Read($$"""{"id":1,"selectedProductTypes":{{{many}}} }""", inline: true), TestContext.Current.CancellationToken);

        Assert.Equal((150_000, new("k149999", "x")), (product.SelectedProductTypes!.Count, product.SelectedProductTypes[^1]));
    }

    [Theory]
    [InlineData("12-create-request-storage-controller.json")]
    [InlineData("13-create-request-raid.json")]
    [InlineData("14-create-request-svvp.json")]
    public void Additional_attributes_are_read_whole(string sample)
    {
        var attributes = Sample.Json("microsoft/" + sample).GetProperty("additionalAttributes").GetRawText();

        Assert.Null(Read($$"""{"id":1,"additionalAttributes":{{attributes}} }""", inline: true).Unmapped);
    }

    private static Product Read(string text, bool inline = false) =>
        Products.Read(inline ? JsonElement.Parse(text) : Sample.Json("microsoft/" + text))!;
}
