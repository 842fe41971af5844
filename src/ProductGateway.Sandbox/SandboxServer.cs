using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Sandbox.Finago;
using ProductGateway.Sandbox.Microsoft;
using ProductGateway.Sandbox.SuperOffice;

namespace ProductGateway.Sandbox;

/// <summary>Three vendor systems in memory behind one listener on 127.0.0.1; disposing it ends the listener.</summary>
/// <remarks>It builds a host of its own: neither command line, environment nor settings files of the process around it reach it.</remarks>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly SandboxOptions _options;
    private readonly SandboxKeys _keys;
    private readonly IReadOnlyList<IVendorSystem> _systems;

    private SandboxServer(WebApplication host, SandboxOptions options)
    {
        _host = host;
        _options = options;
        _keys = new SandboxKeys(options.TimeProvider);
        SuperOfficeTenant = new SuperOfficeTenant();
        _systems =
        [
            new MicrosoftSystem(options, _keys), new SuperOfficeSystem(options, _keys, SuperOfficeTenant), new FinagoSystem(options),
        ];
        SignIns = new SignInSwitch(_systems);
    }

    /// <summary><c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1");

    /// <summary>The calls that came in.</summary>
    public Journal Journal { get; } = new();

    /// <summary>What is to go wrong next.</summary>
    public FaultSwitch Faults { get; } = new();

    /// <summary>How many products each vendor holds now.</summary>
    public IReadOnlyDictionary<SandboxVendor, int> Products =>
        _systems.ToDictionary(system => system.Vendor, system => system.ProductCount);

    /// <summary>What happens at the vendors to those who sign in.</summary>
    public SignInSwitch SignIns { get; }

    /// <summary>SuperOffice's tenant: its state and its address.</summary>
    public SuperOfficeTenant SuperOfficeTenant { get; }

    /// <summary>
    /// Configuration keys and values that point a gateway at this sandbox, credentials included: <see cref="SuperOfficeSignIn.Bearer"/>,
    /// or <see cref="SuperOfficeSignIn.Basic"/> for an onsite installation.
    /// </summary>
    public IReadOnlyDictionary<string, string?> GatewayConfiguration =>
        GatewayConfigurationFor(_options.SuperOfficeOnsite ? SuperOfficeSignIn.Basic : SuperOfficeSignIn.Bearer);

    /// <summary>
    /// The certificate that Entra ID knows of the client, RSA 2048, with its private key. The caller does not dispose it.
    /// It takes the place of <c>Microsoft:ClientSecret</c>.
    /// </summary>
    public X509Certificate2 MicrosoftCertificate => _keys.MicrosoftCertificate;

    /// <summary>The RSA key that signs the system user token, as PKCS #8 in PEM.</summary>
    public string SuperOfficePrivateKeyPem => _keys.SuperOfficeApplication.ExportPkcs8PrivateKeyPem();

    /// <summary>An organization at 24SevenOffice beside the configured one: the same client, other products, other tokens.</summary>
    public string OtherFinagoOrganization => FinagoTokens.OtherOrganization;

    private string Origin => BaseAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>Starts listening; when it returns, the first call is served.</summary>
    /// <exception cref="IOException">The port cannot be had; the message says how to choose another.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var server = new SandboxServer(BuildHost(options), options);
        server.Map(options.TimeProvider);
        try
        {
            await server._host.StartAsync(cancellationToken);
        }
        catch (Exception taken) when (taken is SocketException or IOException { InnerException: AddressInUseException or SocketException })
        {
            await server._host.DisposeAsync();
            var reason = taken is IOException ? "the port is taken" : taken.Message.TrimEnd('.');
            throw new IOException(
                $"The sandbox cannot listen on http://127.0.0.1:{options.Port}: {reason}. Choose another with Sandbox:Port " +
                "(environment variable Sandbox__Port, or --port for the sandbox alone); 0 takes any free port.",
                taken);
        }

        server.BaseAddress = new Uri(server._host.Urls.Single());
        return server;
    }

    /// <summary>The same for another way to sign in at SuperOffice.</summary>
    /// <remarks>
    /// <see cref="SuperOfficeSignIn.SystemUser"/> lacks <c>SuperOffice:PrivateKeyPath</c>: the sandbox writes no file, the key is in
    /// <see cref="SuperOfficePrivateKeyPem"/>. It and <see cref="SuperOfficeSignIn.RefreshToken"/> name the tenant in place of a base address.
    /// </remarks>
    public IReadOnlyDictionary<string, string?> GatewayConfigurationFor(SuperOfficeSignIn signIn) =>
        GatewayKeys.For(Origin, _options, signIn);

    /// <summary>Ends calls that hang, then the listener.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
        _keys.Dispose();
    }

    private static WebApplication BuildHost(SandboxOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddSingleton<IHostLifetime, OwnersLifetime>();

        // A vendor's spans are not the gateway's: whoever listens to ASP.NET Core's in the same process must not hear these.
        builder.Services.AddSingleton(new ActivitySource("ProductGateway.Sandbox"));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        return builder.Build();
    }

    private void Map(TimeProvider time)
    {
        var stopping = _host.Lifetime.ApplicationStopping;
        var switchboard = new Switchboard(_systems, Journal, Faults, time, stopping);
        _host.Run(async http =>
        {
            try
            {
                await (http.Request.Path.StartsWithSegments("/sandbox", StringComparison.Ordinal)
                    ? ControlRoutes.AnswerAsync(http, this)
                    : switchboard.ConnectAsync(http));
            }
            catch (Exception bug) when (IsOurs(bug, http))
            {
                await Console.Error.WriteLineAsync($"The sandbox failed in {http.Request.Method} {http.Request.Path}: {bug}");
                throw;
            }
        });
    }

    // Callers that leave and bodies that break off are everyday; the host itself keeps no log.
    private static bool IsOurs(Exception bug, HttpContext http) =>
        bug is not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested;

    // The process around the sandbox decides when it ends: no signal handler, no console of its own.
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
