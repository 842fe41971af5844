using System.Net;

namespace ProductGateway.GraphQL.Tests.AspNetCore.Sse;

/// <summary>An event stream by GET, which is the only method that an EventSource of a browser has.</summary>
public sealed class EventStreamGetTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    private readonly StreamHost _host = fixture.Host;

    [Fact]
    public async Task MUST_answer_a_query_by_GET_with_next_and_complete()
    {
        using var answer = await GetAsync("{ hello }");
        Assert.Equal((HttpStatusCode.OK, "text/event-stream; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"hello\":\"world\"}}\n\nevent: complete\ndata: \n\n",
            await answer.Content.ReadAsStringAsync(TestDeadline.Token));
    }

    [Fact]
    public async Task MUST_answer_a_subscription_by_GET_with_its_events()
    {
        using var answer = await GetAsync("subscription { count }");
        using var events = await EventReader.OpenAsync(answer);
        var source = await _host.Behind.NextSourceAsync();
        Assert.Equal(":", await events.NextAsync());
        source.Emit(7);
        Assert.Equal("next {\"data\":{\"count\":7}}", await events.NextAsync());
        source.Complete();
        Assert.Equal("complete", await events.NextAsync());
        Assert.Null(await events.NextAsync());
    }

    [Fact]
    public async Task MUST_NOT_execute_a_mutation_by_GET_and_says_so_on_the_stream()
    {
        using var answer = await GetAsync("mutation { slowly }");
        using var events = await EventReader.OpenAsync(answer);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (answer.StatusCode, answer.Content.Headers.Allow.Single()));
        Assert.Equal(":", await events.NextAsync());
        Assert.StartsWith("next {\"errors\":[{\"message\":\"A mutation is not served by GET. Send POST.\"", await events.NextAsync(), StringComparison.Ordinal);
        Assert.Equal("complete", await events.NextAsync());
        Assert.Equal(0, _host.Behind.WaitingCount);
    }

    [Fact]
    public async Task MUST_report_errors_before_execution_by_GET_through_an_accepted_stream()
    {
        using var answer = await GetAsync("{ nonsense }");
        using var events = await EventReader.OpenAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(":", await events.NextAsync());
        Assert.Contains("\"GRAPHQL_VALIDATION_FAILED\"", await events.NextAsync(), StringComparison.Ordinal);
        Assert.Equal("complete", await events.NextAsync());
    }

    private Task<HttpResponseMessage> GetAsync(string query) => _host.SendAsync(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
}
