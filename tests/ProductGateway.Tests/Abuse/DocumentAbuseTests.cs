namespace ProductGateway.Tests.Abuse;

/// <summary>Documents that have brought down or slowed down GraphQL servers. Each test is named after the report that described its class.</summary>
public sealed class DocumentAbuseTests(AbusedGateway gateway) : IClassFixture<AbusedGateway>
{
    [Theory]
    [InlineData("", "{a")]
    [InlineData("", "{...")]
    [InlineData("", "{...on Query")]
    [InlineData("{a(b:", "[")]
    [InlineData("{a(b:", "{c:")]
    [InlineData("{a @b(c:", "[")]
    [InlineData("query($a:", "[")]
    [InlineData("query($a:A=", "[")]
    public Task CVE_2026_40324_forty_kilobytes_of_nesting_overflow_no_stack(string start, string opening)
        => gateway.AssertRefusedAsync(start + Repeat(40_960 / opening.Length, _ => opening), "RECURSION_LIMIT_EXCEEDED");

    [Fact]
    public Task CVE_2022_21708_depth_that_comes_of_fragments_is_counted_without_a_stack()
        => gateway.AssertRefusedAsync(
            $"{{ __schema {{ types {{ ...f0 }} }} }} {Repeat(49, i => $"fragment f{i} on __Type {{ {Repeat(30, _ => "ofType { ")}...f{i + 1}{new string('}', 30)} }} ")} fragment f49 on __Type {{ name }}",
            "DEPTH_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED");

    [Theory]
    [InlineData("{ ...a } fragment a on Query { ...a }")]
    [InlineData("{ ...a } fragment a on Query { ...b } fragment b on Query { __typename ...a }")]
    [InlineData("{ ... { ... { ...a } } } fragment a on Query { vendors { vendor } ... on Query { ...a } }")]
    public Task CVE_2022_31173_a_fragment_that_spreads_itself_overflows_no_stack(string document)
        => gateway.AssertRefusedAsync(document, "GRAPHQL_VALIDATION_FAILED");

    [Fact]
    public Task CVE_2023_28867_a_million_brackets_overflow_no_stack()
        => gateway.AssertRefusedAsync($"{{ nodes(ids: {new string('[', 500_000)}{new string(']', 500_000)}) {{ id }} }}", "RECURSION_LIMIT_EXCEEDED");

    [Fact]
    public Task CVE_2022_37734_ten_thousand_directives_are_cut_off_by_tokens()
        => gateway.AssertRefusedAsync($"{{ __typename {Repeat(10_000, _ => "@aa ")} }}", "TOKEN_LIMIT_EXCEEDED");

    [Fact]
    public Task CVE_2022_37734_two_thousand_directives_at_one_place_are_one_error()
        => gateway.AssertRefusedAsync($"{{ __typename {Repeat(2_000, _ => "@aa ")} }}", "DIRECTIVE_LIMIT_EXCEEDED");

    [Fact]
    public Task Ten_unknown_directives_are_not_ten_errors()
        => gateway.AssertRefusedAsync($"{{ __typename {Repeat(10, _ => "@aa ")} }}", "DIRECTIVE_LIMIT_EXCEEDED");

    [Fact]
    public Task CVE_2023_26144_fields_that_all_overlap_are_not_compared_in_pairs()
        => gateway.AssertRefusedAsync($"{{ {Repeat(800, i => $"vendors {{ vendor }} ")} }}", "ROOT_FIELD_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED");

    [Fact]
    public Task CVE_2026_40476_five_thousand_repeated_fields_are_not_compared_in_pairs()
        => gateway.AssertRefusedAsync($"{{ {Repeat(4_990, _ => "__typename ")} }}", "ROOT_FIELD_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED");

    [Fact]
    public async Task CVE_2026_40476_as_many_repeated_fields_as_are_allowed_are_merged()
        => Assert.Equal(
            """{"data":{"__schema":{"__typename":"__Schema"}}}""",
            (await gateway.AskAsync($"{{ __schema {{ {Repeat(998, _ => "__typename ")} }} }}")).Body);

    [Fact]
    public Task GHSA_fc86_6rv6_2jpm_two_hundred_fields_of_a_hundred_inline_fragments_are_cut_off()
        => gateway.AssertRefusedAsync($"{{ {Repeat(200, _ => $"vendors {{ {Repeat(100, _ => "... { vendor } ")} }} ")} }}", "TOKEN_LIMIT_EXCEEDED");

    [Fact]
    public Task CVE_2025_32380_fragments_that_double_are_validated_once_each()
        => gateway.AssertRefusedAsync(Bomb("query", "Query", "vendors { vendor }"), "ROOT_FIELD_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED");

    [Fact]
    public Task GHSA_q2f9_x4p4_7xmh_fragments_that_triple_as_they_nest_are_never_expanded()
        => gateway.AssertRefusedAsync(
            $"{{ __schema {{ types {{ ...f0 }} }} }} {Repeat(40, i => $"fragment f{i} on __Type {{ a: ofType {{ ...f{i + 1} }} b: ofType {{ ...f{i + 1} }} c: ofType {{ ...f{i + 1} }} }} ")} fragment f40 on __Type {{ name }}",
            "DEPTH_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED", "ALIAS_LIMIT_EXCEEDED");

