using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.Tests.TypeSystem;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Types_come_in_definition_order_then_scalars_in_use_then_introspection()
    {
        var schema = Schemas.Build("type Query { a(i: I): E } enum E { X } input I { n: Int } type Alone { u: Query }");

        Assert.Equal(
            ["Query", "E", "I", "Alone", "Int", "String", "Boolean",
                "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"],
            schema.Types.Select(type => type.Name));
    }

    [Fact]
    public void Built_in_directives_are_there_before_the_schemas_own()
    {
        var schema = Schemas.Build("directive @mine on FIELD type Query { a: Int }");

        Assert.Equal(["skip", "include", "deprecated", "specifiedBy", "oneOf", "mine"], schema.Directives.Select(directive => directive.Name));
        Assert.Equal("No longer supported", schema.GetDirective("deprecated")!.GetArgument("reason")!.CoercedDefaultValue);
    }

    [Fact]
    public void A_built_in_directive_may_be_written_out()
        => Assert.Equal(5, Schemas.Build("type Query { a: Int } directive @oneOf on INPUT_OBJECT").Directives.Count);

    [Fact]
    public void Root_types_go_by_their_default_names()
    {
        var schema = Schemas.Build("type Query { a: Int } type Mutation { b: Int } type Subscription { c: Int }");

        Assert.Equal(("Query", "Mutation", "Subscription"), (schema.QueryType.Name, schema.MutationType!.Name, schema.SubscriptionType!.Name));
    }

    [Fact]
    public void A_schema_definition_decides_which_root_types_there_are()
    {
        var schema = Schemas.Build(
            "\"Of viruses.\" schema { query: Root } type Root { latest: Virus } type Virus { mutations: [Mutation] } type Mutation { name: String }");

        Assert.Equal(("Of viruses.", "Root"), (schema.Description, schema.QueryType.Name));
        Assert.Null(schema.MutationType);
    }

    [Fact]
    public void Several_documents_and_their_extensions_become_one_schema()
    {
        var result = new SchemaBuilder()
            .AddDocumentFromString("extend type Query { b: B } extend enum E { Y } extend union U = B extend input I { y: Int }", "more.graphql")
            .AddDocumentFromString("type Query { a(i: I): E u: U } enum E { X } union U = Query input I { x: Int }", "root.graphql")
            .AddDocumentFromString("type B implements N { id: ID } interface N { id: ID } extend schema @mark directive @mark on SCHEMA", "b.graphql")
            .Build();

        Assert.Equal("", result.ToString());
        var schema = result.Schema!;
        Assert.Equal(["a", "u", "b"], schema.QueryType.Fields.Select(field => field.Name));
        Assert.Equal(["X", "Y"], ((EnumType)schema.GetType("E")!).Values.Select(value => value.Name));
        Assert.Equal(["Query", "B"], ((UnionType)schema.GetType("U")!).Types.Select(type => type.Name));
        Assert.Equal([("x", 0), ("y", 1)], ((InputObjectType)schema.GetType("I")!).Fields.Select(field => (field.Name, field.Index)));
        Assert.Equal(["B"], schema.GetPossibleTypes((InterfaceType)schema.GetType("N")!).Select(type => type.Name));
    }

    [Fact]
    public void Descriptions_deprecations_and_addresses_are_kept()
    {
        var schema = Schemas.Build(""""
            type Query {
              "A." a("B." b: Int @deprecated(reason: "why")): S @deprecated
              e: E
            }
            "S." scalar S @specifiedBy(url: "https://example.com/s")
            enum E { "X." X @deprecated(reason: "gone") Y }
            """");

        var a = schema.QueryType.GetField("a")!;
        Assert.Equal(("A.", "No longer supported"), (a.Description, a.DeprecationReason));
        Assert.Equal(("B.", "why"), (a.Arguments[0].Description, a.Arguments[0].DeprecationReason));
        Assert.Equal("https://example.com/s", ((ScalarType)schema.GetType("S")!).SpecifiedByUrl);
        Assert.Equal(["gone", null], ((EnumType)schema.GetType("E")!).Values.Select(value => value.DeprecationReason));
    }

    [Fact]
    public void Default_values_are_coerced_once_and_bring_the_defaults_inside_them()
    {
        var schema = Schemas.Build(
            "type Query { a(i: Outer = { n: [1] }, none: Int = null): Int } input Outer { inner: Inner! = {} n: [[Int]] } input Inner { e: E = ON }  enum E { ON }",
            builder => builder.BindEnum("E", ("ON", Switch.On)));

        var arguments = schema.QueryType.Fields[0].Arguments;
        var outer = Assert.IsType<InputObject>(arguments[0].CoercedDefaultValue);
        Assert.Equal(Switch.On, outer.Get<InputObject>(0)!.Get<Switch>(0));
        Assert.Equal(new object?[] { new object?[] { 1 } }, outer.Get<object>(1));
        Assert.Null(arguments[1].CoercedDefaultValue);
    }

    [Fact]
    public void Bound_input_objects_are_read_into_what_resolvers_want()
    {
        var schema = Schemas.Build(
            "type Query { a(i: P = { x: 3 }): Int } input P { x: Int! y: Int }",
            builder => builder.BindInput("P", input => (input.Get<int>(0), input.Has(1))));

        Assert.Equal((3, false), schema.QueryType.Fields[0].Arguments[0].CoercedDefaultValue);
    }

    [Fact]
    public void A_text_that_does_not_parse_is_an_error_at_its_place()
    {
        var result = new SchemaBuilder().AddDocumentFromString("type Query { a: }", "root.graphql").Build();

        var error = Assert.Single(result.Errors);
        Assert.Equal("GRAPHQL_PARSE_FAILED", error.Code);
        Assert.StartsWith("root.graphql:1:17: ", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_name_the_source_of_each_location()
    {
        var result = new SchemaBuilder()
            .AddDocumentFromString("type Query { a: Int }", "one.graphql")
            .AddDocumentFromString("\ntype Query { b: Int }", "two.graphql")
            .Build();

        var error = Assert.Single(result.Errors);
        Assert.Equal(["one.graphql", "two.graphql"], Assert.IsType<string[]>(error.Extensions![SchemaResult.SourcesKey]));
        Assert.Equal(("SCHEMA_UNSOUND", "sec-Schema"), (error.Code, error.SpecSection));
        Assert.Equal("one.graphql:1:6: Query is defined 2 times. Keep one, or rename the others.", result.ToString());
    }

    [Fact]
    public void Bindings_must_match_the_schema()
        => Assert.Equal(
            [
                "C# binds Money as a scalar, and the schema defines none of that name. Correct the one or the other.",
                "C# binds Int as a scalar, and the schema defines none of that name. Correct the one or the other.",
                "C# binds Query as an input object, and the schema defines none of that name. Correct the one or the other.",
                "1:34: E.Y has no value in C#. Add it to the binding of E.",
                "1:28: C# binds E.Z, which the schema does not define. Correct the one or the other.",
                "1:28: C# binds X, Z of E to the same value On. Give each its own.",
            ],
            Schemas.Errors(
                "type Query { a: Int } enum E { X Y }",
                builder => builder.AddScalar("Money", new DecimalCoercion()).AddScalar("Int", new DecimalCoercion())
                    .BindInput("Query", input => input).BindEnum("E", ("X", Switch.On), ("Z", Switch.On))));

    private enum Switch
    {
        Off,
        On,
    }
}
