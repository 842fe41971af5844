using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Tests.TypeSystem;

/// <summary>
/// Schemas made to be hard to check. A chain of types may be as long as its text: the process would not live if a check took stack for each link.
/// Work is counted, not timed: bytes allocated for twice the types.
/// </summary>
public sealed class SoundnessWorkTests
{
    private const int Links = 20_000;

    [Fact]
    public void A_chain_of_twenty_thousand_defaults_is_coerced_from_its_end()
    {
        var schema = Schemas.Build(Chain("a: A{0} = {{}}", Links, "a: Int = 1"));
        var value = (InputObject)((InputObjectType)schema.GetType("A0")!).GetField("a")!.CoercedDefaultValue!;
        for (var i = 2; i <= Links; i++) value = value.Get<InputObject>(0)!;

        Assert.Equal(1, value.Get<int>(0));
    }

    [Fact]
    public void A_circle_of_twenty_thousand_defaults_is_one_error_that_names_a_few()
    {
        var error = Assert.Single(Schemas.ErrorsOf(Chain("a: A{0} = {{}}", Links, "a: A0 = {}")));

        Assert.StartsWith("The default value of A0.a never ends: A0.a → A1.a → ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" → … brings itself along. Write the inner field out, such as null.", error.Message, StringComparison.Ordinal);
        Assert.Equal(16, error.Locations.Count);
    }

    [Fact]
    public void A_chain_of_twenty_thousand_fields_that_may_not_be_null_is_sound() => Schemas.Build(Chain("a: A{0}!", Links, "a: Int"));

    [Fact]
    public void A_circle_of_twenty_thousand_fields_that_may_not_be_null_is_one_error_that_names_a_few()
    {
        var error = Assert.Single(Schemas.ErrorsOf(Chain("a: A{0}!", Links, "a: A0!")));

        Assert.StartsWith("No value can be written for A0: A0.a → A1.a → ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" → … leads back to it and none may be left out. Make one of these fields nullable, or a list.", error.Message, StringComparison.Ordinal);
        Assert.Equal(16, error.Locations.Count);
    }

    [Fact]
    public void A_chain_of_two_thousand_interfaces_is_one_error_a_link()
    {
        var links = Enumerable.Range(0, 2000).Select(i => $"interface I{i} implements I{i + 1} {{ a: Int }} ");

        Assert.Equal(1999, Schemas.ErrorsOf($"type Query {{ a: Int }} {string.Concat(links)} interface I2000 {{ a: Int }}").Count);
    }

    [Theory]
    [InlineData("a: A{0} = {{}}", "a: Int = 1")]
    [InlineData("a: A{0} = {{}}", "a: A0 = {}")]
    [InlineData("a: A{0} = {{}} first: A0 = {{}}", "a: Int")]
    [InlineData("a: A{0}!", "a: Int")]
    [InlineData("a: A{0}!", "a: A0!")]
    [InlineData("a: A{0}! first: A0!", "a: Int")]
    public void Twice_the_types_take_twice_the_memory(string link, string last)
    {
        var once = Allocated(Chain(link, 1000, last));
        var twice = Allocated(Chain(link, 2000, last));

        Assert.InRange(twice, 0, (long)(2.3 * once));
    }

    /// <summary>Input types A0, A1 … that each have what <paramref name="link"/> says of the next.</summary>
    private static string Chain(string link, int links, string last)
    {
        var types = Enumerable.Range(1, links).Select(next => $"input A{next - 1} {{ {string.Format(null, link, next)} }} ");
        return $"type Query {{ a(b: A0): Int }} {string.Concat(types)} input A{links} {{ {last} }}";
    }

    private static long Allocated(string sdl)
    {
        var builder = new SchemaBuilder().AddDocumentFromString(sdl, "test");
        builder.Build();
        var before = GC.GetAllocatedBytesForCurrentThread();
        builder.Build();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
