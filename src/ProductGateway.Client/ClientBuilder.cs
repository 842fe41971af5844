using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ProductGateway.Client;

/// <summary>Configures a client that generated code has registered.</summary>
public sealed class ClientBuilder
{
    private readonly IHttpClientBuilder _http;

    private ClientBuilder(IServiceCollection services, string name) => (Services, Name, _http) = (services, name, services.AddHttpClient(name));

    /// <summary>Where the client is registered.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The client's name, which is also that of its <see cref="HttpClient"/> and of its <see cref="ClientOptions"/>.</summary>
    public string Name { get; }

    /// <summary>
    /// Registers a client under its interface, transient: each scope that resolves it gives <see cref="ClientOptions.PrepareRequest"/> its services.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">Name of the client.</param>
    /// <param name="configure">What <c>.graphqlrc.json</c> says; later settings go over it.</param>
    /// <param name="create">Makes the client.</param>
    public static ClientBuilder Add<TClient>(IServiceCollection services, string name, Action<ClientOptions> configure, Func<OperationExecutor, TClient> create)
        where TClient : class
    {
        var builder = new ClientBuilder(services, name).Configure(configure);
        services.AddTransient(provider => create(OperationExecutor.Owning(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(name),
            provider.GetRequiredService<IOptionsMonitor<ClientOptions>>().Get(name),
            provider)));
        return builder;
    }

    /// <summary>Sets address, time-out and default headers of the client.</summary>
    public ClientBuilder ConfigureHttpClient(Action<HttpClient> configure)
    {
        _http.ConfigureHttpClient(configure);
        return this;
    }

    /// <summary>Sets address, time-out and default headers of the client, with services at hand.</summary>
    public ClientBuilder ConfigureHttpClient(Action<IServiceProvider, HttpClient> configure)
    {
        _http.ConfigureHttpClient(configure);
        return this;
    }

    /// <summary>Adds message handlers, such as retries, or another primary handler.</summary>
    public ClientBuilder ConfigureHttpClientBuilder(Action<IHttpClientBuilder> configure)
    {
        configure(_http);
        return this;
    }

    /// <summary>Sets what concerns GraphQL.</summary>
    public ClientBuilder Configure(Action<ClientOptions> configure)
    {
        Services.Configure(Name, configure);
        return this;
    }
}
