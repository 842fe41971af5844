using System.Globalization;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Coercion;

/// <summary>The tables of 3.10 to 3.12, with literals, with JSON, and with variables inside literals.</summary>
public sealed class InputCoercionTests
{
    private static readonly Schema Sample = Schemas.Build(
        """
        type Query {
          int: Int nonNull: Int!
          list: [Int] matrix: [[Int]] strict: [Int!]! either: [E!]
        }
        input ExampleInputObject { a: String b: Int! }
        input ExampleOneOfInputObject @oneOf { a: String b: Int }
        input Defaults { a: Int = 7 b: Int! = 8 c: Int d: [Int] = 1 nested: Defaults = { nested: null } }
        input Outer { inner: ExampleInputObject list: [ExampleInputObject!] e: E json: Any }
        enum E { ON OFF }
        scalar Any
        """,
        builder => builder.BindEnum("E", ("ON", true), ("OFF", false)));

    [Theory]
    [InlineData("int", "null", "null")]
    [InlineData("nonNull", "3", "Int32 3")]
    [InlineData("nonNull", "null", "value: Int! must not be null; give a value.")]
    [InlineData("list", "[1, 2, 3]", "[Int32 1, Int32 2, Int32 3]")]
    [InlineData("list", "[]", "[]")]
    [InlineData("list", "[1, \"b\", true]", "value[1]: Int is a whole number between -2147483648 and 2147483647; found \"b\". | value[2]: Int is a whole number between -2147483648 and 2147483647; found true.")]
    [InlineData("list", "1", "[Int32 1]")]
    [InlineData("list", "null", "null")]
    [InlineData("matrix", "[[1], [2, 3]]", "[[Int32 1], [Int32 2, Int32 3]]")]
    [InlineData("matrix", "[1, 2, 3]", "[[Int32 1], [Int32 2], [Int32 3]]")]
    [InlineData("matrix", "[1, null, 3]", "[[Int32 1], null, [Int32 3]]")]
    [InlineData("matrix", "[[1], [\"b\"]]", "value[1][0]: Int is a whole number between -2147483648 and 2147483647; found \"b\".")]
    [InlineData("matrix", "1", "[[Int32 1]]")]
    [InlineData("matrix", "null", "null")]
    [InlineData("strict", "null", "value: [Int!]! must not be null; give a value.")]
    [InlineData("strict", "[1, null]", "value[1]: Int! must not be null; give a value.")]
    [InlineData("strict", "1", "[Int32 1]")]
    public void Lists_and_nulls_come_alike_from_literals_and_JSON(string field, string value, string expected)
    {
        var type = Sample.QueryType.GetField(field)!.Type;
        Assert.Equal(expected, Coerce(value, type, ValueOrigin.Literal));
        Assert.Equal(expected, Coerce(value, type, ValueOrigin.Variable));
    }

    [Theory]
    [InlineData("[ON, OFF]", ValueOrigin.Literal, "[Boolean True, Boolean False]")]
    [InlineData("ON", ValueOrigin.Literal, "[Boolean True]")]
    [InlineData("\"ON\"", ValueOrigin.Literal, "value: E is an enum; write the name of one of its values without quotes; found \"ON\".")]
    [InlineData("on", ValueOrigin.Literal, "value: E has no value on; write one that it defines.")]
    [InlineData("true", ValueOrigin.Literal, "value: E is an enum; write the name of one of its values without quotes; found true.")]
    [InlineData("[\"ON\", \"OFF\"]", ValueOrigin.Variable, "[Boolean True, Boolean False]")]
    [InlineData("\"on\"", ValueOrigin.Variable, "value: E has no value \"on\"; write one that it defines.")]
    [InlineData("1", ValueOrigin.Variable, "value: E is an enum; write the name of one of its values as a string; found 1.")]
    public void Enums_are_names_in_literals_and_strings_in_JSON(string value, ValueOrigin origin, string expected)
        => Assert.Equal(expected, Coerce(value, Sample.QueryType.GetField("either")!.Type, origin));

