using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Connectors;

/// <summary>What every vendor's configuration section has. Values come as text so that every mistake can be told by its key.</summary>
public abstract class ConnectorOptions
{
    /// <summary>
    /// The whole base of the vendor's REST API, its trailing slash optional. Only https, or http on a loopback host.
    /// Nothing but this host and the token endpoint's is ever dialled; of a tenant of SuperOffice Online, hosts of SuperOffice's.
    /// </summary>
    public string? BaseAddress { get; set; }

    /// <summary>Bounds the time until a connection stands, TLS included. Default 2 s. The caller sees that nothing was sent.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>What is done when the vendor fails, is slow or says no.</summary>
    public ResilienceOptions Resilience { get; set; } = new();

    /// <summary>
    /// Bounds one call to where the gateway signs in: a token endpoint, a tenant's state. Default 5 s. Calls wait for it only when they
    /// have no token that is good; the caller sees that nothing was applied.
    /// </summary>
    public TimeSpan TokenTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether any key of the section is set, timeouts and resilience aside: a vendor without one is not configured, and that is no mistake.
    /// </summary>
    public bool IsConfigured => Keys.Any(key => !string.IsNullOrWhiteSpace(key));

    /// <summary>Checks the whole section; of one that is not configured the timeouts and resilience, which count for a stand-in.</summary>
    /// <returns>All mistakes as <c>Section:Key: what was found, what to do</c>, in the order of the keys; empty without one.</returns>
    public IReadOnlyList<string> Validate()
    {
        var check = new OptionsCheck(Section);
        if (IsConfigured)
        {
            CheckBase(check);
            Check(check);
        }

        check.Duration(nameof(ConnectTimeout), ConnectTimeout, TimeSpan.Zero);
        check.Duration(nameof(TokenTimeout), TokenTimeout, TimeSpan.Zero);
        Resilience.Check(check, ConnectTimeout);
        return check.Mistakes;
    }

    private protected abstract string Section { get; }

    private protected abstract string ExampleBaseAddress { get; }

    private protected abstract IEnumerable<string?> Keys { get; }

    private protected virtual void CheckBase(OptionsCheck check) => check.Address(nameof(BaseAddress), BaseAddress, ExampleBaseAddress);

    private protected abstract void Check(OptionsCheck check);

    /// <summary>Every address that the configuration names: the base, and where the gateway signs in.</summary>
    internal abstract IEnumerable<Uri> Addresses { get; }

    /// <summary>Which addresses a host may resolve to: none unless the configuration names it.</summary>
    internal virtual Reach ReachOf(string host)
    {
        foreach (var address in Addresses)
        {
            if (address.IdnHost.Trim('[', ']').Equals(host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase))
                return address.IsLoopback ? Reach.Loopback : Reach.Internet;
        }

        return Reach.None;
    }

    /// <summary>The base with its trailing slash, so that relative paths append to it.</summary>
    internal Uri Base => new(BaseAddress!.Trim().TrimEnd('/') + "/");

    /// <exception cref="ArgumentException">The options have a mistake; a host reads them all from <see cref="Validate"/> first.</exception>
    internal void ThrowIfUnusable()
    {
        if (!IsConfigured)
            throw new ArgumentException($"{Section}: no key is set, so there is nothing to connect to.");

        if (Validate() is { Count: > 0 } mistakes)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes));
    }
}
