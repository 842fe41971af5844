using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Tests.Cases;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.Tests.Validation;

/// <summary>Each limit lets exactly as much pass as it says, and one more is refused with its code, its place and a way out.</summary>
public sealed class DocumentLimitTests
{
    private static readonly Dictionary<string, Row> Rows = new()
    {
        ["tokens"] = new(
            Limits.None with { MaxTokens = 5_000 },
            n => $"{{ {Repeat(n - 2, _ => "dog ")}}}",
            5_000,
            "1:19999 TOKEN_LIMIT_EXCEEDED The document has more than 5000 tokens. Send a shorter text."),
        ["recursion"] = new(
            Limits.None with { MaxRecursion = 40 },
            n => $"{{ dog {Repeat(n - 2, _ => "{ ...")}{{ name }}{new string('}', n - 1)}",
            40,
            "1:202 RECURSION_LIMIT_EXCEEDED Found `{` inside 40 others; no deeper nesting is accepted. Write a flatter text."),
        ["depth"] = new(
            Limits.None with { MaxDepth = 20 },
            n => $"query deep {{ human {Repeat((n - 2) / 2, _ => "{ pets { ... on Dog { owner ")}{(n % 2 == 0 ? "{ name }" : "{ pets { name } }")}{new string('}', (n - 2) / 2 * 3)} }}",
            20,
            "1:281 DEPTH_LIMIT_EXCEEDED The operation `deep` is 21 levels deep, and 20 are allowed. Ask for fewer levels, or in several requests."),
        ["fields"] = new(
            Limits.None with { MaxFields = 1_000 },
            n => $"{{ dog {{ {Repeat(n - 1, _ => "name ")}}} }}",
            1_000,
            "1:5004 FIELD_LIMIT_EXCEEDED The operation selects 1001 fields, fragments spread out, and 1000 are allowed. Ask for less, or in several requests."),
        ["root fields"] = new(
            Limits.None with { MaxRootFields = 100 },
            n => $"{{ {Repeat(n - 1, _ => "__typename ")} ... {{ __typename }} }}",
            100,
            "1:1110 ROOT_FIELD_LIMIT_EXCEEDED The operation selects 101 fields at its root, fragments spread out, and 100 are allowed. Ask in several requests."),
        ["aliases"] = new(
            Limits.None with { MaxAliases = 100 },
            n => $"{{ {Repeat(n, i => $"a{i % 10}: __typename ")}dog {{ name }} }}",
            100,
            "1:1503 ALIAS_LIMIT_EXCEEDED The operation has 101 aliases, fragments spread out, and 100 are allowed. Ask in several requests."),
        ["directives"] = new(
            Limits.None with { MaxDirectivesPerLocation = 5 },
            n => $"{{ dog {{ name {Repeat(n, _ => "@note(level: 1) ")}}} }}",
            5,
            "1:94 DIRECTIVE_LIMIT_EXCEEDED 6 directives stand at one place, and 5 are allowed. Leave some of them out."),
        ["fragments"] = new(
            Limits.None with { MaxFragments = 50 },
            n => $"{{ dog {{ {Repeat(n, i => $"...f{i} ")}}} }} {Repeat(n, i => $"fragment f{i} on Dog {{ name }} ")}",
            50,
            "1:1800 FRAGMENT_LIMIT_EXCEEDED The document has 51 fragments, and 50 are allowed. Write some of them out where they are spread."),
        ["creates"] = new(
            Limits.None with { MaxCreates = 10 },
            n => $"mutation {{ {Repeat(n, i => $"a{i}: mutateDog {{ __typename }} ")}}}",
            10,
            "1:302 CREATE_LIMIT_EXCEEDED The operation changes 11 things at once, fragments spread out, and 10 are allowed. Nothing was changed; send several requests."),
        ["list items"] = new(
            Limits.None with { MaxListInput = 1_000 },
            n => $"{{ arguments {{ ids(ids: [{Repeat(n, _ => "1 ")}]) }} }}",
            1_000,
            "1:2025 LIST_INPUT_LIMIT_EXCEEDED A list has 1001 items, and 1000 are allowed. Send fewer, or in several requests."),
        ["introspection"] = new(
            Limits.None with { MaxIntrospectionDepth = 3 },
            n => $"{{ __schema {{ types {Repeat(n - 1, _ => "{ fields { type ")}{{ name }}{new string('}', 2 * (n - 1))} }} }}",
            3,
            "1:54 INTROSPECTION_DEPTH_LIMIT_EXCEEDED The operation nests 4 lists of introspection, and 3 are allowed. Ask for the types first, and for their fields by name."),
        ["errors"] = new(
            Limits.None with { MaxErrors = 5 },
            n => $"{{ {Repeat(n, i => $"a{i} ")}}}",
            5,
            "ERROR_LIMIT_EXCEEDED The document has more errors than the 5 that are reported. Mend those and send it again."),
    };

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Exactly_as_much_as_is_allowed_passes(string name)
        => Assert.DoesNotContain(Errors(Rows[name].Document(Rows[name].Most), Rows[name].Limits), text => text.Contains("_LIMIT_EXCEEDED", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void One_more_is_refused_with_its_code_its_place_and_a_way_out(string name)
        => Assert.Equal(Rows[name].Refusal, Errors(Rows[name].Document(Rows[name].Most + 1), Rows[name].Limits)[^1]);

    [Theory]
    [MemberData(nameof(Names))]
    public void With_all_limits_lifted_one_more_passes_too(string name)
    {
        var (document, most) = (Rows[name].Document, Rows[name].Most);
        Assert.DoesNotContain(Errors(document(most + 1), Limits.None), text => text.Contains("_LIMIT_EXCEEDED", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_gateway_allows_by_default_is_what_it_documents() => Assert.Equal(
        new Limits
        {
            MaxTokens = 5_000,
            MaxRecursion = 128,
            MaxDepth = 20,
            MaxFields = 1_000,
            MaxRootFields = 100,
            MaxAliases = 100,
            MaxDirectivesPerLocation = 5,
            MaxFragments = 50,
            MaxCreates = 10,
            MaxListInput = 1_000,
            MaxIntrospectionDepth = 3,
            MaxErrors = 5,
        },
        new ValidationOptions().Limits);

    [Fact]
    public void What_every_known_tool_asks_to_introspect_passes()
        => Assert.Empty(Errors(CaseFile.ReadText("Validation/Limits/IntrospectionQuery.graphql"), new Limits()));

    [Fact]
    public void Ten_unknown_directives_are_one_error()
        => Assert.Equal(
            ["1:29 DIRECTIVE_LIMIT_EXCEEDED 10 directives stand at one place, and 5 are allowed. Leave some of them out."],
            Errors("{ __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }", new Limits()));

    [Fact]
    public void Each_operation_of_a_document_is_counted_for_itself()
    {
        var ninety = Repeat(90, _ => "__typename ");

        Assert.Empty(Errors($"query a {{ {ninety} }} query b {{ {ninety} }}", new Limits()));
    }

    [Fact]
    public void An_operation_that_the_request_does_not_name_is_counted_too()
        => Assert.StartsWith(
            "1:1135 ROOT_FIELD_LIMIT_EXCEEDED The operation `b` selects 101 ",
            Assert.Single(Errors($"query a {{ dog {{ name }} }} query b {{{Repeat(101, _ => "__typename ")}}}", new Limits())),
            StringComparison.Ordinal);

    [Fact]
    public void Creates_are_counted_in_mutations_only()
        => Assert.Empty(Errors($"{{ {Repeat(11, _ => "__typename ")} }}", new Limits()));

    [Theory]
    [InlineData(0, 128, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 129, 1)]
    [InlineData(1, 128, 0)]
    public void A_limit_that_nothing_could_keep_or_no_walker_bear_may_not_be_asked_for(int depth, int recursion, int errors)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new Limits { MaxDepth = depth, MaxRecursion = recursion, MaxErrors = errors });

    internal static List<string> Errors(string text, Limits limits)
    {
        try
        {
            var document = Parser.Parse(new Source(text), limits.ForParser());
            return [.. DocumentValidator.Validate(Pets.Schema, document, new ValidationOptions { Limits = limits }).Select(Text)];
        }
        catch (SyntaxException exception)
        {
            return [Text(exception.Error)];
        }
    }

    internal static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static string Text(GraphQLError error)
        => string.Concat(error.Locations.Select(location => $"{location.Line}:{location.Column} ")) + $"{error.Code} {error.Message}";

    private sealed record Row(Limits Limits, Func<int, string> Document, int Most, string Refusal);
}