    [Theory]
    [InlineData("{ a: \"abc\", b: 123 }", "{ a: String abc b: Int32 123 }")]
    [InlineData("{ a: null, b: 123 }", "{ a: null b: Int32 123 }")]
    [InlineData("{ b: 123 }", "{ b: Int32 123 }")]
    [InlineData("\"abc123\"", "value: ExampleInputObject is an input object; give one; found \"abc123\".")]
    [InlineData("[{ b: 123 }]", "value: ExampleInputObject is an input object; give one; found a list.")]
    [InlineData("{ a: \"abc\", b: \"123\" }", "value.b: Int is a whole number between -2147483648 and 2147483647; found \"123\".")]
    [InlineData("{ a: \"abc\" }", "value.b: ExampleInputObject requires this field (Int!); add it.")]
    [InlineData("{ a: \"abc\", b: null }", "value.b: Int! must not be null; give a value.")]
    [InlineData("{ b: 123, c: \"xyz\" }", "value.c: ExampleInputObject has no such field; leave it out.")]
    public void Input_objects_follow_the_table(string value, string expected)
    {
        Assert.Equal(expected, Coerce(value, "ExampleInputObject", ValueOrigin.Literal));
        Assert.Equal(expected, Coerce(value, "ExampleInputObject", ValueOrigin.Variable));
    }

    [Theory]
    [InlineData("{ a: $var, b: 123 }", "null", "{ a: null b: Int32 123 }")]
    [InlineData("{ a: $var, b: 123 }", null, "{ b: Int32 123 }")]
    [InlineData("{ b: $var }", "123", "{ b: Int32 123 }")]
    [InlineData("{ b: $var }", null, "value.b: Int! must not be null, but $var has no value; give it one.")]
    [InlineData("{ b: $var }", "null", "value.b: Int! must not be null, but $var is null; give it one.")]
    public void Variables_inside_input_objects_follow_the_table(string value, string? variable, string expected)
        => Assert.Equal(expected, Coerce(value, "ExampleInputObject", ValueOrigin.Literal, variable));

    [Theory]
    [InlineData("{ a: \"abc\" }", null, "{ a: String abc }")]
    [InlineData("{ b: 123 }", null, "{ b: Int32 123 }")]
    [InlineData("{ b: $var }", "123", "{ b: Int32 123 }")]
    [InlineData("{ a: null }", null, "value.a: the one field of ExampleOneOfInputObject must have a value that is not null; found null.")]
    [InlineData("{ a: $var }", null, "value.a: the one field of ExampleOneOfInputObject must have a value that is not null; found $var.")]
    [InlineData("{ a: $var }", "null", "value.a: the one field of ExampleOneOfInputObject must have a value that is not null; found $var.")]
    [InlineData("{ a: \"abc\", b: 123 }", null, "value: ExampleOneOfInputObject takes exactly one of its fields; found 2.")]
    [InlineData("{ a: \"abc\", b: null }", null, "value: ExampleOneOfInputObject takes exactly one of its fields; found 2.")]
    [InlineData("{ a: \"abc\", b: $var }", null, "value: ExampleOneOfInputObject takes exactly one of its fields; found 2.")]
    [InlineData("{ a: \"abc\", b: $var }", "1", "value: ExampleOneOfInputObject takes exactly one of its fields; found 2.")]
    [InlineData("{}", null, "value: ExampleOneOfInputObject takes exactly one of its fields; found 0.")]
    [InlineData("{ c: 1 }", null, "value.c: ExampleOneOfInputObject has no such field; leave it out.")]
    public void OneOf_input_objects_follow_the_table(string value, string? variable, string expected)
        => Assert.Equal(expected, Coerce(value, "ExampleOneOfInputObject", ValueOrigin.Literal, variable));

    [Fact]
    public void Both_problems_of_a_OneOf_value_are_told()
        => Assert.Equal(
            "value: ExampleOneOfInputObject takes exactly one of its fields; found 2. | value.a: String is text in quotes; found 456. "
            + "| value.b: Int is a whole number between -2147483648 and 2147483647; found \"xyz\".",
            Coerce("{ a: 456, b: \"xyz\" }", "ExampleOneOfInputObject", ValueOrigin.Variable));

    [Theory]
    [InlineData("{}", null, "{ a: Int32 7 b: Int32 8 d: [Int32 1] nested: { a: Int32 7 b: Int32 8 d: [Int32 1] nested: null } }")]
    [InlineData("{ a: null, d: null, nested: null }", null, "{ a: null b: Int32 8 d: null nested: null }")]
    [InlineData("{ a: $var, b: $var, c: $var, d: [$var], nested: null }", null, "{ a: Int32 7 b: Int32 8 d: [null] nested: null }")]
    [InlineData("{ a: $var, b: $var, c: $var, d: $var, nested: null }", "5", "{ a: Int32 5 b: Int32 5 c: Int32 5 d: Int32 5 nested: null }")]
    [InlineData("{ a: $var, b: $var, nested: null }", "null", "value.b: Int! must not be null, but $var is null; give it one.")]
    public void Defaults_fill_what_is_absent_and_nothing_else(string value, string? variable, string expected)
        => Assert.Equal(expected, Coerce(value, "Defaults", ValueOrigin.Literal, variable));

