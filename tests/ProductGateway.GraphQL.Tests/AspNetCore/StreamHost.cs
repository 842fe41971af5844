using System.Net.Http.Headers;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Tests.Execution;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>A real server on a free port whose subscriptions and slow fields are fed by hand, and whose clock stands still.</summary>
internal sealed class StreamHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Backstage _backstage;

    private StreamHost(WebApplication app, Backstage backstage, ManualClock clock)
    {
        _app = app;
        _backstage = backstage;
        Clock = clock;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = Timeout.InfiniteTimeSpan };
    }

    public ManualClock Clock { get; }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    /// <summary>What fields and sources do, and what was done to them.</summary>
    public Backstage Behind => _backstage;

    public static async Task<StreamHost> StartAsync(Action<GraphQLOptions>? configure = null, long? maxSockets = null)
    {
        var (backstage, clock) = (new Backstage(), new ManualClock());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxConcurrentUpgradedConnections = maxSockets);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddGraphQLServer(_ => backstage.Schema(), configure);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        return new StreamHost(app, backstage, clock);
    }

    /// <summary>Begins to stop, as a signal to the process does.</summary>
    public void BeginToStop() => _app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    /// <summary>Posts a document, and gives the answer as soon as its headers are there.</summary>
    public Task<HttpResponseMessage> PostAsync(string query, string accept = "text/event-stream")
        => SendAsync(HttpMethod.Post, "/graphql", System.Text.Json.JsonSerializer.Serialize(new { query }), accept);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string accept = "text/event-stream")
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestDeadline.Token);
    }

    /// <summary>That the process serves on.</summary>
    public async Task AssertServesAsync()
    {
        using var answer = await PostAsync("{ hello }", "application/json");
        Assert.Equal("""{"data":{"hello":"world"}}""", await answer.Content.ReadAsStringAsync(TestDeadline.Token));
    }

    /// <summary>Waits until no connection has a timer; a request each time round lets others run.</summary>
    public async Task NoTimersAsync()
    {
        while (Clock.Pending > 0) await AssertServesAsync();
    }

    /// <summary>Waits until somebody waits for a place among the executions.</summary>
    public async Task QueuedAsync()
    {
        var gate = _app.Services.GetRequiredService<ExecutionGate>();
        while (gate.Queued == 0)
        {
            TestDeadline.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Fields that wait until a test lets them go on, and a source for each subscription.</summary>
    internal sealed class Backstage
    {
        private readonly Channel<EventSource<int>> _opened = Channel.CreateUnbounded<EventSource<int>>();
        private readonly Channel<TaskCompletionSource<string>> _waiting = Channel.CreateUnbounded<TaskCompletionSource<string>>();
        private int _executed;

        /// <summary>All sources that were opened.</summary>
        public List<EventSource<int>> Sources { get; } = [];

        /// <summary>How often <c>hello</c> was resolved.</summary>
        public int Executed => Volatile.Read(ref _executed);

        /// <summary>The source of the next subscription, as soon as a client subscribes.</summary>
        public ValueTask<EventSource<int>> NextSourceAsync() => _opened.Reader.ReadAsync(TestDeadline.Token);

        /// <summary>The next field <c>wait</c> or <c>slowly</c> that runs: complete it, and it has a value.</summary>
        public ValueTask<TaskCompletionSource<string>> NextWaitingAsync() => _waiting.Reader.ReadAsync(TestDeadline.Token);

        /// <summary>Waits until one of them is told that nobody waits for its value.</summary>
        public static async Task CancelledAsync(TaskCompletionSource<string> waiting)
        {
            await ((Task)waiting.Task).WaitAsync(TestDeadline.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Assert.True(waiting.Task.IsCanceled);
        }

        /// <summary>How many of them wait and were not asked for yet.</summary>
        public int WaitingCount => _waiting.Reader.Count;

        /// <summary>Waits until no source is open.</summary>
        public Task AllDisposedAsync() => Task.WhenAll(Sources.Select(source => source.Disposed)).WaitAsync(TestDeadline.Token);

        public ExecutableSchema Schema()
        {
            var service = new Service("""
                type Query { hello: String long(length: Int!): String fail: String wait: String }
                type Mutation { say(word: String!): String slowly: String long(length: Int!): String }
                type Subscription { count: Int long(length: Int!): String forbidden: Int endless: Int }
                """);
            service.Tables.Root("Query")
                .Resolve("hello", _ => ValueTask.FromResult(Hello()))
                .Resolve("long", static context => ValueTask.FromResult(new string('x', context.Argument<int>(0))))
                .Resolve<string>("fail", static _ => throw new InvalidOperationException("the password is hunter2"))
                .Resolve("wait", context => new ValueTask<string>(WaitAsync(context.RequestAborted)));
            service.Tables.Root("Mutation")
                .Resolve("say", static context => ValueTask.FromResult(context.Argument<string>(0)))
                .Resolve("long", static context => ValueTask.FromResult(new string('x', context.Argument<int>(0))))
                .Resolve("slowly", _ => new ValueTask<string>(WaitAsync(CancellationToken.None)));
            service.Tables.Subscription("Subscription")
                .Subscribe("count", _ => Open(), static (count, _) => ValueTask.FromResult(count))
                .Subscribe("long", _ => Open(), static (_, context) => ValueTask.FromResult(new string('x', context.Argument<int>(0))))
                .Subscribe<int, int>("forbidden", static _ => throw new InvalidOperationException("the password is hunter2"), static (count, _) => ValueTask.FromResult(count))
                .Subscribe("endless", static _ => ValueTask.FromResult(Endless()), static (count, _) => ValueTask.FromResult(count));
            return service.Tables.Build();
        }

        private string Hello()
        {
            Interlocked.Increment(ref _executed);
            return "world";
        }

        private ValueTask<IAsyncEnumerable<int>> Open()
        {
            var source = new EventSource<int>();
            lock (Sources) Sources.Add(source);
            Assert.True(_opened.Writer.TryWrite(source));
            return ValueTask.FromResult<IAsyncEnumerable<int>>(source);
        }

        private async Task<string> WaitAsync(CancellationToken aborted)
        {
            var waiting = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = aborted.Register(() => waiting.TrySetCanceled(aborted));
            Assert.True(_waiting.Writer.TryWrite(waiting));
            return await waiting.Task;
        }

        /// <summary>A source that always has an event at once.</summary>
#pragma warning disable CS1998 // That nothing is awaited is the point.
        private static async IAsyncEnumerable<int> Endless()
        {
            for (var count = 0; ; count++) yield return count & 0xFFFF;
        }
#pragma warning restore CS1998
    }
}
