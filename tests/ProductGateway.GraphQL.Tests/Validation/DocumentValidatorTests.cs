using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.Tests.Validation;

/// <summary>What all rules have in common.</summary>
public sealed class DocumentValidatorTests
{
    private const string SixErrors = "{ a1 a2 a3 a4 a5 a6 }";

    [Fact]
    public void A_rich_valid_document_reports_nothing()
    {
        const string document = """
            query rich($search: FindDogInput = { name: "Fido" }, $home: Boolean! = true, $sizes: [Size!]) @where(where: 1) {
              ...queries @where
              found: findDog(searchBy: $search) { ...dogs }
              ... on Query @skip(if: $home) { pet { __typename ... on Cat { nickname } ...pets } }
              arguments { sizes: size(sizes: $sizes) any(some: { a: [$home] }) }
              __schema { types { name ofType { name } } }
            }
            mutation add($cat: CatInput!, $dogs: [PetInput!]!) { addPet(pet: { cat: $cat }) { name } addPets(pets: $dogs) { name } }
            subscription on { newMessage { body } }
            fragment queries on Query { dog { ...dogs owner { pets { name ...pets } } } }
            fragment dogs on Dog { name name @note(level: 1) @note(level: 2) doesKnowCommand(dogCommand: SIT) ...pets }
            fragment pets on Pet { name ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } }
            """;

        Assert.Empty(Pets.Errors(document));
    }

    [Fact]
    public void Five_errors_are_reported_and_one_that_says_there_are_more()
    {
        var errors = Pets.Errors(SixErrors);

        Assert.Equal(6, errors.Count);
        Assert.All(errors.Take(5), error => Assert.Equal("sec-Field-Selections", error.SpecSection));
        Assert.Equal("The document has more errors than the 5 that are reported. Mend those and send it again.", errors[5].Message);
        Assert.Equal("ERROR_LIMIT_EXCEEDED", errors[5].Code);
        Assert.Empty(errors[5].Locations);
    }

    [Fact]
    public void As_many_errors_as_are_reported_are_all_of_them()
        => Assert.Equal(6, Pets.Errors(SixErrors, new ValidationOptions { Limits = new() { MaxErrors = 6 } }).Count(error => error.SpecSection == "sec-Field-Selections"));

    [Fact]
    public void Nothing_is_looked_at_once_the_errors_are_full()
    {
        var context = Pets.Run($"{{ a1 a2 {string.Concat(Enumerable.Repeat("dog { name } ", 1000))} }}", new ValidationOptions { Limits = Limits.None with { MaxErrors = 1 } });

        Assert.Equal(2, context.Errors.Count);
        Assert.Equal(2, context.NodeCount);
        Assert.Equal(0, context.MergeWork);
    }

    [Fact]
    public void An_error_has_at_most_eight_places()
    {
        var error = Assert.Single(Pets.Errors($"{{ dog {{ isHouseTrained({string.Concat(Enumerable.Repeat("atOtherHomes: true ", 1000))}) }} }}"));

        Assert.Equal(8, error.Locations.Count);
        Assert.Equal("The argument `atOtherHomes` is given 1000 times. Give it once.", error.Message);
    }

    [Theory]
    [InlineData("{ dog { nam } }", "`Dog` has no field `nam`. Select a field that it has.")]
    [InlineData("{ pet { barkVolume } }", "`Pet` has no field `barkVolume`. Select a field that it has.")]
    [InlineData("{ dog { name(nam: 1) } }", "`Dog.name` has no argument `nam`. Leave it out or correct its name.")]
    [InlineData("{ ... on Quer { dog { name } } }", "A fragment is on `Quer`, but the schema has no such type. Correct the name.")]
    [InlineData("{ findDog(searchBy: { nam: 1 }) { name } }", "`FindDogInput` has no field `nam`. Leave it out or correct its name.")]
    [InlineData("{ dog @skp { name } }", "The schema has no directive `@skp`. Leave it out or correct its name.")]
    [InlineData("{ dog { doesKnowCommand(dogCommand: SITT) } }", "The value of `dogCommand` does not fit `DogCommand!`: it is written as one of its names, without quotes; found SITT.")]
    public void Without_suggestions_no_message_names_what_was_not_sent(string document, string message)
        => Assert.Equal(message, Assert.Single(Pets.Errors(document, new ValidationOptions { Suggestions = false })).Message);

    [Fact]
    public void Every_numbered_section_has_one_rule_in_the_order_of_the_specification()
        => Assert.Equal(
            [
                "sec-Executable-Definitions",
                "sec-Operation-Type-Existence", "sec-Operation-Name-Uniqueness", "sec-Lone-Anonymous-Operation", "sec-Single-Root-Field",
                "sec-Field-Selections", "sec-Field-Selection-Merging", "sec-Leaf-Field-Selections",
                "sec-Argument-Names", "sec-Argument-Uniqueness", "sec-Required-Arguments",
                "sec-Fragment-Name-Uniqueness", "sec-Fragment-Spread-Type-Existence", "sec-Fragments-on-Object-Interface-or-Union-Types",
                "sec-Fragments-Must-Be-Used", "sec-Fragment-Spread-Target-Defined", "sec-Fragment-Spreads-Must-Not-Form-Cycles",
                "sec-Fragment-Spread-Is-Possible",
                "sec-Values-of-Correct-Type", "sec-Input-Object-Field-Names", "sec-Input-Object-Field-Uniqueness", "sec-Input-Object-Required-Fields",
                "sec-Directives-Are-Defined", "sec-Directives-Are-in-Valid-Locations", "sec-Directives-Are-Unique-per-Location",
                "sec-Variable-Uniqueness", "sec-Variables-Are-Input-Types", "sec-All-Variable-Uses-Defined", "sec-All-Variables-Used",
                "sec-All-Variable-Usages-Are-Allowed",
            ],
            Rules.All.Where(rule => rule is not IntrospectionAllowed).Select(rule => rule.Section));
}
