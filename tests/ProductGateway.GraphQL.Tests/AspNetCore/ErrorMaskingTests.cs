using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ProductGateway.GraphQL.AspNetCore;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

public sealed class ErrorMaskingTests
{
    [Fact]
    public async Task A_fault_reaches_the_client_as_INTERNAL_and_the_log_under_the_same_trace_id()
    {
        using var log = new Journal();
        await using var host = await GraphQLHost.StartAsync(log);
        var reply = await host.PostAsync("""{"query": "{ fail }"}""");

        var error = JsonDocument.Parse(reply.Body).RootElement.GetProperty("errors")[0];
        var traceId = error.GetProperty("extensions").GetProperty("traceId").GetString();
        Assert.Equal("Something went wrong on our side. Repeat a query; before you repeat a mutation, look at what it has done. If it stays, tell the operators the traceId.", error.GetProperty("message").GetString());
        Assert.DoesNotContain("hunter2", reply.Body, StringComparison.Ordinal);
        Assert.Equal([$"Error: The field Query.fail failed (trace {traceId}). InvalidOperationException: the password is hunter2"], log.Lines);
    }

    [Theory]
    [InlineData(typeof(TimeoutException), "TIMEOUT")]
    [InlineData(typeof(KeyNotFoundException), "KEY_NOT_FOUND")]
    [InlineData(typeof(DivideByZeroException), "DIVIDE_BY_ZERO")]
    [InlineData(typeof(IOException), "IO")]
    [InlineData(typeof(Exception), "EXCEPTION")]
    public void The_kind_of_a_fault_is_told_in_words_where_the_option_asks_for_it(Type kind, string cause)
    {
        var fault = (Exception)Activator.CreateInstance(kind)!;
        Assert.Equal(cause, Masking(includeErrorCause: true).Mask(fault, "trace").Extensions?["cause"]);
        Assert.Null(Masking(includeErrorCause: false).Mask(fault, "trace").Extensions);
    }

    [Fact]
    public async Task A_fault_outside_of_resolvers_is_a_500_that_explains_itself_and_the_process_serves_on()
    {
        using var log = new Journal();
        await using var host = await GraphQLHost.StartAsync(log);
        var reply = await host.PostAsync("""{"query": "{ unwritable }"}""");

        Assert.Equal(HttpStatusCode.InternalServerError, reply.Status);
        Assert.Equal("INTERNAL: Something went wrong on our side. Repeat a query; before you repeat a mutation, look at what it has done. If it stays, tell the operators the traceId.", reply.Error);
        Assert.StartsWith("Error: A GraphQL request failed", Assert.Single(log.Lines), StringComparison.Ordinal);
        await host.AssertServesAsync();
    }

    [Fact]
    public async Task A_scalar_that_throws_over_a_literal_is_logged_and_the_client_reads_that_the_value_does_not_fit()
    {
        using var log = new Journal();
        await using var host = await GraphQLHost.StartAsync(log);
        var reply = await host.PostAsync("""{"query": "{ take(value: 1) }"}""");

        Assert.Equal("GRAPHQL_VALIDATION_FAILED: The value of `value` does not fit `Broken`: it could not be read. Send another value.", reply.Error);
        Assert.StartsWith("Error: A GraphQL request failed", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_error_carries_the_id_of_the_callers_trace()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await GraphQLHost.StartAsync();
        host.Client.DefaultRequestHeaders.Add("traceparent", "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01");

        foreach (var body in new[] { "", "{}", """{"query": "{"}""", """{"query": "{ nothing }"}""", """{"query": "{ fail }"}""" })
        {
            var reply = await host.PostAsync(body);
            Assert.Contains("\"traceId\":\"0123456789abcdef0123456789abcdef\"", reply.Body, StringComparison.Ordinal);
        }
    }

    private static ErrorMasking Masking(bool includeErrorCause)
        => new(new GraphQLOptions { IncludeErrorCause = includeErrorCause }, NullLogger<ErrorMasking>.Instance);

    private sealed class Journal : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception?.GetType().Name}: {exception?.Message}");
        }

        public void Dispose()
        {
        }
    }
}
