using Microsoft.Playwright;

namespace ProductGateway.Browser.Tests;

/// <summary>The window that somebody looks through, in CSS pixels, and the colours that their system asks for.</summary>
internal sealed record VisitOptions
{
    public int Width { get; init; } = 1440;

    public int Height { get; init; } = 900;

    public ColorScheme ColorScheme { get; init; } = ColorScheme.Light;
}
