using System.Text;
using System.Text.Json;
using ProductGateway.Connectors.Finago;

namespace ProductGateway.Tests.Connectors.Finago;

public sealed class FinagoWritingTests
{
    private static readonly NewProduct Full = new()
    {
        Name = "Ullgenser Ø, str. M – 羊毛",
        CategoryId = 12,
        Number = "UG-0001-M",
        Type = ProductType.Structure,
        Status = ProductStatus.Inactive,
        Description = "Tykk genser\nmed glidelås",
        CostPrice = 199.995m,
        SalesPrice = 899.9m,
        IndirectCost = 12.77m,
        WebshopEnabled = true,
        Stock = new NewStock { IsManaged = true, Quantity = 12.5m, Location = "B-301" },
        Ean = "07012345678900",
        EanAlternative = "0123456789012345678901234",
        SupplierProduct = new NewSupplierProduct { ItemCode = "T1", Number = "77", Name = "Wool sweater M", Price = 150.25m },
        UnitId = 13,
        SupplierId = 67890,
    };

    [Fact]
    public void Every_documented_member_is_written() => Sample.AssertSame(Sample.Json("finago/03-post-request-full.json"), Json(Full));

    [Fact]
    public void Absent_members_are_left_out() => Assert.Equal(
        """{"name":"Ullgenser","category":{"id":1}}""", Text(new NewProduct { Name = "Ullgenser", CategoryId = 1 }));

    [Fact]
    public void Null_is_sent_where_the_vendor_knows_it() => Sample.AssertSame(
        Sample.Json("finago/06-post-request-nulls.json"),
        Json(new NewProduct
        {
            Name = "Null heavy",
            CategoryId = -1,
            Number = (string?)null,
            Description = (string?)null,
            CostPrice = (decimal?)null,
            SalesPrice = (decimal?)null,
            IndirectCost = (decimal?)null,
            Ean = (string?)null,
            EanAlternative = (string?)null,
            SupplierProduct = new NewSupplierProduct { ItemCode = (string?)null, Number = (string?)null, Name = (string?)null, Price = (decimal?)null },
            UnitId = (long?)null,
            SupplierId = (long?)null,
        }));

    [Fact]
    public void Null_is_left_out_where_the_vendor_does_not_know_it() => Assert.Equal(
        """{"name":"N","stock":{},"category":{"id":1}}""",
        Text(new NewProduct
        {
            Name = "N",
            CategoryId = 1,
            Type = (ProductType?)null,
            Status = (ProductStatus?)null,
            WebshopEnabled = (bool?)null,
            SupplierProduct = new(null),
            Stock = new NewStock { IsManaged = (bool?)null, Quantity = (decimal?)null },
        }));

    [Theory]
    [InlineData("19.90")]
    [InlineData("0.0001")]
    [InlineData("12269.609999999999")]
    [InlineData("9999999999999999999999999999")]
    public void Prices_are_sent_with_the_callers_own_digits(string price) => Assert.Contains(
        $"\"salesPrice\":{price}",
        Text(new NewProduct { Name = "N", CategoryId = 1, SalesPrice = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture) }),
        StringComparison.Ordinal);

    private static string Text(NewProduct product) => Encoding.UTF8.GetString(Products.Write(product).Span);

    private static JsonElement Json(NewProduct product) => JsonElement.Parse(Text(product));
}
