using System.Net;
using System.Security.Cryptography;
using System.Text;
using ProductGateway.GraphQL.AspNetCore;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>Documents that the operators have registered, named by the SHA-256 of their text.</summary>
public sealed class TrustedDocumentsTests : IDisposable
{
    private const string Text = "query Hello { hello }\n";
    private const string Hello = """{"data":{"hello":"world"}}""";

    private const string Manifest = """
        {
          "format": "apollo-persisted-query-manifest",
          "version": 1,
          "operations": [{"id": "ID", "name": "Hello", "type": "query", "body": "query Hello { hello }\n"}]
        }
        """;

    private static readonly string Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    private static readonly string OtherId = new('0', 64);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trusted");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("""{"documentId": "ID"}""")]
    [InlineData("""{"documentId": "sha256:ID", "query": null}""")]
    [InlineData("""{"extensions": {"other": [{}], "persistedQuery": {"version": 1, "sha256Hash": "ID"}}}""")]
    [InlineData("""{"documentId": "ID", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "ID"}}}""")]
    [InlineData("""{"query": "query Hello { hello }\n", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "ID"}}}""")]
    [InlineData("""{"query": "query Hello { hello }\n"}""")]
    public async Task A_registered_document_runs_by_its_id_or_by_its_text_also_where_nothing_else_does(string body)
    {
        foreach (var only in new[] { true, false })
        {
            await using var host = await StartAsync(only);
            Assert.Equal(Hello, (await host.PostAsync(body.Replace("ID", Id, StringComparison.Ordinal))).Body);
            Assert.Equal(Hello, (await host.PostAsync(body.Replace("ID", Id.ToUpperInvariant(), StringComparison.Ordinal))).Body);
        }
    }

    [Fact]
    public async Task A_registered_document_runs_by_GET()
    {
        await using var host = await StartAsync(only: true);
        Assert.Equal(Hello, (await host.GetAsync($"documentId={Id}")).Body);
        var extensions = """{"persistedQuery": {"version": 1, "sha256Hash": "ID"}}""".Replace("ID", Id, StringComparison.Ordinal);
        Assert.Equal(Hello, (await host.GetAsync($"extensions={Uri.EscapeDataString(extensions)}")).Body);
    }

    [Theory]
    [InlineData("""{"query": "{ hello }"}""")]
    [InlineData("""{"query": "query Hello { hello }"}""")]
    [InlineData("""{"documentId": "OTHER"}""")]
    [InlineData("""{"query": "{"}""")]
    public async Task Where_nothing_else_runs_another_document_is_refused_and_not_even_parsed(string body)
    {
        await using var host = await StartAsync(only: true);
        var reply = await host.PostAsync(body.Replace("OTHER", OtherId, StringComparison.Ordinal), GraphQLHost.GraphQLResponse);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("DOCUMENT_NOT_TRUSTED: This gateway runs registered documents only, and this is none. Send the id of one that is, or ask the operators to register it.", reply.Error);
    }

    [Fact]
    public async Task No_client_can_register_a_document()
    {
        await using var host = await StartAsync(only: false);
        var id = Convert.ToHexStringLower(SHA256.HashData("{ hello }"u8));
        var byId = """{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "ID"}}}""".Replace("ID", id, StringComparison.Ordinal);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND: PersistedQueryNotFound", (await host.PostAsync(byId)).Error);

        Assert.Equal(Hello, (await host.PostAsync(byId.Replace("{\"ext", "{\"query\": \"{ hello }\", \"ext", StringComparison.Ordinal))).Body);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND: PersistedQueryNotFound", (await host.PostAsync(byId)).Error);
    }

    [Theory]
    [InlineData("""{"documentId": "abc"}""", "The id of the document is no SHA-256. Send its 64 hexadecimal digits.")]
    [InlineData("""{"documentId": 7}""", "\"documentId\" is a number. Send a string or null.")]
    [InlineData("""{"documentId": "ID", "extensions": {"persistedQuery": {"sha256Hash": "OTHER"}}}""", "\"documentId\" and \"extensions.persistedQuery.sha256Hash\" name two documents. Send one of them.")]
    [InlineData("""{"query": "{ hello }", "documentId": "ID"}""", "The id is not the SHA-256 of the document that came with it. Send the one or the other.")]
    [InlineData("""{"extensions": {"persistedQuery": 1}}""", "\"extensions.persistedQuery\" is no object. Send {\"version\": 1, \"sha256Hash\": \"…\"}, or leave it out.")]
    [InlineData("""{"extensions": {"persistedQuery": {"sha256Hash": 1}}}""", "\"extensions.persistedQuery.sha256Hash\" is no string. Send the SHA-256 of the document in hexadecimal.")]
    [InlineData("""{"extensions": {"persistedQuery": {"version": 1}}}""", "The request has no \"query\". Send the document's text in it.")]
    public async Task An_id_that_is_none_is_told(string body, string message)
    {
        await using var host = await StartAsync(only: false);
        var reply = await host.PostAsync(body.Replace("ID", Id, StringComparison.Ordinal).Replace("OTHER", OtherId, StringComparison.Ordinal));
        Assert.Equal($"BAD_REQUEST: {message}", reply.Error);
    }

    [Fact]
    public async Task Every_mistake_in_a_file_stops_the_start_and_is_told_by_the_file()
    {
        Write("broken.graphql", "{");
        Write("deep/invalid.graphql", "{\n  nothing\n}");
        Write("fragment.graphql", "fragment F on Query { hello }");
        Write("note.txt", "{");
        var exception = await Assert.ThrowsAsync<TrustedDocumentsException>(() => StartAsync(only: false));
        var mistakes = exception.Mistakes.Select(mistake => mistake.Replace('\\', '/')).ToList();
        Assert.Equal(
            ["broken.graphql(1,2)", "deep/invalid.graphql(2,3)", "fragment.graphql(1,1)"],
            mistakes.Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]));
        Assert.Equal("deep/invalid.graphql(2,3): `Query` has no field `nothing`. Select a field that it has.", mistakes[1]);
    }

    [Theory]
    [InlineData(null, "Nothing but trusted documents shall run, and no folder of them is set. Set the folder.")]
    [InlineData("missing", "cannot be read")]
    [InlineData("", "has no document in a *.graphql file or a *.json manifest, so nothing could run. Put documents there.")]
    public async Task A_mode_in_which_nothing_could_run_stops_the_start(string? folder, string mistake)
    {
        var exception = await Assert.ThrowsAsync<TrustedDocumentsException>(() => GraphQLHost.StartAsync(configure: options =>
        {
            options.TrustedDocuments.Only = true;
            options.TrustedDocuments.Folder = folder is null ? null : Path.Combine(_folder.FullName, folder);
        }));
        Assert.Contains(mistake, Assert.Single(exception.Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operations_of_a_clients_manifest_run_by_their_ids_where_nothing_else_does()
    {
        Write("clients/shop.json", Manifest.Replace("ID", Id, StringComparison.Ordinal));
        await using var host = await StartFolderAsync(only: true);
        Assert.Equal(Hello, (await host.PostAsync($$"""{"documentId": "{{Id}}"}""")).Body);
        Assert.StartsWith("DOCUMENT_NOT_TRUSTED", (await host.PostAsync("""{"query": "{ hello }"}""")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "Is no JSON (")]
    [InlineData("[]", "Is no manifest: it has no \"format\": \"apollo-persisted-query-manifest\" with a list of \"operations\". Take it out of the folder.")]
    [InlineData("""{"name": "a package of Node's", "version": "1.0.0"}""", "Is no manifest: ")]
    [InlineData("""{"format": "apollo-persisted-query-manifest", "version": 2, "operations": []}""", "Is no manifest of version 1.")]
    [InlineData("""{"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id": "x"}]}""", "operations[0]: has no \"id\" or no \"body\".")]
    [InlineData("""{"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id": "x", "body": "\ud800"}]}""", "Is no JSON (")]
    public async Task A_file_that_is_no_manifest_stops_the_start_and_is_told_by_its_name(string text, string mistake)
    {
        Write("a.json", text);
        var exception = await Assert.ThrowsAsync<TrustedDocumentsException>(() => StartFolderAsync(only: true));
        Assert.StartsWith("a.json: " + mistake, Assert.Single(exception.Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_of_a_manifest_that_was_edited_or_is_not_valid_stops_the_start_and_is_told_by_its_name()
    {
        const string Invalid = "{\n  nothing\n}";
        Write("a.json", Manifest.Replace("ID", OtherId, StringComparison.Ordinal));
        Write("b.json", Manifest.Replace("ID", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Invalid))), StringComparison.Ordinal)
            .Replace("query Hello { hello }\\n", "{\\n  nothing\\n}", StringComparison.Ordinal));
        var exception = await Assert.ThrowsAsync<TrustedDocumentsException>(() => StartFolderAsync(only: false));
        Assert.Equal(
            [
                "a.json: Hello: its id is not the SHA-256 of its body. One of the two was edited: let the client's build write the manifest again.",
                "b.json: Hello(2,3): `Query` has no field `nothing`. Select a field that it has.",
            ],
            exception.Mistakes);
    }

    private Task<GraphQLHost> StartAsync(bool only)
    {
        Write("hello.graphql", Text);
        return StartFolderAsync(only);
    }

    private Task<GraphQLHost> StartFolderAsync(bool only) => GraphQLHost.StartAsync(configure: options =>
    {
        options.TrustedDocuments.Folder = _folder.FullName;
        options.TrustedDocuments.Only = only;
    });

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
