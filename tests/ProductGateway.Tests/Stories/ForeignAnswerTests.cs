using System.Net;
using Microsoft.AspNetCore.Http;
using ProductGateway.Client;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>What stands between a client and the gateway answers in its place, or nobody does: each of it is told apart, and none of it throws.</summary>
public sealed class ForeignAnswerTests
{
    [Fact]
    public async Task A_401_without_a_body_says_its_status()
    {
        await using var server = await AnsweringAsync(401, null, "");

        var answer = await server.Speak().ReadVendors.ExecuteAsync();

        AssertHttp(answer, HttpStatusCode.Unauthorized, null, "", "answered 401 Unauthorized with nothing.");
    }

    [Fact]
    public async Task A_401_in_words_of_its_own_keeps_them()
    {
        await using var server = await AnsweringAsync(401, "application/json", """{"message": "token expired"}""");

        var answer = await server.Speak().ReadVendors.ExecuteAsync();

        AssertHttp(
            answer, HttpStatusCode.Unauthorized, "application/json", """{"message": "token expired"}""",
            "answered 401 Unauthorized with application/json that is no GraphQL answer: It has neither data nor errors.");
    }

    [Theory]
    [InlineData(200, "OK")]
    [InlineData(502, "Bad Gateway")]
    public async Task An_HTML_page_is_no_answer_whatever_its_status(int status, string reason)
    {
        const string Page = "<html><body>The proxy is tired.</body></html>";
        await using var server = await AnsweringAsync(status, "text/html; charset=utf-8", Page);

        var answer = await server.Speak().ReadVendors.ExecuteAsync();

        AssertHttp(
            answer, (HttpStatusCode)status, "text/html", Page, $"answered {status} {reason} with text/html that is no GraphQL answer.");
    }

    [Theory]
    [InlineData(SubscriptionTransport.ServerSentEvents)]
    [InlineData(SubscriptionTransport.WebSocket)]
    public async Task A_subscription_that_meets_a_401_has_one_result_that_says_so(SubscriptionTransport transport)
    {
        await using var server = await AnsweringAsync(401, null, "");

        var results = new List<IOperationResult<ProductCreatedResult>>();
        await foreach (var each in server.Speak(options => options.SubscriptionTransport = transport).ProductCreated.SubscribeAsync())
            results.Add(each);

        var failure = Assert.IsType<OperationFailure.Http>(Assert.Single(results).Failure);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (failure.StatusCode, results[0].StatusCode));
    }

    /// <summary>By the client's clock: nobody waits for it here.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_server_that_never_answers_is_given_up_when_the_calls_time_is_over()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await OtherServer.AnsweringAsync(async context =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var clock = new ManualClock();

        var asked = server.Speak(options => options.TimeProvider = clock)
            .ReadVendors.ExecuteAsync(new OperationOptions { Timeout = TimeSpan.FromSeconds(5) });
        await reached.Task;
        clock.Advance(TimeSpan.FromSeconds(4));
        var wasPatient = !asked.IsCompleted;
        clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await asked;

        Assert.True(wasPatient);
        var failure = Assert.IsType<OperationFailure.Transport>(answer.Failure);
        Assert.IsType<TimeoutException>(failure.Exception);
        Assert.Equal("No whole answer came within 00:00:05. Whether the server has acted is not known.", failure.Message);
        Assert.Equal((null, null), (answer.Data, answer.StatusCode));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_no_answer()
    {
        await using var server = await OtherServer.AnsweringAsync(async context =>
        {
            context.Response.ContentType = "application/graphql-response+json";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("""{"data": {"vendors": [""");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        var answer = await server.Speak().ReadVendors.ExecuteAsync();

        Assert.IsType<OperationFailure.Transport>(answer.Failure);
        Assert.Null(answer.Data);
    }

    [Fact]
    public async Task Nobody_listening_is_a_failure_of_transport()
    {
        var server = await AnsweringAsync(200, null, "");
        await server.DisposeAsync();
        using var speech = new Speech(server.Address);

        var answer = await speech.Begin().ReadVendors.ExecuteAsync();

        Assert.IsType<OperationFailure.Transport>(answer.Failure);
        Assert.Throws<OperationFailedException>(() => answer.EnsureNoErrors());
    }

    [Fact]
    public async Task An_answer_to_another_question_is_a_failure_of_reading_and_says_where()
    {
        await using var server = await AnsweringAsync(
            200, "application/json", """{"data": {"vendors": [{"vendor": "FINAGO", "configured": "yes", "sandbox": false}]}}""");

        var answer = await server.Speak().ReadVendors.ExecuteAsync();

        var failure = Assert.IsType<OperationFailure.Deserialization>(answer.Failure);
        Assert.Equal("data.vendors[0].configured", failure.Path);
        Assert.Null(answer.Data);
    }

    private static Task<OtherServer> AnsweringAsync(int status, string? mediaType, string body) => OtherServer.AnsweringAsync(context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        return context.Response.WriteAsync(body);
    });

    private static void AssertHttp<T>(IOperationResult<T> answer, HttpStatusCode status, string? mediaType, string body, string sentence)
        where T : class
    {
        var failure = Assert.IsType<OperationFailure.Http>(answer.Failure);
        Assert.Equal((status, mediaType, body), (failure.StatusCode, failure.MediaType, failure.Body));
        Assert.EndsWith(sentence, failure.Message, StringComparison.Ordinal);
        Assert.Equal((status, null), (answer.StatusCode, answer.Data));
        Assert.Empty(answer.Errors);
    }
}
