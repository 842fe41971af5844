using System.Text.Json;
using ProductGateway.Connectors.Finago;

namespace ProductGateway.Tests.Connectors.Finago;

public sealed class FinagoReadingTests
{
    [Fact]
    public void Every_documented_member_is_read() => Assert.Equal(
        new Product
        {
            Id = 124,
            Name = "Ullgenser Ø, str. M – 羊毛",
            Number = "UG-0001-M",
            Type = ProductType.Structure,
            Status = ProductStatus.Inactive,
            Description = "Tykk genser\nmed glidelås",
            CostPrice = 199.995m,
            SalesPrice = 899.9m,
            IndirectCost = 12.77m,
            WebshopEnabled = true,
            Stock = new Stock(true, 12.5m, "B-301"),
            Ean = "07012345678900",
            EanAlternative = "0123456789012345678901234",
            SupplierProduct = new SupplierProduct("T1", "77", "Wool sweater M", 150.25m),
            Units = new Unit(13, "Piece", "pcs"),
            Category = new Category(12, "Klær"),
            Supplier = new Supplier(67890, "ACME AS"),
            CreatedAt = new DateTimeOffset(2026, 1, 2, 8, 15, 30, TimeSpan.Zero),
            ModifiedAt = new DateTimeOffset(2026, 1, 2, 8, 15, 30, TimeSpan.Zero),
        },
        Read(Sample.Text("finago/04-post-response-full.json")));

    [Theory]
    [InlineData("2022-01-01 18:00:00.000Z")]
    [InlineData("2022-01-01T18:00:00.000Z")]
    [InlineData("2022-01-01T18:00:00Z")]
    [InlineData("2022-01-01 19:00:00+01:00")]
    public void Timestamps_are_read_with_a_blank_or_a_T(string text) => Assert.Equal(
        new DateTimeOffset(2022, 1, 1, 18, 0, 0, TimeSpan.Zero), Read($$"""{"id":1,"createdAt":"{{text}}"}""").CreatedAt);

    [Theory]
    [InlineData("2.0")]
    [InlineData("2")]
    [InlineData("2e0")]
    [InlineData("\"2\"")]
    public void Ids_typed_number_are_whole(string id) => Assert.Equal(
        (2L, 2L, 2L), Ids(Read($$"""{"id":1,"units":{"id":{{id}} },"category":{"id":{{id}} },"supplier":{"id":{{id}} } }""")));

    [Fact]
    public void An_id_with_a_fraction_stands_in_unmapped()
    {
        var product = Read("""{"id":1,"units":{"id":2.5,"name":"Half"}}""");

        Assert.Equal(new Unit(null, "Half", null), product.Units);
        Assert.Equal("""{"units":{"id":2.5}}""", product.Unmapped?.GetRawText());
    }

    [Fact]
    public void Absent_and_null_both_read_as_null()
    {
        var sparse = Read(Sample.Text("finago/07-get-response-sparse.json"));
        var minimal = Read(Sample.Text("finago/02-post-response-minimal.json"));

        Assert.Equal((null, null, null, null), (sparse.Stock, sparse.Units, sparse.Ean, sparse.CostPrice));
        Assert.Equal((new Unit(null, null, null), new Stock(false, 0, null), null), (minimal.Units, minimal.Stock, minimal.Ean));
        Assert.Null(sparse.Unmapped);
        Assert.Null(minimal.Unmapped);
    }

    [Fact]
    public void Unknown_words_and_members_land_in_unmapped_at_their_place()
    {
        var product = Read("""{"id":1,"type":"bundle","status":"ACTIVE","vatCode":3,"stock":{"quantity":1.50,"reserved":2}}""");

        Assert.Equal((ProductType.Unrecognized, ProductStatus.Active), (product.Type, product.Status));
        Assert.Equal("""{"type":"bundle","vatCode":3,"stock":{"reserved":2}}""", product.Unmapped?.GetRawText());
    }

    [Fact]
    public void A_system_category_is_negative() => Assert.Equal(-1, Read("""{"id":1,"category":{"id":-1}}""").Category!.Id);

    [Fact]
    public void A_member_that_stands_twice_counts_by_its_last() => Assert.Equal(
        ("last", """{"new":{"a":2}}"""), (Read("""{"id":9,"name":"first","new":{"a":1,"a":2},"name":"last"}""").Name, Read("""{"id":9,"new":{"a":1,"a":2}}""").Unmapped?.GetRawText()));

    [Fact(Timeout = 30_000)]
    public async Task An_unknown_object_of_very_many_members_costs_time_in_proportion()
    {
        var many = string.Join(',', Enumerable.Range(0, 150_000).Select(index => $"\"k{index}\":0"));

        var product = await Task.Run(() => Read($$"""{"id":1,"large":{{{many}}},"small":1}"""), TestContext.Current.CancellationToken);

        Assert.Equal("""{"small":1}""", product.Unmapped?.GetRawText());
    }

    [Fact]
    public void Unmapped_is_capped_member_by_member()
    {
        var product = Read($$"""{"id":1,"large":"{{new string('x', 70_000)}}","small":1}""");

        Assert.Equal("""{"small":1}""", product.Unmapped?.GetRawText());
    }

    private static (long?, long?, long?) Ids(Product product) => (product.Units!.Id, product.Category!.Id, product.Supplier!.Id);

    private static Product Read(string json) => Products.Read(JsonElement.Parse(json))!;
}
