using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Server;

/// <summary>Sound schemas whose names and shapes C# does not take as they are.</summary>
public sealed class OddSchemaTests
{
    private const string Bindings =
        "[assembly: ProductGateway.GraphQL.TypeSystem.BindScalar<string, ProductGateway.GraphQL.TypeSystem.Scalars.UrlCoercion>(\"default\")]";

    [Theory]
    [InlineData("names that are keywords", "type Query { a: record b: [class!] } type record { enum: interface! struct: default } type class { new: Int } enum interface { OBJECT object } scalar default")]
    [InlineData("members that records have", "type Query { a: Units } type Units { units: Int equals: Int toString: String getHashCode: Int equalityContract: Int foo: Int Foo: Int foo_: Int }")]
    [InlineData("members that inputs have", "type Query { a(b: I): Int } input I { read: Int i: Int clone: Boolean = true }")]
    [InlineData("arguments that wirings have", "type Query { a(context: Int, parent: Int, tables: Int, class: [String!]! = []): Context } type Context { x(context: Int): Int } type Tables { y(a: Int): Int }")]
    [InlineData("an enum of odd names", "type Query { a: E } enum E { _ A_B AB a_b _1 lower value__ }")]
    [InlineData("a root that a field gives", "type Query { a: P } type Mutation { b: P } type P { query: Query! }")]
    [InlineData("a narrowed field", "interface A { x: A y: [A] } interface B implements A { x: B y: [B!] } type Query { q: T b: B } type T implements A & B { x: T! y: [T!]! }")]
    [InlineData("two interfaces of one field", "interface A { x: Int } interface B { x: Int } interface C implements A & B { x: Int! } type Query implements A & B & C { x: Int! c: C } type T implements A & B & C { x: Int! }")]
    [InlineData("an interface whose field code answers", "interface A { x: Int y(z: Int): Int } type Query { a: A } type T implements A { x: Int y(z: Int): Int }")]
    [InlineData("a union of one member in two unions", "type Query { u: U v: [V!]! } union U = T union V = T | S type T { a: Int } type S { a: Int }")]
    [InlineData("an extended type", "type Query { a: Int } extend type Query { b: E } enum E { A } extend enum E { B } extend schema @d directive @d on SCHEMA")]
    [InlineData("roots of other names", "schema { query: Ask mutation: Query } type Ask { a: Int } type Query { b: Int }")]
    [InlineData("an input of inputs", "type Query { a(in: [[A!]]!): Int } input A { a: A b: [A!] c: [[A]] e: E! = X f: Float! g: ID! h: [Int]! } enum E { X }")]
    [InlineData("a description with a comment's end", "\"\"\"\n*/ </summary> `a` & <b>\n\nSecond.\n\"\"\" type Query { \"a\\nb\" a: Int }")]
    public void What_is_generated_compiles_without_a_warning(string what, string schema)
    {
        var bindings = schema.Contains("scalar default") ? Bindings : "";
        var run = GeneratorRun.Of(new ServerGenerator(), Compilations.Of(bindings), Shop.File("odd", schema));

        // Nothing implements the contracts here.
        Assert.True(run.Problems().All(problem => problem.Contains("PG0004")), $"{what}:\n{string.Join("\n", run.Problems())}");
        Assert.Contains("internal static class OddWiring", run.Files["Odd.g.cs"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void A_file_without_definitions_is_no_mistake_of_its_own(string text)
    {
        var run = GeneratorRun.Of(new ServerGenerator(), Compilations.Of(), Shop.File("a", "type Query { a: Int }"), Shop.File("b", text));

        Assert.DoesNotContain(run.Problems(), problem => problem.Contains("schema/b.graphql"));
    }

    [Fact]
    public void Two_files_of_one_name_become_two_files()
    {
        var run = GeneratorRun.Of(
            new ServerGenerator(),
            Compilations.Of(),
            new GraphQLText("a/shop.graphql", "ServerSchema", "type Query { a: T }"),
            new GraphQLText("b/shop.graphql", "ServerSchema", "type T { a: Int }"));

        Assert.Equal(["ServerTypes.g.cs", "Shop.g.cs", "Shop_.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
    }
}
