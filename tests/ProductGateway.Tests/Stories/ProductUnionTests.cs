using System.Text.Json;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>One query over the products of three vendors: members, interfaces, fragments, aliases, conditions.</summary>
public sealed class ProductUnionTests
{
    [Fact]
    public async Task Each_member_tells_its_name_and_answers_the_fragments_that_fit_it()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.ReadMembers.ExecuteAsync(
            ["TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4ODM4", "U1VQRVJPRkZJQ0U6NDY0", "RklOQUdPOjEyNQ", "RklOQUdPOjk"]);

        Whole.Is(
            new ReadMembers_Nodes?[]
            {
                new ReadMembers_Nodes.MicrosoftProduct
                {
                    TypeName = "MicrosoftProduct",
                    Id = "TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4ODM4",
                    Vendor = new(Vendor.Microsoft, "MICROSOFT"),
                    Name = "VST_apdevtest1",
                    TestHarness = new(MicrosoftTestHarness.Attestation, "ATTESTATION"),
                },
                new ReadMembers_Nodes.SuperOfficeProduct
                {
                    TypeName = "SuperOfficeProduct",
                    Id = "U1VQRVJPRkZJQ0U6NDY0",
                    Vendor = new(Vendor.Superoffice, "SUPEROFFICE"),
                    Name = "Hudson, Walker and Wolff",
                    ListPrice = 5813.57m,
                    VatPercent = 14529.224m,
                },
                new ReadMembers_Nodes.FinagoProduct
                {
                    TypeName = "FinagoProduct",
                    Id = "RklOQUdPOjEyNQ",
                    Vendor = new(Vendor.Finago, "FINAGO"),
                    Name = "Apparel, unsorted",
                    Category = new() { Name = "Apparel" },
                },
                null,
            },
            answer.EnsureNoErrors().Nodes);
    }

    /// <summary>What a program does with a list of everything: it shows all by what they share, and some by what is their own.</summary>
    [Fact]
    public async Task A_fragment_is_an_interface_that_the_members_share()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.ReadMembers.ExecuteAsync(
            ["TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4ODM4", "U1VQRVJPRkZJQ0U6NDY0", "RklOQUdPOjEyNQ", "RklOQUdPOjk"]);

        var nodes = answer.EnsureNoErrors().Nodes;
        Assert.Equal(["VST_apdevtest1", "Hudson, Walker and Wolff", "Apparel, unsorted"], nodes.OfType<ICard>().Select(card => card.Name));
        Assert.Equal(
            ["signed by Attestation", "taxed by 14529.224", "filed under Apparel", "unknown"],
            nodes.Select(node => node switch
            {
                ReadMembers_Nodes.MicrosoftProduct hardware => $"signed by {hardware.TestHarness?.Value}",
                ReadMembers_Nodes.SuperOfficeProduct sold => $"taxed by {sold.VatPercent}",
                ReadMembers_Nodes.FinagoProduct sold => $"filed under {sold.Category?.Name}",
                _ => "unknown",
            }));
    }

    [Fact]
    public async Task A_product_can_be_asked_for_twice_under_other_names()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.ReadUnderOtherNames.ExecuteAsync();

        const string Jacket = "Turjakke Jotun, herre";
        Whole.Is(
            new
            {
                Jacket = new { TypeName = "SuperOfficeProduct", Title = Jacket, Heading = Jacket },
                Same = new { TypeName = "SuperOfficeProduct", Title = Jacket, Heading = Jacket, Kind = "SuperOfficeProduct" },
                Pan = new { TypeName = "SuperOfficeProduct", Title = "Bålpanne Ø60", Heading = "Bålpanne Ø60" },
            },
            answer.EnsureNoErrors());
    }

    [Fact]
    public async Task What_is_included_is_asked_for_and_what_is_skipped_beside_it_is_not()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.ReadWhatIsWanted.ExecuteAsync(true);

        Whole.Is(
            new ReadWhatIsWantedResult
            {
                ProductByVendorId = new ReadWhatIsWanted_ProductByVendorId.FinagoProduct { TypeName = "FinagoProduct", Name = "Apparel, unsorted" },
            },
            answer.EnsureNoErrors());
        Assert.Single(stage.ApiCalls);
    }

    [Fact]
    public async Task What_is_not_included_is_not_asked_for()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.ReadWhatIsWanted.ExecuteAsync(false);

        Whole.Is(new ReadWhatIsWantedResult(), answer.EnsureNoErrors());
        Assert.Empty(stage.ApiCalls);
    }

    /// <summary>The vendors' own words for what the schema does not know are kept beside it, never lost.</summary>
    [Fact]
    public async Task What_the_schema_does_not_know_stands_in_unmapped()
    {
        await using var stage = await Stage.StartAsync();

        var answer = await stage.Client.ReadUnmapped.ExecuteAsync();

        Whole.Is(
            new ReadUnmappedResult
            {
                Microsoft = new ReadUnmapped_Microsoft.MicrosoftProduct
                {
                    TypeName = "MicrosoftProduct",
                    Unmapped = JsonElement.Parse("""
                        {
                          "deviceMetadataCategory": "Input.Digitizer.Multitouch",
                          "ingestion": {"stage": "finalized", "attempts": 2},
                          "originType": "author",
                          "sourceProductId": 0,
                          "sourcePublisherId": 0,
                          "isRetpolineCompiled": false,
                          "message": ""
                        }
                        """),
                },
                SuperOffice = new ReadUnmapped_SuperOffice.SuperOfficeProduct
                {
                    TypeName = "SuperOfficeProduct",
                    Unmapped = JsonElement.Parse("""{"Thumbnail": null, "Campaign": {"Name": "Vår", "Percent": 7.5}}"""),
                },
                Finago = new ReadUnmapped_Finago.FinagoProduct
                {
                    TypeName = "FinagoProduct",
                    Kind = new(FinagoProductKind.Unrecognized, "UNRECOGNIZED"),
                    Unmapped = JsonElement.Parse(
                        """{"type": "bundle", "salesTypeOverrides": [{"salesTypeId": 4, "accountNumber": 3002}], "stock": {"reserved": 2}}"""),
                },
            },
            answer.EnsureNoErrors());
    }
}
