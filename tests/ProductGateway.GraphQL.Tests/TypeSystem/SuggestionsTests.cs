using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Tests.TypeSystem;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("nmae", "name", "a swap of neighbours is one edit")]
    [InlineData("nam", "name", "a letter may be missing")]
    [InlineData("namee", "name", "or too many")]
    [InlineData("nane", "name", "or another")]
    [InlineData("PRODUCTNAME", "productName", "the case of all letters is one edit")]
    [InlineData("prductNme", "productName", "two edits in nine letters")]
    public void A_name_is_similar(string found, string candidate, string because)
        => Assert.True(Suggestions.Similar(found, [candidate]) is [var one] && one == candidate, because);

    [Theory]
    [InlineData("x", "y", "one letter is nothing to go by")]
    [InlineData("cow", "dog", "two edits in three letters")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstu", "five edits at the end")]
    [InlineData("name", "unitPrice", "another word")]
    public void A_name_is_not_similar(string found, string candidate, string because)
        => Assert.True(Suggestions.Similar(found, [candidate]).Count == 0, because);

    [Fact]
    public void Three_names_at_most_the_closest_first_then_by_letters()
        => Assert.Equal(["names", "game", "lame"], Suggestions.Similar("namee", ["same", "tame", "lame", "names", "game"]));

    [Fact]
    public void A_name_as_long_as_the_document_is_compared_with_nothing()
        => Assert.Empty(Suggestions.Similar(new string('a', 1_000_000), ["a", "aaaa", "name"]));

    [Theory]
    [InlineData("")]
    [InlineData(" Did you mean `a`?", "a")]
    [InlineData(" Did you mean `a` or `b`?", "a", "b")]
    [InlineData(" Did you mean `a`, `b` or `c`?", "a", "b", "c")]
    public void The_question_lists_the_names(string question, params string[] names) => Assert.Equal(question, Suggestions.DidYouMean(names));
}
