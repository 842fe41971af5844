using System.Text.Json.Nodes;
using ProductGateway.Client;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>An input that is left out, one that is null and one that has a value are three things, as far as the vendor's wire.</summary>
public sealed class NullAndAbsentTests
{
    [Fact]
    public async Task What_is_left_out_is_not_sent_and_null_is_sent_as_null()
    {
        await using var stage = await Stage.StartAsync();

        await stage.Client.CreateFinago.ExecuteAsync(
            new CreateFinagoProductInput { Name = "Ullgenser", CategoryId = "12", Description = null, Ean = null });

        Json.Is("""{"name": "Ullgenser", "description": null, "ean": null, "category": {"id": 12}}""", Assert.Single(stage.Creates).Body);
    }

    [Fact]
    public async Task The_same_holds_within_an_input()
    {
        await using var stage = await Stage.StartAsync();

        await CreateAsync(stage, new FinagoStockInput { Quantity = 0m });
        await CreateAsync(stage, new FinagoStockInput { Quantity = 0m, Location = null });
        await CreateAsync(stage, new FinagoStockInput { Quantity = 0m, Location = "B-301" });

        Assert.Equal(
            ["""{"quantity":0}""", """{"quantity":0,"location":null}""", """{"quantity":0,"location":"B-301"}"""],
            stage.Creates.Select(create => Json.Compact(JsonNode.Parse(create.Body!)!["stock"])));
    }

    public static TheoryData<Optional<decimal?>, string> Prices => new()
    {
        { default, """{"name": "Ullgenser", "category": {"id": 12}}""" },
        { null, """{"name": "Ullgenser", "salesPrice": null, "category": {"id": 12}}""" },
        { 0m, """{"name": "Ullgenser", "salesPrice": 0, "category": {"id": 12}}""" },
    };

    [Theory]
    [MemberData(nameof(Prices))]
    public async Task A_variable_that_is_left_out_leaves_its_field_out(Optional<decimal?> price, string sent)
    {
        await using var stage = await Stage.StartAsync();

        await stage.Client.CreatePriced.ExecuteAsync(price);

        Json.Is(sent, Assert.Single(stage.Creates).Body);
    }

    /// <summary>A default of the schema stands for what is left out, and nothing else does.</summary>
    [Fact]
    public async Task What_has_a_default_is_sent_with_it()
    {
        await using var stage = await Stage.StartAsync();

        await stage.Client.CreateSuperOffice.ExecuteAsync(new CreateSuperOfficeProductInput { Name = "Bålpanne Ø60" });
        await stage.Client.CreateSuperOffice.ExecuteAsync(new CreateSuperOfficeProductInput { Name = "Bålpanne Ø60", IsActive = false });

        Assert.Equal(
            [(true, false), (false, false)],
            stage.Creates.Select(create => JsonNode.Parse(create.Body!)!.AsObject())
                .Select(body => (body["InAssortment"]!.GetValue<bool>(), body.ContainsKey("Code"))));
    }

    private static async Task CreateAsync(Stage stage, FinagoStockInput stock)
    {
        var answer = await stage.Client.CreateFinago.ExecuteAsync(
            new CreateFinagoProductInput { Name = "Ullgenser", CategoryId = "12", Stock = stock });
        answer.EnsureNoErrors();
    }
}
