using System.Net;
using Microsoft.AspNetCore.Http;
using ProductGateway.Client.Tests.Shop;

namespace ProductGateway.Client.Tests.Execution;

/// <summary>The four kinds of failure, each from what a server or a network really does.</summary>
public sealed class FailureTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task GraphQL_errors_have_message_code_path_locations_and_extensions_beside_the_data_that_came()
    {
        await using var server = await ScriptedServer.StartAsync("""
            {"errors": [{"message": "Shop is closed.", "locations": [{"line": 2, "column": 3}], "path": ["items", 4, "title"], "extensions": {"code": "CLOSED", "until": 9}}],
             "data": {"item": null}}
            """);

        var result = await server.Client().GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        var error = Assert.Single(result.Errors);
        Assert.Equal(("Shop is closed.", "CLOSED"), (error.Message, error.Code));
        Assert.Equal(["items", 4, "title"], error.Path!);
        Assert.Equal([new OperationErrorLocation(2, 3)], error.Locations);
        Assert.Equal(9, error.Extensions["until"].GetInt32());
        Assert.NotNull(result.Data);
        Assert.IsType<OperationFailure.GraphQL>(result.Failure);
        Assert.Equal("Shop is closed.", Assert.Throws<OperationFailedException>(result.EnsureNoErrors).Message);
    }

    [Theory]
    [InlineData(400, "application/graphql-response+json")]
    [InlineData(500, "application/json")]
    [InlineData(500, "application/json; charset=utf-8")]
    public async Task GraphQL_errors_stay_GraphQL_errors_whatever_the_status(int status, string mediaType)
    {
        await using var server = await ScriptedServer.StartAsync("""{"errors": [{"message": "No."}]}""", mediaType, status);

        var result = await server.Client().GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        Assert.Equal("No.", Assert.IsType<OperationFailure.GraphQL>(result.Failure).Errors[0].Message);
        Assert.Equal((HttpStatusCode)status, result.StatusCode);
    }

    [Theory]
    [InlineData(401, null, "", "with nothing")]
    [InlineData(502, "text/html", "<html>Bad gateway</html>", "with text/html that is no GraphQL answer")]
    [InlineData(200, "text/html", "<html>Please log in</html>", "with text/html that is no GraphQL answer")]
    [InlineData(404, "application/json", """{"title": "Not found"}""", "with application/json that is no GraphQL answer")]
    [InlineData(200, "application/json", """{"data": {"item":""", "with application/json that is no GraphQL answer")]
    public async Task A_body_that_is_not_GraphQL_says_so_with_its_status(int status, string? mediaType, string body, string words)
    {
        await using var server = await ScriptedServer.StartAsync(context => ScriptedServer.AnswerAsync(context, body, mediaType, status));

        var result = await server.Client().GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        var failure = Assert.IsType<OperationFailure.Http>(result.Failure);
        Assert.Equal(((HttpStatusCode)status, mediaType, body), (failure.StatusCode, failure.MediaType, failure.Body));
        Assert.Contains($"{server.Address} answered {status}", failure.Message, StringComparison.Ordinal);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)status, result.StatusCode);
        Assert.NotNull(result.Headers);
    }

    [Fact]
    public async Task A_message_names_the_address_without_the_query_and_the_user_in_which_tokens_stand()
    {
        await using var server = await ScriptedServer.StartAsync("", status: 401);
        var endpoint = new UriBuilder(server.Address) { Query = "token=secret", UserName = "me", Password = "secret" }.Uri;

        var result = await server.Client().GetItem.ExecuteAsync("1", options: new OperationOptions { Endpoint = endpoint }, cancellationToken: Cancellation);

        Assert.Equal($"{server.Address} answered 401 Unauthorized with nothing.", result.Failure?.Message);
    }

    [Fact]
    public async Task A_message_about_broken_JSON_says_where_it_breaks_and_repeats_none_of_it()
    {
        await using var server = await ScriptedServer.StartAsync("{\n \"data\": nothing of " + new string('x', 100_000));

        var result = await server.Client().GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        Assert.EndsWith("that is no GraphQL answer: It cannot be read as JSON at line 2, byte 11.", result.Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_first_part_of_a_long_page_is_kept()
    {
        await using var server = await ScriptedServer.StartAsync(new string('ø', 100_000), "text/html", 503);

        var result = await server.Client().GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        Assert.Equal(new string('ø', OperationFailure.Http.BodyLength), Assert.IsType<OperationFailure.Http>(result.Failure).Body);
    }

    [Theory]
    [InlineData("""{"data": {"items": [{"__typename": "Book"}, {"__typename": "Book", "weight": "heavy"}]}}""", "data.items[1].weight", "Expected a number and found a string.")]
    [InlineData("""{"data": {"items": [{"__typename": "Book", "matrix": [[0], [0, "x"]]}]}}""", "data.items[0].matrix[1][1]", "Expected a whole number of 32 bits and found a string.")]
    [InlineData("""{"data": {"items": [null]}}""", "data.items[0]", "Expected an object and found null.")]
    [InlineData("""{"data": {"items": null}}""", "data.items", "Expected a list and found null.")]
    [InlineData("""{"data": null}""", "data", "Expected an object and found null, without an error that says why.")]
    public async Task Data_that_does_not_fit_is_told_with_its_path(string body, string path, string message)
    {
        await using var server = await ScriptedServer.StartAsync(body);

        var result = await server.Client().GetItems.ExecuteAsync(cancellationToken: Cancellation);

        var failure = Assert.IsType<OperationFailure.Deserialization>(result.Failure);
        Assert.Equal((path, message), (failure.Path, failure.Exception.Message));
        Assert.Same(failure.Exception, Assert.Throws<OperationFailedException>(result.EnsureNoErrors).InnerException);
    }

    [Fact]
    public async Task A_member_that_must_be_there_and_is_not_is_told_by_name()
    {
        await using var server = await ScriptedServer.StartAsync("""{"data": {}}""");

        var result = await server.Client().GetItems.ExecuteAsync(cancellationToken: Cancellation);

        Assert.Contains("\"items\" is missing", Assert.IsType<OperationFailure.Deserialization>(result.Failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_kept_when_the_data_beside_them_does_not_fit()
    {
        await using var server = await ScriptedServer.StartAsync("""{"data": {"items": 1}, "errors": [{"message": "Half."}]}""");

        var result = await server.Client().GetItems.ExecuteAsync(cancellationToken: Cancellation);

        Assert.IsType<OperationFailure.Deserialization>(result.Failure);
        Assert.Equal("Half.", Assert.Single(result.Errors).Message);
    }

    [Fact]
    public async Task A_refused_connection_is_a_failure_of_transport_with_its_cause()
    {
        var server = await ScriptedServer.StartAsync("");
        var client = server.Client();
        await server.DisposeAsync();

        var result = await client.GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        Assert.IsType<HttpRequestException>(Assert.IsType<OperationFailure.Transport>(result.Failure).Exception);
        Assert.Null(result.StatusCode);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_failure_of_transport()
    {
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("""{"data": {"item": """);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        var result = await server.Client().GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        Assert.IsType<OperationFailure.Transport>(result.Failure);
    }

    [Fact]
    public async Task Time_that_is_over_while_the_body_comes_is_a_failure_of_transport()
    {
        var clock = new HandClock();
        var begun = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.StartAsync();
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var asked = server.Client(new ClientOptions { TimeProvider = clock })
            .GetItem.ExecuteAsync("1", options: new OperationOptions { Timeout = TimeSpan.FromSeconds(3) }, cancellationToken: Cancellation);
        await begun.Task;
        clock.Advance(TimeSpan.FromSeconds(3));
        var result = await asked;

        var failure = Assert.IsType<OperationFailure.Transport>(result.Failure);
        Assert.IsType<TimeoutException>(failure.Exception);
        Assert.StartsWith("No whole answer came within 00:00:03.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_the_caller_cancels_throws_as_every_call_does()
    {
        using var caller = new CancellationTokenSource();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client().GetItem.ExecuteAsync("1", cancellationToken: caller.Token));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_call_that_the_caller_cancels_while_the_body_comes_throws_as_every_call_does()
    {
        using var caller = new CancellationTokenSource();
        var seen = Seen.Wait("before the caller leaves");
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await ScriptedServer.AnswerAsync(context, """{"data": {"items": [{"__typename": "Book", "seen": "before the caller leaves"}, """, "application/json");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var asked = server.Client().Watch.ExecuteAsync(cancellationToken: caller.Token);
        await seen.WaitAsync(Cancellation);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    [Fact]
    public async Task A_client_that_does_not_know_its_server_says_where_to_set_it()
    {
        var client = new ShopClient(new HttpClient());

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetItem.ExecuteAsync("1", cancellationToken: Cancellation));

        Assert.Equal("The client does not know its server: set BaseAddress in ConfigureHttpClient, or url in .graphqlrc.json.", problem.Message);
    }
}
