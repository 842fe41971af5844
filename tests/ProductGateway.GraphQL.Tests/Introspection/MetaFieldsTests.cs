using ProductGateway.GraphQL.Introspection;
using ProductGateway.GraphQL.Tests.TypeSystem;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.Introspection;

public sealed class MetaFieldsTests
{
    private static readonly Schema Sample = Schemas.Build("type Query { a: Int i: I u: U } interface I { a: Int } union U = Query type Mutation { b: Int }");

    [Theory]
    [InlineData("Query")]
    [InlineData("Mutation")]
    [InlineData("I")]
    [InlineData("U")]
    [InlineData("__Schema")]
    public void Every_type_with_selections_has_its_name(string type)
        => Assert.Same(MetaFields.TypeName, Find(type, "__typename"));

    [Fact]
    public void Only_the_query_root_type_has_the_schema()
    {
        Assert.Same(MetaFields.Schema, Find("Query", "__schema"));
        Assert.Same(MetaFields.Type, Find("Query", "__type"));
        Assert.Null(Find("Mutation", "__schema"));
        Assert.Null(Find("I", "__type"));
    }

    [Fact]
    public void Other_names_are_fields_of_the_type()
    {
        Assert.Same(Sample.QueryType.Fields[0], Find("Query", "a"));
        Assert.Null(Find("Query", "b"));
        Assert.Null(Find("U", "a"));
    }

    [Fact]
    public void They_have_the_types_that_the_specification_gives_them()
        => Assert.Equal(
            ["String!", "__Schema!", "__Type", "String!"],
            new[] { MetaFields.TypeName.Type, MetaFields.Schema.Type, MetaFields.Type.Type, MetaFields.Type.Arguments[0].Type }.Select(type => type.ToString()));

    private static OutputField? Find(string type, string field) => MetaFields.FindField(Sample, (CompositeType)Sample.GetType(type)!, field);
}
