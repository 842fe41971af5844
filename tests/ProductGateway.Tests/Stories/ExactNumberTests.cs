using System.Globalization;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>Numbers keep their digits on the way through: no id and no price passes through a double.</summary>
public sealed class ExactNumberTests
{
    [Fact]
    public async Task Ids_beyond_53_bits_come_out_digit_for_digit()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.ReadMicrosoftKeys.ExecuteAsync("14631253285588838");

        Whole.Is(
            new ReadMicrosoftKeys_ProductByVendorId.MicrosoftProduct
            {
                TypeName = "MicrosoftProduct",
                VendorId = "14631253285588838",
                SharedProductId = "1152921504607010608",
            },
            answer.EnsureNoErrors().ProductByVendorId);
    }

    /// <summary>Product 122 carries the sentinel in the two spellings that .NET has had for the same double.</summary>
    [Fact]
    public async Task A_seeded_price_that_is_not_given_comes_out_as_null()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.ReadSuperOfficePrices.ExecuteAsync("122");

        Whole.Is(ListPriceAlone(390.0m), answer.EnsureNoErrors().ProductByVendorId);
    }

    [Theory]
    [InlineData("-7.922816251426434E+28")]
    [InlineData("-7.9228162514264338E+28")]
    [InlineData("-7.92281625142643375935E+28")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335.0")]
    public async Task Not_given_is_null_in_every_spelling(string sentinel)
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new AnswerInstead
        {
            Vendor = SandboxVendor.SuperOffice,
            Status = 200,
            Body = $$"""{"ProductId": 7, "UnitCost": {{sentinel}}, "UnitMinimumPrice": {{sentinel}}, "UnitListPrice": 1.50}""",
        });

        var answer = await stage.Client.ReadSuperOfficePrices.ExecuteAsync("7");

        Whole.Is(ListPriceAlone(1.50m), answer.EnsureNoErrors().ProductByVendorId);
    }

    [Fact]
    public async Task The_noise_of_the_vendors_doubles_comes_out_as_they_wrote_it()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.ReadNoisyPrices.ExecuteAsync();

        Whole.Is(
            new ReadNoisyPricesResult
            {
                SuperOffice = new ReadNoisyPrices_SuperOffice.SuperOfficeProduct
                {
                    TypeName = "SuperOfficeProduct",
                    ListPrice = 0.30000000000000004m,
                    CostPrice = 12269.609999999999m,
                },
                Finago = new ReadNoisyPrices_Finago.FinagoProduct
                {
                    TypeName = "FinagoProduct",
                    ListPrice = 0.30000000000000004m,
                    CostPrice = 199.995m,
                },
            },
            answer.EnsureNoErrors());
    }

    [Theory]
    [InlineData("19.90")]
    [InlineData("12269.609999999999")]
    [InlineData("0.30000000000000004")]
    [InlineData("-5")]
    [InlineData("1234567890123456789012345678")]
    [InlineData("0.1234567890123456789012345678")]
    public async Task A_price_arrives_at_the_vendor_with_its_digits_and_comes_back_with_them(string digits)
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.CreatePriced.ExecuteAsync((decimal?)decimal.Parse(digits, CultureInfo.InvariantCulture));

        Assert.Equal(digits, answer.EnsureNoErrors().Payload?.Product?.ListPrice?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(digits, JsonNode.Parse(Assert.Single(stage.Creates).Body!)!["salesPrice"]!.ToJsonString());
    }

    /// <summary>By hand, byte by byte: the client writes every price as a string and every id too, and others write numbers.</summary>
    [Theory]
    [InlineData("19.90", "19.90")]
    [InlineData("\"19.90\"", "19.90")]
    [InlineData("12269.609999999999", "12269.609999999999")]
    [InlineData("-5", "-5")]
    [InlineData("\"1234567890123456789012345678\"", "1234567890123456789012345678")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    public async Task A_price_may_be_written_as_a_number_in_variables_and_in_the_document(string given, string digits)
    {
        await using var stage = await Stage.StartAsync();

        var asVariable = await stage.AskAsync(
            """
            mutation ($price: Decimal) {
              createFinagoProduct(input: { name: "Ullgenser", categoryId: 12, listPrice: $price }) { product { listPrice } }
            }
            """,
            $$"""{"price": {{given}}}""");
        var asLiteral = await stage.AskAsync(
            $$"""
            mutation {
              createFinagoProduct(input: { name: "Ullgenser", categoryId: 12, listPrice: {{given}} }) { product { listPrice } }
            }
            """);

        var answered = $$"""{"data": {"createFinagoProduct": {"product": {"listPrice": "{{digits}}"} } } }""";
        asVariable.Is(200, answered);
        asLiteral.Is(200, answered);
        Assert.Equal([digits, digits], stage.Creates.Select(create => JsonNode.Parse(create.Body!)!["salesPrice"]!.ToJsonString()));
    }

    /// <summary>By hand, for the same reason.</summary>
    [Fact]
    public async Task An_id_may_be_asked_for_by_a_number_beyond_53_bits()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync(
            "query ($key: ID!) { productByVendorId(vendor: MICROSOFT, vendorId: $key) { ... on CatalogProduct { vendorId } } }",
            """{"key": 14039471039847257}""");

        reply.Is(200, """{"data": {"productByVendorId": {"vendorId": "14039471039847257"}}}""");
    }

    private static ReadSuperOfficePrices_ProductByVendorId.SuperOfficeProduct ListPriceAlone(decimal price) =>
        new() { TypeName = "SuperOfficeProduct", ListPrice = price };
}
