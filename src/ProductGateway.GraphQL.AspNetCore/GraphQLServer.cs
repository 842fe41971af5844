using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
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
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<ErrorMasking>();
        services.AddSingleton<ExecutionGate>();
        services.AddSingleton<RequestExecutor>();
        services.AddSingleton<RequestPipeline>();
        return services;
    }

    /// <summary>Serves GraphQL over HTTP at a path, for every method: those that are not served get an answer that says so.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var pipeline = endpoints.ServiceProvider.GetRequiredService<RequestPipeline>();
        return endpoints.Map(path, pipeline.HandleAsync).WithDisplayName($"GraphQL {path}");
    }
}
