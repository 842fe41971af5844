using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>A real server on a free port, with a small schema behind it.</summary>
internal sealed class GraphQLHost : IAsyncDisposable
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";

    private readonly WebApplication _app;

    private GraphQLHost(WebApplication app, WaitingField waiting)
    {
        Waiting = waiting;
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    /// <summary>The field <c>wait</c>, which ends only when its caller leaves.</summary>
    public WaitingField Waiting { get; }

    public Uri Address => Client.BaseAddress!;

    public static async Task<GraphQLHost> StartAsync(
        ILoggerProvider? log = null, Action<GraphQLOptions>? configure = null, TimeProvider? clock = null, Action<KestrelServerOptions>? kestrel = null)
    {
        var waiting = new WaitingField();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel ?? (static _ => { }));
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        if (clock is not null) builder.Services.AddSingleton(clock);
        builder.Services.AddGraphQLServer(_ => TestSchema(waiting), configure);
        var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();
        return new GraphQLHost(app, waiting);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Posts a body, without an Accept header unless one is given.</summary>
    public Task<Reply> PostAsync(string body, string? accept = null, string contentType = Json)
        => PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType);

    public Task<Reply> PostAsync(byte[] body, string? accept = null, string? contentType = Json)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(HttpMethod.Post, content, accept);
    }

    /// <summary>Sends a GET with these URL parameters, escaped already.</summary>
    public Task<Reply> GetAsync(string parameters, string? accept = null) => SendAsync(HttpMethod.Get, accept: accept, path: $"/graphql?{parameters}");

    /// <summary>Sends bytes as they are and reads until the server closes.</summary>
    public async Task<string> SendRawAsync(string text)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port);
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));
        using var reader = new StreamReader(socket.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public async Task<Reply> SendAsync(HttpMethod method, HttpContent? content = null, string? accept = null, string path = "/graphql")
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await Client.SendAsync(request);
        return new Reply(
            response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsStringAsync(),
            response.Content.Headers.Allow.Count == 0 ? null : string.Join(", ", response.Content.Headers.Allow),
            response.Headers);
    }

    /// <summary>That the process serves on.</summary>
    public async Task AssertServesAsync() => Assert.Equal("""{"data":{"hello":"world"}}""", (await PostAsync("""{"query": "{ hello }"}""")).Body);

    private static ExecutableSchema TestSchema(WaitingField waiting)
    {
        var schema = new SchemaBuilder().AddDocumentFromString("""
            type Query { hello: String echo(value: Int!): Int fail: String wait: String unwritable: String take(value: Broken): String must: String! }
            scalar Broken
            type Mutation { say(word: String!): String }
            """, "test").AddScalar("Broken", new BrokenCoercion()).Build().Schema!;
        var tables = new ResolverTables(schema);
        tables.Root("Query")
            .Resolve("hello", static _ => ValueTask.FromResult("world"))
            .Resolve("echo", static context => ValueTask.FromResult(context.Argument<int>(0)))
            .Resolve<string>("fail", static _ => throw new InvalidOperationException("the password is hunter2"))
            .Resolve<string>("unwritable", static _ => throw new GraphQLException(Unwritable()))
            .Resolve<string>("must", static _ => throw new GraphQLException(new GraphQLError("not here", "ODD")))
            .Resolve("take", static _ => ValueTask.FromResult("never"))
            .Resolve("wait", waiting.ResolveAsync);
        tables.Root("Mutation").Resolve("say", static context => ValueTask.FromResult(context.Argument<string>(0)));
        return tables.Build();
    }

    /// <summary>Its extensions can be read once: the executor finds nothing wrong with them, and whoever writes the answer does.</summary>
    private static GraphQLError Unwritable()
    {
        var reads = 0;
        var readOnce = Enumerable.Repeat("odd", 1).Select(item => reads++ == 0 ? item : throw new NotSupportedException());
        return new GraphQLError("odd", "ODD") { Extensions = new Dictionary<string, object?> { ["value"] = readOnce } };
    }

    private sealed class BrokenCoercion : ScalarCoercion
    {
        public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
            => throw new InvalidOperationException("the password is hunter2");

        public override bool TryCoerceResult(object value, out object? result) => throw new InvalidOperationException("the password is hunter2");
    }

    internal sealed class WaitingField
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public Task Left => _left.Task;

        public async ValueTask<string> ResolveAsync(ResolverContext context)
        {
            await using var registration = context.RequestAborted.Register(_left.SetResult);
            _begun.SetResult();
            await Left;
            throw new OperationCanceledException(context.RequestAborted);
        }
    }

    internal sealed record Reply(HttpStatusCode Status, string? ContentType, string Body, string? Allow, HttpResponseHeaders Headers)
    {
        /// <summary>The first error's code and message.</summary>
        public string Error
        {
            get
            {
                var error = System.Text.Json.JsonDocument.Parse(Body).RootElement.GetProperty("errors")[0];
                return $"{error.GetProperty("extensions").GetProperty("code")}: {error.GetProperty("message")}";
            }
        }
    }
}
