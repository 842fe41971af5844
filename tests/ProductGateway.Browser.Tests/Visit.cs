using System.Collections.Concurrent;
using Microsoft.Playwright;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Browser.Tests;

/// <summary>What one person sees of a gateway, and everything that their pages complain of meanwhile.</summary>
internal sealed class Visit
{
    /// <summary>How long anything that a test waits for may take, on a machine that is busy with other tests.</summary>
    public const float PatienceMilliseconds = 60_000;

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentBag<string> _allowed = [];

    public Visit(StartedGateway gateway, IPage page)
    {
        Gateway = gateway;
        Page = page;
        var context = page.Context;
        context.Request += (_, request) => MustStay("request", request.Url);
        context.Console += (_, message) => Hear(message);
        context.WebError += (_, error) => Complain($"exception: {error.Error}");
        context.Page += (_, opened) => Watch(opened);
        Watch(page);
    }

    public StartedGateway Gateway { get; }

    /// <summary>The first page, where <see cref="OpenAsync"/> goes. Another of the same person: <c>Page.Context.NewPageAsync()</c>.</summary>
    public IPage Page { get; }

    /// <summary>Requests to other hosts, errors in the console (refusals by the content security policy too), exceptions; of all pages.</summary>
    public IEnumerable<string> Complaints
        => _complaints.Where(complaint => !_allowed.Any(part => complaint.Contains(part, StringComparison.Ordinal)));

    /// <summary>Goes to a path of the gateway and waits until its page has loaded.</summary>
    public Task<IResponse?> OpenAsync(string path) => Page.GotoAsync(path);

    /// <summary>Takes no offence at complaints that contain <paramref name="part"/>, such as <c>status of 401</c>.</summary>
    public void Allow(string part) => _allowed.Add(part);

    /// <summary>Keeps a picture as <c>artifacts/{name}.png</c>, of the window or of all that scrolls in it.</summary>
    public Task ScreenshotAsync(string name, bool fullPage = false)
        => Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts(), $"{name}.png"), FullPage = fullPage, Animations = ScreenshotAnimations.Disabled });

    /// <summary>For a visit that failed: its picture, and its complaints in the test's output.</summary>
    public async Task LeaveTracesAsync()
    {
        var test = TestContext.Current;
        foreach (var complaint in _complaints) test.TestOutputHelper?.WriteLine(complaint);
        try
        {
            await ScreenshotAsync($"failed-{test.TestMethod?.MethodName}");
        }
        catch (PlaywrightException)
        {
            test.TestOutputHelper?.WriteLine("The page was gone before a picture could be taken.");
        }
    }

    private void Watch(IPage page) => page.WebSocket += (_, socket) => MustStay("WebSocket", socket.Url);

    private void Hear(IConsoleMessage message)
    {
        if (message.Type == "error") Complain($"console: {message.Text} ({message.Location})");
    }

    private void MustStay(string what, string url)
    {
        var target = new Uri(url);
        if (target.Scheme is "data" or "blob" or "about") return;
        if (target.Authority != Gateway.Address.Authority) Complain($"{what} to another host: {url}");
    }

    private void Complain(string complaint) => _complaints.Enqueue(complaint);

    // Beside bin, wherever the compiler says that the sources were.
    private static string Artifacts() => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../artifacts"));
}
