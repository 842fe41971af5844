using ProductGateway.GraphQL.Generators.Tests.Harness;

namespace ProductGateway.GraphQL.Generators.Tests.Server;

/// <summary>A method is a resolver when C# takes it for the contract's; else it is one error at the field.</summary>
public sealed class ResolverShapeTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using ProductGateway.GraphQL.Execution;
        using ProductGateway.GraphQL.TypeSystem;
        using ProductGateway.GraphQL.TypeSystem.Scalars;
        using Shop.Types;

        """;

    [Theory]
    [InlineData("explicit", "class R : IQueryResolvers { ValueTask<int> IQueryResolvers.AAsync(int? x, ResolverContext context) => default; }")]
    [InlineData("overloaded", "class R : IQueryResolvers { public ValueTask<int> AAsync(int? x, ResolverContext context) => default; ValueTask<int> AAsync(int x) => default; }")]
    [InlineData("inherited", "class Q { public ValueTask<int> AAsync(int? x, ResolverContext context) => default; } class R : Q, IQueryResolvers;")]
    [InlineData("in two parts", "partial class R : IQueryResolvers; partial class R { public ValueTask<int> AAsync(int? x, ResolverContext context) => default; }")]
    [InlineData("abstract", "abstract class R : IQueryResolvers { public abstract ValueTask<int> AAsync(int? x, ResolverContext context); }")]
    [InlineData("async", "class R : Shop.Types.IQueryResolvers { public async ValueTask<int> AAsync(System.Int32? x, ResolverContext context) => await Task.FromResult(1); }")]
    public void It_may_be(string what, string resolvers)
        => Assert.True(Problems("type Query { a(x: Int): Int! }", resolvers) is [], what);

    [Theory]
    [InlineData("using Q = Shop.Types.IQueryResolvers; using S = Shop.Types.ISubscriptionResolvers<int>;", "")]
    [InlineData("", "global using Q = Shop.Types.IQueryResolvers; global using S = Shop.Types.ISubscriptionResolvers<int>;")]
    public void Its_contract_may_go_by_another_name(string usings, string globalUsings)
    {
        const string Resolvers = """
            class R : Q, S
            {
                public ValueTask<int> AAsync(ResolverContext context) => default;
                public ValueTask<IAsyncEnumerable<int>> SubscribeToSoldAsync(ResolverContext context) => default;
                public ValueTask<int> SoldAsync(int emitted, ResolverContext context) => default;
            }
            """;
        const string Schema = "type Query { a: Int! } type Subscription { sold: Int! }";

        Assert.Equal([], Problems(Schema, usings + Resolvers, globalUsings));
        Assert.StartsWith("schema/odd.graphql(1,44): PG0004 ", Assert.Single(Problems(Schema, usings + Resolvers.Replace("SoldAsync", "SoldenAsync"), globalUsings)));
    }

    [Theory]
    [InlineData("type Query { a(b: record, c: [cs!]): class } type class { d: Int } enum record { A } input cs { a: Int }", "ValueTask<@class?> AAsync(@record? b, IReadOnlyList<@cs>? c, ResolverContext context)", "")]
    [InlineData("type Query { a(b: M): [M!] } scalar M", "ValueTask<IReadOnlyList<Outer.Inner>?> AAsync(Outer.Inner? b, ResolverContext context)", "[assembly: BindScalar<Outer.Inner, DecimalCoercion>(\"M\")] class Outer { public class Inner; }")]
    [InlineData("type Query { a(b: M): [M!] } scalar M", "ValueTask<IReadOnlyList<Plain>?> AAsync(Plain? b, ResolverContext context)", "[assembly: BindScalar<Plain, DecimalCoercion>(\"M\")] class Plain;")]
    [InlineData("type Query { a(b: M): [M!] } scalar M", "ValueTask<IReadOnlyList<Dictionary<string, int>>?> AAsync(Dictionary<string, int>? b, ResolverContext context)", "[assembly: BindScalar<Dictionary<string, int>, DecimalCoercion>(\"M\")]")]
    public void It_may_be_of_types_whose_names_CSharp_writes_in_two_ways(string schema, string method, string others)
        => Assert.Equal([], Problems(schema, $"{others} class R : IQueryResolvers {{ public {method} => default; }}"));

    [Theory]
    [InlineData("private ValueTask<int> AAsync(int?, ResolverContext)", "ValueTask<int> AAsync(int? x, ResolverContext context) => default;")]
    [InlineData("internal ValueTask<int> AAsync(int?, ResolverContext)", "internal ValueTask<int> AAsync(int? x, ResolverContext context) => default;")]
    [InlineData("static ValueTask<int> AAsync(int?, ResolverContext)", "public static ValueTask<int> AAsync(int? x, ResolverContext context) => default;")]
    [InlineData("ValueTask<int> AAsync<T>(int?, ResolverContext)", "public ValueTask<int> AAsync<T>(int? x, ResolverContext context) => default;")]
    [InlineData("ValueTask<int> AAsync(in int?, ResolverContext)", "public ValueTask<int> AAsync(in int? x, ResolverContext context) => default;")]
    [InlineData("void AAsync(int?, ResolverContext)", "public async void AAsync(int? x, ResolverContext context) => await Task.Yield();")]
    [InlineData("int AAsync(int?, ResolverContext)", "public int AAsync(int? x, ResolverContext context) => default;")]
    public void It_may_not_be(string found, string method)
        => Assert.Equal(
            [$"schema/odd.graphql(1,14): PG0005 Query.a has a resolver of another type: R has {found}. Make it: public ValueTask<int> AAsync(int? x, ResolverContext context)."],
            Problems("type Query { a(x: Int): Int! }", $"class R : IQueryResolvers {{ {method} }}"));

    [Fact]
    public void A_contract_without_the_types_of_its_events_is_an_error_of_CSharp_alone()
        => Assert.Equal(
            ["0.cs(7,28): CS0305 Using the generic type 'ISubscriptionResolvers<TSold>' requires 1 type arguments"],
            Problems(
                "type Query { a: Int } type Subscription { sold: Int! }",
                "class R : IQueryResolvers, ISubscriptionResolvers { public ValueTask<int?> AAsync(ResolverContext context) => default; }"));

    private static IReadOnlyList<string> Problems(string schema, string resolvers, string elsewhere = "")
    {
        // Attributes of the assembly stand before its types, and behind the usings.
        var run = GeneratorRun.Of(new ServerGenerator(), Compilations.Of(Usings + resolvers, elsewhere), Shop.File("odd", schema));
        return run.ProblemsBeforeMethodBodies();
    }
}
