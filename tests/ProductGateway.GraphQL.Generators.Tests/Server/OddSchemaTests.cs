using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Server;

/// <summary>Sound schemas whose names and shapes C# does not take as they are.</summary>
public sealed class OddSchemaTests
{
    private const string Bindings =
        "[assembly: ProductGateway.GraphQL.TypeSystem.BindScalar<string, ProductGateway.GraphQL.TypeSystem.Scalars.UrlCoercion>(\"default\")]";

    [Theory]
    [InlineData("names that are keywords", "type Query { a: record b: [class!] } type record { enum: interface! struct: default } type class { new: Int } enum interface { OBJECT object } scalar default")]
    [InlineData("members that records have", "type Query { a: Units } type Units { units: Int equals: Int toString: String getHashCode: Int equalityContract: Int deconstruct: Int foo: Int Foo: Int foo_: Int }")]
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
    [InlineData("a family with members named like types", "type Query { a(b: I): Int } input I @oneOf { card: Card cards: [Card!] value: Int deconstruct: Int inputObject: Int i: Int read: Int } input Card { a: Int }")]
    [InlineData("inputs with fields named like the engine's types", "type Query { a(b: I): Int } input I { inputList: [[Int!]] optional: Int inputObject: Int iReadOnlyList: Int }")]
    [InlineData("narrowed lists of what is no object", "interface A { x: [Int] y: [[E]] z: [String] } interface B implements A { x: [Int!] y: [[E!]] z: [String!] } type Query { a: A b: B } type T implements A & B { x: [Int!] y: [[E!]!] z: [String!]! } enum E { A }")]
    [InlineData("names that the framework has", "type Query { a: System b: Task c: Type d: Shop e: ProductGateway } type System { a: Int @deprecated } type Task { a(b: Int): Int } type Type { a: [Task] } type Shop { a: Int } type ProductGateway { a: Int }")]
    [InlineData("deprecated inputs with defaults", "type Query { a(b: I): Int } input I { a: Int = 1 @deprecated b: [Int] @deprecated(reason: \"\u0001 {0} \\\" \\n\") }")]
    [InlineData("descriptions that XML does not take", "\"a \\u0001 \\u0000 \\uFFFF ]]> -- \\u2028 b\" type Query { \"``` & ` <a> ```\" a: Int }")]
    [InlineData("a record that could be made of itself", "type Query { a: T } type T { t: T }")]
    [InlineData("an underscore", "type Query { a: _ b: _1 } type _ { a(_: Int): Int _: Int } enum _1 { A }")]
    public void What_is_generated_compiles_without_a_warning(string what, string schema)
    {
        var bindings = schema.Contains("scalar default") ? Bindings : "";
        var run = GeneratorRun.Of(new ServerGenerator(), Compilations.Of(bindings), Shop.File("odd", schema));

        // Nothing implements the contracts here.
        Assert.True(run.Problems().All(problem => problem.Contains("PG0004")), $"{what}:\n{string.Join("\n", run.Problems())}");
        Assert.Contains("internal static class OddWiring", run.Files["Odd.g.cs"]);
    }

    [Theory]
    [InlineData("type Foo { a(x: Int): Int } type foo { a(x: Int): Int }", "1,56", "foo becomes foo")]
    [InlineData("type Context { a(x: Int): Int } type Context_ { a(x: Int): Int }", "1,60", "Context_ becomes context_")]
    [InlineData("type TSold { a: Int } type Subscription { sold: TSold }", "1,28", "TSold becomes TSold")]
    [InlineData("interface QueryResolvers { a: Int }", "1,33", "QueryResolvers becomes IQueryResolvers")]
    [InlineData("enum Bind { A }", "1,28", "Bind becomes Bind")]
    [InlineData("enum builder { A }", "1,28", "builder becomes @builder")]
    [InlineData("input WireQuery { a: Int }", "1,29", "WireQuery becomes WireQuery")]
    [InlineData("input Read { a: Int }", "1,29", "Read becomes Read")]
    public void A_name_that_the_generated_code_needs_is_one_error(string types, string place, string found)
    {
        var run = GeneratorRun.Of(new ServerGenerator(), Compilations.Of(), Shop.File("odd", $"type Query {{ a: Int }} {types}"));

        Assert.Equal(
            [$"schema/odd.graphql({place}): PG0007 {found} in C#, a name that something else in the generated code has. Rename the type."],
            run.Problems());
    }

    [Theory]
    [InlineData("interface A implements B { a: Int } interface B implements A { a: Int }", 1)]
    [InlineData("interface A implements B { a: Int } interface B implements C { a: Int } interface C implements A { a: Int }", 1)]
    [InlineData("enum A interface B union C type D", 4)]
    [InlineData("input A @oneOf", 1)]
    public void CSharp_does_not_repeat_what_is_unsound(string types, int errors)
    {
        var run = GeneratorRun.Of(new ServerGenerator(), Compilations.Of(), Shop.File("odd", $"type Query {{ a: Int }} {types}"));

        Assert.All(run.ProblemsBeforeMethodBodies(), problem => Assert.Contains("PG0002", problem));
        Assert.Equal(errors, run.ProblemsBeforeMethodBodies().Count);
    }

    [Theory]
    [InlineData("my schema", "MySchema.g.cs")]
    [InlineData("a@b&c#d", "ABCD.g.cs")]
    [InlineData("äpfel+birnen,(1)", "ÄpfelBirnen1.g.cs")]
    [InlineData("serverTypes", "ServerTypes_.g.cs")]
    [InlineData("class", "Class.g.cs")]
    [InlineData("", "_.g.cs")]
    public void A_file_of_any_name_becomes_one_whose_name_CSharp_takes(string name, string generated)
    {
        var run = GeneratorRun.Of(new ServerGenerator(), Compilations.Of(), Shop.File(name, "type Query { a: Int }"));

        Assert.All(run.Problems(), problem => Assert.Contains("PG0004", problem));
        Assert.Contains(generated, run.Files.Keys);
    }

    [Fact]
    public void A_generated_file_has_a_name_of_less_than_100_characters()
    {
        var run = GeneratorRun.Of(new ServerGenerator(), Compilations.Of(), Shop.File(new string('x', 200), "type Query { a: Int }"));

        Assert.All(run.Files.Keys, name => Assert.InRange(name.Length, 1, 99));
    }

    [Theory]
    [InlineData("my-shop.new.2 go", "namespace my_shop.@new._2_go.Types;")]
    [InlineData("Shop", "namespace Shop.Types;")]
    public void A_root_namespace_that_is_none_of_CSharp_becomes_one(string root, string line)
    {
        var run = GeneratorRun.Of(new ServerGenerator(), Compilations.Of(), root, Shop.File("odd", "type Query { a: Int }"));

        Assert.Contains(line, run.Files["Odd.g.cs"]);
        Assert.All(run.Problems(), problem => Assert.Contains("PG0004", problem));
    }

    [Fact]
    public void Line_ends_do_not_show_in_what_is_generated()
        => Assert.Equal(
            Shop.AsItIs.Files, Shop.Run(Shop.Root.ReplaceLineEndings("\r\n"), Shop.Goods.ReplaceLineEndings("\r\n"), Shop.Resolvers).Files);

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

    [Fact]
    public void Two_files_whose_names_differ_by_case_become_two_files()
    {
        var run = GeneratorRun.Of(
            new ServerGenerator(), Compilations.Of(), Shop.File("shopItems", "type Query { a: T }"), Shop.File("shopitems", "type T { a: Int }"));

        Assert.Equal(["ServerTypes.g.cs", "ShopItems.g.cs", "Shopitems_.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
    }
}
