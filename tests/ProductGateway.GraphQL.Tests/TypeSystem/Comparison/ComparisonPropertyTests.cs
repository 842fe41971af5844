using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Comparison;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Comparison;

public sealed class ComparisonPropertyTests
{
    private const int Rounds = 400;

    [Fact]
    public void A_schema_has_no_changes_against_itself()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var sdl = RandomSchema.Sdl(seed);
            Assert.Empty(SchemaComparison.Compare(Schemas.Build(sdl), Schemas.Build(sdl)));
        }
    }

    [Fact]
    public void A_schema_has_no_changes_against_its_own_printed_text()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var schema = Schemas.Build(RandomSchema.Sdl(seed));
            Assert.Empty(SchemaComparison.Compare(schema, Schemas.Build(SchemaPrinter.Print(schema))));
        }
    }

    [Fact]
    public void Swapping_old_and_new_turns_every_addition_into_a_removal_and_back()
    {
        var found = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var (one, other) = (Schemas.Build(RandomSchema.Sdl(seed)), Schemas.Build(RandomSchema.Sdl(seed + Rounds)));
            var there = SchemaComparison.Compare(one, other);
            var back = SchemaComparison.Compare(other, one);

            Assert.Equal(Places(there, "Added"), Places(back, "Removed"));
            Assert.Equal(Places(there, "Removed"), Places(back, "Added"));
            found += there.Count;
        }

        Assert.True(found > 10 * Rounds);
    }

    [Fact]
    public void A_difference_is_seen_from_both_sides()
    {
        foreach (var one in ChangeCases.All)
        {
            var (before, after) = (Schemas.Build(one.Before), Schemas.Build(one.After));
            var there = SchemaComparison.Compare(before, after).Select(change => change.Coordinate).ToHashSet();
            var back = SchemaComparison.Compare(after, before).Select(change => change.Coordinate).ToHashSet();
            Assert.True(there.SetEquals(back), one.Name);
        }
    }

    private static string[] Places(IEnumerable<SchemaChange> changes, string deed)
        => [.. changes
            .Where(change => change.Kind.ToString().Contains(deed, StringComparison.Ordinal))
            .Where(change => !change.Kind.ToString().Contains("Default", StringComparison.Ordinal))
            .Select(change => change.Coordinate?.ToString() ?? "schema")
            .Distinct()
            .Order(StringComparer.Ordinal)];
}
