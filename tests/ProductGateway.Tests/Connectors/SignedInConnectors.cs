using Microsoft.Extensions.Configuration;
using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.SuperOffice;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Tests.Connectors;

/// <summary>
/// A sandbox and connectors that sign in as a test says, by the keys of the configuration. One clock for all of them, which stands still;
/// reads are not repeated. Keys lie in a folder that goes with it.
/// </summary>
internal sealed class SignedInConnectors : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sign-in-");
    private readonly Dictionary<string, string?> _settings;

    private SignedInConnectors(SandboxServer sandbox, ManualClock clock, SuperOfficeSignIn signIn)
    {
        Sandbox = sandbox;
        Clock = clock;
        _settings = new Dictionary<string, string?>(sandbox.GatewayConfigurationFor(signIn));
        if (signIn == SuperOfficeSignIn.SystemUser)
            _settings["SuperOffice:PrivateKeyPath"] = Write("key.pem", sandbox.SuperOfficePrivateKeyPem);
    }

    public SandboxServer Sandbox { get; }

    public ManualClock Clock { get; }

    /// <summary>The calls of that path's end, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Calls(string end) =>
        [.. Sandbox.Journal.Entries.Where(call => call.Path.EndsWith(end, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The calls to the vendors' products.</summary>
    public IReadOnlyList<JournalEntry> ProductCalls => [.. Sandbox.Journal.Entries.Where(call => call.Kind != CallKind.Token)];

    public static async Task<SignedInConnectors> StartAsync(
        SuperOfficeSignIn signIn = SuperOfficeSignIn.Bearer, Func<SandboxOptions, SandboxOptions>? change = null)
    {
        var clock = new ManualClock();
        var options = new SandboxOptions { TimeProvider = clock };
        var sandbox = await SandboxServer.StartAsync(change?.Invoke(options) ?? options, TestContext.Current.CancellationToken);
        return new SignedInConnectors(sandbox, clock, signIn);
    }

    /// <summary>Sets a key, or takes it away.</summary>
    public SignedInConnectors With(string key, string? value)
    {
        _settings[key] = value;
        return this;
    }

    /// <returns>The file's path.</returns>
    public string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <returns>The file's path.</returns>
    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public SuperOfficeConnector SuperOffice() => Connect(Read().SuperOffice, static (o, h, c) => new SuperOfficeConnector(o, h, c));

    public MicrosoftConnector Microsoft() => Connect(Read().Microsoft, static (o, h, c) => new MicrosoftConnector(o, h, c));

    public FinagoConnector Finago() => Connect(Read().Finago, static (o, h, c) => new FinagoConnector(o, h, c));

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private VendorSections Read()
    {
        var mistakes = new List<string>();
        var sections = VendorSections.Read(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build(), mistakes);
        Assert.Empty(mistakes);
        return sections;
    }

    private TConnector Connect<TOptions, TConnector>(TOptions options, Func<TOptions, HttpMessageHandler, TimeProvider, TConnector> create)
        where TOptions : ConnectorOptions
    {
        options.Resilience.Retry.MaxRetryAttempts = 0;

        // The network counts by the wall's clock, and the machine may be busy.
        options.ConnectTimeout = TimeSpan.FromSeconds(9);
        return create(options, ConnectorHandler.Create(options), Clock);
    }
}
