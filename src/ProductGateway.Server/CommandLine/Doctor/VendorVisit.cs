using ProductGateway.Connectors;

namespace ProductGateway.Server.CommandLine.Doctor;

/// <summary>What one visit at a vendor shows, step by step: the address, the sign-in, the read, the clock. What was not reached is not told.</summary>
/// <param name="name">The vendor, for sentences.</param>
/// <param name="section">Its section of the configuration.</param>
/// <param name="addition">What stands behind the vendor's name in the first line.</param>
/// <param name="witness">Has seen the calls.</param>
internal sealed class VendorVisit(string name, string section, string addition, CallWitness witness)
{
    // Signed assertions and tokens are good for minutes, and both sides' clocks decide.
    private static readonly TimeSpan NoticedSkew = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HarmfulSkew = TimeSpan.FromMinutes(5);

    public IEnumerable<Check> Succeeded(int products) =>
    [
        Reached(), SignedIn(), Check.Ok($"{name} read", products == 0 ? "A list of products came, and it is empty." : "A list of products came."), .. Clock(),
    ];

    public IEnumerable<Check> Failed(VendorException exception) => exception.Cause switch
    {
        FailureCause.TokenRefused =>
            [Reached(), Check.Fail($"{name} sign-in", $"The credentials were refused{Detail(exception)}.", $"Correct the credentials in {section}, and see that they have not expired."), .. Clock()],
        FailureCause.TokenUnusable =>
            [Reached(), Check.Fail($"{name} sign-in", $"What answered is no token endpoint{Detail(exception)}.", $"Correct the addresses in {section}."), .. Clock()],
        FailureCause.TenantNotServed =>
            [Reached(), Check.Fail($"{name} tenant", "SuperOffice does not serve the tenant now.", $"Correct {section}:Tenant and {section}:Environment, or wait for the end of its maintenance."), .. Clock()],
        FailureCause.NameNotResolved or FailureCause.AddressForbidden or FailureCause.ConnectionFailed or FailureCause.ConnectTimedOut
            or FailureCause.TlsFailed or FailureCause.ConnectionLost or FailureCause.AttemptTimedOut => [NotReached(exception.Cause)],
        _ when exception.Failure is VendorFailure.AuthRefused => [Reached(), .. Refused(exception), .. Clock()],
        _ => [Reached(), Check.Fail($"{name} read", $"A list of products did not come{Detail(exception)}.", "Try again; if it stays, ask the vendor with what stands in brackets."), .. Clock()],
    };

    public IEnumerable<Check> TookTooLong(TimeSpan patience)
        => [Check.Fail(name, $"No answer within {patience.TotalSeconds:N0} seconds.", "See whether the vendor is slow, or something between swallows the calls.")];

    private bool AsksForTokens => witness.Calls.Count > 1;

    private Check Reached()
    {
        var hosts = string.Join(" and ", witness.Calls.Where(call => call.Status is not null).Select(call => call.Host).Distinct());
        var slowest = witness.Calls.Max(call => call.Took);
        return Check.Ok($"{name} address", $"{hosts}{addition} answered within {slowest.TotalMilliseconds:N0} ms.");
    }

    private Check NotReached(FailureCause cause)
    {
        var host = witness.Calls.Count > 0 ? witness.Calls[^1].Host : "the address";
        var (found, mend) = cause switch
        {
            FailureCause.NameNotResolved => ($"{host} has no address in the DNS.", $"Correct the addresses in {section}, or the DNS of this machine."),
            FailureCause.AddressForbidden => ($"{host} resolves to an address that the gateway may not dial.", "A private address wants SuperOffice:Onsite; others are never dialled."),
            FailureCause.ConnectionFailed => ($"{host} refuses the connection.", $"Correct the addresses in {section}, or let the gateway through the firewall."),
            FailureCause.ConnectTimedOut => ($"{host} does not take the connection in time.", $"Let the gateway through the firewall, or raise {section}:ConnectTimeout."),
            FailureCause.TlsFailed => ($"{host} has no TLS certificate that this machine trusts.", "Install the certificate's authority on this machine, or correct its clock."),
            _ => ($"{host} takes the connection and does not answer ({cause}).", "See whether the vendor is down, or something between swallows the calls."),
        };
        return Check.Fail($"{name} address", found, mend);
    }

    private Check SignedIn() => Check.Ok($"{name} sign-in", AsksForTokens ? "A token came, and is accepted." : "The configured credentials are accepted.");

    private IEnumerable<Check> Refused(VendorException exception) => AsksForTokens
        ?
        [
            Check.Ok($"{name} sign-in", "A token came."),
            Check.Fail($"{name} read", $"The token may not read products{Detail(exception)}.", "Give the application the right to read products at the vendor."),
        ]
        : [Check.Fail($"{name} sign-in", $"The configured credentials were refused{Detail(exception)}.", $"Correct the credentials in {section}, and see that they have not expired.")];

    private IEnumerable<Check> Clock()
    {
        if (witness.Calls.Select(call => call.Skew).OfType<TimeSpan>().ToList() is not { Count: > 0 } skews) return [];

        var skew = skews.MaxBy(one => one.Duration());
        var found = $"Its clock is {skew.Duration().TotalSeconds:N0} seconds {(skew > TimeSpan.Zero ? "ahead of" : "behind")} this machine's.";
        const string Mend = "Let this machine take its time from NTP.";
        var subject = $"{name} clock";
        if (skew.Duration() >= HarmfulSkew) return [Check.Fail(subject, found, Mend)];
        return [skew.Duration() >= NoticedSkew ? Check.Warn(subject, found, Mend) : Check.Ok(subject, "Its clock and this machine's agree.")];
    }

    // What the log has of it: the cause, the status, the known name of the vendor's error. Never the vendor's own sentence.
    private static string Detail(VendorException exception)
    {
        var start = exception.Message.LastIndexOf(" (", StringComparison.Ordinal);
        return start < 0 ? "" : exception.Message[start..];
    }
}
