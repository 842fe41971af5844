using System.Globalization;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary><c>products(search:)</c>: what each vendor finds by itself, and what is told where it cannot.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task Name_and_number_are_searched_at_every_vendor()
    {
        await using var stage = await Stage.StartAsync();

        Assert.Equal(
            ["MICROSOFT Fjord Audio Bridge A1", "MICROSOFT Fjord Audio Bridge A2", "MICROSOFT Fjord Soundbar S5"],
            await FoundAsync(stage, "fjord"));
        Assert.Equal(
            [
                "SUPEROFFICE Bålpanne Ø60", "SUPEROFFICE Bålpanne Ø80", "FINAGO Bålpanne Ø60", "FINAGO Bålpanne Ø80",
            ],
            await FoundAsync(stage, "Bålpanne"));
        Assert.Equal(["SUPEROFFICE Tollekniv Østerdal", "FINAGO Tollekniv Østerdal"], await FoundAsync(stage, "TK-9"));
    }

    [Fact]
    public async Task Pages_of_a_search_put_together_are_the_search()
    {
        await using var stage = await Stage.StartAsync();

        var whole = await ListWalk.ToTheEndAsync(ListWalk.OfAll(stage.Client, search: "a"), 100);

        Assert.Equal(whole, await ListWalk.ToTheEndAsync(ListWalk.OfAll(stage.Client, search: "a"), 1, 20, 3, 50));
        Assert.Equal(3, whole.Select(key => key.Split(' ')[0]).Distinct().Count());
    }

    [Fact]
    public async Task An_empty_or_blank_search_is_none()
    {
        await using var stage = await Stage.StartAsync();

        var all = await FoundAsync(stage, null);

        Assert.Equal(all, await FoundAsync(stage, ""));
        Assert.Equal(all, await FoundAsync(stage, " \t "));
    }

    [Theory]
    [InlineData("' or 1 eq 1 or name is '")]
    [InlineData("O''Brien")]
    [InlineData("') or (productId gt 0")]
    [InlineData("a&$select=cost&$top=1")]
    [InlineData("50 + 50 # ?")]
    [InlineData("%41")]
    [InlineData("‮gnidaer tfel ot thgir‬ 🐤")]
    [InlineData("\\' or name is \\'")]
    public async Task Hostile_text_finds_what_has_it_and_nothing_else(string text)
    {
        await using var stage = await Stage.StartAsync();
        await stage.Client.CreateSuperOffice.ExecuteAsync(new CreateSuperOfficeProductInput { Name = $"a {text} z" });
        await stage.Client.CreateFinago.ExecuteAsync(new CreateFinagoProductInput { Name = $"a {text} z", CategoryId = "12" });

        var page = (await stage.Client.ListAll.ExecuteAsync(100, search: text)).EnsureNoErrors().Products!;

        var hasWildcard = text.Contains('%', StringComparison.Ordinal);
        Assert.All(page.Nodes.OfType<IIdentity>(), node => Assert.Equal($"a {text} z", node.Name));
        Assert.Equal(
            hasWildcard ? ["SUPEROFFICE"] : ["SUPEROFFICE", "FINAGO"],
            page.Nodes.OfType<IIdentity>().Select(node => $"{node.Vendor}"));
        Assert.Equal(
            hasWildcard ? ["True ", "True ", "False VALUE_NOT_ALLOWED"] : ["True ", "True ", "True "],
            page.Sources.Select(source => $"{source.Ok} {source.Code}"));
    }

    [Fact]
    public async Task A_longer_search_than_any_vendor_has_text_is_refused()
    {
        await using var stage = await Stage.StartAsync();

        var error = (await stage.Client.ListAll.ExecuteAsync(5, search: new string('x', 251))).Errors.Single();

        Assert.Equal("VALUE_TOO_LONG", error.Code);
        Assert.Equal("search has 251 characters; the search takes 250. Shorten it.", error.Message);
        Assert.Empty(stage.ApiCalls);
    }

    [Fact]
    public async Task Microsofts_products_are_looked_at_in_part_and_the_next_page_goes_on_there()
    {
        await using var stage = await Stage.StartAsync();
        await CreateAtMicrosoftAsync(stage, 210);
        var products = stage.Vendors.Products[SandboxVendor.Microsoft];
        stage.Vendors.Journal.Clear();

        var first = (await stage.Client.ListAll.ExecuteAsync(5, search: "Bulk 2", vendors: new([Vendor.Microsoft]))).EnsureNoErrors().Products!;
        var asked = stage.ApiCalls.Count(call => call.Kind is CallKind.List);
        var found = new List<string>();
        var page = first;
        for (var turn = 0; page.PageInfo.HasNextPage; turn++)
        {
            Assert.True(turn < 1_000, "The walk has no end.");
            found.AddRange(page.Nodes.OfType<IIdentity>().Select(node => node.Name!));
            page = (await stage.Client.ListAll.ExecuteAsync(
                5, page.PageInfo.EndCursor, search: "Bulk 2", vendors: new([Vendor.Microsoft]))).EnsureNoErrors().Products!;
        }

        found.AddRange(page.Nodes.OfType<IIdentity>().Select(node => node.Name!));
        Assert.True(products > 250);
        Assert.Equal(5, asked);
        Assert.Equal(["Bulk 2"], found);
        Assert.True(page.Sources[0].Ok);
        Whole.Is(
            new[]
            {
                new ListAll_Products_Sources
                {
                    Vendor = new(Vendor.Microsoft, "MICROSOFT"),
                    Ok = false,
                    Code = "SCAN_BOUND_REACHED",
                    Message = "Microsoft has no search: 250 of its products were looked at for this page, and more are left. "
                        + "Ask for the next page, which goes on there.",
                },
            },
            first.Sources);
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(Stage stage, string? search)
    {
        var page = (await stage.Client.ListAll.ExecuteAsync(100, search: search)).EnsureNoErrors().Products!;
        Assert.All(page.Sources, source => Assert.True(source.Ok));
        return [.. page.Nodes.OfType<IIdentity>().Select(node => $"{node.Vendor} {node.Name}")];
    }

    private static async Task CreateAtMicrosoftAsync(Stage stage, int count)
    {
        for (var made = 0; made < count; made += 10)
        {
            var creates = Enumerable.Range(made, 10).Select(number => string.Create(CultureInfo.InvariantCulture, $$"""
                c{{number}}: createMicrosoftProduct(input: {
                  name: "Bulk {{(number == 2 ? 2 : number + 5000)}}", testHarness: HLK, deviceType: INTERNAL, requestedSignatures: ["WINDOWS_v100_X64_GE_FULL"],
                  selectedProductTypes: [{ osFamily: "windows_v100_GE", productType: "Desktop" }]
                }) { outcome }
                """));
            var reply = await stage.AskAsync($"mutation {{ {string.Join('\n', creates)} }}");
            Assert.DoesNotContain("REJECTED", reply.Text, StringComparison.Ordinal);
        }
    }
}
