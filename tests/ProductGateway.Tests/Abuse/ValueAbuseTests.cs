using System.Text;
using static ProductGateway.Tests.Abuse.DocumentAbuseTests;

namespace ProductGateway.Tests.Abuse;

/// <summary>Values, bytes and media types that servers have choked on.</summary>
public sealed class ValueAbuseTests(AbusedGateway gateway) : IClassFixture<AbusedGateway>
{
    private const string Create = "mutation ($price: Decimal) { createFinagoProduct(input: { name: \"x\", categoryId: 1, listPrice: $price }) { outcome } }";

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task Variables_that_nest_half_a_megabyte_deep_overflow_no_stack(string open, string close)
    {
        var nest = Repeat(100_000, _ => open) + "1" + Repeat(100_000, _ => close);
        var reply = await gateway.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", $$"""{"ids":{{nest}}}""");

        Assert.Equal((400, "RECURSION_LIMIT_EXCEEDED"), reply.Refusal);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task A_list_of_two_hundred_thousand_items_is_refused_before_it_is_coerced()
    {
        var reply = await gateway.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", $$"""{"ids":[{{Repeat(200_000, _ => "1,")}}1]}""");

        Assert.Equal((400, "LIST_INPUT_LIMIT_EXCEEDED"), reply.Refusal);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public Task A_list_of_two_thousand_items_in_the_document_is_refused()
        => gateway.AssertRefusedAsync($"{{ nodes(ids: [{Repeat(2_000, _ => "1 ")}]) {{ id }} }}", "LIST_INPUT_LIMIT_EXCEEDED");

    [Fact]
    public async Task Fifty_thousand_variables_that_nobody_asked_for_are_passed_over()
    {
        var reply = await gateway.AskAsync("{ __typename }", $"{{{Repeat(50_000, i => $"\"v{i}\":{i},")}\"v\":0}}");

        Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), reply.Whole);
    }

    [Theory]
    [InlineData("1", 300_000, "")]
    [InlineData("0.", 300_000, "1")]
    [InlineData("1e", 300_000, "")]
    [InlineData("-9", 300_000, "e-300000")]
    public async Task A_number_of_three_hundred_thousand_digits_is_refused_as_a_variable_and_as_a_literal(string start, int digits, string end)
    {
        var number = start + new string('9', digits) + end;

        Assert.Equal((400, "BAD_USER_INPUT"), (await gateway.AskAsync(Create, $$"""{"price":{{number}}}""")).Refusal);
        await gateway.AssertRefusedAsync(Create.Replace("($price: Decimal) ", "", StringComparison.Ordinal).Replace("$price", number, StringComparison.Ordinal), "GRAPHQL_VALIDATION_FAILED");
    }

    [Fact]
    public async Task An_id_of_nine_hundred_kilobytes_is_an_id_that_nobody_knows()
    {
        var reply = await gateway.AskAsync("query ($id: ID!) { product(id: $id) { __typename } }", $$"""{"id":"{{new string('A', 900_000)}}"}""");

        Assert.Equal((200, """{"data":{"product":null}}"""), reply.Whole);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task A_name_of_nine_hundred_kilobytes_is_not_repeated_in_the_error()
    {
        var reply = await gateway.AskAsync($"{{ {new string('a', 900_000)} }}");

        Assert.Equal((400, "GRAPHQL_VALIDATION_FAILED"), reply.Refusal);
        Assert.InRange(reply.Body.Length, 1, 10_000);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task A_key_of_nine_hundred_kilobytes_is_not_repeated_in_the_error()
    {
        var reply = await gateway.AskAsync(
            "mutation ($input: CreateFinagoProductInput!) { createFinagoProduct(input: $input) { outcome } }",
            $$$"""{"input":{"name":"x","categoryId":1,"{{{new string('a', 900_000)}}}":1}}""");

        Assert.Equal((400, "BAD_USER_INPUT"), reply.Refusal);
        Assert.InRange(reply.Body.Length, 1, 10_000);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task Six_hundred_variables_that_are_missing_are_not_six_hundred_errors()
    {
        var reply = await gateway.AskAsync($"query ({Repeat(600, i => $"$v{i}: ID! ")}) {{ nodes(ids: [{Repeat(600, i => $"$v{i} ")}]) {{ id }} }}");

        Assert.Equal(400, reply.Status);
        Assert.Equal([.. Enumerable.Repeat("BAD_USER_INPUT", 5), "ERROR_LIMIT_EXCEEDED"], reply.Codes);
    }

    [Theory]
    [InlineData("FF")]
    [InlineData("C328")]
    [InlineData("C0AF")]
    [InlineData("EDA080")]
    [InlineData("F4908080")]
    [InlineData("E282")]
    public async Task Bytes_that_are_no_UTF8_are_refused(string bytes)
    {
        var reply = await gateway.PostAsync([.. "{\"query\":\"{ __typename } # "u8, .. Convert.FromHexString(bytes), .. "\"}"u8]);

        Assert.Equal((400, "BAD_REQUEST"), reply.Refusal);
        await gateway.AssertServesAsync();
    }

    [Theory]
    [InlineData("""{"query":"{ __typename } # \ud800"}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":"\udfff"}}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{ __typename \u0000 }"}""", "GRAPHQL_PARSE_FAILED")]
    [InlineData("""{"query":"\u202e{ __typename }"}""", "GRAPHQL_PARSE_FAILED")]
    [InlineData("""{"query":"{ a(b: \"\\u{FFFFFFFFFFFFFFFFFF}\") }"}""", "GRAPHQL_PARSE_FAILED")]
    public async Task Characters_that_are_none_are_refused(string body, string code)
    {
        Assert.Equal((400, code), (await gateway.PostAsync(Encoding.UTF8.GetBytes(body))).Refusal);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task CVE_2026_33756_a_batch_of_a_thousand_requests_is_one_refusal()
    {
        var reply = await gateway.PostAsync(Encoding.UTF8.GetBytes($"[{Repeat(1_000, _ => """{"query":"{ __typename }"},""")}{{}}]"));

        Assert.Equal((400, "BAD_REQUEST"), reply.Refusal);
        await gateway.AssertServesAsync();
    }

    [Theory]
    [InlineData("application/json garbage")]
    [InlineData("application/json, text/plain")]
    [InlineData("application/jsonp")]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("*/*")]
    [InlineData("")]
    public async Task CVE_2026_3419_a_media_type_is_JSON_or_it_is_refused(string contentType)
    {
        Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), (await gateway.PostAsync("""{"query":"{ __typename }"}"""u8.ToArray(), contentType)).Refusal);
        await gateway.AssertServesAsync();
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-7")]
    [InlineData("utf-32")]
    [InlineData("ibm500")]
    [InlineData("shift_jis")]
    [InlineData("x-user-defined")]
    public async Task CVE_2026_23897_no_exotic_charset_is_decoded(string charset)
    {
        var reply = await gateway.PostAsync("""{"query":"{ __typename }"}"""u8.ToArray(), $"application/json; charset={charset}");

        Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), reply.Refusal);
        await gateway.AssertServesAsync();
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("deflate")]
    [InlineData("gzip, gzip, gzip")]
    [InlineData("compress")]
    public async Task An_encoding_that_is_not_served_is_not_guessed_at(string encoding)
    {
        var reply = await gateway.PostAsync(new byte[1_000], encoding: encoding);

        Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), reply.Refusal);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task CVE_2026_30946_a_body_of_ten_megabytes_is_refused_by_its_header_before_it_is_read()
    {
        Assert.Equal((413, "PAYLOAD_TOO_LARGE"), (await gateway.PostAsync(new byte[10_000_000])).Refusal);
        await gateway.AssertServesAsync();
    }
}
