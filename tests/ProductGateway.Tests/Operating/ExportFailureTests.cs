using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Operating;

/// <summary>That the log says when telemetry does not arrive: in one line a minute, without a secret.</summary>
public sealed class ExportFailureTests
{
    private const string Canary = "c4n4ry";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory(Timeout = 180_000)]
    [InlineData("grpc")]
    [InlineData("http/protobuf")]
    public async Task The_program_says_that_nobody_listens_where_it_exports_to(string protocol)
    {
        await using var program = await StartProgramAsync($"http://{Canary}:{Canary}@127.0.0.1:9/{Canary}", protocol);

        await SandboxedConnectors.UntilAsync(() => program.Output.Any(line => line.Contains(Sentence("127.0.0.1:9", protocol), StringComparison.Ordinal)));
        await program.SignalAsync("TERM");

        Assert.Equal(0, await program.ExitCodeAsync());
        Assert.DoesNotContain(program.Output, line => line.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact(Timeout = 180_000)]
    public async Task However_often_an_export_fails_the_program_says_so_once_in_its_first_minute()
    {
        var refused = 0;
        await using var collector = await Collector.StartAsync(context => RefuseAsync(context, ref refused));
        await using var program = await StartProgramAsync(collector.Address, "http/protobuf");

        await SandboxedConnectors.UntilAsync(() => Volatile.Read(ref refused) >= 5);
        await program.SignalAsync("TERM");

        Assert.Equal(0, await program.ExitCodeAsync());
        Assert.Single(program.Output, line => line.EndsWith(Sentence(new Uri(collector.Address).Authority, "http/protobuf"), StringComparison.Ordinal));
    }

    [Fact(Timeout = 180_000)]
    public async Task While_it_goes_on_it_is_said_again_after_a_minute()
    {
        var refused = 0;
        await using var collector = await Collector.StartAsync(context => RefuseAsync(context, ref refused));
        var clock = new ManualClock();
        await using var gateway = await StartAsync(clock, collector);
        using var log = new WarningLog(gateway);

        // Whether the first was said before the log was listened to depends on the machine.
        await MoreAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await MoreAsync();
        var said = log.Lines.Count;
        Assert.InRange(said, 1, 2);
        clock.Advance(TimeSpan.FromSeconds(59));
        await MoreAsync();
        Assert.Equal(said, log.Lines.Count);

        clock.Advance(TimeSpan.FromSeconds(1));
        await MoreAsync();
        Assert.Equal(said + 1, log.Lines.Count);
        Assert.All(log.Lines, line => Assert.Equal(Sentence(new Uri(collector.Address).Authority, "http/protobuf"), line));

        // One after the other is sent: when the third of them comes, the second is told.
        Task MoreAsync()
        {
            var before = Volatile.Read(ref refused);
            return SandboxedConnectors.UntilAsync(() => Volatile.Read(ref refused) >= before + 3);
        }
    }

    [Fact(Timeout = 180_000)]
    public async Task While_exports_arrive_nothing_is_said()
    {
        await using var collector = await Collector.StartAsync();
        await using var gateway = await StartAsync(TimeProvider.System, collector);
        using var log = new WarningLog(gateway);

        for (var count = 0; count < 5; count++) await collector.NextAsync(Test);

        Assert.Empty(log.Lines);
    }

    private static string Sentence(string host, string protocol)
        => $"{host} is not reached, or does not take the telemetry that is sent there by {protocol}. "
            + "See whether a collector listens there, and whether OTEL_EXPORTER_OTLP_ENDPOINT, _PROTOCOL and _HEADERS are as it wants them.";

    private static Task RefuseAsync(HttpContext context, ref int refused)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        Interlocked.Increment(ref refused);
        return context.Response.WriteAsync(Canary, context.RequestAborted);
    }

    private static Task<GatewayProgram> StartProgramAsync(string endpoint, string protocol) => GatewayProgram.StartAsync(
        new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol,
            ["OTEL_EXPORTER_OTLP_HEADERS"] = $"api-key={Canary}",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
        },
        "--environment", "Development", "--Sandbox:Port=0");

    private static Task<StartedGateway> StartAsync(TimeProvider clock, Collector collector) => StartedGateway.StartAsync(
        clock, $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--OTEL_METRIC_EXPORT_INTERVAL=100",
        "--Logging:LogLevel:ProductGateway.Server.Operating.ExportFailures", "Warning");

    /// <summary>What a gateway warns of from now on.</summary>
    private sealed class WarningLog : ILoggerProvider, ILogger
    {
        public WarningLog(StartedGateway gateway) => gateway.Services.GetRequiredService<ILoggerFactory>().AddProvider(this);

        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning) Lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
