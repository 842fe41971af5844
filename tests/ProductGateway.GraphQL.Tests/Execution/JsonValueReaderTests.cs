using System.Text.Json;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class JsonValueReaderTests
{
    [Theory]
    [InlineData("9007199254740993", typeof(IntValueNode))]
    [InlineData("-0", typeof(IntValueNode))]
    [InlineData("1.0", typeof(FloatValueNode))]
    [InlineData("1E3", typeof(FloatValueNode))]
    [InlineData("\"text\"", typeof(StringValueNode))]
    [InlineData("true", typeof(BooleanValueNode))]
    [InlineData("null", typeof(NullValueNode))]
    [InlineData("[]", typeof(ListValueNode))]
    [InlineData("{}", typeof(ObjectValueNode))]
    public void Each_kind_of_json_becomes_its_value_node(string json, Type expected) => Assert.IsType(expected, Service.ReadJson(json));

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("-7.922816251426434E+28")]
    [InlineData("""{"a":[1,2.50,"Ω",null,{"b":false}]}""")]
    public void Nothing_is_rounded_and_nothing_is_lost(string json) => Assert.Equal(json, JsonOf(Service.ReadJson(json)));

    [Fact]
    public void Of_two_equal_keys_the_last_counts_and_keeps_the_first_place()
        => Assert.Equal("""{"a":3,"b":2}""", JsonOf(Service.ReadJson("""{"a": 1, "b": 2, "a": 3}""")));

    [Fact]
    public void A_value_nests_128_levels_and_not_one_more()
    {
        Assert.IsType<ListValueNode>(Service.ReadJson(Nested(JsonValueReader.MaxDepth)));
        var refused = Assert.Throws<NestingException>(() => Service.ReadJson(Nested(JsonValueReader.MaxDepth + 1)));
        Assert.Equal("A value nests deeper than 128 levels. Send a flatter one.", refused.Message);
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
        => Assert.StartsWith("A string holds half a surrogate pair", Assert.Throws<JsonException>(() => Service.ReadJson("""["\ud800"]""")).Message, StringComparison.Ordinal);

    private static string JsonOf(ValueNode value)
    {
        var error = new GraphQLError("", "") { Extensions = new Dictionary<string, object?> { ["value"] = value } };
        return JsonDocument.Parse(Service.Write(ExecutionResult.RequestError(error))).RootElement
            .GetProperty("errors")[0].GetProperty("extensions").GetProperty("value").GetRawText();
    }
}
