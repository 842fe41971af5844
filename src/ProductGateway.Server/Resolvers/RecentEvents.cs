using System.Diagnostics;
using ProductGateway.Connectors;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

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
            vendor.ToWord(), VendorNames.Of(vendor), unknown.SentAt, cause, unknown.TraceId, Activity.Current?.TraceId.ToHexString()));
    }

    private static string CauseOf(VendorException exception) => exception.Cause is FailureCause.Status && exception.Status is { } status
        ? $"STATUS_{status}"
        : exception.Cause.ToWord();
}

/// <summary>A failure of a vendor's call.</summary>
/// <param name="At">When it was told, UTC.</param>
/// <param name="Message">Our own sentence.</param>
/// <param name="Cause">In one word, such as <c>CONNECTION_FAILED</c>.</param>
/// <param name="VendorTraceId">The call's id at the vendor; null when it has none.</param>
internal sealed record FailedCall(DateTimeOffset At, string Message, string Cause, string? VendorTraceId);

/// <summary>A create that was sent and whose answer nobody has: what finds it at the vendor.</summary>
/// <param name="Vendor">The schema's word, such as <c>FINAGO</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="SentAt">When the first byte of its body was handed to the connection, UTC.</param>
/// <param name="Cause">Why no answer came, in one word.</param>
/// <param name="VendorTraceId">The call's id at the vendor; null when it has none.</param>
/// <param name="TraceId">Leads to the log of this gateway.</param>
internal sealed record UnknownCreate(
    string Vendor, string Name, DateTimeOffset SentAt, string Cause, string? VendorTraceId, string? TraceId);
