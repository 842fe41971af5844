using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ProductGateway.GraphQL.AspNetCore.GraphiQL;
using ProductGateway.GraphQL.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.RateLimiting;
using ProductGateway.GraphQL.AspNetCore.Sse;
using ProductGateway.GraphQL.AspNetCore.Telemetry;
using ProductGateway.GraphQL.AspNetCore.WebSocket;
using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Puts a GraphQL service into an ASP.NET Core host.</summary>
public static class GraphQLServer
{
    /// <summary>Adds the service.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="schema">Makes the schema and its resolvers, once, when the endpoint is mapped: a mistake in them stops the start.</param>
    /// <param name="configure">Changes the defaults of <see cref="GraphQLOptions"/>.</param>
    public static IServiceCollection AddGraphQLServer(
        this IServiceCollection services,
        Func<IServiceProvider, ExecutableSchema> schema,
        Action<GraphQLOptions>? configure = null)
    {
        services.AddOptions<GraphQLOptions>().Configure(configure ?? (static _ => { }));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<GraphQLOptions>>().Value);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(schema);
        services.AddSingleton<DocumentReader>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<TrustedDocuments>();
        services.AddSingleton<ErrorMasking>();
        services.AddSingleton<ExecutionGate>();
        services.AddSingleton<RateLimit>();
        services.AddMetrics();
        services.AddSingleton<OperationTelemetry>();
        services.AddSingleton<RequestExecutor>();
        services.AddSingleton<OperationResults>();
        services.AddSingleton<EventStreamAnswer>();
        services.AddSingleton<RequestPipeline>();
        services.AddSingleton<SchemaDownload>();
        services.AddSingleton<ToolAssets>();
        services.AddSingleton<ToolPage>();
        services.AddSingleton<SocketHost>();
        services.AddSingleton<SocketUpgrade>();
        services.AddCors();
        return services;
    }

    /// <summary>
    /// Serves GraphQL at a path, over HTTP, Server-Sent Events and WebSocket, for every method: those that are not served get an answer that says so.
    /// A browser gets a page there. Below the path, <c>schema.graphql</c> is the schema as text, <c>tool</c> the folder of the page. What is asked of the one by the result, such as authorization, is asked of all.
    /// </summary>
    /// <exception cref="TrustedDocumentsException">The trusted documents have mistakes.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var pipeline = endpoints.ServiceProvider.GetRequiredService<RequestPipeline>();
        var sockets = endpoints.ServiceProvider.GetRequiredService<SocketUpgrade>();
        var options = endpoints.ServiceProvider.GetRequiredService<GraphQLOptions>();
        var schema = endpoints.ServiceProvider.GetRequiredService<SchemaDownload>();
        var tool = endpoints.ServiceProvider.GetRequiredService<ToolPage>();
        var group = endpoints.MapGroup(path);
        if (options.Tool.Enable) group.Map($"{ToolPage.Folder}{{**file}}", tool.SendFileAsync).WithDisplayName($"GraphQL {path}{ToolPage.Folder}");
        group.Map("/schema.graphql", Build(endpoints, options, app => app.Run(schema.HandleAsync))).WithDisplayName($"GraphQL {path}/schema.graphql");
        group.Map("", Build(endpoints, options, app => Serve(app, pipeline, sockets, tool))).WithDisplayName($"GraphQL {path}");
        return group;
    }

    private static RequestDelegate Build(IEndpointRouteBuilder endpoints, GraphQLOptions options, Action<IApplicationBuilder> serve)
    {
        var app = endpoints.CreateApplicationBuilder();
        if (options.AllowedOrigins.Count > 0) app.UseCors(policy => Allow(policy, options.AllowedOrigins));
        serve(app);
        return app.Build();
    }

    private static void Serve(IApplicationBuilder app, RequestPipeline pipeline, SocketUpgrade sockets, ToolPage tool)
    {
        // Pings are messages of the protocol: a timer of the socket's own would not know TimeProvider.
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        app.Run(context => context.WebSockets.IsWebSocketRequest ? sockets.HandleAsync(context)
            : tool.IsAsked(context.Request) ? tool.SendAsync(context)
            : pipeline.HandleAsync(context));
    }

    private static void Allow(CorsPolicyBuilder policy, IEnumerable<string> origins) => policy
        .WithOrigins([.. origins])
        .WithMethods(HttpMethods.Get, HttpMethods.Post)
        .AllowAnyHeader()
        .WithExposedHeaders(HeaderNames.RetryAfter);
}
