using System.Net;
using System.Text;

namespace ProductGateway.Tests.Connectors;

/// <summary>A network of one function: for thousands of calls that sockets would make slow.</summary>
internal sealed class StandInNetwork(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return await answer(request);
    }
}
