using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors;

public sealed class ConnectorHandlerTests
{
    [Fact]
    public void Nothing_is_followed_kept_or_sent_by_way_of_another()
    {
        using var handler = (SocketsHttpHandler)ConnectorHandler.Create(Options("http://127.0.0.1:1/x"));

        Assert.Equal((false, false, false), (handler.AllowAutoRedirect, handler.UseCookies, handler.UseProxy));
        Assert.Equal(TimeSpan.FromSeconds(2), handler.ConnectTimeout);
    }

    [Theory]
    [InlineData("http://localhost:1/elsewhere")]
    [InlineData("http://127.0.0.2:1/elsewhere")]
    public async Task A_host_that_is_not_configured_is_not_dialled(string address)
    {
        using var http = new HttpMessageInvoker(ConnectorHandler.Create(Options("http://127.0.0.1:1/x")));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.IsType<ForbiddenAddressException>(failure.InnerException);
    }

    private static SuperOfficeOptions Options(string address) => new() { BaseAddress = address, Authentication = "Bearer", AccessToken = "t" };
}