    [Fact]
    public void An_absent_variable_is_no_item_of_a_strict_list()
        => Assert.Equal("value[0]: Int! must not be null, but $var has no value; give it one.", Coerce("[$var]", Sample.QueryType.GetField("strict")!.Type, ValueOrigin.Literal));

    [Fact]
    public void Paths_lead_through_objects_and_lists()
        => Assert.Equal(
            "value.inner.b: ExampleInputObject requires this field (Int!); add it. | value.list[1].b: Int is a whole number between -2147483648 and 2147483647; found true.",
            Coerce("{ inner: {}, list: [{ b: 1 }, { b: true }] }", "Outer", ValueOrigin.Literal));

    [Fact]
    public void Five_problems_are_kept()
    {
        var problems = new CoercionProblems("value");
        InputCoercion.TryCoerce(Values.Literal("[a, b, c, d, e, f, g]"), new ListType(BuiltInScalars.Int), ValueOrigin.Literal, null, problems, out _);

        Assert.Equal(["value[0]", "value[1]", "value[2]", "value[3]", "value[4]"], problems.Items.Select(problem => problem.Path));
        Assert.Equal(["1:2", "1:5", "1:8", "1:11", "1:14"], problems.Items.Select(problem => $"{problem.Location!.Value.Line}:{problem.Location.Value.Column}"));
    }

    [Fact]
    public void Of_entries_with_one_name_the_last_counts_as_in_JSON()
        => Assert.Equal("{ b: Int32 2 }", Coerce("{ b: 1, b: 2 }", "ExampleInputObject", ValueOrigin.Variable));

    [Theory]
    [InlineData("{ json: { a: $var, b: [$var, 1.50], c: $none, d: [$none] } }", "5", "{ json: ValueNode { a: 5, b: [5, 1.50], d: [null] } }")]
    [InlineData("{ json: { a: $var } }", "null", "{ json: ValueNode { a: null } }")]
    [InlineData("{ json: { a: [1], b: NAME, c: \"t\" } }", null, "{ json: ValueNode { a: [1], b: NAME, c: \"t\" } }")]
    [InlineData("{ json: null }", null, "{ json: null }")]
    public void Variables_inside_the_value_of_a_scalar_stand_for_their_values(string value, string? variable, string expected)
        => Assert.Equal(expected, Coerce(value, "Outer", ValueOrigin.Literal, variable));

    [Fact]
    public void A_deep_value_is_refused_before_the_stack_is_in_danger()
    {
        GraphQLType type = BuiltInScalars.Int;
        ValueNode value = new IntValueNode(default, "1");
        for (var i = 0; i < 200; i++) (type, value) = (new ListType(type), new ListValueNode(default, [value]));
        var problems = new CoercionProblems("v");

        Assert.False(InputCoercion.TryCoerce(value, type, ValueOrigin.Variable, null, problems, out _));
        Assert.EndsWith("[0]: a value may nest 128 levels; send a flatter one.", Assert.Single(problems.Items).Message, StringComparison.Ordinal);
    }

    private static string Coerce(string value, string type, ValueOrigin origin, string? variable = null)
        => Coerce(value, Sample.GetType(type)!, origin, variable);

    /// <param name="value">The value as a literal, also when it stands for JSON.</param>
    /// <param name="type">What it is coerced to.</param>
    /// <param name="origin">What it stands for.</param>
    /// <param name="variable">The runtime value of <c>$var</c>: null for none, else "null" or an integer.</param>
    private static string Coerce(string value, GraphQLType type, ValueOrigin origin, string? variable = null)
    {
        var variables = new Dictionary<string, object?>();
        if (variable is not null) variables["var"] = variable == "null" ? null : int.Parse(variable, CultureInfo.InvariantCulture);
        var problems = new CoercionProblems("value");
        var fits = InputCoercion.TryCoerce(Values.Literal(value), type, origin, variables, problems, out var result);
        Assert.Equal(fits, problems.Items.Count == 0);
        return fits ? Values.Text(result) : string.Join(" | ", problems.Items.Select(problem => problem.Message));
    }
}
