using Microsoft.Playwright;

namespace ProductGateway.Browser.Tests;

/// <summary>Waiting for what nothing announces: it is looked at again with each frame that a page draws.</summary>
internal static class Waiting
{
    /// <summary>Fails after a minute with what <paramref name="otherwise"/> says.</summary>
    public static async Task UntilAsync(this IPage page, Func<Task<bool>> isReached, Func<string> otherwise)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(Visit.PatienceMilliseconds));
        while (!await isReached())
        {
            if (patience.IsCancellationRequested) Assert.Fail(otherwise());
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }
    }
}
