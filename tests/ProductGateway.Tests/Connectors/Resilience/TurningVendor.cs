using ProductGateway.Connectors;
using ProductGateway.Connectors.Resilience;
using ProductGateway.Connectors.SuperOffice;
using static ProductGateway.Tests.Connectors.ScriptedVendor;

namespace ProductGateway.Tests.Connectors.Resilience;

/// <summary>A vendor whose answer a test turns while it runs; it fails at first.</summary>
internal sealed class TurningVendor : IAsyncDisposable
{
    public static readonly string Failing = Http("500 Internal Server Error", "{}");
    public static readonly string Succeeding = Http("200 OK", """{"ProductId":51,"Name":"Bålpanne"}""");

    private readonly SemaphoreSlim _released = new(0);
    private readonly ScriptedVendor _vendor;
    private int _held;

    /// <param name="configure">Changes the defaults, from which only the repetition of reads is taken away.</param>
    /// <param name="meters">Measures the connector.</param>
    public TurningVendor(Action<ResilienceOptions>? configure = null, System.Diagnostics.Metrics.IMeterFactory? meters = null) =>
        _vendor = new ScriptedVendor(AnswerAsync, configure, new FixedRandom(0), meters);

    /// <summary>Null holds a request until it is let through or <see cref="Release"/> lets all through; it succeeds then.</summary>
    public string? Answer { get; set; } = Failing;

    public ManualClock Clock => _vendor.Clock;

    public SuperOfficeConnector Connector => _vendor.Connector;

    public CircuitState Circuit => Connector.Circuit;

    public int Requests => _vendor.Requests;

    /// <summary>One whose circuit is open after ten failures.</summary>
    public static async Task<TurningVendor> OpenAsync()
    {
        var vendor = new TurningVendor();
        await vendor.FailAsync(10);
        Assert.Equal(CircuitState.Open, vendor.Circuit);
        return vendor;
    }

    public async Task FailAsync(int reads)
    {
        Answer = Failing;
        for (var read = 0; read < reads; read++)
            Assert.Equal(500, (await ReadFailureAsync()).Status);
    }

    public async Task SucceedAsync(int reads)
    {
        Answer = Succeeding;
        for (var read = 0; read < reads; read++)
            Assert.NotNull(await Connector.ReadProductAsync("51", CancellationToken.None));
    }

    public async Task<VendorException> ReadFailureAsync() =>
        await Assert.ThrowsAsync<VendorException>(() => Connector.ReadProductAsync("51", CancellationToken.None));

    /// <summary>A read that is held, until its caller leaves.</summary>
    public async Task ReadAndLeaveAsync()
    {
        var held = Volatile.Read(ref _held);
        using var caller = new CancellationTokenSource();
        var read = Connector.ReadProductAsync("51", caller.Token);
        await UntilHeldAsync(held + 1);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
    }

    /// <summary>Waits until so many requests have come to be held.</summary>
    public Task UntilHeldAsync(int requests) => SandboxedConnectors.UntilAsync(() => Volatile.Read(ref _held) >= requests);

    public void LetOneThrough() => _released.Release();

    public void Release()
    {
        Answer = Succeeding;
        _released.Release(1_000);
    }

    /// <summary>From now on connections are refused.</summary>
    public Task StopListeningAsync() => _vendor.StopListeningAsync();

    public async ValueTask DisposeAsync()
    {
        Release();
        await _vendor.DisposeAsync();
        _released.Dispose();
    }

    private async Task AnswerAsync(Call call)
    {
        await call.ReadRequestAsync();
        if (Answer is not { } answer)
        {
            Interlocked.Increment(ref _held);
            await _released.WaitAsync();
            answer = Succeeding;
        }

        await call.SendAsync(answer);
    }
}
