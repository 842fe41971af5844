using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.Server;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.CommandLine;

public sealed class SchemaCommandTests
{
    private const string Old = """
        type Query { item(id: ID!): Item  items: [Item]  gone: Int }
        type Item { id: ID!  name: String }
        enum Colour { RED }
        input Wish { colour: Colour }
        """;

    private const string New = """
        type Query { item(id: ID!): Item!  items(first: Int = 10): [Item] }
        type Item { id: ID!  name: String @deprecated(reason: "Use title.")  title: String }
        enum Colour { RED BLUE }
        input Wish { colour: Colour!  note: String }
        """;

    [Fact]
    public async Task Print_writes_the_schema_and_nothing_else_to_the_output()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("schema", "print");

        ran.IsExactly($"{SchemaPrinter.Print(GatewaySchema.Build())}\nexit code 0");
    }

    [Fact]
    public async Task Print_replaces_the_file_that_output_names()
    {
        using var program = new Executable().With("schema.graphql", "old");

        var ran = await program.RunAsync("schema", "print", "--output", "schema.graphql");

        var text = SchemaPrinter.Print(GatewaySchema.Build());
        Assert.Equal($"{text}\n", await File.ReadAllTextAsync(Path.Combine(program.Folder, "schema.graphql"), TestContext.Current.CancellationToken));
        ran.IsExactly($"(Wrote {text.Split('\n').Length:N0} lines to schema.graphql.)\nexit code 0");
    }

    [Fact]
    public async Task Print_says_that_a_file_cannot_be_written()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("schema", "print", "--output", "nowhere/schema.graphql");

        ran.IsExactly($"""
            (nowhere/schema.graphql cannot be written (Could not find a part of the path '{program.Folder}/nowhere/schema.graphql'). Name a file in a folder that you may write to.)
            exit code 2
            """);
    }

    [Fact]
    public async Task Validate_finds_the_gateways_own_schema_sound()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("schema", "validate");

        Assert.Matches(@"^\(Sound: \d+ types and (no|\d+) directives? in the gateway's schema\.\)\nexit code 0$", ran.ToString());
    }

    [Fact]
    public async Task Validate_joins_the_files_of_a_folder_and_tells_each_error_by_file_line_and_column()
    {
        using var program = new Executable()
            .With("schema/query.graphql", "type Query {\n  item: Itm\n}\n")
            .With("schema/item.graphql", "interface Node { id: ID! }\ntype Item implements Node {\n  name: String\n}\n");

        var ran = await program.RunAsync("schema", "validate", "schema");

        ran.MatchesSnapshot("validate-unsound");
    }

    [Fact]
    public async Task Validate_tells_where_a_file_does_not_parse()
    {
        using var program = new Executable().With("a.graphql", "type Query {\n  item(: Int\n}\n");

        var ran = await program.RunAsync("schema", "validate", "a.graphql", "--json");

        ran.MatchesSnapshot("validate-syntax-json");
    }

    [Fact]
    public async Task Validate_says_which_file_is_not_there()
    {
        using var program = new Executable();

        var ran = await program.RunAsync("schema", "validate", "nowhere");

        ran.IsExactly("""
            (There is no file or folder nowhere. Name one with a schema, such as schema/.)
            exit code 2
            """);
    }

    [Fact]
    public async Task Diff_groups_changes_by_what_they_do_and_fails_on_a_breaking_one()
    {
        using var program = new Executable().With("old.graphql", Old).With("new.graphql", New);

        var ran = await program.RunAsync("schema", "diff", "--against", "old.graphql", "new.graphql");

        ran.IsExactly("""
            Breaking
              Query.gone: The field gone was removed.
              Wish.colour: The type changed from Colour to Colour!.

            Dangerous
              Query.items(first:): The optional argument first: Int was added.
              Colour.BLUE: The value BLUE was added.
              Wish.note: The optional input field note: String was added.

            Safe
              Query.item: The type changed from Item to Item!.
              Item.name: It was deprecated: Use title.
              Item.title: The field title: String was added.
            (8 changes: 2 breaking, 3 dangerous, 3 safe.)
            exit code 1
            """);
    }

    [Fact]
    public async Task Diff_as_JSON_says_the_same_to_a_program()
    {
        using var program = new Executable().With("old.graphql", Old).With("new.graphql", New);

        var ran = await program.RunAsync("schema", "diff", "--against", "old.graphql", "new.graphql", "--json");

        ran.MatchesSnapshot("diff-json");
    }

    [Theory]
    [InlineData("type Query { a: E } enum E { A B }", "breaking", 0)]
    [InlineData("type Query { a: E } enum E { A B }", "dangerous", 1)]
    [InlineData("type Query { a: E b: Int } enum E { A }", "dangerous", 0)]
    [InlineData("type Query { b: E } enum E { A }", "breaking", 1)]
    [InlineData("type Query { b: E } enum E { A }", "dangerous", 1)]
    public async Task Diff_fails_on_what_fail_on_names_and_worse(string after, string failOn, int exitCode)
    {
        using var program = new Executable().With("old.graphql", "type Query { a: E } enum E { A }").With("new.graphql", after);

        var ran = await program.RunAsync("schema", "diff", "--against", "old.graphql", "new.graphql", "--fail-on", failOn);

        Assert.Equal(exitCode, ran.ExitCode);
    }

    [Fact]
    public async Task Diff_reads_the_old_schema_from_the_standard_input_and_finds_no_change_in_what_print_wrote()
    {
        using var program = new Executable();

        var ran = await program.RunAsync(SchemaPrinter.Print(GatewaySchema.Build()), [], "schema", "diff", "--against", "-", "--fail-on", "dangerous");

        ran.IsExactly("""
            (No changes.)
            exit code 0
            """);
    }

    [Fact]
    public async Task Diff_fetches_the_schema_of_a_gateway_that_runs()
    {
        await using var gateway = await StartedGateway.StartAsync();
        using var program = new Executable();

        var ran = await program.RunAsync("schema", "diff", "--against", new Uri(gateway.Address, "/graphql/schema.graphql").ToString());

        Assert.Equal(0, ran.ExitCode);
        Assert.DoesNotContain("Dangerous", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_compares_with_nothing_that_is_unsound()
    {
        using var program = new Executable().With("old.graphql", "type Query { a: Nope }");

        var ran = await program.RunAsync("schema", "diff", "--against", "old.graphql");

        ran.MatchesSnapshot("diff-unsound");
    }
}
