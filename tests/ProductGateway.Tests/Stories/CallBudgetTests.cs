using System.Globalization;

namespace ProductGateway.Tests.Stories;

/// <summary>What an operation may ask vendors for is what the vendors see: exactly as many calls are enough, and with one fewer something is told.</summary>
public sealed class CallBudgetTests
{
    private const string Join = "{ finagoProducts(first: 60) { nodes { crmProducts { name inStock erpProduct { code crmProducts { code rule } } } } } }";
    private const string Lists = "{ a: superOfficeProducts(first: 30) { nodes { erpProduct { name } unmapped } edges { node { inStock } } } b: products(first: 100) { nodes { __typename } } }";
    private const string Create = """
        mutation {
          a: createFinagoProduct(input: { name: "A", categoryId: 12 }) { product { crmProducts { name rule } } }
          b: createSuperOfficeProduct(input: { name: "B", erpProductKey: "5001" }) { product { rule erpProduct { name crmProducts { inStock } } } }
        }
        """;

    [Theory]
    [InlineData(Join)]
    [InlineData(Lists)]
    [InlineData(Create)]
    public async Task The_journal_has_as_many_calls_as_were_counted(string document)
    {
        int calls;
        await using (var stage = await Stage.StartAsync())
        {
            Assert.Empty((await stage.AskAsync(document)).Errors);
            calls = stage.ApiCalls.Count;
        }

        var (enough, _) = await AskAsync(document, calls);
        var (tooFew, made) = await AskAsync(document, calls - 1);

        Assert.Empty(enough);
        Assert.NotEmpty(tooFew);
        Assert.All(tooFew, error => Assert.EndsWith(" VENDOR_CALL_LIMIT_EXCEEDED", error, StringComparison.Ordinal));
        Assert.True(made < calls, $"{made} calls were made where {calls - 1} may be.");
    }

    private static async Task<(IReadOnlyList<string> Errors, int Calls)> AskAsync(string document, int budget)
    {
        await using var stage = await Stage.StartAsync(("GraphQL:Limits:MaxVendorCalls", budget.ToString(CultureInfo.InvariantCulture)));
        var reply = await stage.AskAsync(document);
        return (reply.Errors, stage.ApiCalls.Count);
    }
}
