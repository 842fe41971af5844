using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>A body is bounded, and what it holds hurts nobody.</summary>
public sealed class BodyLimitTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const int MaxBytes = 1_048_576;
    private const string Message = "PAYLOAD_TOO_LARGE: The body is longer than 1048576 bytes. Send less, or in several requests.";

    [Fact]
    public async Task SHOULD_answer_413_to_four_megabytes_that_the_header_announces()
    {
        var reply = await fixture.Host.PostAsync(new byte[4 * MaxBytes]);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, Message), (reply.Status, reply.Error));
        await fixture.Host.AssertServesAsync();
    }

    [Fact]
    public async Task SHOULD_answer_413_to_four_megabytes_that_come_unannounced()
    {
        using var content = new UnannouncedContent(4 * MaxBytes);
        content.Headers.ContentType = new("application/json");
        var reply = await fixture.Host.SendAsync(HttpMethod.Post, content);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, Message), (reply.Status, reply.Error));
        await fixture.Host.AssertServesAsync();
    }

    [Theory]
    [InlineData(MaxBytes, HttpStatusCode.OK)]
    [InlineData(MaxBytes + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task MUST_count_bytes_exactly(int length, HttpStatusCode expected)
        => Assert.Equal(expected, (await fixture.Host.PostAsync("""{"query": "{ hello }"}""".PadRight(length))).Status);

    [Fact]
    public async Task SHOULD_answer_408_to_a_body_that_does_not_come_in_time()
    {
        // The host's own timer measures whole seconds, and more than one of them.
        await using var host = await GraphQLHost.StartAsync(kestrel: static options => options.Limits.MinRequestBodyDataRate = new(1_000_000, TimeSpan.FromSeconds(1.01)));
        var answer = await host.SendRawAsync("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"The body did not arrive as its headers announced it. Send it again, whole.\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_above_the_hosts_own_counts()
    {
        const int ThirtyTwoMegabytes = 32 * MaxBytes;
        await using var host = await GraphQLHost.StartAsync(configure: static options => options.Limits.MaxBodyBytes = ThirtyTwoMegabytes);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("""{"query": "{ hello }"}""".PadRight(ThirtyTwoMegabytes))).Status);
    }

    [Fact]
    public async Task MUST_answer_400_to_a_document_of_forty_kilobytes_of_nesting()
    {
        var document = string.Concat(Enumerable.Repeat("{a", 20_000));
        var reply = await fixture.Host.PostAsync($$"""{"query": "{{document}}"}""", GraphQLHost.GraphQLResponse);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.StartsWith("RECURSION_LIMIT_EXCEEDED: ", reply.Error, StringComparison.Ordinal);
        await fixture.Host.AssertServesAsync();
    }

    [Theory]
    [InlineData("""{"query": "query ($v: Int) { hello }", "variables": {"v": NEST}}""")]
    [InlineData("""{"variables": {"NEST": NEST}}""")]
    public async Task MUST_answer_400_to_variables_of_forty_kilobytes_of_nesting(string body)
    {
        var nest = new string('[', 20_000) + new string(']', 20_000);
        var reply = await fixture.Host.PostAsync(body.Replace("NEST}", $"{nest}}}", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.BadRequest, "RECURSION_LIMIT_EXCEEDED: A value nests deeper than 128 levels. Send a flatter one."), (reply.Status, reply.Error));
        await fixture.Host.AssertServesAsync();
    }

    [Fact]
    public async Task MUST_ignore_nesting_in_what_it_does_not_read()
    {
        var nest = new string('[', 100_000) + new string(']', 100_000);
        var reply = await fixture.Host.PostAsync($$"""{"x": {{nest}}, "extensions": {"y": {{nest}}}, "query": "{ hello }"}""");
        Assert.Equal("""{"data":{"hello":"world"}}""", reply.Body);
    }

    [Fact]
    public async Task MUST_serve_on_after_a_body_that_breaks_off()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(fixture.Host.Address.Host, fixture.Host.Address.Port, TestContext.Current.CancellationToken);
            var head = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"que";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        }

        await fixture.Host.AssertServesAsync();
    }

    private sealed class UnannouncedContent(int length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = new byte[65_536];
            for (var sent = 0; sent < length; sent += block.Length) await stream.WriteAsync(block);
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }
    }
}
