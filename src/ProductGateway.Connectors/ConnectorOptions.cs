using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Connectors;

/// <summary>What every vendor's configuration section has. Values come as text so that every mistake can be told by its key.</summary>
public abstract class ConnectorOptions
{
    /// <summary>
    /// The whole base of the vendor's REST API, its trailing slash optional. Only https, or http on a loopback host.
    /// Nothing but this host and the token endpoint's is ever dialled.
    /// </summary>
    public string? BaseAddress { get; set; }

    /// <summary>Bounds the time until a connection stands, TLS included. Default 2 s. The caller sees that nothing was sent.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>What is done when the vendor fails, is slow or says no.</summary>
    public ResilienceOptions Resilience { get; set; } = new();

    /// <summary>
    /// Whether any key of the section is set, timeouts and resilience aside: a vendor without one is not configured, and that is no mistake.
    /// </summary>
    public bool IsConfigured => Keys.Any(key => !string.IsNullOrWhiteSpace(key));

    /// <summary>Checks the whole section.</summary>
    /// <returns>
    /// All mistakes as <c>Section:Key: what was found, what to do</c>, in the order of the keys;
    /// empty when usable or not configured at all.
    /// </returns>
    public IReadOnlyList<string> Validate()
    {
        if (!IsConfigured)
            return [];

        var check = new OptionsCheck(Section);
        check.Address(nameof(BaseAddress), BaseAddress, ExampleBaseAddress);
        Check(check);
        check.Duration(nameof(ConnectTimeout), ConnectTimeout, TimeSpan.Zero);
        Resilience.Check(check, ConnectTimeout);
        return check.Mistakes;
    }

    private protected abstract string Section { get; }

    private protected abstract string ExampleBaseAddress { get; }

    private protected abstract IEnumerable<string?> Keys { get; }

    private protected abstract void Check(OptionsCheck check);

    /// <summary>Every address that the connector may call: the base, and the token endpoint where there is one.</summary>
    internal abstract IEnumerable<Uri> Addresses { get; }

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
