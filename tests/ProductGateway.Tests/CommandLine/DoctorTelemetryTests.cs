using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using ProductGateway.Tests.Operating;

namespace ProductGateway.Tests.CommandLine;

/// <summary>Whether the collector takes telemetry, as <c>doctor</c> finds it out: by an empty export, and without a word of what is secret.</summary>
public sealed class DoctorTelemetryTests
{
    private const string Canary = "c4n4ry";
    private const string Mend = "See whether a collector listens there, and whether OTEL_EXPORTER_OTLP_ENDPOINT, _PROTOCOL and _HEADERS are as it wants them.";

    [Theory]
    [InlineData("grpc", HttpProtocols.Http2)]
    [InlineData("http/protobuf", HttpProtocols.Http1)]
    public async Task A_collector_that_takes_exports_is_ok_and_is_sent_nothing_but_who_sends(string protocol, HttpProtocols spoken)
    {
        await using var collector = await Collector.StartAsync(protocols: spoken);

        var ran = await RunAsync(collector.Address, protocol);

        Assert.Contains($"ok    telemetry       {new Uri(collector.Address).Authority} takes what is sent there by {protocol}.\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal(0, ran.ExitCode);
        Assert.Empty(collector.Metrics);
        Assert.Empty(collector.Spans);
        Assert.NotEmpty(collector.Exports);
        Assert.All(collector.Exports, export => Assert.Contains($"api-key: {Canary}", export.Headers, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("grpc")]
    [InlineData("http/protobuf")]
    public async Task A_collector_that_is_not_there_fails_with_the_mend(string protocol)
    {
        var ran = await RunAsync($"http://{Canary}:{Canary}@127.0.0.1:9/{Canary}", protocol);

        AssertFails(ran, "127.0.0.1:9", protocol);
    }

    [Theory]
    [InlineData("http/protobuf", StatusCodes.Status401Unauthorized)]
    [InlineData("http/protobuf", StatusCodes.Status404NotFound)]
    [InlineData("grpc", StatusCodes.Status200OK)]
    public async Task What_does_not_take_exports_as_they_are_sent_fails(string protocol, int status)
    {
        await using var collector = await Collector.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(Canary, context.RequestAborted);
        });

        var ran = await RunAsync(collector.Address, protocol);

        AssertFails(ran, new Uri(collector.Address).Authority, protocol);
    }

    [Fact]
    public async Task What_never_answers_fails_after_the_exporters_patience()
    {
        await using var collector = await Collector.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var ran = await RunAsync(collector.Address, "http/protobuf", "--OTEL_EXPORTER_OTLP_TIMEOUT", "200");

        AssertFails(ran, new Uri(collector.Address).Authority, "http/protobuf");
    }

    private static async Task<Ran> RunAsync(string endpoint, string protocol, params string[] args)
    {
        using var program = new Executable();
        return await program.RunAsync(
            "",
            [("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol), ("OTEL_EXPORTER_OTLP_HEADERS", $"api-key={Canary}")],
            ["doctor", "--urls", "http://127.0.0.1:0", .. args]);
    }

    private static void AssertFails(Ran ran, string host, string protocol)
    {
        Assert.Contains($"fail  telemetry       {host} is not reached, or does not take the telemetry that is sent there by {protocol}. {Mend}\n", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, ran.Output + ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.ExitCode);
    }
}
