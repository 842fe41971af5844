using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Tests.Connectors.Facts;

namespace ProductGateway.Tests.Connectors;

/// <summary>
/// A sandbox of its own for one test, and the three connectors pointed at it over real HTTP. Their clock stands still, so reads are repeated only in
/// tests that ask for it and move the clock.
/// </summary>
internal sealed class SandboxedConnectors : IAsyncDisposable
{
    private SandboxedConnectors(SandboxServer sandbox, int retries)
    {
        Sandbox = sandbox;
        var keys = sandbox.GatewayConfiguration;
        MicrosoftOptions = new MicrosoftOptions
        {
            BaseAddress = keys["Microsoft:BaseAddress"],
            TokenEndpoint = keys["Microsoft:TokenEndpoint"],
            TenantId = keys["Microsoft:TenantId"],
            ClientId = keys["Microsoft:ClientId"],
            ClientSecret = keys["Microsoft:ClientSecret"],
        };
        var superOffice = new SuperOfficeOptions
        {
            BaseAddress = keys["SuperOffice:BaseAddress"],
            Authentication = keys["SuperOffice:Authentication"],
            AccessToken = keys["SuperOffice:AccessToken"],
        };
        FinagoOptions = new FinagoOptions
        {
            BaseAddress = keys["Finago:BaseAddress"],
            TokenEndpoint = keys["Finago:TokenEndpoint"],
            ClientId = keys["Finago:ClientId"],
            ClientSecret = keys["Finago:ClientSecret"],
            Organization = keys["Finago:Organization"],
        };
        foreach (var options in (ConnectorOptions[])[MicrosoftOptions, superOffice, FinagoOptions])
        {
            options.Resilience.Retry.MaxRetryAttempts = retries;

            // The network counts by the wall's clock, and the machine may be busy.
            options.ConnectTimeout = TimeSpan.FromSeconds(9);
        }

        Microsoft = new MicrosoftConnector(MicrosoftOptions, DocumentedRequests.Of(MicrosoftOptions), Clock);
        SuperOffice = new SuperOfficeConnector(superOffice, DocumentedRequests.Of(superOffice), Clock);
        Finago = new FinagoConnector(FinagoOptions, DocumentedRequests.Of(FinagoOptions), Clock);
    }

    public SandboxServer Sandbox { get; }

    public ManualClock Clock { get; } = new();

    public MicrosoftOptions MicrosoftOptions { get; }

    public FinagoOptions FinagoOptions { get; }

    public MicrosoftConnector Microsoft { get; }

    public SuperOfficeConnector SuperOffice { get; }

    public FinagoConnector Finago { get; }

    /// <summary>The calls to the vendors' APIs, token endpoints aside, oldest first.</summary>
    public IReadOnlyList<JournalEntry> ApiCalls => [.. Sandbox.Journal.Entries.Where(call => !IsToken(call))];

    public IReadOnlyList<JournalEntry> TokenCalls => [.. Sandbox.Journal.Entries.Where(IsToken)];

    public static async Task<SandboxedConnectors> StartAsync(int retries = 0) =>
        new(await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken), retries);

    /// <summary>Creates a product at the vendor with what it asks for at least.</summary>
    /// <returns>The id.</returns>
    public async Task<long> CreateAsync(SandboxVendor vendor) => vendor switch
    {
        SandboxVendor.Microsoft => (await Microsoft.CreateProductAsync(NewMicrosoftProduct(), CancellationToken.None)).Value.Id,
        SandboxVendor.SuperOffice => (await SuperOffice.CreateProductAsync(new() { Name = "Bålpanne" }, CancellationToken.None)).Value.ProductId,
        _ => (await Finago.CreateProductAsync(new() { Name = "Ullgenser", CategoryId = 12 }, CancellationToken.None)).Value.Id,
    };

    /// <returns>The id, null when the vendor knows no such product.</returns>
    public async Task<long?> ReadAsync(SandboxVendor vendor, string id, CancellationToken cancellationToken) => vendor switch
    {
        SandboxVendor.Microsoft => (await Microsoft.ReadProductAsync(id, cancellationToken))?.Id,
        SandboxVendor.SuperOffice => (await SuperOffice.ReadProductAsync(id, cancellationToken))?.ProductId,
        _ => (await Finago.ReadProductAsync(id, cancellationToken))?.Id,
    };

    /// <summary>Waits for what nothing else announces; a test for which it does not come fails after a minute.</summary>
    public static async Task UntilAsync(Func<bool> isReached)
    {
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!isReached())
        {
            minute.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public static ProductGateway.Connectors.Microsoft.NewProduct NewMicrosoftProduct() => new()
    {
        ProductName = "Fjord Audio Bridge A1",
        TestHarness = TestHarness.Attestation,
        DeviceType = DeviceType.External,
        IsTestSign = false,
        IsFlightSign = false,
        SelectedProductTypes = [new("windows_v100_GE", "Audio Device")],
        RequestedSignatures = ["WINDOWS_v100_X64_GE_FULL"],
    };

    public async ValueTask DisposeAsync()
    {
        Microsoft.Dispose();
        SuperOffice.Dispose();
        Finago.Dispose();
        await Sandbox.DisposeAsync();
    }

    private static bool IsToken(JournalEntry call) => call.Path.EndsWith("/token", StringComparison.Ordinal);
}
