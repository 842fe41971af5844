using System.Net;

namespace ProductGateway.GraphQL.Tests.AspNetCore.Sse;

/// <summary>GraphQL over Server-Sent Events, "Distinct connections mode" and its "Event stream".</summary>
public sealed class EventStreamTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    private readonly StreamHost _host = fixture.Host;

    private static CancellationToken Token => TestDeadline.Token;

    [Theory]
    [InlineData("{ hello }", """{"data":{"hello":"world"}}""")]
    [InlineData("""mutation { say(word: "a\nb") }""", """{"data":{"say":"a\nb"}}""")]
    public async Task MUST_always_answer_with_text_event_stream_and_send_next_and_complete_also_for_one_result(string query, string result)
    {
        using var answer = await _host.PostAsync(query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal($":\n\nevent: next\ndata: {result}\n\nevent: complete\ndata: \n\n", await answer.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task MUST_NOT_be_kept_or_held_back_by_anyone_between()
    {
        using var answer = await _host.PostAsync("{ hello }");
        Assert.Equal(
            ("no-store", "no", "nosniff", "Accept"),
            (answer.Headers.CacheControl?.ToString(), Header("X-Accel-Buffering"), Header("X-Content-Type-Options"), answer.Headers.Vary.ToString()));
        string Header(string name) => string.Join(",", answer.Headers.GetValues(name));
    }

    [Fact]
    public async Task MUST_send_a_next_for_each_event_as_it_comes_and_complete_after_all()
    {
        using var answer = await _host.PostAsync("subscription { count }");
        using var events = await EventReader.OpenAsync(answer);
        var source = await _host.Behind.NextSourceAsync();
        Assert.Equal(":", await events.NextAsync());
        for (var count = 1; count <= 3; count++)
        {
            source.Emit(count);
            Assert.Equal($"next {{\"data\":{{\"count\":{count}}}}}", await events.NextAsync());
        }

        source.Complete();
        Assert.Equal("complete", await events.NextAsync());
        Assert.Null(await events.NextAsync());
        await source.Disposed;
    }

    [Theory]
    [InlineData("{ nonsense }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ hello", "GRAPHQL_PARSE_FAILED")]
    [InlineData("query A { hello } query B { hello }", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("query ($n: Int!) { long(length: $n) }", "BAD_USER_INPUT")]
    [InlineData("subscription ($n: Int!) { long(length: $n) }", "BAD_USER_INPUT")]
    [InlineData("subscription { forbidden }", "INTERNAL")]
    [InlineData("{ long(length: 70000000) }", "PAYLOAD_TOO_LARGE")]
    public async Task MUST_report_errors_before_execution_through_an_accepted_stream(string query, string code)
    {
        using var answer = await _host.PostAsync(query);
        await AssertRefusedAsync(answer, HttpStatusCode.OK, code);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"query": 1}""")]
    public async Task MUST_report_a_request_that_is_none_through_an_accepted_stream(string body)
    {
        using var answer = await _host.SendAsync(HttpMethod.Post, "/graphql", body);
        await AssertRefusedAsync(answer, HttpStatusCode.OK, "BAD_REQUEST");
    }

    [Fact]
    public async Task MUST_keep_the_status_of_what_HTTP_itself_refuses_and_tell_it_as_an_event_stream()
    {
        using var tooLarge = await _host.SendAsync(HttpMethod.Post, "/graphql", new string(' ', 2_000_000));
        await AssertRefusedAsync(tooLarge, HttpStatusCode.RequestEntityTooLarge, "PAYLOAD_TOO_LARGE");
        using var noMethod = await _host.SendAsync(HttpMethod.Patch, "/graphql", "{}");
        await AssertRefusedAsync(noMethod, HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        Assert.Contains("POST", noMethod.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_source_that_fails_is_a_last_next_with_an_error_that_says_nothing_of_the_fault()
    {
        using var answer = await _host.PostAsync("subscription { count }");
        using var events = await EventReader.OpenAsync(answer);
        var source = await _host.Behind.NextSourceAsync();
        source.Fail(new InvalidOperationException("the password is hunter2"));
        Assert.Equal(":", await events.NextAsync());
        var next = await events.NextAsync();
        Assert.Contains("\"INTERNAL\"", next, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", next, StringComparison.Ordinal);
        Assert.Equal("complete", await events.NextAsync());
        await source.Disposed;
    }

    [Fact]
    public async Task MUST_unsubscribe_a_client_that_closes_the_connection_at_the_source()
    {
        var answer = await _host.PostAsync("subscription { count }");
        var source = await _host.Behind.NextSourceAsync();
        answer.Dispose();
        await source.Disposed;
        Assert.Equal(1, source.Disposals);
        await _host.AssertServesAsync();
    }

    [Fact]
    public async Task MUST_cancel_the_query_of_a_client_that_closes_the_connection()
    {
        var answer = await _host.PostAsync("{ wait }");
        var waiting = await _host.Behind.NextWaitingAsync();
        answer.Dispose();
        await StreamHost.Backstage.CancelledAsync(waiting);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal((status, "text/event-stream; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        using var events = await EventReader.OpenAsync(answer);
        Assert.Equal(":", await events.NextAsync());
        Assert.Matches($"^next \\{{\"errors\":\\[\\{{\"message\":.*\"extensions\":\\{{\"code\":\"{code}\".*\\}}$", await events.NextAsync());
        Assert.Equal("complete", await events.NextAsync());
        Assert.Null(await events.NextAsync());
    }
}
