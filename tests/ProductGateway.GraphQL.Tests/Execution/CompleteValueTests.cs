using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class CompleteValueTests
{
    private readonly Service _service = new(
        """
        scalar Decimal scalar JSON
        enum Vendor { MICROSOFT FINAGO }
        type Query {
          int: Int float: Float boolean: Boolean id: ID string: String decimal: Decimal vendor: Vendor
          strings: [String] vendors: [Vendor!] nested: [[Int]] json: [JSON] me: Query
        }
        """,
        builder => builder.AddScalar("Decimal", new DecimalCoercion()).AddScalar("JSON", new JsonCoercion())
            .BindEnum("Vendor", ("MICROSOFT", Vendor.Microsoft), ("FINAGO", Vendor.Finago)));

    private object? _value;

    public CompleteValueTests()
    {
        var root = _service.Tables.Root("Query");
        foreach (var field in _service.Tables.Schema.QueryType.Fields) root.Resolve(field.Name, _ => ValueTask.FromResult(_value));
    }

    public static TheoryData<string, object?, string> Leafs => new()
    {
        { "int", 5, "5" },
        { "int", null, "null" },
        { "float", 1.5, "1.5" },
        { "boolean", true, "true" },
        { "id", "1152921504607010608", "\"1152921504607010608\"" },
        { "id", 7, "\"7\"" },
        { "string", "Ω 日本 العربية \"q\" \n", """
            "Ω 日本 العربية \"q\" \n"
            """ },
        { "decimal", 19.90m, "\"19.90\"" },
        { "vendor", Vendor.Finago, "\"FINAGO\"" },
        { "strings", new List<string?> { "a", null }, """["a",null]""" },
        { "strings", Array.Empty<string>(), "[]" },
        { "vendors", new[] { Vendor.Microsoft, Vendor.Finago }, """["MICROSOFT","FINAGO"]""" },
        { "nested", new int[][] { [1, 2], [] }, "[[1,2],[]]" },
        { "json", new object?[] { JsonDocument.Parse("""{"a": [1.50]}""").RootElement, new JsonObject { ["b"] = true }, Service.ReadJson("""{"big": 123456789012345678901234567890, "e": 1E400}""") },
            """[{"a":[1.50]},{"b":true},{"big":123456789012345678901234567890,"e":1E400}]""" },
    };

    [Theory]
    [MemberData(nameof(Leafs))]
    public async Task Leafs_and_lists_are_written_as_their_type_says(string field, object? value, string expected)
    {
        _value = value;
        Assert.Equal($$$"""{"data":{"x":{{{expected}}}}}""", await _service.AnswerAsync($"{{ x: {field} }}"));
    }

    [Theory]
    [InlineData("int", "five")]
    [InlineData("int", 1L << 40)]
    [InlineData("float", double.NaN)]
    [InlineData("vendor", "MICROSOFT")]
    [InlineData("vendor", Vendor.Unbound)]
    [InlineData("strings", "no list")]
    [InlineData("strings", 5)]
    public async Task A_value_that_the_type_cannot_carry_is_a_fault_of_ours_that_clients_do_not_see(string field, object value)
    {
        _value = value;
        Assert.Equal(
            """{"errors":[{"message":"masked","locations":[{"line":1,"column":3}],"path":["x"],"extensions":{"code":"INTERNAL"}}],"data":{"x":null}}""",
            await _service.AnswerAsync($"{{ x: {field} }}"));
        Assert.StartsWith($"Query.{field}: ", Assert.Single(_service.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_fails_while_it_is_read_is_masked()
    {
        _value = Enumerable.Range(0, 3).Select(i => i < 2 ? "x" : throw new InvalidOperationException("late"));
        Assert.EndsWith("""
            "data":{"strings":null}}
            """, await _service.AnswerAsync("{ strings }"), StringComparison.Ordinal);
        Assert.Equal(["Query.strings: late"], _service.Log);
    }

    [Fact]
    public async Task Objects_nest_as_deep_as_a_document_can_and_no_deeper_than_five_hundred()
    {
        _value = this;
        var chain = string.Concat(Enumerable.Range(0, 12).Select(i => $" fragment F{i} on Query {{ {Nest(50, $"...F{i + 1}")} }}"));
        var answer = await _service.AnswerAsync($"{{ ...F0 }} {chain} fragment F12 on Query {{ __typename }}");

        Assert.StartsWith("""{"errors":[{"message":"The answer nests deeper than 500 levels here. Ask for fewer levels.",""", answer, StringComparison.Ordinal);
        static string Nest(int levels, string inside) => $"{string.Concat(Enumerable.Repeat("me { ", levels))}{inside}{new string('}', levels)}";
    }

    private enum Vendor
    {
        Microsoft,
        Finago,
        Unbound,
    }
}
