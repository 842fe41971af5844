namespace ProductGateway.Browser.Tests;

/// <summary>A page of the gateway's origin gets answers, and what pages must not do is noticed.</summary>
public sealed class VisitTests(Browser browser)
{
    [Fact]
    public Task A_page_below_graphql_asks_the_gateway_and_finds_an_answer() => browser.VisitAsync(async visit =>
    {
        visit.Allow("/favicon.ico"); // an answer shown by itself has no icon of its own
        await visit.OpenAsync("/graphql?query={__typename}");

        var answer = await visit.Page.EvaluateAsync<string>(
            """
            async () => {
              const headers = { 'Content-Type': 'application/json' };
              const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: '{ vendors { vendor sandbox } }' }) });
              return await response.text();
            }
            """);

        Assert.Equal("""{"data":{"vendors":[{"vendor":"MICROSOFT","sandbox":true},{"vendor":"SUPEROFFICE","sandbox":true},{"vendor":"FINAGO","sandbox":true}]}}""", answer);
    });

    [Theory]
    [InlineData("fetch('http://elsewhere.example/')", "request to another host: http://elsewhere.example/")]
    [InlineData("new WebSocket('ws://elsewhere.example/')", "WebSocket to another host: ws://elsewhere.example/")]
    [InlineData("console.error('broken')", "console: broken")]
    [InlineData("setTimeout(() => { throw new Error('thrown') })", "exception: Error: thrown")]
    [InlineData("document.body.append(Object.assign(new Image(), { src: '/nothing-here' }))", "/nothing-here")]
    public Task What_a_page_must_not_do_is_a_complaint(string script, string complaint) => browser.VisitAsync(async visit =>
    {
        await visit.OpenAsync("/graphql?query={__typename}");
        await visit.Page.EvaluateAsync($"() => {{ try {{ {script} }} catch {{ }} }}");

        await ComplainedAsync(visit, complaint);

        visit.Allow("");
    });

    [Fact]
    public async Task A_visit_whose_page_complained_fails_and_says_of_what()
    {
        var exception = await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(() => browser.VisitAsync(async visit =>
        {
            await visit.OpenAsync("/graphql?query={__typename}");
            await visit.Page.EvaluateAsync("console.error('broken')");
            await ComplainedAsync(visit, "broken");
        }));

        Assert.StartsWith("console: broken", exception.Message, StringComparison.Ordinal);
    }

    // Events of the browser come when they come.
    private static Task ComplainedAsync(Visit visit, string part) => visit.Page.UntilAsync(
        () => Task.FromResult(visit.Complaints.Any(found => found.Contains(part, StringComparison.Ordinal))),
        () => $"Nobody complained of {part}, but: {string.Join('\n', visit.Complaints)}");
}
