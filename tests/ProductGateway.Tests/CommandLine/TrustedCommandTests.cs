using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.CommandLine;

public sealed class TrustedCommandTests
{
    private const string Vendors = "query Vendors { vendors { vendor } }";
    private const string Names = "query Names { microsoftProducts(first: 1) { nodes { name } } }";

    private static readonly string VendorsId = IdOf(Vendors);
    private static readonly string NamesId = IdOf(Names);

    [Fact]
    public async Task Documents_and_manifests_are_added_and_a_gateway_runs_them_by_their_ids()
    {
        using var program = new Executable().With("web/vendors.graphql", Vendors).With("web/manifest.json", Manifest(Names));

        var ran = await program.RunAsync("trusted", "add", "web", "--to", "trusted");

        ran.IsExactly($"""
            {NamesId}  added  Names
            {VendorsId}  added  vendors.graphql
            (Added 2 files to trusted. Gateways that run read it when they start again.)
            exit code 0
            """);
        await using var gateway = await StartedGateway.StartAsync(
            "--GraphQL:TrustedDocuments:Folder", Path.Combine(program.Folder, "trusted"), "--GraphQL:TrustedDocuments:Only", "true");
        using var http = new HttpClient { BaseAddress = gateway.Address };
        var body = JsonSerializer.Serialize(new { extensions = new { persistedQuery = new { version = 1, sha256Hash = VendorsId } } });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Contains("MICROSOFT", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_again_adds_nothing_and_says_so()
    {
        using var program = new Executable().With("web/vendors.graphql", Vendors);
        await program.RunAsync("trusted", "add", "web", "--to", "trusted");
        var before = Files(program);

        var ran = await program.RunAsync("trusted", "add", "web", "--to", "trusted");

        ran.IsExactly($"""
            {VendorsId}  known  vendors.graphql
            (Nothing was added: trusted has them all.)
            exit code 0
            """);
        Assert.Equal(before, Files(program));
    }

    [Fact]
    public async Task A_changed_document_joins_the_one_of_yesterday_which_stays()
    {
        using var program = new Executable().With("web/a.graphql", Vendors).With("trusted/a.graphql", Names);

        var ran = await program.RunAsync("trusted", "add", "web", "--to", "trusted");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal([$"a.{VendorsId[..12]}.graphql", "a.graphql"], Files(program));
        Assert.Equal(Names, await File.ReadAllTextAsync(Path.Combine(program.Folder, "trusted/a.graphql"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_document_that_is_refused_refuses_all()
    {
        using var program = new Executable()
            .With("web/good.graphql", Vendors)
            .With("web/bad.graphql", "query Bad {\n  vendrs { vendor }\n}")
            .With("web/deep.json", Manifest("query Deep { vendors { vendor } }", id: new string('0', 64)));

        var ran = await program.RunAsync("trusted", "add", "web", "--to", "trusted");

        ran.MatchesSnapshot("trusted-refused");
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "trusted")));
    }

    [Fact]
    public async Task Limits_of_the_configuration_are_kept_before_a_document_is_trusted()
    {
        using var program = new Executable().With("web/vendors.graphql", Vendors);

        var ran = await program.RunAsync("trusted", "add", "web", "--to", "trusted", "--GraphQL:Limits:MaxDepth", "1");

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("vendors.graphql(1,27): The operation `Vendors` is ", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configured_folder_is_added_to_when_none_is_named()
    {
        using var program = new Executable().With("web/vendors.graphql", Vendors);

        var ran = await program.RunAsync("", [("GraphQL__TrustedDocuments__Folder", "trusted")], "trusted", "add", "web/vendors.graphql");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(["vendors.graphql"], Files(program));
    }

    [Fact]
    public async Task Without_a_folder_to_add_to_it_says_how_to_name_one()
    {
        using var program = new Executable().With("web/vendors.graphql", Vendors);

        var ran = await program.RunAsync("trusted", "add", "web");

        ran.IsExactly("""
            (The gateway has no folder of trusted documents. Name one with --to FOLDER, or set GraphQL:TrustedDocuments:Folder.)
            exit code 2
            """);
    }

    private static string[] Files(Executable program)
    {
        var folder = Path.Combine(program.Folder, "trusted");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
    }

    private static string IdOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Manifest(string body, string? id = null) => $$"""
        {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id": "{{id ?? IdOf(body)}}", "name": "{{body.Split(' ')[1]}}", "type": "query", "body": "{{body}}"}]}
        """;
}
