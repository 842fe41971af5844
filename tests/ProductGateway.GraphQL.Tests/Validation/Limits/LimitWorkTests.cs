using ProductGateway.GraphQL.Validation;
using static ProductGateway.GraphQL.Tests.Validation.DocumentLimitTests;

namespace ProductGateway.GraphQL.Tests.Validation;

/// <summary>Limits count what fragments multiply, in work that grows as the document does, and what they refuse costs nothing more.</summary>
public sealed class LimitWorkTests
{
    private static readonly Limits NoFragmentLimit = new Limits() with { MaxFragments = int.MaxValue };

    /// <summary>Two spreads a fragment: each doubles what is below it, forty times.</summary>
    public static TheoryData<string, string, string, string, string> Bombs => new()
    {
        { "FIELD", "query", "Dog", "dog { ...f0 }", "name" },
        { "ALIAS", "query", "Dog", "dog { ...f0 }", "n: name" },
        { "ROOT_FIELD", "query", "Query", "...f0", "dog { name }" },
        { "CREATE", "mutation", "Mutation", "...f0", "mutateDog { __typename }" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_fragment_bomb_is_counted_whole_in_one_look_at_each_selection(string limit, string operation, string type, string root, string leaf)
    {
        string Bomb(int levels) => $"{operation} {{ {root} }} {Repeat(levels, i => $"fragment f{i} on {type} {{ ...f{i + 1} ...f{i + 1} }} ")} fragment f{levels} on {type} {{ {leaf} }}";

        Assert.Contains($" {limit}_LIMIT_EXCEEDED ", string.Join('|', Errors(Bomb(40), new Limits())), StringComparison.Ordinal);
        Assert.Contains("over two billion", string.Join('|', Errors(Bomb(40), new Limits())), StringComparison.Ordinal);
        AssertLinear(Bomb);
    }

    [Fact]
    public void A_bomb_that_nests_as_it_doubles_is_counted_whole_in_one_look_at_each_selection()
    {
        static string Bomb(int levels) => $"{{ human {{ ...f0 }} }} {Repeat(levels, i => $"fragment f{i} on Human {{ pets {{ ... on Dog {{ a: owner {{ ...f{i + 1} }} b: owner {{ ...f{i + 1} }} }} }} }} ")} fragment f{levels} on Human {{ name }}";

        Assert.Equal(
            ["DEPTH_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED", "ALIAS_LIMIT_EXCEEDED"],
            Errors(Bomb(40), new Limits()).Select(text => text.Split(' ')[1]));
        AssertLinear(Bomb);
    }

    [Fact]
    public void A_chain_that_deepens_by_fragments_alone_is_too_deep()
    {
        static string Chain(int length) => $"{{ human {{ ...f0 }} }} {Repeat(length, i => $"fragment f{i} on Human {{ pets {{ ... on Dog {{ owner {{ ...f{i + 1} }} }} }} }} ")} fragment f{length} on Human {{ name }}";

        Assert.StartsWith("1:649 DEPTH_LIMIT_EXCEEDED The operation is 82 levels deep,", Assert.Single(Errors(Chain(40), new Limits())), StringComparison.Ordinal);
        AssertLinear(Chain);
    }

    [Fact]
    public void A_chain_of_ten_thousand_fragments_takes_no_stack()
    {
        var chain = $"{{ human {{ ...f0 }} }} {Repeat(10_000, i => $"fragment f{i} on Human {{ pets {{ ... on Dog {{ owner {{ ...f{i + 1} }} }} }} }} ")} fragment f10000 on Human {{ name }}";
        var context = Pets.Run(chain, new ValidationOptions { Limits = NoFragmentLimit });

        Assert.Equal(["DEPTH_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED"], context.Errors.Select(error => error.Code));
        Assert.InRange(context.LimitWork, 1, 6 * 30_010);
        Assert.Equal(0, context.MergeWork);
    }

    [Fact]
    public void A_cycle_of_ten_thousand_fragments_is_not_counted_and_is_one_error()
    {
        var cycle = $"{{ dog {{ ...f0 }} }} {Repeat(10_000, i => $"fragment f{i} on Dog {{ ...f{(i + 1) % 10_000} }} ")}";
        var context = Pets.Run(cycle, new ValidationOptions { Limits = NoFragmentLimit });

        Assert.Equal("sec-Fragment-Spreads-Must-Not-Form-Cycles", Assert.Single(context.Errors).SpecSection);
        Assert.Equal(0, context.LimitWork);
    }

    [Fact]
    public void Five_thousand_repeated_fields_never_reach_the_rules()
    {
        var context = Pets.Run($"{{ {Repeat(5_000, _ => "dog { name } ")} }}", new ValidationOptions());

        Assert.Equal(["ROOT_FIELD_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED"], context.Errors.Select(error => error.Code));
        Assert.Equal((0, 0L), (context.NodeCount, context.MergeWork));
    }

    [Fact]
    public void Two_hundred_fields_of_a_hundred_inline_fragments_never_reach_the_rules()
    {
        var field = $"pet {{ {Repeat(100, i => $"... on {(i % 2 == 0 ? "Dog" : "Cat")} {{ nickname }} ")} }} ";
        var context = Pets.Run($"{{ {Repeat(200, _ => field)} }}", new ValidationOptions());

        Assert.Equal(["ROOT_FIELD_LIMIT_EXCEEDED", "FIELD_LIMIT_EXCEEDED"], context.Errors.Select(error => error.Code));
        Assert.InRange(context.LimitWork, 1, 6 * 20_200);
        Assert.Equal((0, 0L), (context.NodeCount, context.MergeWork));
    }

    [Fact]
    public void Five_thousand_fragments_are_refused_before_any_is_looked_into()
    {
        var context = Pets.Run($"{{ dog {{ name }} }} {Repeat(5_000, i => $"fragment f{i} on Dog {{ name }} ")}", new ValidationOptions());

        Assert.Equal("FRAGMENT_LIMIT_EXCEEDED", Assert.Single(context.Errors).Code);
        Assert.Equal((0, 0L), (context.NodeCount, context.LimitWork));
    }

    [Fact]
    public void A_directive_flood_at_a_thousand_places_is_six_errors()
    {
        var flood = Repeat(1_000, _ => $"name {Repeat(10, _ => "@aa ")}");

        Assert.Equal(6, Errors($"{{ dog {{ {flood} }} }}", Limits.None with { MaxDirectivesPerLocation = 5, MaxErrors = 5 }).Count);
    }

    [Theory]
    [InlineData("__schema")]
    [InlineData("__type")]
    [InlineData("__typename")]
    [InlineData("IntrospectionQuery")]
    public void No_name_of_a_fragment_exempts_what_is_in_it(string name)
    {
        var document = $"query IntrospectionQuery {{ ...{name} }} fragment {name} on Query {{ {Repeat(101, i => $"a{i}: dog {{ name }} ")} }}";

        Assert.Equal(["ROOT_FIELD_LIMIT_EXCEEDED", "ALIAS_LIMIT_EXCEEDED"], Errors(document, new Limits()).Select(text => text.Split(' ')[1]));
    }

    [Fact]
    public void No_alias_exempts_what_is_in_it()
        => Assert.Contains(
            "DEPTH_LIMIT_EXCEEDED",
            Errors($"{{ __schema: human {Repeat(10, _ => "{ pets { ... on Dog { owner ")}{{ name }}{new string('}', 30)} }}", new Limits())[0],
            StringComparison.Ordinal);

    [Fact]
    public void Introspection_is_counted_like_anything_else()
    {
        var types = Repeat(101, i => $"a{i}: __type(name: \"Dog\") {{ name }} ");

        Assert.Equal(["ROOT_FIELD_LIMIT_EXCEEDED", "ALIAS_LIMIT_EXCEEDED"], Errors($"{{ {types} }}", new Limits()).Select(text => text.Split(' ')[1]));
    }

    [Theory]
    [InlineData("{ __schema { types { ...t } } } fragment t on __Type { fields { type { fields { type { fields { name } } } } } }")]
    [InlineData("{ __type(name: \"Dog\") { x: fields { type { y: possibleTypes { z: interfaces { w: fields { name } } } } } } }")]
    [InlineData("{ s: __schema { queryType { ...a } } } fragment a on __Type { fields { ...b } } fragment b on __Field { args { type { inputFields { type { enumValues { name } } } } } }")]
    public void Circular_introspection_is_refused_by_its_types_through_aliases_and_fragments(string document)
        => Assert.Equal("INTROSPECTION_DEPTH_LIMIT_EXCEEDED", Assert.Single(Errors(document, new Limits())).Split(' ')[1]);

    /// <summary>Twice the levels are twice the work, and none of it is merging.</summary>
    private static void AssertLinear(Func<int, string> document)
    {
        var (once, twice) = (Work(document(40)), Work(document(80)));

        Assert.InRange(twice, once, (long)(2.1 * once));
    }

    private static long Work(string document)
    {
        var context = Pets.Run(document, new ValidationOptions { Limits = NoFragmentLimit });

        Assert.NotEmpty(context.Errors);
        Assert.Equal(0, context.MergeWork);
        return context.LimitWork;
    }
}
