using System.Diagnostics;
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

    [Fact]
    public async Task Of_the_trace_that_the_caller_brought_only_its_parent_travels_on()
    {
        var head = "";
        await using var vendor = new ScriptedVendor(async call =>
        {
            head = await call.ReadRequestAsync();
            await call.SendAsync(ScriptedVendor.Http("404 Not Found", "{}"));
        });
        using var caller = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();
        caller.TraceStateString = "caller=1";
        caller.AddBaggage("user", "secret");

        await vendor.Connector.ReadProductAsync("1", TestContext.Current.CancellationToken);

        Assert.Contains($"traceparent: 00-{caller.TraceId}-", head);
        Assert.DoesNotContain("tracestate", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", head, StringComparison.Ordinal);
    }

    private static SuperOfficeOptions Options(string address) => new() { BaseAddress = address, Authentication = "Bearer", AccessToken = "t" };
}