    [Fact]
    public Task CVE_2024_43414_a_cycle_of_fifty_fragments_ends()
        => gateway.AssertRefusedAsync($"{{ ...f0 }} {Repeat(50, i => $"fragment f{i} on Query {{ __typename ...f{(i + 1) % 50} }} ")}", "GRAPHQL_VALIDATION_FAILED");

    [Theory]
    [InlineData(600, "FRAGMENT_LIMIT_EXCEEDED")]
    [InlineData(10_000, "TOKEN_LIMIT_EXCEEDED")]
    public async Task Chains_and_cycles_of_thousands_of_fragments_are_not_followed(int count, string code)
    {
        await gateway.AssertRefusedAsync($"{{ ...f0 }} {Repeat(count, i => $"fragment f{i} on Query {{ ...f{i + 1} }} ")} fragment f{count} on Query {{ __typename }}", code);
        await gateway.AssertRefusedAsync($"{{ ...f0 }} {Repeat(count, i => $"fragment f{i} on Query {{ ...f{(i + 1) % count} }} ")}", code);
    }

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }")]
    [InlineData("{ __schema { types { ...t } } } fragment t on __Type { fields { type { fields { args { type { inputFields { name } } } } } } }")]
    public Task CVE_2024_40094_circular_introspection_is_refused(string document)
        => gateway.AssertRefusedAsync(document, "INTROSPECTION_DEPTH_LIMIT_EXCEEDED");

    [Fact]
    public Task CVE_2026_34573_the_limiter_itself_counts_two_to_the_forty_eighth_in_a_moment()
        => gateway.AssertRefusedAsync(Bomb("query", "Query", "a: __typename", levels: 48), "ROOT_FIELD_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED", "ALIAS_LIMIT_EXCEEDED");

    [Theory]
    [InlineData(101, "ROOT_FIELD_LIMIT_EXCEEDED ALIAS_LIMIT_EXCEEDED")]
    [InlineData(10_000, "TOKEN_LIMIT_EXCEEDED")]
    public Task CVE_2026_35441_aliases_do_not_amplify(int count, string codes)
        => gateway.AssertRefusedAsync($"{{ {Repeat(count, i => $"a{i}: product(id: \"RklOQUdPOjUwMDE=\") {{ __typename }} ")} }}", codes.Split(' '));

    [Fact]
    public Task GHSA_6q22_g298_grjh_aliases_of_a_field_that_looks_at_every_vendor_are_limited_too()
        => gateway.AssertRefusedAsync($"{{ {Repeat(101, i => $"a{i}: vendors {{ vendor }} ")} }}", "ROOT_FIELD_LIMIT_EXCEEDED", "ALIAS_LIMIT_EXCEEDED");

    [Fact]
    public Task CVE_2026_47707_aliases_are_counted_as_often_as_their_fragment_is_spread()
        => gateway.AssertRefusedAsync($"{{ vendors {{ {Repeat(26, _ => "...a ")} }} }} fragment a on VendorStatus {{ a: vendor b: vendor c: vendor d: vendor }}", "ALIAS_LIMIT_EXCEEDED");

    [Theory]
    [InlineData("__schema")]
    [InlineData("__type")]
    [InlineData("IntrospectionQuery")]
    public Task GHSA_224p_v68g_5g8f_no_name_of_a_fragment_exempts_it(string name)
        => gateway.AssertRefusedAsync(
            $"{{ __schema {{ types {{ ...{name} }} }} }} fragment {name} on __Type {{ {Repeat(20, _ => "ofType { ")}name{new string('}', 20)} }}",
            "DEPTH_LIMIT_EXCEEDED");

    [Fact]
    public async Task CVE_2026_35401_creates_by_alias_are_limited_and_none_of_them_is_sent()
    {
        await gateway.AssertRefusedAsync($"mutation {{ {Repeat(11, i => $"a{i}: createFinagoProduct(input: {{ name: \"x\" }}) {{ outcome }} ")} }}", "CREATE_LIMIT_EXCEEDED");
        await gateway.AssertRefusedAsync(Bomb("mutation", "Mutation", "createFinagoProduct(input: { name: \"x\" }) { outcome }"), "ROOT_FIELD_LIMIT_EXCEEDED", "CREATE_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED");
    }

    [Theory]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    [InlineData("toString")]
    public async Task CVE_2026_32621_names_of_another_language_are_names_like_others(string name)
        => Assert.Equal($$$"""{"data":{"{{{name}}}":"Query"}}""", (await gateway.AskAsync($"{{ {name}: __typename }}", $$$"""{"{{{name}}}":{"x":1}}""")).Body);

    internal static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    /// <summary>Each level spreads the next one twice.</summary>
    private static string Bomb(string operation, string type, string leaf, int levels = 40)
        => $"{operation} {{ ...f0 }} {Repeat(levels, i => $"fragment f{i} on {type} {{ ...f{i + 1} ...f{i + 1} }} ")} fragment f{levels} on {type} {{ {leaf} }}";
}
