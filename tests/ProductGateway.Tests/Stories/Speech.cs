using ProductGateway.Client;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>Generated clients of one server. Disposing of it closes their connections.</summary>
internal sealed class Speech(Uri address) : IDisposable
{
    private readonly List<HttpClient> _connections = [];

    /// <param name="configure">Changes the client's options.</param>
    /// <param name="through">Sees each request and each answer.</param>
    public IStoryClient Begin(Action<ClientOptions>? configure = null, DelegatingHandler? through = null)
    {
        var handler = new SocketsHttpHandler();
        through?.InnerHandler = handler;
        var http = new HttpClient(through ?? (HttpMessageHandler)handler) { BaseAddress = address };
        _connections.Add(http);
        var options = new ClientOptions();
        configure?.Invoke(options);
        return new StoryClient(http, options);
    }

    public void Dispose()
    {
        foreach (var http in _connections) http.Dispose();
    }
}
