using System.Text;
using System.Text.Json;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

public sealed class SuperOfficeWritingTests
{
    private static readonly NewProduct Full = new()
    {
        ErpProductKey = "",
        ErpPriceListKey = "3",
        Name = "Bålpanne Ø60",
        Description = "",
        Code = "BP-60",
        PriceUnit = "stk",
        QuantityUnit = "stk",
        IsSubscription = false,
        SubscriptionUnit = "",
        DefaultSubscriptionQuantity = 0.0m,
        ItemNumber = "1.4.3.2P",
        Url = "https://example.org/bp60",
        ProductCategoryKey = "1",
        ProductFamilyKey = "4",
        ProductTypeKey = "2",
        Vat = 25.0m,
        VatInfo = "",
        UnitCost = 612.35m,
        UnitMinimumPrice = 990.0m,
        UnitListPrice = 1490.0m,
        InAssortment = true,
        Supplier = "1187",
        SupplierCode = "VND-60",
        Rights = new([]),
        Rule = "",
        ExtraInfo = new([]),
        ExtraField1 = "",
        ExtraField2 = "",
        ExtraField3 = "",
        ExtraField4 = "",
        ExtraField5 = "",
        InStock = 14.0m,
    };

    [Fact]
    public void Every_documented_member_is_written() => Sample.AssertSame(Sample.Json("superoffice/02-post-request.json"), Json(Full));

    [Fact]
    public void ProductId_is_never_sent()
    {
        Assert.DoesNotContain(typeof(NewProduct).GetProperties(), property => property.Name.Contains("ProductId", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("ProductId", Text(Full), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Absent_members_are_left_out() => Assert.Equal("""{"Name":"Bare"}""", Text(new NewProduct { Name = "Bare" }));

    [Fact]
    public void Null_text_is_sent_as_null_null_cost_as_the_sentinel_and_other_null_numbers_not_at_all() => Assert.Equal(
        """{"Name":"N","Description":null,"UnitCost":-79228162514264337593543950335,"UnitMinimumPrice":-79228162514264337593543950335,"Rights":null,"ExtraInfo":null}""",
        Text(new NewProduct
        {
            Name = "N",
            Description = (string?)null,
            UnitCost = (decimal?)null,
            UnitMinimumPrice = (decimal?)null,
            UnitListPrice = (decimal?)null,
            Vat = (decimal?)null,
            InStock = (decimal?)null,
            InAssortment = (bool?)null,
            Rights = new(null),
            ExtraInfo = new(null),
        }));

    [Fact]
    public void Rights_are_written_as_text() => Assert.Equal(
        "UnitCost=R&Image=N",
        Json(new NewProduct { Name = "N", Rights = new([new("UnitCost", RightCode.R), new("Image", RightCode.N)]) }).GetProperty("Rights").GetString());

    [Theory]
    [InlineData("a=b", RightCode.R)]
    [InlineData("a&b", RightCode.R)]
    [InlineData("", RightCode.R)]
    [InlineData("a", RightCode.Unrecognized)]
    public void Rights_that_would_break_their_text_are_refused(string field, RightCode right) =>
        Assert.Throws<ArgumentException>(() => Products.Write(new NewProduct { Name = "N", Rights = new([new(field, right)]) }));

    [Fact]
    public void Extra_info_is_written_without_rights_and_properties() => Assert.Equal(
        """{"Name":"N","ExtraInfo":[{"Name":"Photo","Value":"p.png","Type":"Image"},{"Name":"Bare"}]}""",
        Text(new NewProduct
        {
            Name = "N",
            ExtraInfo = new([new("Photo", "p.png", ExtraInfoType.Image, new Right("Select", ""), []), new("Bare", null, null)]),
        }));

    [Fact]
    public void Units_of_any_script_are_sent_as_they_are()
    {
        var sent = Text(new NewProduct { Name = "N", PriceUnit = "τρυβλίον", QuantityUnit = "五合枡", SubscriptionUnit = "دونم" });

        Assert.Equal("""{"Name":"N","PriceUnit":"τρυβλίον","QuantityUnit":"五合枡","SubscriptionUnit":"دونم"}""", sent);
    }

    private static string Text(NewProduct product) => Encoding.UTF8.GetString(Products.Write(product).Span);

    private static JsonElement Json(NewProduct product) => JsonElement.Parse(Text(product));
}
