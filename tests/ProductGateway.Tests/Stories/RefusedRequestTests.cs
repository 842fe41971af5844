using System.Text;

namespace ProductGateway.Tests.Stories;

/// <summary>
/// What cannot be served is refused before any vendor hears of it, each with an answer of its own; the next request is served. By hand: no generated
/// client can send any of it.
/// </summary>
public sealed class RefusedRequestTests
{
    private const int Levels = 20_000;

    private const string Create = "mutation Create($input: CreateFinagoProductInput!) { createFinagoProduct(input: $input) { outcome } }";

    [Fact]
    public Task A_field_that_does_not_exist_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync("{ productByVendorId(vendor: FINAGO, vendorId: 1001) { ... on CatalogProduct { nmae } } }"),
        400,
        """
        {"errors": [{
          "message": "`CatalogProduct` has no field `nmae`. Select a field that it has. Did you mean `name`?",
          "locations": [{"line": 1, "column": 79}],
          "extensions": {
            "code": "GRAPHQL_VALIDATION_FAILED",
            "specifiedBy": "https://spec.graphql.org/September2025/#sec-Field-Selections",
            "traceId": "t"
          }
        }]}
        """);

    [Fact]
    public Task A_fragment_on_what_no_product_is_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync("""{ product(id: "U1VQRVJPRkZJQ0U6MTAx") { ... on VendorStatus { configured } } }"""),
        400,
        """
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

    [Fact]
    public Task A_required_input_that_is_missing_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync("""mutation { createFinagoProduct(input: { name: "Ullgenser" }) { outcome } }"""),
        400,
        """
        {"errors": [{
          "message": "`CreateFinagoProductInput` needs the field `categoryId` of type `ID!`. Give it a value.",
          "locations": [{"line": 1, "column": 39}],
          "extensions": {
            "code": "GRAPHQL_VALIDATION_FAILED",
            "specifiedBy": "https://spec.graphql.org/September2025/#sec-Input-Object-Required-Fields",
            "traceId": "t"
          }
        }]}
        """);

    [Fact]
    public Task A_required_input_that_is_missing_in_the_variables_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync(Create, """{"input": {"name": "Ullgenser"}}"""),
        400,
        """
        {"errors": [{
          "message": "$input.categoryId: CreateFinagoProductInput requires this field (ID!); add it.",
          "locations": [{"line": 1, "column": 17}],
          "extensions": {
            "code": "BAD_USER_INPUT",
            "specifiedBy": "https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values",
            "traceId": "t"
          }
        }]}
        """);

    [Theory]
    [InlineData(0, "{}")]
    [InlineData(2, """{"svvp": {"guestOs": "Windows Server 2012 R2"}, "raidController": {"firmwareVersion": "1"}}""")]
    public Task None_or_two_kinds_of_attributes_are_refused(int found, string attributes) => AssertRefusedAsync(
        stage => stage.AskAsync(
            "mutation Create($input: CreateMicrosoftProductInput!) { createMicrosoftProduct(input: $input) { outcome } }",
            $$$"""
            {"input": {
              "name": "Stein RAID S8i",
              "testHarness": "HLK",
              "deviceType": "INTERNAL",
              "selectedProductTypes": [{"osFamily": "Windows8Server", "productType": "Storage Array"}],
              "requestedSignatures": ["WINDOWS_8_SERVER_X64"],
              "additionalAttributes": {{{attributes}}}
            }}
            """),
        400,
        $$$"""
        {"errors": [{
          "message": "$input.additionalAttributes: MicrosoftAdditionalAttributesInput takes exactly one of its fields; found {{{found}}}.",
          "locations": [{"line": 1, "column": 17}],
          "extensions": {
            "code": "BAD_USER_INPUT",
            "specifiedBy": "https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values",
            "traceId": "t"
          }
        }]}
        """);

    [Fact]
    public Task A_variable_of_the_wrong_type_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync(
            Create, """{"input": {"name": ["Ullgenser"], "categoryId": 1.5, "listPrice": "1,50"}}"""),
        400,
        """
        {"errors": [{
          "message": "$input.name: String is text in quotes; found a list.",
          "locations": [{"line": 1, "column": 17}],
          "extensions": {
            "code": "BAD_USER_INPUT",
            "specifiedBy": "https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values",
            "traceId": "t"
          }
        }, {
          "message": "$input.categoryId: ID is text in quotes or a whole number; found 1.5.",
          "locations": [{"line": 1, "column": 17}],
          "extensions": {
            "code": "BAD_USER_INPUT",
            "specifiedBy": "https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values",
            "traceId": "t"
          }
        }, {
          "message": "$input.listPrice: Decimal is a number of at most 28 significant digits; found \"1,50\".",
          "locations": [{"line": 1, "column": 17}],
          "extensions": {
            "code": "BAD_USER_INPUT",
            "specifiedBy": "https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values",
            "traceId": "t"
          }
        }]}
        """);

    [Fact]
    public Task A_price_of_more_digits_than_a_decimal_has_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync(
            Create,
            """{"input": {"name": "Ullgenser", "categoryId": 12, "listPrice": "0.12345678901234567890123456789"}}"""),
        400,
        """
        {"errors": [{
          "message": "$input.listPrice: Decimal is a number of at most 28 significant digits; found \"0.12345678901234567890123456789\".",
          "locations": [{"line": 1, "column": 17}],
          "extensions": {
            "code": "BAD_USER_INPUT",
            "specifiedBy": "https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values",
            "traceId": "t"
          }
        }]}
        """);

    [Fact]
    public Task A_body_of_four_megabytes_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync("{ vendors { vendor } }", $$"""{"filling": "{{new string('x', 4 * 1024 * 1024)}}"}"""),
        413,
        """
        {"errors": [{
          "message": "The body is longer than 1048576 bytes. Send less, or in several requests.",
          "extensions": {"code": "PAYLOAD_TOO_LARGE", "traceId": "t"}
        }]}
        """);

    [Fact]
    public Task Forty_kilobytes_of_nested_selections_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync(string.Concat(Enumerable.Repeat("{a", Levels)) + new string('}', Levels)),
        400,
        """
        {"errors": [{
          "message": "Found `{` inside 128 others; no deeper nesting is accepted. Write a flatter text.",
          "locations": [{"line": 1, "column": 257}],
          "extensions": {"code": "RECURSION_LIMIT_EXCEEDED", "traceId": "t"}
        }]}
        """);

    [Fact]
    public Task Forty_kilobytes_of_nested_lists_in_a_literal_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync($"{{ nodes(ids: {new string('[', Levels)}{new string(']', Levels)}) {{ id }} }}"),
        400,
        """
        {"errors": [{
          "message": "Found `[` inside 128 others; no deeper nesting is accepted. Write a flatter text.",
          "locations": [{"line": 1, "column": 141}],
          "extensions": {"code": "RECURSION_LIMIT_EXCEEDED", "traceId": "t"}
        }]}
        """);

    [Fact]
    public Task Forty_kilobytes_of_nested_objects_in_a_literal_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync(
            $"{{ product(id: {string.Concat(Enumerable.Repeat("{a:", Levels / 2))}1{new string('}', Levels / 2)}) {{ __typename }} }}"),
        400,
        """
        {"errors": [{
          "message": "Found `{` inside 128 others; no deeper nesting is accepted. Write a flatter text.",
          "locations": [{"line": 1, "column": 396}],
          "extensions": {"code": "RECURSION_LIMIT_EXCEEDED", "traceId": "t"}
        }]}
        """);

    [Fact]
    public Task Forty_kilobytes_of_nested_lists_in_the_variables_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", $$"""{"ids": {{new string('[', Levels)}}{{new string(']', Levels)}}}"""),
        400,
        """
        {"errors": [{
          "message": "A value nests deeper than 128 levels. Send a flatter one.",
          "extensions": {"code": "RECURSION_LIMIT_EXCEEDED", "traceId": "t"}
        }]}
        """);

    [Fact]
    public Task A_body_that_is_not_UTF8_is_refused() => AssertRefusedAsync(
        stage => stage.PostAsync([.. Encoding.UTF8.GetBytes("""{"query":"{ vendors { vendor } } # """), 0xC3, 0x28, .. "\"}"u8]),
        400,
        """
        {"errors": [{
          "message": "The body is not UTF-8: byte 36 begins no character. Encode the JSON in UTF-8.",
          "extensions": {"code": "BAD_REQUEST", "traceId": "t"}
        }]}
        """);

    [Fact]
    public Task A_body_that_is_not_JSON_is_refused() => AssertRefusedAsync(
        stage => stage.PostAsync("{ vendors { vendor } }"u8.ToArray()),
        400,
        """
        {"errors": [{
          "message": "The body is not JSON: look at line 1, byte 3.",
          "extensions": {"code": "BAD_REQUEST", "traceId": "t"}
        }]}
        """);

    [Fact]
    public Task A_document_that_does_not_parse_is_refused() => AssertRefusedAsync(
        stage => stage.AskAsync("{ vendors { vendor }"),
        400,
        """
        {"errors": [{
          "message": "The text ends inside a selection set that begins at line 1, column 1. Close it with `}`.",
          "locations": [{"line": 1, "column": 21}],
          "extensions": {"code": "GRAPHQL_PARSE_FAILED", "traceId": "t"}
        }]}
        """);

    private static async Task AssertRefusedAsync(Func<Stage, Task<Reply>> ask, int status, string expected)
    {
        await using var stage = await Stage.StartAsync();

        var reply = await ask(stage);

        reply.Is(status, expected);
        Assert.Empty(stage.Vendors.Journal.Entries);
        (await stage.AskAsync("{ __typename }")).Is(200, """{"data": {"__typename": "Query"}}""");
    }
}
