using System.Text;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.Tests.Validation;

/// <summary>Documents made to be hard to validate. Work is counted, not timed: twice the document is about twice the work.</summary>
public sealed class ValidationWorkTests
{
    [Fact]
    public void Five_thousand_repeated_fields_are_merged_in_two_looks_each()
    {
        var context = Valid($"{{ {Repeat(5000, _ => "dog { name } ")} }}");

        Assert.Equal(10_000, context.NodeCount);
        Assert.Equal(10_000, context.MergeWork);
    }

    [Fact]
    public void Five_thousand_repeated_fields_with_arguments_count_their_arguments()
    {
        var context = Valid($"{{ dog {{ {Repeat(5000, _ => "doesKnowCommand(dogCommand: SIT) ")} }} }}");

        Assert.Equal(1 + 5000 + 4999, context.MergeWork);
    }

    [Fact]
    public void Two_hundred_fields_of_a_hundred_inline_fragments_are_merged_in_one_look_each()
    {
        var field = $"pet {{ {Repeat(100, i => $"... on {(i % 2 == 0 ? "Dog" : "Cat")} {{ nickname }} ")} }} ";
        var context = Valid($"{{ {Repeat(200, _ => field)} }}");

        Assert.Equal(200 + (200 * 100), context.MergeWork);
    }

    [Fact]
    public void Inline_fragments_that_are_apart_at_every_level_are_merged_twice_at_most()
    {
        var deep = Repeat(20, _ => "... on Dog { owner { pets { ") + "name" + Repeat(20, _ => " } } }");
        var context = Valid($"{{ pet {{ {deep} ... on Cat {{ nickname }} ... on Dog {{ nickname }} {deep} }} }}");

        Assert.InRange(context.MergeWork, 80, 200);
    }

    [Fact]
    public void A_fragment_bomb_of_forty_levels_is_merged_once_a_level()
    {
        var bomb = Repeat(40, i => $"fragment f{i} on Human {{ pets {{ ... on Dog {{ a: owner {{ ...f{i + 1} }} b: owner {{ ...f{i + 1} }} }} }} }} ");
        var context = Valid($"{{ human {{ ...f0 }} }} {bomb} fragment f40 on Human {{ name }}");

        Assert.InRange(context.MergeWork, 200, 600);
    }

    [Fact]
    public void A_fragment_bomb_in_one_selection_set_spreads_each_fragment_once()
    {
        var bomb = Repeat(40, i => $"fragment f{i} on Dog {{ ...f{i + 1} ...f{i + 1} }} ");
        var context = Valid($"{{ dog {{ ...f0 }} }} {bomb} fragment f40 on Dog {{ name }}");

        Assert.Equal(1 + 1 + 80 + 1, context.MergeWork);
    }

    [Fact]
    public void A_chain_of_ten_thousand_fragments_is_followed_once()
    {
        var chain = Repeat(10_000, i => $"fragment f{i} on Dog {{ name @skip(if: $a) ...f{i + 1} }} ");
        var context = Valid($"query ($a: Boolean!) {{ dog {{ ...f0 }} }} {chain} fragment f10000 on Dog {{ name }}");

        Assert.Equal(1 + 1 + 20_000 + 1, context.MergeWork);
    }

    [Fact]
    public void A_chain_that_nests_ten_thousand_levels_deep_takes_no_stack()
    {
        var chain = Repeat(10_000, i => $"fragment f{i} on Human {{ pets {{ ... on Dog {{ owner {{ ...f{i + 1} }} }} }} }} ");
        var context = Valid($"{{ human {{ ...f0 }} }} {chain} fragment f10000 on Human {{ name }}");

        Assert.InRange(context.MergeWork, 30_000, 30_010);
    }

    [Fact]
    public void A_cycle_of_ten_thousand_fragments_is_one_error()
    {
        var cycle = Repeat(10_000, i => $"fragment f{i} on Dog {{ ...f{(i + 1) % 10_000} }} ");
        var error = Assert.Single(Pets.Errors($"{{ dog {{ ...f0 }} }} {cycle}"));

        Assert.Equal("sec-Fragment-Spreads-Must-Not-Form-Cycles", error.SpecSection);
        Assert.Equal(8, error.Locations.Count);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    public void The_deepest_literals_are_compared_in_one_look_a_level(string open, string close)
    {
        const int Levels = 126;
        var field = $"findDog(searchBy: {Repeat(Levels, _ => open)}1{Repeat(Levels, _ => close)}) {{ name }} ";
        var context = Pets.Run($"{{ {field} {field} }}", ValidationOptions.ForCompiler);

        Assert.Equal(2 * (1 + Levels + 1 + 1), context.NodeCount);
        Assert.Equal(2 + (Levels + 1) + 2, context.MergeWork);
    }

    [Fact]
    public void Three_hundred_operations_over_a_chain_of_fragments_share_what_it_uses()
    {
        var operations = Repeat(300, i => $"query o{i}($a: Boolean!) {{ dog {{ ...f0 }} }} ");
        var chain = Repeat(300, i => $"fragment f{i} on Dog {{ ...f{i + 1} }} ");
        var context = Pets.Run($"{operations} {chain} fragment f300 on Dog {{ name @skip(if: $a) }}");

        Assert.Empty(context.Errors);
        Assert.Equal(300 + 301 + 300, context.UsageWork);
    }

    [Fact]
    public void A_document_whose_fragments_meet_in_too_many_combinations_is_refused_within_the_allowed_work()
    {
        var context = Pets.Run(ManyCombinations(levels: 24), new ValidationOptions { Limits = Limits.None });

        Assert.Equal(
            "The fragments of this document meet in too many combinations to tell whether their fields merge. Spread fewer of them side by side.",
            Assert.Single(context.Errors).Message);
        Assert.InRange(context.MergeWork, 1, FieldSelectionMerging.AllowedWork(context) + context.NodeCount);
    }

    [Fact]
    public void Fewer_combinations_are_all_merged() => Valid(ManyCombinations(levels: 8));

    /// <summary>Each level doubles the sets of fragments that meet at one place: which of a and b led there decides what was spread.</summary>
    private static string ManyCombinations(int levels)
    {
        var text = new StringBuilder("{ human { ...s0 } } ");
        for (var i = 0; i < levels; i++)
        {
            var last = i == levels - 1;
            text.Append($"fragment s{i} on Human {{ pets {{ ... on Dog {{ a: owner {{ {(last ? "name" : $"...s{i + 1}")} ...k{i}x{i} }} b: owner {{ {(last ? "name" : $"...s{i + 1}")} }} }} }} }} ");
            for (var at = i; at < levels; at++)
            {
                var next = at == levels - 1 ? "name" : $"...k{i}x{at + 1}";
                text.Append($"fragment k{i}x{at} on Human {{ pets {{ ... on Dog {{ a: owner {{ {next} }} b: owner {{ {next} }} }} }} }} ");
            }
        }

        return text.ToString();
    }

    private static ValidationContext Valid(string document)
    {
        var context = Pets.Run(document);
        Assert.Empty(context.Errors);
        return context;
    }

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
