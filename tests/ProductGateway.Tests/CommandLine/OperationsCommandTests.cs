namespace ProductGateway.Tests.CommandLine;

public sealed class OperationsCommandTests
{
    private const string Valid = """
        query List($ids: [ID!]!) {
          nodes(ids: $ids) { ...Named }
        }
        """;

    private const string Fragment = "fragment Named on Node { id ... on MicrosoftProduct { name } }\n";

    [Fact]
    public async Task Operations_and_fragments_of_all_files_are_read_together()
    {
        using var program = new Executable().With("web/list.graphql", Valid).With("web/parts/named.graphql", Fragment);

        var ran = await program.RunAsync("operations", "check", "web");

        ran.IsExactly("""
            (Valid: no errors and no notices in 1 operation of 2 files.)
            exit code 0
            """);
    }

    [Fact]
    public async Task Each_error_is_told_by_file_line_and_column_with_its_code()
    {
        using var program = new Executable()
            .With("web/list.graphql", Valid)
            .With("web/named.graphql", "fragment Named on Node {\n  id\n  ... on MicrosoftProduct { nam }\n}\n")
            .With("web/other.graphql", "query Other {\n  vendors(x: 1) { vendor }\n}\n");

        var ran = await program.RunAsync("operations", "check", "web");

        ran.MatchesSnapshot("operations-invalid");
    }

    [Fact]
    public async Task A_file_that_does_not_parse_is_told_and_nothing_is_said_of_the_others()
    {
        using var program = new Executable().With("web/a.graphql", "query A {\n  vendors {\n").With("web/b.graphql", Valid);

        var ran = await program.RunAsync("operations", "check", "web", "--json");

        ran.MatchesSnapshot("operations-syntax-json");
    }

    [Fact]
    public async Task Uses_of_what_is_deprecated_are_notices_and_fail_nothing()
    {
        using var program = new Executable()
            .With("schema.graphql", """
                type Query { item(by: By, colour: Colour @deprecated(reason: "Use by.")): Item }
                type Item { name: String @deprecated(reason: "Use title.") title: String }
                input By { code: String, key: Int @deprecated(reason: "Use code.") }
                enum Colour { RED @deprecated(reason: "Use BLUE.") BLUE }
                """)
            .With("web/item.graphql", """
                query One($by: By = { key: 1 }) { item(by: $by) { title } }
                query Two { item(by: { key: 2 }, colour: RED) { ...Names } }
                fragment Names on Item { title name }
                """);

        var ran = await program.RunAsync("operations", "check", "web", "--schema", "schema.graphql");

        ran.IsExactly("""
            web/item.graphql:1:23: notice: By.key is deprecated: Use code.
            web/item.graphql:2:24: notice: By.key is deprecated: Use code.
            web/item.graphql:2:34: notice: Query.item(colour:) is deprecated: Use by.
            web/item.graphql:2:42: notice: Colour.RED is deprecated: Use BLUE.
            web/item.graphql:3:32: notice: Item.name is deprecated: Use title.
            (Valid: no errors and 5 notices in 2 operations of 1 file.)
            exit code 0
            """);
    }

    [Fact]
    public async Task The_gateways_limits_count_in_each_operation_as_it_is_sent()
    {
        using var program = new Executable()
            .With("web/list.graphql", $"{Valid}\nquery Vendors {{ vendors {{ vendor }} }}\n")
            .With("web/named.graphql", Fragment);

        var ran = await program.RunAsync("operations", "check", "web", "--GraphQL:Limits:MaxFields", "2");

        ran.MatchesSnapshot("operations-limits");
    }

    [Fact]
    public async Task Introspection_is_refused_where_the_gateway_refuses_it()
    {
        using var program = new Executable().With("web/a.graphql", "query A { __schema { description } }");

        var inProduction = await program.RunAsync("operations", "check", "web", "--environment", "Production");
        var inDevelopment = await program.RunAsync("operations", "check", "web", "--environment", "Development");

        Assert.Contains("web/a.graphql:1:11: INTROSPECTION_DISABLED: ", inProduction.Output, StringComparison.Ordinal);
        Assert.Equal((1, 0), (inProduction.ExitCode, inDevelopment.ExitCode));
    }

    [Fact]
    public async Task The_documents_of_a_graphqlrc_are_the_operations_and_a_schema_is_none()
    {
        using var program = new Executable()
            .With("web/.graphqlrc.json", "{ /* a client */ \"schema\": \"schema.graphql\", \"documents\": [\"Operations/*.graphql\"], }")
            .With("web/Operations/list.graphql", Valid)
            .With("web/Operations/named.graphql", Fragment)
            .With("web/Operations/schema.graphql", "type Query { a: Int }")
            .With("web/elsewhere.graphql", "query Broken { nope }");

        var ran = await program.RunAsync("operations", "check", "web");

        ran.IsExactly("""
            (Valid: no errors and no notices in 1 operation of 2 files.)
            exit code 0
            """);
    }

    [Fact]
    public async Task A_folder_without_operations_is_a_mistake_of_the_caller()
    {
        using var program = new Executable().With("web/readme.md", "").With("web/node_modules/x/a.graphql", "{ nope }");

        var ran = await program.RunAsync("operations", "check", "web");

        ran.IsExactly("""
            (web has no *.graphql file with an operation. Name the folder with a client's operations.)
            exit code 2
            """);
    }
}
