using System.Diagnostics;

namespace ProductGateway.Browser.Tests;

/// <summary>Where the browser is: the machine's own Chromium. Playwright's own download is never asked for.</summary>
internal static class Chromium
{
    /// <summary>Environment variable with the path of a Chromium or Chrome to use.</summary>
    public const string PathVariable = "CHROMIUM_PATH";

    private static readonly string[] KnownPaths =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The chosen one, else the machine's, else the one that root installs on a Debian that has none.</summary>
    /// <param name="chosen">What <see cref="PathVariable"/> says; null or empty where it is not set.</param>
    /// <exception cref="InvalidOperationException">There is none: the message says how to get one.</exception>
    public static async Task<string> FindAsync(string? chosen)
    {
        if (!string.IsNullOrEmpty(chosen))
        {
            return File.Exists(chosen) ? chosen : throw Missing($"{PathVariable} names {chosen}, where no file is.");
        }

        if (KnownPaths.FirstOrDefault(File.Exists) is { } known) return known;
        if (!CanInstall) throw Missing("No Chromium was found on this machine.");

        const string install = "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-liberation";
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", install]) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        await shell.WaitForExitAsync();
        return KnownPaths.FirstOrDefault(File.Exists) ?? throw Missing($"`{install}` ended with {shell.ExitCode} and left no Chromium.");
    }

    // On Ubuntu the package of that name only points at a snap, which a container cannot run.
    private static bool CanInstall
        => Environment.UserName == "root" && File.Exists("/usr/bin/apt-get")
            && File.Exists("/etc/os-release") && File.ReadLines("/etc/os-release").Contains("ID=debian");

    private static InvalidOperationException Missing(string found)
        => new($"{found} Install one (Debian: apt-get install chromium), or set {PathVariable} to the path of a Chromium, Chrome or Edge.");
}
