using ProductGateway.Connectors;
using ProductGateway.Server.Resolvers;
using ProductGateway.Server.Types;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Resolvers;

/// <summary>What went wrong lately: little of it, and nothing that an operator has not to know.</summary>
public sealed class RecentEventsTests
{
    private readonly ManualClock _clock = new();
    private readonly RecentEvents _events;

    public RecentEventsTests() => _events = new RecentEvents(_clock);

    [Fact]
    public void The_last_creates_are_kept_and_the_last_of_them_comes_first()
    {
        for (var i = 0; i < RecentEvents.MaxCreates + 5; i++)
        {
            _events.Failed(Vendor.Finago, Unknown($"trace-{i}"));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        var creates = _events.UnknownCreates();

        Assert.Equal(Enumerable.Range(5, 20).Reverse().Select(i => $"trace-{i}"), creates.Select(create => create.VendorTraceId));
        Assert.Equal(("FINAGO", "24SevenOffice", "CONNECTION_LOST"), (creates[0].Vendor, creates[0].Name, creates[0].Cause));
    }

    [Fact]
    public void A_create_is_listed_for_a_day()
    {
        _events.Failed(Vendor.Finago, Unknown("trace"));

        _clock.Advance(RecentEvents.Recent - TimeSpan.FromSeconds(1));
        Assert.Single(_events.UnknownCreates());

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_events.UnknownCreates());
    }

    [Fact]
    public void What_a_vendor_refuses_is_the_callers_business_and_an_open_circuit_no_news()
    {
        _events.Failed(Vendor.Finago, new VendorException("24SevenOffice", new VendorFailure.Unusable("first"), FailureCause.Status, 503));
        _events.Failed(Vendor.Finago, new VendorException("24SevenOffice", new VendorFailure.Rejected("second", 400, null, null, []), FailureCause.Status, 400));
        _events.Failed(Vendor.Finago, new VendorException("24SevenOffice", new VendorFailure.NotReached("third"), FailureCause.CircuitOpen));

        Assert.Equal(new FailedCall(_clock.GetUtcNow(), "first", "STATUS_503", null), _events.LastOf(Vendor.Finago));
        Assert.Null(_events.LastOf(Vendor.Microsoft));
    }

    private VendorException Unknown(string traceId) => new(
        "24SevenOffice", new VendorFailure.Unknown("It was sent.", _clock.GetUtcNow()) { TraceId = traceId }, FailureCause.ConnectionLost);
}
