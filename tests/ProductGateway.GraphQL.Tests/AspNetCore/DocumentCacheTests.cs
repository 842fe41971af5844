using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.AspNetCore.Http;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Tests.Execution;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

public sealed class DocumentCacheTests
{
    private static readonly ExecutableDocument Document = Parser.Parse(new Source("{ a }"));

    [Fact]
    public void The_same_text_gives_the_same_document_and_another_text_none()
    {
        var cache = new DocumentCache(new GraphQLOptions());
        cache.Add("{ a }"u8, mayIntrospect: true, Document);
        Assert.Same(Document, cache.Find("{ a }"u8, mayIntrospect: true));
        Assert.Null(cache.Find("{ a } "u8, mayIntrospect: true));
    }

    [Fact]
    public void A_flood_of_texts_is_forgotten_and_one_in_use_is_kept()
    {
        var cache = new DocumentCache(new GraphQLOptions { MaxCachedDocumentBytes = 1000 * DocumentCache.BytesForByteOfText });
        cache.Add("in use"u8, mayIntrospect: true, Document);
        var kept = 0;
        for (var i = 0; i < 1000; i++)
        {
            cache.Add(Encoding.ASCII.GetBytes($"flood {i,4}"), mayIntrospect: true, Document);
            Assert.Same(Document, cache.Find("in use"u8, mayIntrospect: true));
        }

        for (var i = 0; i < 1000; i++) kept += cache.Find(Encoding.ASCII.GetBytes($"flood {i,4}"), mayIntrospect: true) is null ? 0 : 1;
        Assert.InRange(kept, 1, 110);
    }

    [Fact]
    public void A_text_longer_than_half_of_the_cache_is_not_kept()
    {
        var cache = new DocumentCache(new GraphQLOptions { MaxCachedDocumentBytes = 10 * DocumentCache.BytesForByteOfText });
        cache.Add("123456"u8, mayIntrospect: true, Document);
        Assert.Null(cache.Find("123456"u8, mayIntrospect: true));
    }

    [Fact]
    public async Task A_text_that_was_valid_before_is_not_parsed_again_and_a_text_that_begins_alike_is_another()
    {
        var service = new Service("type Query { a: String b: String }");
        service.Tables.Root("Query").Resolve("a", static _ => ValueTask.FromResult("a")).Resolve("b", static _ => ValueTask.FromResult("b"));
        await using var services = new ServiceCollection().AddLogging().AddGraphQLServer(_ => service.Tables.Build()).BuildServiceProvider();
        var executor = services.GetRequiredService<RequestExecutor>();
        using PreparedOperation first = await PrepareAsync(executor, "{ a }"), again = await PrepareAsync(executor, "{ a }"), other = await PrepareAsync(executor, "{ a b }");
        Assert.NotNull(first.Document);
        Assert.Same(first.Document, again.Document);
        Assert.NotSame(first.Document, other.Document);
    }

    private static ValueTask<PreparedOperation> PrepareAsync(RequestExecutor executor, string query)
        => executor.PrepareAsync(new GraphQLRequest(Encoding.UTF8.GetBytes(query), DocumentId: null, OperationName: null, Variables: null), new DefaultHttpContext(), Admission.Anyone, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("{", "a ", "}")]
    [InlineData("{", "a:b ", "}")]
    [InlineData("{a", "@b", "}")]
    [InlineData("{a(b:[", "1 ", "])}")]
    [InlineData("{a(b:[", "[]", "])}")]
    [InlineData("{a(b:[", "{}", "])}")]
    [InlineData("{a(b:[", "$c", "])}")]
    [InlineData("{a(", "b:1 ", ")}")]
    [InlineData("{", "a{b}", "}")]
    [InlineData("{", "...a ", "}")]
    [InlineData("query(", "$a:B ", "){a}")]
    public void A_document_takes_no_more_memory_than_it_is_reckoned_with(string before, string repeated, string after)
    {
        var text = Encoding.ASCII.GetBytes(before + string.Concat(Enumerable.Repeat(repeated, 10_000)) + after);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var document = Parser.Parse(new Source(text));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        GC.KeepAlive(document);
        Assert.InRange(allocated, 0, text.Length * DocumentCache.BytesForByteOfText);
    }
}
