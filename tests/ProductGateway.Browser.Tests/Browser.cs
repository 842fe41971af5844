using Microsoft.Playwright;
using ProductGateway.Tests.Hosting;

[assembly: AssemblyFixture(typeof(ProductGateway.Browser.Tests.Browser))]

namespace ProductGateway.Browser.Tests;

/// <summary>
/// One Chromium and one gateway, in Development with its sandbox, for all tests of the assembly. A test that needs a gateway in a state of its
/// own starts another and gives it to <see cref="VisitAsync(StartedGateway, VisitOptions, Func{Visit, Task})"/>.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    // No name resolves but this machine's: a page that asks for more fails, on a machine without network as on any other.
    private static readonly string[] Arguments =
    [
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost", "--no-proxy-server", "--disable-gpu", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;
    private StartedGateway? _gateway;

    internal StartedGateway Gateway => _gateway!;

    public async ValueTask InitializeAsync()
    {
        var path = await Chromium.FindAsync(Environment.GetEnvironmentVariable(Chromium.PathVariable));
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
        _gateway = await StartedGateway.StartAsync();
        Assertions.SetDefaultExpectTimeout(Visit.PatienceMilliseconds);
    }

    /// <summary>A visit to the shared gateway, with a desktop's window and in light colours.</summary>
    internal Task VisitAsync(Func<Visit, Task> visit) => VisitAsync(Gateway, new VisitOptions(), visit);

    /// <summary>
    /// One person in a profile of their own. After <paramref name="visit"/> the pages must have been clean: no request to another host, no
    /// error in the console, no exception of a script. A visit that fails leaves a picture in <c>artifacts/</c> and what its pages complained of in
    /// the test's output.
    /// </summary>
    internal async Task VisitAsync(StartedGateway gateway, VisitOptions options, Func<Visit, Task> visit)
    {
        await using var context = await _chromium!.NewContextAsync(new()
        {
            BaseURL = gateway.Address.ToString(),
            ViewportSize = new() { Width = options.Width, Height = options.Height },
            ColorScheme = options.ColorScheme,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(Visit.PatienceMilliseconds);
        var opened = new Visit(gateway, await context.NewPageAsync());
        try
        {
            await visit(opened);
        }
        catch
        {
            await opened.LeaveTracesAsync();
            throw;
        }

        var complaints = opened.Complaints.ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
        if (_gateway is not null) await _gateway.DisposeAsync();
    }
}
