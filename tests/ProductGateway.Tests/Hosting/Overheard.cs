using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProductGateway.Tests.Hosting;

/// <summary>Everything that a gateway says to anybody but its vendors: log at every level, traces, metrics, exceptions, and what it answers.</summary>
/// <remarks>Traces, metrics and exceptions are heard of the whole process: whoever else is running may not let it out either.</remarks>
internal sealed class Overheard : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _texts = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Overheard(StartedGateway gateway)
    {
        gateway.Services.GetRequiredService<ILoggerFactory>().AddProvider(this);
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>(Hear);
        _meters.SetMeasurementEventCallback<int>(Hear);
        _meters.SetMeasurementEventCallback<double>(Hear);
        _meters.Start();
        AppDomain.CurrentDomain.FirstChanceException += Hear;
    }

    /// <summary>How much of each kind was heard: a test that hears nothing proves nothing.</summary>
    public ConcurrentDictionary<string, int> Heard { get; } = [];

    /// <summary>Adds what somebody has read.</summary>
    public void Hear(string kind, string text)
    {
        Heard.AddOrUpdate(kind, 1, static (_, count) => count + 1);
        _texts.Enqueue($"{kind}: {text}");
    }

    /// <summary>The texts in which one of the secrets stands, in any case.</summary>
    public IReadOnlyList<string> With(IReadOnlyCollection<string> secrets) =>
        [.. _texts.Where(text => secrets.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)))];

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Hear("scope", Whole(state));
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Hear("log", $"{formatter(state, exception)} {Whole(state)} {exception}");

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Hear;
        _activities.Dispose();
        _meters.Dispose();
    }

    private static string Whole(object? state) => state is IEnumerable<KeyValuePair<string, object?>> pairs
        ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
        : $"{state}";

    private void Hear(object? sender, FirstChanceExceptionEventArgs thrown) => Hear("exception", thrown.Exception.ToString());

    private void Hear<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct => Hear("metric", $"{instrument.Name} {Whole(tags.ToArray())}");

    private void Hear(Activity activity) => Hear(
        "trace",
        $"{activity.DisplayName} {activity.StatusDescription} {activity.TraceStateString} {Whole(activity.TagObjects)} "
        + $"{string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.Select(told => $"{told.Name} {Whole(told.Tags)}"))}");
}
