using System.Diagnostics;
using ProductGateway.Connectors;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.StartPage;

/// <summary>What went wrong lately and an operator has to know: the last failure of each vendor, and the creates whose outcome is unknown.</summary>
internal sealed class RecentEvents(TimeProvider clock)
{
    /// <summary>So many creates are listed at most, those that were sent last.</summary>
    public const int MaxCreates = 20;

    /// <summary>So long a create is listed.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromHours(24);

    private readonly Lock _gate = new();
    private readonly Dictionary<Vendor, FailedCall> _last = [];
    private readonly Queue<UnknownCreate> _creates = new(MaxCreates);

    /// <summary>Remembers a failure, unless it is the caller's business or only says again that the circuit is open.</summary>
    public void Failed(Vendor vendor, VendorException exception)
    {
        if (exception.Failure is VendorFailure.Rejected || exception.Cause is FailureCause.CircuitOpen) return;
        var failure = new FailedCall(clock.GetUtcNow(), exception.Failure.Message, CauseOf(exception), exception.Failure.TraceId);
        lock (_gate)
        {
            _last[vendor] = failure;
            if (exception.Failure is VendorFailure.Unknown unknown) Remember(vendor, unknown, failure.Cause);
        }
    }

    /// <summary>Null when there was none since the start.</summary>
    public FailedCall? LastOf(Vendor vendor)
    {
        lock (_gate)
            return _last.GetValueOrDefault(vendor);
    }

    /// <summary>The last one first.</summary>
    public IReadOnlyList<UnknownCreate> UnknownCreates()
    {
        var oldest = clock.GetUtcNow() - Recent;
        lock (_gate)
            return [.. _creates.Where(create => create.SentAt > oldest).OrderByDescending(create => create.SentAt)];
    }

    private void Remember(Vendor vendor, VendorFailure.Unknown unknown, string cause)
    {
        if (_creates.Count == MaxCreates) _creates.Dequeue();
        _creates.Enqueue(new UnknownCreate(
            vendor.ToWord(), Mapping.VendorNames.Of(vendor), unknown.SentAt, cause, unknown.TraceId, Activity.Current?.TraceId.ToHexString()));
    }

    private static string CauseOf(VendorException exception) => exception.Cause is FailureCause.Status && exception.Status is { } status
        ? $"STATUS_{status}"
        : exception.Cause.ToWord();
}
