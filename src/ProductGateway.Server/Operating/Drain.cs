using System.Runtime.InteropServices;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.Operating;

/// <summary>
/// Ends the process at a signal, in place of the console's own way: on the first the gateway is not ready any more and serves on, new connections too,
/// until the time of the drain is over; the second one cuts that short. Then nothing is accepted any more, and what is in flight finishes.
/// </summary>
/// <remarks>
/// Not as a service that is told of the stop: that comes with <see cref="IHostApplicationLifetime.ApplicationStopping"/>, at which subscriptions end,
/// and what it waits is taken from the time of those in flight.
/// </remarks>
internal sealed partial class Drain(ShutdownSection settings, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Drain> logger)
    : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private ITimer? _end;
    private int _asked;

    /// <summary>Whether the gateway was told to stop: what is asked of it now is answered, and the connection closed.</summary>
    public bool HasBegun => Volatile.Read(ref _asked) > 0 || lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Listens for SIGTERM, SIGINT (Ctrl+C) and SIGQUIT.</summary>
    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
        {
            _signals.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                Begin();
            }));
        }

        return Task.CompletedTask;
    }

    /// <summary>What a signal does.</summary>
    public void Begin()
    {
        var isFirst = Interlocked.Increment(ref _asked) == 1;
        if (!isFirst || settings.DrainTime == TimeSpan.Zero)
        {
            lifetime.StopApplication();
            return;
        }

        LogBegun(settings.DrainTime.TotalSeconds);
        _end = clock.CreateTimer(
            static lifetime => ((IHostApplicationLifetime)lifetime!).StopApplication(), lifetime, settings.DrainTime, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Nothing is left to do when everything else has stopped.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _end?.Dispose();
    }

    [LoggerMessage(1, LogLevel.Information, "Not ready any more, and serving on for {DrainSeconds} seconds. A second signal stops at once.")]
    private partial void LogBegun(double drainSeconds);
}
