namespace ProductGateway.Server.CommandLine.Doctor;

/// <summary>Watches a connector's calls: which host was asked, what status and date came back, and how long it took.</summary>
internal sealed class CallWitness(HttpMessageHandler network, TimeProvider clock) : DelegatingHandler(network)
{
    private readonly List<WitnessedCall> _calls = [];

    /// <summary>In the order of their ends. A connector makes one after the other.</summary>
    public IReadOnlyList<WitnessedCall> Calls => _calls;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (host, started) = (request.RequestUri!.Authority, clock.GetTimestamp());
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            var skew = response.Headers.Date is { } date ? date - clock.GetUtcNow() : (TimeSpan?)null;
            _calls.Add(new WitnessedCall(host, (int)response.StatusCode, skew, clock.GetElapsedTime(started)));
            return response;
        }
        catch
        {
            _calls.Add(new WitnessedCall(host, null, null, clock.GetElapsedTime(started)));
            throw;
        }
    }
}

/// <summary>One call.</summary>
/// <param name="Host">With its port where it is not the scheme's.</param>
/// <param name="Status">Null when no answer came.</param>
/// <param name="Skew">How far the vendor's clock is before ours, to the second; null when the answer had no date.</param>
/// <param name="Took">Until the head of the answer.</param>
internal sealed record WitnessedCall(string Host, int? Status, TimeSpan? Skew, TimeSpan Took);
