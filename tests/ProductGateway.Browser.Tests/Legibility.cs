using Microsoft.Playwright;

namespace ProductGateway.Browser.Tests;

/// <summary>That a page can be read as it lies there: nothing is cut off, nothing is faint.</summary>
internal static class Legibility
{
    // What is wider than the window.
    private const string Overflowing = """
        () => JSON.stringify([...document.querySelectorAll("body *")]
          .filter(each => !each.closest(".unseen, thead, svg") && each.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
          .map(each => each.outerHTML.slice(0, 80)))
        """;

    // Text whose contrast to what lies behind it is below 4.5 to 1 (WCAG 2.2, 1.4.3).
    private const string Faint = """
        () => {
          const light = color => color.match(/[0-9.]+/g).slice(0, 3).map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
          const behind = each => {
            const color = getComputedStyle(each).backgroundColor;
            return color === "rgba(0, 0, 0, 0)" ? behind(each.parentElement) : color;
          };
          const contrast = (ink, paper) => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
          return JSON.stringify([...document.querySelectorAll("body *")]
            .filter(each => [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()) && !each.closest("svg, noscript"))
            .filter(each => contrast(light(getComputedStyle(each).color), light(behind(each))) < 4.5)
            .map(each => each.outerHTML.slice(0, 80)));
        }
        """;

    public static async Task AssertLegibleAsync(this IPage page)
    {
        Assert.Equal("[]", await page.EvaluateAsync<string>(Overflowing));
        Assert.Equal("[]", await page.EvaluateAsync<string>(Faint));
    }
}
