namespace ProductGateway.Tests.Stories;

/// <summary>One query over the products of three vendors: members, interfaces, fragments, aliases, conditions.</summary>
public sealed class ProductUnionTests
{
    private const string Ids = """{"ids": ["TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4ODM4", "U1VQRVJPRkZJQ0U6NDY0", "RklOQUdPOjEyNQ", "RklOQUdPOjk"]}""";

    [Fact]
    public async Task Each_member_tells_its_name_and_answers_the_fragments_that_fit_it()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync(
            """
            query ($ids: [ID!]!) {
              nodes(ids: $ids) {
                __typename
                id
                ...Named
                ... on PricedProduct { listPrice }
                ... on MicrosoftProduct { testHarness }
                ... on SuperOfficeProduct { vatPercent }
                ... on FinagoProduct { category { name } }
              }
            }
            fragment Named on CatalogProduct { vendor name }
            """,
            Ids);

        reply.Is(200, """
            {"data": {"nodes": [
              {
                "__typename": "MicrosoftProduct",
                "id": "TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4ODM4",
                "vendor": "MICROSOFT",
                "name": "VST_apdevtest1",
                "testHarness": "ATTESTATION"
              },
              {
                "__typename": "SuperOfficeProduct",
                "id": "U1VQRVJPRkZJQ0U6NDY0",
                "vendor": "SUPEROFFICE",
                "name": "Hudson, Walker and Wolff",
                "listPrice": "5813.57",
                "vatPercent": "14529.224"
              },
              {
                "__typename": "FinagoProduct",
                "id": "RklOQUdPOjEyNQ",
                "vendor": "FINAGO",
                "name": "Apparel, unsorted",
                "listPrice": null,
                "category": {"name": "Apparel"}
              },
              null
            ]}}
            """);
    }

    [Fact]
    public async Task A_product_can_be_asked_for_twice_under_other_names()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync("""
            {
              jacket: productByVendorId(vendor: SUPEROFFICE, vendorId: 101) { ...Label }
              same: product(id: "U1VQRVJPRkZJQ0U6MTAx") { ...Label kind: __typename }
              pan: productByVendorId(vendor: SUPEROFFICE, vendorId: 109) { ...Label }
            }
            fragment Label on Product { ... on CatalogProduct { title: name heading: name } }
            """);

        reply.Is(200, """
            {"data": {
              "jacket": {"title": "Turjakke Jotun, herre", "heading": "Turjakke Jotun, herre"},
              "same": {"title": "Turjakke Jotun, herre", "heading": "Turjakke Jotun, herre", "kind": "SuperOfficeProduct"},
              "pan": {"title": "Bålpanne Ø60", "heading": "Bålpanne Ø60"}
            }}
            """);
    }

    [Theory]
    [InlineData("true", """{"data": {"productByVendorId": {"name": "Apparel, unsorted"}}}""", 1)]
    [InlineData("false", """{"data": {}}""", 0)]
    public async Task What_is_skipped_or_not_included_is_not_asked_for(string wanted, string answered, int calls)
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync(
            """
            query ($wanted: Boolean!) {
              productByVendorId(vendor: FINAGO, vendorId: 125) @include(if: $wanted) {
                ... on CatalogProduct @include(if: $wanted) { name }
                ... on PricedProduct @skip(if: $wanted) { listPrice }
                __typename @skip(if: true)
              }
              other: productByVendorId(vendor: SUPEROFFICE, vendorId: 101) @skip(if: $wanted) @include(if: $wanted) { __typename }
            }
            """,
            $$"""{"wanted": {{wanted}}}""");

        reply.Is(200, answered);
        Assert.Equal(calls, stage.ApiCalls.Count);
    }

    [Fact]
    public async Task A_fragment_on_what_no_product_is_is_refused()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync("""{ product(id: "U1VQRVJPRkZJQ0U6MTAx") { ... on VendorStatus { configured } } }""");

        reply.Is(400, """
            {"errors": [{
              "message": "The fragment on `VendorStatus` stands among fields of `Product`, which is never a `VendorStatus`. Take it out or move it.",
              "locations": [{"line": 1, "column": 41}],
              "extensions": {
                "code": "GRAPHQL_VALIDATION_FAILED",
                "specifiedBy": "https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible",
                "traceId": "t"
              }
            }]}
            """);
        Assert.Empty(stage.ApiCalls);
    }

    /// <summary>The vendors' own words for what the schema does not know are kept beside it, never lost.</summary>
    [Fact]
    public async Task What_the_schema_does_not_know_stands_in_unmapped()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync("""
            {
              microsoft: productByVendorId(vendor: MICROSOFT, vendorId: 14039471039847257) { ... on CatalogProduct { unmapped } }
              superOffice: productByVendorId(vendor: SUPEROFFICE, vendorId: 2147483647) { ... on CatalogProduct { unmapped } }
              finago: productByVendorId(vendor: FINAGO, vendorId: 2147483647) { ... on FinagoProduct { kind unmapped } }
            }
            """);

        reply.Is(200, """
            {"data": {
              "microsoft": {"unmapped": {
                "deviceMetadataCategory": "Input.Digitizer.Multitouch",
                "ingestion": {"stage": "finalized", "attempts": 2},
                "originType": "author",
                "sourceProductId": 0,
                "sourcePublisherId": 0,
                "isRetpolineCompiled": false,
                "message": ""
              }},
              "superOffice": {"unmapped": {"Thumbnail": null, "Campaign": {"Name": "Vår", "Percent": 7.5}}},
              "finago": {
                "kind": "UNRECOGNIZED",
                "unmapped": {"type": "bundle", "salesTypeOverrides": [{"salesTypeId": 4, "accountNumber": 3002}], "stock": {"reserved": 2}}
              }
            }}
            """);
    }
}
