using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.Tests.Language;

public sealed class SchemaCoordinateTests
{
    /// <summary>The examples of section 2.14, and the built-in elements that its text names.</summary>
    public static TheoryData<string, SchemaCoordinate> Examples => new()
    {
        { "Business", new TypeCoordinate("Business") },
        { "Business.name", new MemberCoordinate("Business", "name") },
        { "SearchCriteria.filter", new MemberCoordinate("SearchCriteria", "filter") },
        { "SearchFilter.OPEN_NOW", new MemberCoordinate("SearchFilter", "OPEN_NOW") },
        { "Query.searchBusiness(criteria:)", new ArgumentCoordinate("Query", "searchBusiness", "criteria") },
        { "@private", new DirectiveCoordinate("private") },
        { "@private(scope:)", new DirectiveArgumentCoordinate("private", "scope") },
        { "String", new TypeCoordinate("String") },
        { "@deprecated(reason:)", new DirectiveArgumentCoordinate("deprecated", "reason") },
        { "Business.__typename", new MemberCoordinate("Business", "__typename") },
        { "__Type.fields(includeDeprecated:)", new ArgumentCoordinate("__Type", "fields", "includeDeprecated") },
        { "_0.a9", new MemberCoordinate("_0", "a9") },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_coordinate_is_read_and_prints_as_it_was(string text, SchemaCoordinate coordinate)
    {
        Assert.Equal(coordinate, SchemaCoordinate.Parse(text));
        Assert.Equal(text, coordinate.ToString());
    }

    [Theory]
    [InlineData("", 1, "Found the end of the text where the name of a type, or `@`, must stand in the schema coordinate ``.")]
    [InlineData("9", 1, "Found `9` where the name of a type, or `@`, must stand in the schema coordinate ``.")]
    [InlineData("@", 2, "Found the end of the text where the name of a directive must stand in the schema coordinate `@`.")]
    [InlineData("A.", 3, "Found the end of the text where the name of a field or enum value must stand in the schema coordinate `A.`.")]
    [InlineData("A..b", 3, "Found `.` where the name of a field or enum value must stand in the schema coordinate `A.`.")]
    [InlineData("A.b.c", 4, "Found `.` where the end of the coordinate must stand in the schema coordinate `A.b`.")]
    [InlineData("A(b:)", 2, "Found `(` where the end of the coordinate must stand in the schema coordinate `A`.")]
    [InlineData("A.b(", 5, "Found the end of the text where the name of an argument must stand in the schema coordinate `A.b(`.")]
    [InlineData("A.b(c)", 6, "Found `)` where `:` must stand in the schema coordinate `A.b(c`.")]
    [InlineData("A.b(c:", 7, "Found the end of the text where `)` must stand in the schema coordinate `A.b(c:`.")]
    [InlineData("A.b(c: d)", 7, "Found the character U+0020 where `)` must stand in the schema coordinate `A.b(c:`.")]
    [InlineData("A.b(c:)x", 8, "Found `x` where the end of the coordinate must stand in the schema coordinate `A.b(c:)`.")]
    [InlineData("@a.b", 3, "Found `.` where the end of the coordinate must stand in the schema coordinate `@a`.")]
    [InlineData(" A", 1, "Found the character U+0020 where the name of a type, or `@`, must stand in the schema coordinate ``.")]
    [InlineData("A .b", 2, "Found the character U+0020 where the end of the coordinate must stand in the schema coordinate `A`.")]
    [InlineData("A#b", 2, "Found `#` where the end of the coordinate must stand in the schema coordinate `A`.")]
    [InlineData("A,", 2, "Found `,` where the end of the coordinate must stand in the schema coordinate `A`.")]
    [InlineData("A\n", 2, "Found the character U+000A where the end of the coordinate must stand in the schema coordinate `A`.")]
    [InlineData("\uFEFFA", 1, "Found the character U+FEFF where the name of a type, or `@`, must stand in the schema coordinate ``.")]
    [InlineData("Ä", 1, "Found the character U+00C4 where the name of a type, or `@`, must stand in the schema coordinate ``.")]
    public void Anything_else_is_refused_where_it_stands(string text, int column, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => SchemaCoordinate.Parse(text)).Error;
        Assert.Equal(message, error.Message);
        Assert.Equal([new Location(1, column)], error.Locations);
    }

    [Fact]
    public void A_long_coordinate_does_not_swell_the_message()
    {
        var error = Assert.Throws<SyntaxException>(() => SchemaCoordinate.Parse(new string('a', 100_000) + "!")).Error;
        Assert.Equal($"Found `!` where the end of the coordinate must stand in the schema coordinate `…{new string('a', 40)}`.", error.Message);
    }
}
