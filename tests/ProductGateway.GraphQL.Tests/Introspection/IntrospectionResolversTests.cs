using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Tests.TypeSystem;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.Introspection;

public sealed class IntrospectionResolversTests
{
    private static readonly Schema Sample = Schemas.Build(""""
        "About." schema { query: Q mutation: M }
        "Root." type Q implements Node & Named { id: ID! name: String old: Int @deprecated(reason: "why") find(x: [In!]! = [{ a: 1 }], y: Int @deprecated): Any }
        type M { a: E }
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name: String }
        union Any = Q | M
        enum E { "One." A B @deprecated }
        "Ins." input In { "Ay." a: Int = 7 b: String @deprecated c: E! = A }
        input One @oneOf { a: Int }
        scalar S @specifiedBy(url: "https://example.com/s")
        "Marks." directive @mark(a: Int = 1, b: Int @deprecated) repeatable on FIELD | OBJECT
        """");

    [Fact]
    public void Every_field_of_introspection_has_a_resolver_and_no_other_field_has()
    {
        var fields = IntrospectionSchema.Types.OfType<ObjectType>().SelectMany(type => type.Fields).Concat([MetaFields.Schema, MetaFields.Type]);

        Assert.All(fields, field => Assert.NotNull(IntrospectionResolvers.Find(field)));
        Assert.Null(IntrospectionResolvers.Find(MetaFields.TypeName));
        Assert.Null(IntrospectionResolvers.Find(Sample.QueryType.Fields[0]));
    }

    [Fact]
    public void The_schema_tells_its_types_roots_and_directives()
    {
        Assert.Equal("About.", Get(Sample, "__Schema", "description"));
        Assert.Equal(Sample.Types, Get(Sample, "__Schema", "types"));
        Assert.Equal("Q M null", All(Sample, "__Schema", "queryType", "mutationType", "subscriptionType"));
        Assert.Equal(Sample.Directives, Get(Sample, "__Schema", "directives"));
        Assert.Same(Sample, IntrospectionResolvers.Find(MetaFields.Schema)!(Sample, new object(), []));
    }

    [Theory]
    [InlineData("Q", "Q")]
    [InlineData("__Type", "__Type")]
    [InlineData("Boolean", "Boolean")]
    [InlineData("q", null)]
    [InlineData("Float", null)]
    public void A_type_is_found_by_its_name(string name, string? found)
        => Assert.Equal(found, (IntrospectionResolvers.Find(MetaFields.Type)!(Sample, new object(), [name]) as NamedType)?.Name);

    [Theory]
    [InlineData("S", "Scalar S null https://example.com/s null null null null null null null")]
    [InlineData("Int", "Scalar Int A whole number between -(2^31) and 2^31 - 1. null null null null null null null null")]
    [InlineData("Q", "Object Q Root. null [id,name,find] [Node,Named] null null null null null")]
    [InlineData("M", "Object M null null [a] [] null null null null null")]
    [InlineData("Node", "Interface Node null null [id] [] [Q] null null null null")]
    [InlineData("Named", "Interface Named null null [id,name] [Node] [Q] null null null null")]
    [InlineData("Any", "Union Any null null null null [Q,M] null null null null")]
    [InlineData("E", "Enum E null null null null null [A] null null null")]
    [InlineData("In", "InputObject In Ins. null null null null null [a,c] null False")]
    [InlineData("One", "InputObject One null null null null null null [a] null True")]
    public void A_type_fills_the_fields_of_its_kind_and_only_those(string name, string expected)
        => Assert.Equal(expected, Describe(Sample.GetType(name)!));

    [Fact]
    public void Wrapping_types_have_only_what_they_wrap()
    {
        var type = Sample.QueryType.GetField("find")!.Arguments[0].Type;

        Assert.Equal("NonNull null null null null null null null null [In!] null", Describe(type));
        Assert.Equal("List null null null null null null null null In! null", Describe(((NonNullType)type).NullableType));
    }

    [Fact]
    public void Deprecated_members_come_only_when_asked_for()
    {
        Assert.Equal("[id,name,old,find]", Text(Get(Sample.QueryType, "__Type", "fields", true)));
        Assert.Equal("[A,B]", Text(Get(Sample.GetType("E")!, "__Type", "enumValues", true)));
        Assert.Equal("[a,b,c]", Text(Get(Sample.GetType("In")!, "__Type", "inputFields", true)));
        var find = Sample.QueryType.GetField("find")!;
        Assert.Equal(("[x]", "[x,y]"), (Text(Get(find, "__Field", "args", false)), Text(Get(find, "__Field", "args", true))));
        var mark = Sample.GetDirective("mark")!;
        Assert.Equal(("[a]", "[a,b]"), (Text(Get(mark, "__Directive", "args", false)), Text(Get(mark, "__Directive", "args", true))));
    }

    [Fact]
    public void Fields_inputs_and_values_tell_type_description_and_deprecation()
    {
        Assert.Equal("old null Int True why", All(Sample.QueryType.GetField("old")!, "__Field", "name", "description", "type", "isDeprecated", "deprecationReason"));
        Assert.Equal("id null ID! False null", All(Sample.QueryType.GetField("id")!, "__Field", "name", "description", "type", "isDeprecated", "deprecationReason"));
        var input = (InputObjectType)Sample.GetType("In")!;
        string[] ofInput = ["name", "description", "type", "defaultValue", "isDeprecated", "deprecationReason"];
        Assert.Equal("a Ay. Int 7 False null", All(input.Fields[0], "__InputValue", ofInput));
        Assert.Equal("b null String null True No longer supported", All(input.Fields[1], "__InputValue", ofInput));
        Assert.Equal("c null E! A False null", All(input.Fields[2], "__InputValue", ofInput));
        Assert.Equal("[{ a: 1 }]", Get(Sample.QueryType.GetField("find")!.Arguments[0], "__InputValue", "defaultValue"));
        var values = ((EnumType)Sample.GetType("E")!).Values;
        Assert.Equal("A One. False null", All(values[0], "__EnumValue", "name", "description", "isDeprecated", "deprecationReason"));
        Assert.Equal("B null True No longer supported", All(values[1], "__EnumValue", "name", "description", "isDeprecated", "deprecationReason"));
    }

    [Fact]
    public void Directives_tell_their_locations_and_whether_they_repeat()
    {
        Assert.Equal("mark Marks. True [FIELD,OBJECT]", All(Sample.GetDirective("mark")!, "__Directive", "name", "description", "isRepeatable", "locations"));
        Assert.Equal(false, Get(Sample.GetDirective("skip")!, "__Directive", "isRepeatable"));
    }

    private static object? Get(object parent, string type, string field, params object?[] arguments)
        => IntrospectionResolvers.Find(IntrospectionSchema.Object(type).GetField(field)!)!(Sample, parent, arguments);

    private static string Describe(GraphQLType type)
        => string.Join(' ', IntrospectionSchema.Type.Fields.Select(field => Text(Get(type, "__Type", field.Name, false))));

    private static string All(object parent, string type, params string[] fields)
        => string.Join(' ', fields.Select(field => Text(Get(parent, type, field, false))));

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(',', list.Cast<object>().Select(Text))}]",
        OutputField field => field.Name,
        InputValue input => input.Name,
        EnumValue item => item.Name,
        _ => value.ToString()!,
    };
}
