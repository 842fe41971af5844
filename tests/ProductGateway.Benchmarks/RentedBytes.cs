using System.Diagnostics.Tracing;

namespace ProductGateway.Benchmarks;

/// <summary>Adds up what this process rents from pools of arrays, and what it gives back.</summary>
internal sealed class RentedBytes : EventListener
{
    private const string Source = "System.Buffers.ArrayPoolEventSource";

    private readonly Lock _lock = new();
    private readonly Dictionary<int, int> _sizes = [];
    private long _now;

    /// <summary>At any one time since it listens.</summary>
    public long Most { get; private set; }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Source) EnableEvents(eventSource, EventLevel.Verbose);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is not { EventName: "BufferRented" or "BufferReturned", Payload: [int id, int size, ..] }) return;
        lock (_lock)
        {
            if (eventData.EventName == "BufferRented")
            {
                _sizes[id] = size;
                _now += size;
                Most = Math.Max(Most, _now);
            }
            else if (_sizes.Remove(id))
            {
                _now -= size;
            }
        }
    }
}
