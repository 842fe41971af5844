using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

/// <summary>A filter finds the product of that name and no other, whatever the name is made of.</summary>
public sealed class SuperOfficeHostileFilterTests
{
    private const int Mixtures = 40;

    private static readonly string[] Pieces =
    [
        "'", "''", "'''", "' or 1 eq 1", "' or name contains '", "') or (name isNot 'x", "getAllRows set true", ")", "(", ",", "%", "%25", "_", "*", "[a]",
        "+", "&", "&$select=name", "&$filter=productId gt 0", "#", "?", "/", "\\", "\\'", "\"", ";--", "=", "$top", "\r\n", "\n", "\t", "\0", "\u0001",
        "\u00A0", "\u202Eabc", "\u200F", "العربية", "שלום", "😀", "👩‍👩‍👧", "é", "e\u0301", "ﬀ", "\uFFFD", "null", "true", "0", "N'x'",
    ];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hostile_name_is_found_and_finds_nothing_else()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var names = Names();
        var ids = new Dictionary<string, long>();
        foreach (var name in names)
            ids[name] = (await rig.SuperOffice.CreateProductAsync(new NewProduct { Name = name }, ProductMembers.None, Test)).Value.ProductId;

        foreach (var name in names)
        {
            Assert.Equal([ids[name]], await FindAsync(rig, TextOperator.Eq, name));
            Assert.Equal([ids[name]], await FindAsync(rig, TextOperator.In, "no such name", name));
            Assert.Contains(ids[name], await FindAsync(rig, TextOperator.Contains, name));
            Assert.Contains(ids[name], await FindAsync(rig, TextOperator.StartsWith, name));
            Assert.DoesNotContain(ids[name], await FindAsync(rig, TextOperator.Neq, name));
        }
    }

    [Fact]
    public async Task A_name_that_nothing_has_finds_nothing()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        foreach (var name in Names())
            Assert.Empty(await FindAsync(rig, TextOperator.Eq, name));
    }

    [Fact]
    public async Task What_cannot_be_spelt_is_refused_and_not_looked_for_in_another_spelling()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        foreach (var text in (string[])["\uD800", "x\uDFFF", new string('x', 10_000)])
            await Assert.ThrowsAsync<QueryRefusedException>(() => FindAsync(rig, TextOperator.Eq, text));

        Assert.Empty(rig.ApiCalls);
    }

    /// <summary>
    /// Each piece alone, and many put together; no two the same to a database that looks at neither case nor blanks at the end, and
    /// none that is blank, which is no name to SuperOffice.
    /// </summary>
    private static IReadOnlyList<string> Names()
    {
        var random = new Random(20260301);
        var mixed = Enumerable.Range(0, Mixtures).Select(_ => string.Concat(random.GetItems(Pieces, random.Next(2, 6))));
        return [.. Pieces.Concat(mixed).Where(name => !string.IsNullOrWhiteSpace(name)).DistinctBy(
            name => name.TrimEnd(' '), StringComparer.OrdinalIgnoreCase)];
    }

    private static async Task<IEnumerable<long>> FindAsync(SandboxedConnectors rig, TextOperator text, params string[] values)
    {
        var page = await rig.SuperOffice.ListProductsAsync(
            new ProductQuery { Top = 1_000, Filter = new ProductFilter.TextTest(TextColumn.Name, text, values), Members = ProductMembers.None },
            Test);
        return page.Products.Select(product => product.ProductId);
    }
}
