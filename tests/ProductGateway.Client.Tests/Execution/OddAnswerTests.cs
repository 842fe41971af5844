using System.Globalization;
using System.Net;
using System.Text;
using ProductGateway.Client.Tests.Shop;

namespace ProductGateway.Client.Tests.Execution;

/// <summary>What proxies, older servers and enemies answer.</summary>
public sealed class OddAnswerTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_page_without_end_no_more_is_read_than_is_kept()
    {
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await ScriptedServer.AnswerAsync(context, new string('x', 100_000), "text/html", 502);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var result = await server.Client().GetItem.ExecuteAsync("1", options: new OperationOptions { Timeout = TimeSpan.FromSeconds(30) }, cancellationToken: Cancellation);

        Assert.Equal(OperationFailure.Http.BodyLength, Assert.IsType<OperationFailure.Http>(result.Failure).Body.Length);
    }

    [Fact]
    public async Task An_answer_larger_than_the_HttpClient_takes_is_a_failure_of_transport()
    {
        await using var server = await ScriptedServer.StartAsync("""{"data": {"item": null}, "extensions": {"pad": "PAD"}}""".Replace("PAD", new string('x', 100_000), StringComparison.Ordinal));
        var client = new ShopClient(new HttpClient { BaseAddress = server.Address, MaxResponseContentBufferSize = 50_000 });

        var result = await client.GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        var failure = Assert.IsType<OperationFailure.Transport>(result.Failure);
        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, Assert.IsType<HttpRequestException>(failure.Exception).HttpRequestError);
        Assert.Contains("50000", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("\"ISO-8859-1\"", "iso-8859-1")]
    [InlineData("no-such-charset", "utf-8")]
    public async Task A_body_is_read_in_its_charset_with_its_byte_order_mark_or_without(string charset, string encoding)
    {
        var text = Encoding.GetEncoding(encoding);
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = $"application/json; charset={charset}";
            await context.Response.Body.WriteAsync((byte[])[.. text.Preamble, .. text.GetBytes("""{"data": {"item": {"__typename": "Spøkelse"}}}""")]);
        });

        var result = await server.Client().GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        Assert.Equal("Spøkelse", result.EnsureNoErrors().Item?.TypeName);
    }

    [Theory]
    [InlineData("""[{"message": "No.", "locations": [{"line": "one", "column": 1e400}, 7], "path": {}, "extensions": []}]""")]
    [InlineData("""[{"message": "No.", "message2": {"a": [1]}, "locations": null, "path": null, "extensions": null}]""")]
    [InlineData("""["No."]""")]
    public async Task An_error_of_an_odd_shape_is_still_an_error_of_GraphQL(string errors)
    {
        await using var server = await ScriptedServer.StartAsync($$"""{"errors": {{errors}}}""", status: 400);

        var result = await server.Client().GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        Assert.Equal("No.", Assert.IsType<OperationFailure.GraphQL>(result.Failure).Message);
    }

    [Theory]
    [InlineData("{\"errors\": [{\"message\": \"\u00ff\"}]}")]
    [InlineData("{\"errors\": [{\"message\": \"No.\", \"extensions\": {\"\u00ff\": 1}}]}")]
    [InlineData("{\"data\": {\"\u00ff\": 1, \"items\": 2}}")]
    public async Task Bytes_that_are_no_UTF8_are_never_a_failure_of_transport(string latin1)
    {
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes(latin1));
        });

        var result = await server.Client().GetItems.ExecuteAsync(cancellationToken: Cancellation);

        Assert.IsNotType<OperationFailure.Transport>(result.Failure);
        Assert.Equal(HttpStatusCode.OK, result.StatusCode);
    }

    [Fact]
    public async Task Values_may_be_nested_deeper_than_readers_of_JSON_like()
    {
        var deep = new string('[', 300) + new string(']', 300);
        await using var server = await ScriptedServer.StartAsync($$$"""{"data": {"items": [{"__typename": "Book", "extra": {{{deep}}}, "unknown": {{{deep}}}}]}}""");

        var result = await server.Client().GetItems.ExecuteAsync(cancellationToken: Cancellation);

        Assert.Equal(deep, Assert.IsType<GetItems_Items.Book>(Assert.Single(result.EnsureNoErrors().Items)).Extra?.GetRawText());
    }

    [Theory]
    [InlineData("\"weight\": 1e400", "data.items[0].weight")]
    [InlineData("\"pages\": 99999999999", "data.items[0].pages")]
    [InlineData("\"pages\": 1, \"pages\": 1.5", "data.items[0].pages")]
    public async Task A_number_that_its_type_cannot_hold_is_told_and_not_rounded(string member, string path)
    {
        await using var server = await ScriptedServer.StartAsync($$$"""{"data": {"items": [{"__typename": "Book", {{{member}}}}]}}""");

        var result = await server.Client().GetItems.ExecuteAsync(cancellationToken: Cancellation);

        Assert.Equal(path, Assert.IsType<OperationFailure.Deserialization>(result.Failure).Path);
    }

    [Fact]
    public async Task A_number_for_an_id_is_read_the_same_in_every_culture()
    {
        await using var server = await ScriptedServer.StartAsync("""{"data": {"addBook": {"id": -5, "price": null, "kind": "PAPER"}, "again": null}}""");
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "−" } };

        var result = await server.Client().AddBook.ExecuteAsync(new BookInput { Title = "Fire" }, never: false, cancellationToken: Cancellation);

        Assert.Equal("-5", result.EnsureNoErrors().AddBook?.Id);
    }
}
