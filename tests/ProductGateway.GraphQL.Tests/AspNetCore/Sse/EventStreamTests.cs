namespace ProductGateway.GraphQL.Tests.AspNetCore.Sse;

/// <summary>GraphQL over Server-Sent Events, "Distinct connections mode" and its "Event stream".</summary>
public sealed class EventStreamTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    [Fact]
    public async Task MUST_always_answer_with_text_event_stream_and_send_next_and_complete()
    {
        using var answer = await fixture.Host.PostAsync("{ hello }");
        Assert.Equal("text/event-stream; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"hello\":\"world\"}}\n\nevent: complete\ndata: \n\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
