using System.Text.Json;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

public sealed class SuperOfficeReadingTests
{
    [Fact]
    public void Every_documented_member_is_read()
    {
        var product = Read(Sample.Text("superoffice/10-get-subscription-negative-stock.json"));

        Assert.Equal((57, "Serviceavtale", "1"), (product.ProductId, product.Name, product.ErpPriceListKey));
        Assert.Equal((true, "month", 12.0m), (product.IsSubscription, product.SubscriptionUnit, product.DefaultSubscriptionQuantity));
        Assert.Equal((12.5m, 0.1m, -40.5m), (product.Vat, product.UnitListPrice, product.InStock));
        Assert.Equal(new Right("RI, RestrictedUpdate", "[SR_ACCESS_DENIED]"), product.TableRight);
        Assert.Empty(product.FieldProperties!);
        Assert.Empty(product.Rights!);
        Assert.Empty(product.ExtraInfo!);
        Assert.Null(product.Unmapped);
    }

    [Fact]
    public void Field_properties_keep_the_vendors_order()
    {
        var product = Read(Sample.Text("superoffice/03-post-response.json"));

        Assert.Equal(int.MaxValue, product.ProductId);
        Assert.Equal(["ProductId", "Name", "UnitCost", "Description"], product.FieldProperties!.Select(property => property.Field));
        Assert.Equal(
            new FieldProperty("Name", new Right("Update, UIHintMandatory", "[SR_MANDATORY_FIELD_9001]"), "System.String", 254),
            product.FieldProperties![1]);
        Assert.Null(product.Unmapped);
    }

    [Fact]
    public void Every_text_at_its_database_length_is_read_whole()
    {
        var product = Read(Sample.Text("superoffice/08-get-max-lengths.json"));

        Assert.Equal((254, 2047, 79, 1023), (product.Name!.Length, product.Description!.Length, product.PriceUnit!.Length, product.Url!.Length));
        Assert.Null(product.Rights);
        Assert.Equal(["Rights"], product.Unmapped!.Value.EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335.0")]
    [InlineData("-7.9228162514264338E+28")]
    [InlineData("-7.922816251426434E+28")]
    [InlineData("-7.922816251426434e28")]
    public void The_not_given_sentinel_is_null_in_every_spelling(string sentinel)
    {
        var product = Read($$"""{"ProductId":1,"UnitCost":{{sentinel}},"UnitMinimumPrice":{{sentinel}},"UnitListPrice":{{sentinel}},"InStock":{{sentinel}}}""");

        Assert.Equal((null, null, null, null), (product.UnitCost, product.UnitMinimumPrice, product.UnitListPrice, product.InStock));
        Assert.Null(product.Unmapped);
    }

    [Theory]
    [InlineData("12269.609999999999", "12269.609999999999")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("1490.0", "1490.0")]
    [InlineData("1E3", "1000")]
    [InlineData("1.5e-3", "0.0015")]
    [InlineData("-0.10", "-0.10")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999")]
    [InlineData("10000000000000000000000000000", "10000000000000000000000000000")]
    [InlineData("1E28", "10000000000000000000000000000")]
    [InlineData("1.00000000000000000000000000000", "1.0000000000000000000000000000")]
    public void Prices_keep_the_vendors_own_digits(string sent, string read) => Assert.Equal(
        read,
        Read($$"""{"ProductId":1,"UnitListPrice":{{sent}}}""").UnitListPrice?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("12345678901234567890123456789")]
    [InlineData("1E29")]
    [InlineData("1e-29")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1e99999999999")]
    public void A_number_that_no_decimal_holds_exactly_stands_in_unmapped(string number)
    {
        var product = Read($$"""{"ProductId":1,"UnitListPrice":{{number}}}""");

        Assert.Null(product.UnitListPrice);
        Assert.Equal($$"""{"UnitListPrice":{{number}}}""", product.Unmapped?.GetRawText());
    }

    [Fact]
    public void Rights_are_read_as_pairs_in_their_order() => Assert.Equal(
        [new("ERPDiscountPercent", RightCode.N), new("UnitCost", RightCode.R), new("Image", RightCode.M)],
        Read("""{"ProductId":1,"Rights":"ERPDiscountPercent=N&UnitCost=r&Image=M"}""").Rights);

    [Theory]
    [InlineData("voluptatem", true)]
    [InlineData("UnitCost=", true)]
    [InlineData("=R", true)]
    [InlineData("a=R=W", true)]
    [InlineData("UnitCost=X", false)]
    public void Rights_text_that_is_not_understood_stands_whole_in_unmapped(string text, bool nothingRead)
    {
        var product = Read($$"""{"ProductId":1,"Rights":"{{text}}"}""");

        Assert.Equal(nothingRead, product.Rights is null);
        Assert.Equal($$"""{"Rights":"{{text}}"}""", product.Unmapped?.GetRawText().Replace("\\u0026", "&", StringComparison.Ordinal));
    }

    [Fact]
    public void Extra_info_is_read_with_rights_and_properties()
    {
        var product = Read(
            """
            {"ProductId":1,"ExtraInfo":[{"Name":"Datasheet","Value":"https://example.org","Type":"Url","TableRight":null,
              "FieldProperties":{"fieldName":{"FieldRight":null,"FieldType":"System.Int32","FieldLength":394}}},{"Type":"Video","Codec":"av1"}]}
            """);

        Assert.Equal(("Datasheet", ExtraInfoType.Url), (product.ExtraInfo![0].Name, product.ExtraInfo[0].Type));
        Assert.Equal([new FieldProperty("fieldName", null, "System.Int32", 394)], product.ExtraInfo[0].FieldProperties);
        Assert.Equal(ExtraInfoType.Unrecognized, product.ExtraInfo[1].Type);
        Assert.Equal("""{"ExtraInfo":[null,{"Type":"Video","Codec":"av1"}]}""", product.Unmapped?.GetRawText());
    }

    [Fact]
    public void Names_are_case_sensitive() => Assert.Equal(
        """{"name":"lower"}""", Read("""{"ProductId":1,"name":"lower"}""").Unmapped?.GetRawText());

    [Fact]
    public void All_null_reads_as_all_null()
    {
        var product = Read(Sample.Text("superoffice/04-post-response-select.json"));

        Assert.Equal(new Product { ProductId = 51, Name = "Bålpanne Ø60", UnitListPrice = 1490.0m }, product);
    }

    [Fact]
    public void A_blank_product_is_no_product() => Assert.Null(Products.Read(Sample.Json("superoffice/01-default-response.json")));

    private static Product Read(string json) => Products.Read(JsonElement.Parse(json))!;
}
